package io.tuomin.entity;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.tuomin.model.AddressLevel;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.FindingSink;
import java.util.Locale;

/**
 * Addresses in English and in pinyin: Room 1203, Building 5, No. 12 Zhongshan Road, Xuhui District, Shanghai 200030. They are read
 * outwards from the word of a road or a district, piece by piece between commas. Immutable.
 */
final class LatinAddress {

    /** Words that call. */
    static final ImmutableSet<String> TELLING =
            ImmutableSet.of("road", "rd", "street", "avenue", "ave", "lane", "lu", "jie", "district");

    private static final int MOST_PIECES = 6;
    private static final int MOST_WORDS = 7;
    private static final int LONGEST_WORD = 16;
    /** Words of the name of a road or a house. */
    private static final int MOST_IN_NAME = 4;
    /** Digits in a row that are no part of an address. */
    private static final int TOO_MANY = 7;

    private static final int NONE = -1;
    /** A capitalized word, of a name. */
    private static final int NAME = 32;
    /** A word with a digit in it. */
    private static final int DIGITS = 33;

    private static final int ROAD = AddressLevel.ROAD.ordinal();
    private static final int NUMBER = AddressLevel.NUMBER.ordinal();
    private static final int DIVISIONS = (2 << AddressLevel.COUNTY.ordinal()) - 1;
    private static final int DOORS =
            mask(AddressLevel.BUILDING) | mask(AddressLevel.UNIT) | mask(AddressLevel.FLOOR) | mask(AddressLevel.ROOM);

    private static final AddressLevel[] LEVELS = AddressLevel.values();

    private final ImmutableMap<String, Integer> words;

    LatinAddress(AddressWords words) {
        this.words = words.latin();
    }

    private static int mask(AddressLevel level) {
        return 1 << level.ordinal();
    }

    /** Reads around the word that called, and reports what is an address. */
    void read(Candidate candidate, FindingSink sink) {
        int end = end(candidate, candidate.end());
        int start = start(candidate, candidate.start());
        sink.noParts();
        int seen = parts(candidate, sink, start, end);
        boolean road = (seen & mask(AddressLevel.ROAD)) != 0;
        boolean number = (seen & mask(AddressLevel.NUMBER)) != 0;
        boolean door = (seen & DOORS) != 0;
        boolean division = (seen & DIVISIONS) != 0;
        boolean named = isNumbered(candidate, start, end);
        if (road && number && division) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.DISTINCTIVE_FORM);
        } else if (road && number && (named || door)) {
            sink.report(start, end, Evidence.DISTINCTIVE_FORM);
        } else if (door && division && (road || Integer.bitCount(seen & ~DIVISIONS) > 1)) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.CUSTOMARY_FORM);
        } else {
            sink.noParts();
        }
    }

    /** Where the address begins: with the first door or number of the pieces that lead to the word that called. */
    private int start(Candidate candidate, int word) {
        int start = pieceStart(candidate, word);
        for (int pieces = 0; pieces < MOST_PIECES; pieces++) {
            int comma = candidate.at(start - 1) == ' ' ? start - 2 : start - 1;
            if (candidate.at(comma) != ',') {
                break;
            }
            int from = pieceStart(candidate, comma);
            if (from == comma || !isPlace(candidate, from, comma)) {
                break;
            }
            start = from;
        }
        return start;
    }

    /** The words before an offset that may be of one piece, from the first number or word of addresses on. */
    private int pieceStart(Candidate candidate, int end) {
        int start = end;
        int first = end;
        int names = 0;
        for (int count = 0; count < MOST_WORDS; count++) {
            int to = start;
            while (to > start - 2 && isGap(candidate.at(to - 1))) {
                to--;
            }
            int from = wordStart(candidate, to);
            int kind = kind(candidate, from, to);
            names = kind == NAME ? names + 1 : 0;
            if (kind == NONE || names > MOST_IN_NAME) {
                break;
            }
            start = from;
            first = kind == NAME && first < end && (names > 2 || !isInName(candidate, first)) ? first : from;
        }
        return candidate.at(first - 1) == '#' ? first - 1 : first;
    }

    /** Whether the name before belongs to the word that begins at an offset: to another of the name, or a road, a house, a division. */
    private boolean isInName(Candidate candidate, int offset) {
        int end = wordEnd(candidate, offset);
        int level = level(candidate, offset, end);
        return kind(candidate, offset, end) == NAME
                || level != NONE
                        && level <= AddressLevel.BUILDING.ordinal()
                        && level != NUMBER
                        && !Candidate.isDigit(candidate.at(end + 1));
    }

    /** Where the address ends: behind the last piece that names a place, a door or a code. */
    private int end(Candidate candidate, int word) {
        int end = pieceEnd(candidate, word);
        int at = end;
        boolean unknown = false;
        for (int pieces = 0; pieces < MOST_PIECES && candidate.at(at) == ','; pieces++) {
            int from = at + 1;
            while (from < at + 3 && (candidate.at(from) == ' ' || candidate.at(from) == '\n')) {
                from++;
            }
            int to = pieceEnd(candidate, from);
            if (to == from) {
                break;
            }
            boolean place = isPlace(candidate, from, to);
            if (!place && unknown) {
                break;
            }
            unknown = !place;
            end = place ? to : end;
            at = to;
        }
        return end;
    }

    private int pieceEnd(Candidate candidate, int start) {
        int end = start;
        for (int count = 0; count < MOST_WORDS; count++) {
            int from = end;
            while (from < end + 2 && isGap(candidate.at(from)) && end > start - 1) {
                from++;
            }
            int to = wordEnd(candidate, from);
            if (kind(candidate, from, to) == NONE) {
                break;
            }
            end = to;
        }
        return end;
    }

    /** Whether a piece is a door with its number, a place of the table, or ends in a word of places. */
    private boolean isPlace(Candidate candidate, int from, int to) {
        boolean digits = false;
        boolean word = false;
        for (int i = from; i < to; ) {
            int end = wordEnd(candidate, i);
            int level = level(candidate, i, end);
            digits |= Reading.digits(candidate, i, end) > 0;
            word |= level != NONE;
            i = next(candidate, end);
        }
        return word || digits && Reading.digits(candidate, from, to) == 6;
    }

    /** Notes the levels of all pieces; gives the set of them. */
    private int parts(Candidate candidate, FindingSink sink, int start, int end) {
        int seen = 0;
        for (int from = start; from < end; ) {
            int to = from;
            while (to < end && candidate.at(to) != ',') {
                to++;
            }
            seen |= piece(candidate, sink, from, to);
            from = to + 1;
            while (from < end && (candidate.at(from) == ' ' || candidate.at(from) == '\n')) {
                from++;
            }
        }
        return seen;
    }

    /** Notes the levels of one piece: the number before a road or behind it, a door with its number, a place. */
    private int piece(Candidate candidate, FindingSink sink, int start, int end) {
        int seen = 0;
        int from = start;
        int level = NONE;
        boolean digits = false;
        boolean name = false;
        for (int i = start; i < end; ) {
            int to = wordEnd(candidate, i);
            if (to == i) {
                i++;
                continue;
            }
            int kind = kind(candidate, i, to);
            int named = level(candidate, i, to);
            boolean begins = level == NUMBER && digits && (kind == NAME || named != NONE && named != NUMBER);
            if (digits && !name && level == NONE && (kind == NAME || named != NONE)) {
                level = named == NONE || named == ROAD ? NUMBER : named;
                begins = level == NUMBER;
            }
            if (begins) {
                seen |= note(candidate, sink, level, from, previous(candidate, i));
                from = i;
                level = NONE;
                digits = false;
            }
            name |= kind == NAME || named >= 0 && named <= AddressLevel.CITY.ordinal();
            digits |= kind == DIGITS;
            level = named == NONE || named == ROAD && !name ? level : named;
            i = next(candidate, to);
            boolean road = level == ROAD && named == ROAD;
            boolean division = level != NONE
                    && level <= AddressLevel.COUNTY.ordinal()
                    && named == level
                    && !goesOn(candidate, i, end);
            if (road || division) {
                seen |= note(candidate, sink, level, from, to);
                from = i;
                level = NONE;
                digits = false;
                name = true;
            }
        }
        boolean door = level > ROAD && level <= AddressLevel.ROOM.ordinal();
        return level != NONE
                        && level < LEVELS.length
                        && from < end
                        && (digits || !door || level == AddressLevel.ESTATE.ordinal())
                ? seen | note(candidate, sink, level, from, end)
                : seen;
    }

    /** Zhongshan Road, Nanjing Shi: whether the name of a division is followed by more of its name or is that of a road. */
    private boolean goesOn(Candidate candidate, int offset, int end) {
        int i = offset;
        for (int count = 0; count < MOST_IN_NAME && i < end; count++) {
            int to = wordEnd(candidate, i);
            int level = level(candidate, i, to);
            if (level == ROAD || level != NONE && count == 0 && level <= AddressLevel.COUNTY.ordinal()) {
                return true;
            }
            if (kind(candidate, i, to) != NAME) {
                return false;
            }
            i = next(candidate, to);
        }
        return false;
    }

    private int note(Candidate candidate, FindingSink sink, int level, int from, int to) {
        if (level >= LEVELS.length || to <= from || level == NUMBER && !isNumber(candidate, from)) {
            return 0;
        }
        sink.part(LEVELS[level], from, to);
        return 1 << level;
    }

    /** Whether the number of a house begins at an offset: 88, No. 88, Lane 88. */
    private boolean isNumber(Candidate candidate, int offset) {
        int end = wordEnd(candidate, offset);
        int level = level(candidate, offset, end);
        return kind(candidate, offset, end) == DIGITS || level == NUMBER || level == ROAD;
    }

    /** Whether No. or # stands before a number. */
    private boolean isNumbered(Candidate candidate, int start, int end) {
        for (int i = start; i < end; ) {
            int to = wordEnd(candidate, i);
            if (candidate.at(i) == '#' || level(candidate, i, to) == NUMBER) {
                return true;
            }
            i = Math.max(i + 1, next(candidate, to));
        }
        return false;
    }

    private static int next(Candidate candidate, int end) {
        int i = end;
        while (i < end + 3 && (isGap(candidate.at(i)) || candidate.at(i) == '#' || candidate.at(i) == ',')) {
            i++;
        }
        return Math.max(i, end + (i == end ? 1 : 0));
    }

    private static int previous(Candidate candidate, int start) {
        int i = start;
        while (isGap(candidate.at(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '.' || c == '#';
    }

    private static boolean isInWord(char c) {
        return Candidate.isLetter(c) || Candidate.isDigit(c) || c == '-' || c == '\'' || c == '/';
    }

    private static int wordStart(Candidate candidate, int end) {
        int start = end;
        while (start > end - LONGEST_WORD && isInWord(candidate.at(start - 1))) {
            start--;
        }
        return start;
    }

    private static int wordEnd(Candidate candidate, int start) {
        int end = start;
        while (end < start + LONGEST_WORD && isInWord(candidate.at(end))) {
            end++;
        }
        return end;
    }

    /** What a word is: a {@link #NAME}, {@link #DIGITS}, the ordinal of a level, or {@link #NONE}. */
    private int kind(Candidate candidate, int from, int to) {
        if (to == from || to - from == LONGEST_WORD) {
            return NONE;
        }
        int digits = Reading.digits(candidate, from, to);
        if (digits > 0) {
            return digits < TOO_MANY ? DIGITS : NONE;
        }
        int level = level(candidate, from, to);
        if (level != NONE) {
            return level;
        }
        char first = candidate.at(from);
        return first >= 'A' && first <= 'Z' ? NAME : NONE;
    }

    /** The ordinal of the level a word names; the wider ones are written with a capital. */
    private int level(Candidate candidate, int from, int to) {
        if (to - from < 2 || to - from == LONGEST_WORD) {
            return NONE;
        }
        char last = candidate.at(to - 1);
        if ((last == 'F' || last == 'f') && Candidate.isDigit(candidate.at(from))) {
            return AddressLevel.FLOOR.ordinal(); // 12/F
        }
        int level = words.getOrDefault(Reading.text(candidate, from, to).toLowerCase(Locale.ROOT), NONE);
        boolean small = candidate.at(from) >= 'a';
        return small && level != NUMBER && level < AddressLevel.BUILDING.ordinal() ? NONE : level;
    }
}
