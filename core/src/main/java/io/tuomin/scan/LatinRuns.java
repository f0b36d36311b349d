package io.tuomin.scan;

import io.tuomin.recognizer.Candidate;
import java.util.List;

/**
 * Tells of most runs of Latin letters in a text that no word of a list begins with them. Where a word begins, the whole run is a beginning
 * of the word, for words end where runs do: so one look at a filter of all beginnings is enough. Of longer runs the first eight letters
 * are looked at. Immutable.
 */
final class LatinRuns {

    /** Letters that are looked at: those that a {@code long} holds. */
    static final int MOST = Long.BYTES;

    private static final int LEAST_BITS = 12;
    /** So many times as many bits as beginnings. */
    private static final int SPARSITY = 8;

    private final boolean humps;
    private final long[] bits;
    private final int shift;

    /**
     * Of some words in lower case.
     *
     * @param humps whether a run ends before the hump of a camel as well, and a plural s may end a word
     */
    LatinRuns(List<String> words, boolean humps) {
        this.humps = humps;
        int beginnings = 0;
        for (String word : words) {
            beginnings += letters(word) + 1;
        }
        int log = LEAST_BITS;
        while (1 << log < beginnings * SPARSITY) {
            log++;
        }
        bits = new long[1 << log - 6];
        shift = Long.SIZE - log;
        words.forEach(this::add);
    }

    private static int letters(String word) {
        int letters = 0;
        while (letters < Math.min(MOST, word.length()) && Candidate.isLetter(word.charAt(letters))) {
            letters++;
        }
        return letters;
    }

    private void add(String word) {
        long run = 0;
        int letters = letters(word);
        for (int i = 0; i < letters; i++) {
            run = longer(run, i, word.charAt(i));
            add(run);
        }
        if (humps && letters == word.length() && letters < MOST) {
            add(longer(run, letters, 's'));
        }
    }

    private void add(long run) {
        int bit = bit(run);
        bits[bit >> 6] |= 1L << bit;
    }

    private static long longer(long run, int letters, char letter) {
        return run | (letter | 0x20L) << (letters << 3);
    }

    /** Whether a word may begin with a run of at most eight small letters, the first in the lowest bits. */
    boolean has(long run) {
        int bit = bit(run);
        return (bits[bit >> 6] & 1L << bit) != 0;
    }

    private int bit(long run) {
        return (int) ((run ^ run >>> 29) * 0x9E3779B97F4A7C15L >>> shift);
    }

    /** Whether a word may begin with the run that begins at a letter. */
    boolean mayBegin(char[] text, int start, int length) {
        long run = longer(0, 0, text[start]);
        int i = start + 1;
        while (i < length && i < start + MOST && Candidate.isLetter(text[i]) && !(humps && isHump(text, i, length))) {
            run = longer(run, i - start, text[i]);
            i++;
        }
        return has(run) || i < length && text[i] == Candidate.INVISIBLE;
    }

    private static boolean isHump(char[] text, int i, int length) {
        return Lexicon.isUpper(text[i]) && Lexicon.beginsWord(text, i, length);
    }
}
