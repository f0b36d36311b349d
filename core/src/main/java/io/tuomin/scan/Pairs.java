package io.tuomin.scan;

/**
 * Pairs of characters that words begin with, as a filter: a bit tells of most other pairs that no word begins with them. Small enough for
 * the nearest cache, since it is asked at every character.
 */
final class Pairs {

    /** Bits of the smallest filter. */
    private static final int LEAST_BITS = 14;

    /** So many times as many bits as words, of which many share a pair. */
    private static final int SPARSITY = 4;

    private final long[] bits;
    private final int shift;

    /** For so many words. */
    Pairs(int size) {
        int log = LEAST_BITS;
        while (1 << log < size * SPARSITY) {
            log++;
        }
        bits = new long[1 << log - 6];
        shift = Integer.SIZE - log;
    }

    void add(char first, char second) {
        int bit = bit(first, second);
        bits[bit >> 6] |= 1L << bit;
    }

    /** Whether words may begin with a pair. */
    boolean has(char first, char second) {
        int bit = bit(first, second);
        return (bits[bit >> 6] & 1L << bit) != 0;
    }

    private int bit(char first, char second) {
        return (first << 16 | second) * 0x9E3779B1 >>> shift;
    }
}
