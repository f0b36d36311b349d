package io.tuomin.entity;

import static io.tuomin.entity.AddressFeatures.has;
import static io.tuomin.entity.AddressPart.NONE;

import io.tuomin.model.AddressLevel;
import io.tuomin.recognizer.Candidate;

/** Names in addresses that no table holds: of roads, villages, estates, and what stands before the number of a building. Immutable. */
final class AddressName {

    private static final int LONGEST = 14;
    private static final int LONGEST_BEFORE_NUMBER = 6;
    private static final int LONGEST_BEFORE_ROAD = 4;
    private static final int LONGEST_BEHIND_NUMBER = 4;

    private static final int ROAD = AddressLevel.ROAD.ordinal();
    private static final int TOWN = AddressLevel.TOWN.ordinal();

    private static final int IN_COUNTY = AddressFeatures.COUNTY | AddressFeatures.TOWN;

    private final AddressWords words;
    private final DivisionNames divisions;
    private final AddressNumber numbers;
    private final AddressEnding endings;

    AddressName(AddressWords words, DivisionNames divisions, AddressNumber numbers) {
        this.words = words;
        this.divisions = divisions;
        this.numbers = numbers;
        endings = new AddressEnding(words);
    }

    /** A name up to the first word that ends one; two to six characters before a number with its noun are a name as well. */
    long read(Candidate candidate, int offset, int limit, int seen) {
        boolean alone = has(seen, AddressFeatures.ALONE);
        int from = candidate.at(offset) == '"' ? offset + 1 : offset;
        boolean doubtful = false;
        boolean firm = false;
        int i = from;
        while (i < from + LONGEST && i < limit) {
            char c = candidate.at(i);
            int word = words.inName(candidate, i);
            boolean symbol = AddressNumber.isSymbol(c);
            if (symbol && (i == from || !AddressWords.endsName(word))) {
                return i > from && i <= from + LONGEST_BEFORE_NUMBER && !doubtful
                        ? withNumber(candidate, from, i, limit, seen)
                        : NONE;
            }
            if (!symbol && !Candidate.isHan(c) && !isSkipped(c, i > from, seen)) {
                return NONE;
            }
            if (AddressWords.isStop(word) || i > from && isDivision(candidate, i)) {
                return NONE;
            }
            firm |= AddressWords.is(word, AddressWords.FIRM);
            doubtful |= !alone && (firm || i == from && AddressWords.is(word, AddressWords.SOFT));
            if (AddressWords.endsName(word)) {
                if (!alone && isAny(candidate, from, i, word)) {
                    return NONE;
                }
                if (i > from || isNameItself(word, seen)) {
                    boolean believed = !doubtful || isRoadNumber(candidate, from, i, word);
                    return believed || isDwelling(candidate, from, i, word, seen, firm)
                            ? closed(candidate, offset, endings.at(candidate, i, word, seen))
                            : NONE;
                }
            }
            i += Math.max(1, Names.length(word));
        }
        return NONE;
    }

    /** A name with the quote that closes one in it: "阳光花园"3号楼. */
    private static long closed(Candidate candidate, int from, long name) {
        int end = AddressPart.end(name);
        int open = from;
        while (open < end && candidate.at(open) != '"') {
            open++;
        }
        return open < end && candidate.at(end) == '"'
                ? AddressPart.of(AddressPart.kind(name), AddressPart.level(name), end + 1)
                : name;
    }

    /** What may stand inside a name beside Chinese characters; in a sentence, where the line has been wrapped. */
    private static boolean isSkipped(char c, boolean inside, int seen) {
        boolean wrapped = (c == '\n' || c == '\r')
                && inside
                && !has(seen, AddressFeatures.ALONE)
                && has(seen, AddressFeatures.LEVELS);
        return wrapped || c == '·' || c == '"' || c == Candidate.INVISIBLE;
    }

    /** 一宾馆: any one of them. */
    private static boolean isAny(Candidate candidate, int from, int offset, int word) {
        return offset == from + 1 && candidate.at(from) == '一' && !AddressWords.is(word, ROAD);
    }

    /** Whether a word that ends names is one by itself: 宝鸡市高新区. */
    private static boolean isNameItself(int word, int seen) {
        boolean road = AddressWords.is(word, ROAD) && Names.length(word) > 1 && has(seen, AddressFeatures.LEVELS);
        boolean zone = AddressWords.is(word, TOWN)
                && Names.length(word) > 2
                && has(seen, AddressFeatures.CITY | AddressFeatures.COUNTY);
        return road || zone;
    }

    /** Whether a short name that ends in 路 and has a number behind it: a word of sentences in it makes no difference. */
    private static boolean isRoadNumber(Candidate candidate, int from, int offset, int word) {
        return Names.number(word) == ROAD
                && offset <= from + LONGEST_BEFORE_ROAD
                && Candidate.isDigit(candidate.at(offset + Names.length(word)));
    }

    /** Whether a place where people live ends in a word, which a word that few names hold makes doubtful without a number. */
    private boolean isDwelling(Candidate candidate, int from, int offset, int word, int seen, boolean firm) {
        return AddressWords.is(word, AddressWords.DWELLING)
                && offset > from + 1
                && has(seen, IN_COUNTY)
                && (!firm || numbers.isDoor(candidate, offset + Names.length(word)));
    }

    /** Whether the full name of a province or a city begins at an offset: no other name goes on there. */
    private boolean isDivision(Candidate candidate, int offset) {
        int found = divisions.longest(candidate, offset);
        return found != Names.NONE
                && !DivisionNames.isShort(found)
                && Names.length(found) > 2
                && DivisionNames.level(found) < AddressLevel.COUNTY.ordinal();
    }

    /** A name with digits in it (莫泰168酒店), or right before the number of a building (中环16栋). */
    long withNumber(Candidate candidate, int from, int number, int limit, int seen) {
        int end = AddressNumber.end(candidate, number);
        if (end == number) {
            return NONE;
        }
        int noun = words.behindNumber(candidate, end);
        boolean numbered = noun != Names.NONE && Names.number(noun) != AddressWords.LEVELLESS;
        for (int i = end;
                !numbered && i < end + LONGEST_BEHIND_NUMBER && i < limit && Candidate.isHan(candidate.at(i));
                i++) {
            int word = words.inName(candidate, i);
            if (AddressWords.isStop(word)) {
                break;
            }
            if (AddressWords.endsName(word)) {
                return endings.extended(candidate, i + Names.length(word), Names.number(word), AddressPart.NAME, seen);
            }
        }
        return isBeforeNumber(candidate, from, number, limit, seen)
                ? AddressPart.of(AddressPart.NAME, AddressLevel.ESTATE, number)
                : NONE;
    }

    /** Whether two characters or more are a name because of the number of a building behind them; inside a county, of a house. */
    private boolean isBeforeNumber(Candidate candidate, int from, int number, int limit, int seen) {
        long door = number > from + 1 ? numbers.read(candidate, number, limit, seen | AddressFeatures.ESTATE) : NONE;
        if (door == NONE) {
            return false;
        }
        boolean inside = has(seen, AddressFeatures.ALONE | AddressFeatures.ROAD | IN_COUNTY);
        AddressLevel least = inside ? AddressLevel.NUMBER : AddressLevel.BUILDING;
        boolean bare = AddressNumber.isSymbol(candidate.at(AddressPart.end(door) - 1));
        return AddressPart.level(door) >= least.ordinal()
                && has(seen, bare ? AddressFeatures.LEVELS : AddressFeatures.LEVELS | AddressFeatures.ALONE);
    }
}
