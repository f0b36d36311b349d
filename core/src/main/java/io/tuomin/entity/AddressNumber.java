package io.tuomin.entity;

import static io.tuomin.entity.AddressFeatures.has;
import static io.tuomin.entity.AddressPart.NONE;

import io.tuomin.model.AddressLevel;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.CharacterSet;

/** Numbers in addresses: with a noun (3号楼, 二单元, 12-3号), and alone behind a road, an estate or a building (文一西路969). Immutable. */
final class AddressNumber {

    private static final int LONGEST = 24;
    private static final int MOST_NUMERALS = 6;
    private static final int MOST_LETTERS = 3;
    /** Digits in a row that are a telephone number or the like. */
    private static final int TOO_MANY = 7;

    private static final String IN_CHARACTERS = "一二三四五六七八九十百零〇○两壹贰叁甲乙丙丁戊";
    private static final String SIDES = "东西南北中上下前后左右";
    private static final String BEFORE = "第附#负甲乙丙丁特新";

    private static final CharacterSet NUMERALS = CharacterSet.of(IN_CHARACTERS);
    private static final CharacterSet DIRECTIONS = CharacterSet.of(SIDES);
    private static final CharacterSet PREFIXES = CharacterSet.of(BEFORE);
    /** All that a number may begin with but digits and letters. */
    private static final CharacterSet BEGINNINGS = CharacterSet.of(IN_CHARACTERS + SIDES + BEFORE);

    private static final CharacterSet JOINTS = CharacterSet.of("-/~#_、");
    /** Nouns that, behind a numeral in characters, are the end of a name rather than of a number: 三间房, 五里店. */
    private static final CharacterSet COUNTED = CharacterSet.of("间里村条社连团铺卡门房户屯梯档");

    /** What is counted or measured, in headlines. */
    private static final CharacterSet COUNTABLE = CharacterSet.of("万亿元个年周月日天人次位条项吨千公斤所家届场辆台艘架亩时分秒岁米升度吋寸");

    /** Signs behind a number that is none of a door: 3.5, 5%, 8:30, 22℃. */
    private static final CharacterSet MEASURES = CharacterSet.of(".%:*·℃°");

    /** What a number may stand behind without a noun. */
    private static final int NUMBERED = AddressFeatures.VILLAGE
            | AddressFeatures.ROAD
            | AddressFeatures.NUMBER
            | AddressFeatures.ESTATE
            | AddressFeatures.INDOORS;

    private final AddressWords words;
    private final AddressEnding endings;

    AddressNumber(AddressWords words) {
        this.words = words;
        endings = new AddressEnding(words);
    }

    /** A number with its noun, or, behind a road or an estate, a number alone. */
    long read(Candidate candidate, int offset, int limit, int seen) {
        char first = candidate.at(offset);
        if (!isSymbol(first) && !BEGINNINGS.has(first)) {
            return NONE;
        }
        boolean prefixed = PREFIXES.has(first) && (isSymbol(candidate.at(offset + 1)) || first == '第');
        int start = prefixed ? offset + 1 : offset;
        int end = Math.min(limit, end(candidate, start));
        if (end <= start) {
            return NONE;
        }
        int at = candidate.at(end) == ' ' || candidate.at(end) == '\n' ? end + 1 : end;
        if (candidate.at(at) == '#') {
            return AddressPart.of(AddressPart.NUMBER, AddressLevel.BUILDING, at + 1);
        }
        int noun = words.behindNumber(candidate, at);
        if (noun == Names.NONE) {
            return isAlone(candidate, offset, start, end, limit, seen)
                    ? AddressPart.of(AddressPart.NUMBER, levelAlone(seen), end)
                    : NONE;
        }
        return at + Names.length(noun) > limit || isCounted(candidate, start, at, noun)
                ? NONE
                : withNoun(candidate, offset, at + Names.length(noun), Names.number(noun), seen);
    }

    /** 三间房: whether what reads like a number with a noun is a name. */
    private static boolean isCounted(Candidate candidate, int start, int at, int noun) {
        return Candidate.isHan(candidate.at(start))
                && Names.length(noun) == 1
                && COUNTED.has(candidate.at(at))
                && !DIRECTIONS.has(candidate.at(start));
    }

    private long withNoun(Candidate candidate, int offset, int end, int level, int seen) {
        if (level == AddressWords.LEVELLESS) {
            return NONE; // 3号线
        }
        boolean direction = DIRECTIONS.has(candidate.at(offset));
        if (direction && (!has(seen, NUMBERED) || level < AddressLevel.UNIT.ordinal())) {
            return NONE;
        }
        int to = candidate.at(end) == '之' ? behindOf(candidate, end) : end;
        return level == AddressLevel.ROAD.ordinal() || level == AddressLevel.ESTATE.ordinal()
                ? endings.extended(candidate, to, level, AddressPart.NUMBER, seen)
                : AddressPart.of(AddressPart.NUMBER, level, to);
    }

    /** 16号之一: behind the number that follows 之; before 之 if none does. */
    private static int behindOf(Candidate candidate, int offset) {
        int end = end(candidate, offset + 1);
        return end > offset + 1 ? end : offset;
    }

    /** Whether a number without a noun is that of a house, a building or a room. */
    private boolean isAlone(Candidate candidate, int offset, int start, int end, int limit, int seen) {
        if (Candidate.isHan(candidate.at(start))
                || !has(seen, NUMBERED)
                || Reading.digits(candidate, start, end) == 0) {
            return false;
        }
        char behind = end == limit ? Candidate.OUTSIDE : candidate.at(end);
        boolean goesOn = Candidate.isHan(behind)
                && (!has(seen, AddressFeatures.ALONE) || COUNTABLE.has(behind) || !isBehindName(candidate, offset));
        return !goesOn && !MEASURES.has(behind);
    }

    /** 文一西路969: whether a word that ends a name ends at an offset. */
    private boolean isBehindName(Candidate candidate, int offset) {
        for (int i = offset - 1; i >= offset - 3; i--) {
            int word = words.inName(candidate, i);
            if (AddressWords.endsName(word) && i + Names.length(word) == offset) {
                return true;
            }
        }
        return false;
    }

    private static AddressLevel levelAlone(int seen) {
        if (has(seen, AddressFeatures.DOORS)) {
            return AddressLevel.ROOM;
        }
        return has(seen, AddressFeatures.ESTATE) ? AddressLevel.BUILDING : AddressLevel.NUMBER;
    }

    /** Whether a number with the noun of a house or narrower begins at an offset: 城市枫景小区9号楼. */
    boolean isDoor(Candidate candidate, int offset) {
        int end = Candidate.isDigit(candidate.at(offset)) ? end(candidate, offset) : offset;
        return end > offset && AddressWords.isDoor(words.behindNumber(candidate, end));
    }

    /** End of a number in digits with letters (12-3, A1), in numerals, or of a direction; its beginning if there is none. */
    static int end(Candidate candidate, int from) {
        char first = candidate.at(from);
        if (DIRECTIONS.has(first)) {
            return from + 1;
        }
        return NUMERALS.has(first) ? numeralsEnd(candidate, from) : digitsEnd(candidate, from);
    }

    private static int numeralsEnd(Candidate candidate, int from) {
        int i = from;
        while (i < from + MOST_NUMERALS && NUMERALS.has(candidate.at(i))) {
            i++;
        }
        return i;
    }

    private static int digitsEnd(Candidate candidate, int from) {
        int digits = 0;
        int letters = 0;
        int end = from;
        for (int i = from; i < from + LONGEST; i++) {
            char c = candidate.at(i);
            if (Candidate.isDigit(c)) {
                digits++;
                letters = 0;
                end = i + 1;
            } else if (Candidate.isLetter(c)) {
                letters++;
                digits = 0;
                end = i + 1;
            } else if (i > from && JOINTS.has(c) && isSymbol(candidate.at(i + 1))) {
                digits = 0;
                letters = 0;
            } else if (c != Candidate.INVISIBLE) {
                return end;
            }
            if (digits >= TOO_MANY || letters > MOST_LETTERS) {
                return from;
            }
        }
        return from;
    }

    /** Whether a character is a digit or a numeral. */
    static boolean isNumeral(char c) {
        return Candidate.isDigit(c) || NUMERALS.has(c);
    }

    /** Whether a character is a digit or a letter. */
    static boolean isSymbol(char c) {
        return Candidate.isDigit(c) || Candidate.isLetter(c);
    }
}
