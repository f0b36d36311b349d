package io.tuomin.scan;

/**
 * Sixty-four octets of a text at once, one bit for each, the first in the lowest: where its tokens, words, digits and signs are. A token that
 * goes on behind them is left out. Belongs to one scan at a time.
 */
final class OctetBits {

    private static final int MOST = Long.SIZE;

    private byte[] octets;
    private int start;
    private int count;
    /** Which are told of. */
    private long these;

    private long letters;
    private long digits;
    private long humps;
    private long signs;

    /** Reads the octets from a place on; those behind another, and what lies between the two, are as if they were nothing. */
    void read(byte[] text, int from, int to) {
        octets = text;
        start = from;
        long inLetters = 0;
        long inDigits = 0;
        long inCapitals = 0;
        signs = 0;
        for (int i = 0; i < MOST; i += Long.BYTES) {
            long eight = Octets.at(text, from + i);
            long letter = Octets.letters(eight);
            inLetters |= Octets.bits(letter) << i;
            inDigits |= Octets.bits(Octets.digits(eight)) << i;
            inCapitals |= Octets.bits(Octets.capitals(eight, letter)) << i;
            signs |= Octets.signs(eight);
        }
        long all = upTo(Math.min(MOST, to - from));
        long tokens = (inLetters | inDigits) & all;
        count = MOST - Long.numberOfLeadingZeros(~tokens);
        these = all & upTo(count);
        letters = inLetters & these;
        digits = inDigits & these;
        long small = letters & ~inCapitals;
        humps = letters & inCapitals & (small << 1 | small >>> 1);
    }

    /** How many octets are told of: none if a token is longer than all. */
    int count() {
        return count;
    }

    /** Letters and digits. */
    long tokens() {
        return letters | digits;
    }

    /** Digits. */
    long digits() {
        return digits;
    }

    /** The first letters of words, which end at a hump: user, Phone. None is one of a letter before a digit. */
    long words() {
        return starts() & ~ciphers();
    }

    private long starts() {
        return letters & (~(letters << 1) | humps);
    }

    /** Letters that stand alone before a digit: of 8a1b2c3d. */
    private long ciphers() {
        return starts() & digits >>> 1;
    }

    /** What is no word, but where one may begin: the first digits of runs, and letters that stand alone before a digit. */
    long edges() {
        return digits & ~(digits << 1) | ciphers();
    }

    /** What ends the word before it. */
    long wordEnds() {
        return ~letters | humps;
    }

    /** Whether a token begins at a place. */
    boolean isToken(int at) {
        return (tokens() & ~(tokens() << 1) & 1L << at) != 0;
    }

    /** Signs from {@code "} to {@code '} and from {@code :} to {@code @}, backslash, {@code ^}, {@code |}, {@code ~}, escape, and what is beyond ASCII. */
    long signs() {
        if (signs == 0) {
            return 0;
        }
        long all = 0;
        for (int i = 0; i < MOST; i += Long.BYTES) {
            all |= Octets.bits(Octets.signs(Octets.at(octets, start + i))) << i;
        }
        return all & these;
    }

    /** The bits of the first so many: 0 to 64. */
    static long upTo(int bits) {
        return bits == MOST ? -1L : ~(-1L << bits);
    }
}
