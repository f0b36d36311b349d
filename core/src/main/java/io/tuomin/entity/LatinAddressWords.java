package io.tuomin.entity;

import com.google.common.collect.ImmutableMap;
import io.tuomin.model.AddressLevel;
import io.tuomin.recognizer.Candidate;
import java.util.Locale;

/** The words of addresses in English and pinyin: where they begin and end, and what they are. Immutable. */
final class LatinAddressWords {

    /** No word, or one without a level. */
    static final int NONE = -1;
    /** A capitalized word, of a name. */
    static final int NAME = 32;
    /** A word with a digit in it. */
    static final int DIGITS = 33;

    private static final int LONGEST = 16;
    /** Digits in a row that are no part of an address. */
    private static final int TOO_MANY = 7;

    private final ImmutableMap<String, Integer> levels;

    LatinAddressWords(ImmutableMap<String, Integer> levels) {
        this.levels = levels;
    }

    /** What a word is: a {@link #NAME}, {@link #DIGITS}, the ordinal of a level, or {@link #NONE}. */
    int kind(Candidate candidate, int from, int to) {
        if (to == from || to - from == LONGEST) {
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
    int level(Candidate candidate, int from, int to) {
        if (to - from < 2 || to - from == LONGEST) {
            return NONE;
        }
        char last = candidate.at(to - 1);
        if ((last == 'F' || last == 'f') && Candidate.isDigit(candidate.at(from))) {
            return AddressLevel.FLOOR.ordinal(); // 12/F
        }
        int level = levels.getOrDefault(Reading.text(candidate, from, to).toLowerCase(Locale.ROOT), NONE);
        boolean small = candidate.at(from) >= 'a';
        return small && level != AddressLevel.NUMBER.ordinal() && level < AddressLevel.BUILDING.ordinal()
                ? NONE
                : level;
    }

    /** Where the word begins that ends at an offset. */
    static int start(Candidate candidate, int end) {
        int start = end;
        while (start > end - LONGEST && isInWord(candidate.at(start - 1))) {
            start--;
        }
        return start;
    }

    /** Where the word ends that begins at an offset. */
    static int end(Candidate candidate, int start) {
        int end = start;
        while (end < start + LONGEST && isInWord(candidate.at(end))) {
            end++;
        }
        return end;
    }

    /** Where the next word may begin behind one. */
    static int next(Candidate candidate, int end) {
        int i = end;
        while (i < end + 3 && (isGap(candidate.at(i)) || candidate.at(i) == '#' || candidate.at(i) == ',')) {
            i++;
        }
        return Math.max(i, end + (i == end ? 1 : 0));
    }

    /** Where the word before one ends. */
    static int previous(Candidate candidate, int start) {
        int i = start;
        while (isGap(candidate.at(i - 1))) {
            i--;
        }
        return i;
    }

    /** What may stand between two words of a piece. */
    static boolean isGap(char c) {
        return c == ' ' || c == '.' || c == '#';
    }

    private static boolean isInWord(char c) {
        return Candidate.isLetter(c) || Candidate.isDigit(c) || c == '-' || c == '\'' || c == '/';
    }
}
