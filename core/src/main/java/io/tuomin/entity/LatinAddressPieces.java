package io.tuomin.entity;

import static io.tuomin.entity.LatinAddressWords.DIGITS;
import static io.tuomin.entity.LatinAddressWords.NAME;
import static io.tuomin.entity.LatinAddressWords.NONE;

import io.tuomin.model.AddressLevel;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.FindingSink;

/** What the pieces between the commas of an address in English or pinyin are. Immutable. */
final class LatinAddressPieces {

    /** Words of the name of a road behind that of a division. */
    private static final int MOST_IN_NAME = 4;

    private static final int ROAD = AddressLevel.ROAD.ordinal();
    private static final int NUMBER = AddressLevel.NUMBER.ordinal();

    private static final AddressLevel[] LEVELS = AddressLevel.values();

    private final LatinAddressWords words;

    LatinAddressPieces(LatinAddressWords words) {
        this.words = words;
    }

    /** Notes the levels of all pieces; gives the set of them. */
    int read(Candidate candidate, FindingSink sink, int start, int end) {
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
            int to = LatinAddressWords.end(candidate, i);
            if (to == i) {
                i++;
                continue;
            }
            int kind = words.kind(candidate, i, to);
            int named = words.level(candidate, i, to);
            boolean begins = level == NUMBER && digits && (kind == NAME || named != NONE && named != NUMBER);
            if (digits && !name && level == NONE && (kind == NAME || named != NONE)) {
                level = named == NONE || named == ROAD ? NUMBER : named;
                begins = level == NUMBER;
            }
            if (begins) {
                seen |= note(candidate, sink, level, from, LatinAddressWords.previous(candidate, i));
                from = i;
                level = NONE;
                digits = false;
            }
            name |= kind == NAME || named >= 0 && named <= AddressLevel.CITY.ordinal();
            digits |= kind == DIGITS;
            level = named == NONE || named == ROAD && !name ? level : named;
            i = LatinAddressWords.next(candidate, to);
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
            int to = LatinAddressWords.end(candidate, i);
            int level = words.level(candidate, i, to);
            if (level == ROAD || level != NONE && count == 0 && level <= AddressLevel.COUNTY.ordinal()) {
                return true;
            }
            if (words.kind(candidate, i, to) != NAME) {
                return false;
            }
            i = LatinAddressWords.next(candidate, to);
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
        int end = LatinAddressWords.end(candidate, offset);
        int level = words.level(candidate, offset, end);
        return words.kind(candidate, offset, end) == DIGITS || level == NUMBER || level == ROAD;
    }

    /** Whether No. or # stands before a number. */
    boolean isNumbered(Candidate candidate, int start, int end) {
        for (int i = start; i < end; ) {
            int to = LatinAddressWords.end(candidate, i);
            if (candidate.at(i) == '#' || words.level(candidate, i, to) == NUMBER) {
                return true;
            }
            i = Math.max(i + 1, LatinAddressWords.next(candidate, to));
        }
        return false;
    }
}
