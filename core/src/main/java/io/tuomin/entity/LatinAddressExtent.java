package io.tuomin.entity;

import static io.tuomin.entity.LatinAddressWords.NAME;
import static io.tuomin.entity.LatinAddressWords.NONE;

import io.tuomin.model.AddressLevel;
import io.tuomin.recognizer.Candidate;

/** How far an address in English or pinyin reaches around one of its words, piece by piece between commas. Immutable. */
final class LatinAddressExtent {

    private static final int MOST_PIECES = 6;
    private static final int MOST_WORDS = 7;
    /** Words of the name of a road or a house. */
    private static final int MOST_IN_NAME = 4;
    /** Digits of a postal code. */
    private static final int CODE = 6;

    private final LatinAddressWords words;

    LatinAddressExtent(LatinAddressWords words) {
        this.words = words;
    }

    /** Where the address begins: with the first door or number of the pieces that lead to the word that called. */
    int start(Candidate candidate, int word) {
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
            while (to > start - 2 && LatinAddressWords.isGap(candidate.at(to - 1))) {
                to--;
            }
            int from = LatinAddressWords.start(candidate, to);
            int kind = words.kind(candidate, from, to);
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
        int end = LatinAddressWords.end(candidate, offset);
        int level = words.level(candidate, offset, end);
        return words.kind(candidate, offset, end) == NAME
                || level != NONE
                        && level <= AddressLevel.BUILDING.ordinal()
                        && level != AddressLevel.NUMBER.ordinal()
                        && !Candidate.isDigit(candidate.at(end + 1));
    }

    /** Where the address ends: behind the last piece that names a place, a door or a code. */
    int end(Candidate candidate, int word) {
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
            while (from < end + 2 && LatinAddressWords.isGap(candidate.at(from)) && end > start - 1) {
                from++;
            }
            int to = LatinAddressWords.end(candidate, from);
            if (words.kind(candidate, from, to) == NONE) {
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
            int end = LatinAddressWords.end(candidate, i);
            int level = words.level(candidate, i, end);
            digits |= Reading.digits(candidate, i, end) > 0;
            word |= level != NONE;
            i = LatinAddressWords.next(candidate, end);
        }
        return word || digits && Reading.digits(candidate, from, to) == CODE;
    }
}
