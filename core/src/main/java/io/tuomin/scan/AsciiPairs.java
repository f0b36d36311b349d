package io.tuomin.scan;

/** A set of pairs of ASCII characters, small enough for the nearest cache. Not thread-safe while pairs are added. */
final class AsciiPairs {

    private static final int ASCII = 0x80;

    /** By the first character, one bit for each second one. */
    private final long[] bits = new long[ASCII * ASCII / Long.SIZE];

    /** Adds a pair; of other characters, the one that their lowest seven bits are. */
    void add(int first, int second) {
        bits[word(first, second)] |= 1L << second;
    }

    /** Adds all pairs that begin with a character. */
    void addAll(int first) {
        for (int second = 0; second < ASCII; second++) {
            add(first, second);
        }
    }

    /** Whether it has a pair. */
    boolean has(int first, int second) {
        return (bits[word(first, second)] >>> second & 1) != 0; // a shift looks at the lowest six bits alone
    }

    private static int word(int first, int second) {
        return (first & ASCII - 1) << 1 | second >>> 6 & 1;
    }
}
