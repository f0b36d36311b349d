package io.tuomin.scan;

/**
 * What words begin with, as a filter: a bit tells of most other characters that no word begins with them. Small enough for the nearest
 * cache, since it is asked at every character.
 */
final class Beginnings {

    /** Stands for what is missing of a word that is shorter. */
    static final char NONE = '\0';

    /** Bits of the smallest filter. */
    private static final int LEAST_BITS = 14;

    /** So many times as many bits as words, of which many share a beginning. */
    private static final int SPARSITY = 4;

    private final long[] bits;
    private final int shift;

    /** For so many words. */
    Beginnings(int size) {
        int log = LEAST_BITS;
        while (1 << log < size * SPARSITY) {
            log++;
        }
        bits = new long[1 << log - 6];
        shift = Integer.SIZE - log;
    }

    void add(char first, char second) {
        add(pair(first, second));
    }

    /** The first three characters of a word; the third of a word of two is {@link #NONE}. */
    void add(char first, char second, char third) {
        add(three(first, second, third));
    }

    private void add(int key) {
        int bit = bit(key);
        bits[bit >> 6] |= 1L << bit;
    }

    /** Whether words may begin with a pair. */
    boolean has(char first, char second) {
        return has(pair(first, second));
    }

    /** Whether words may begin with three characters. */
    boolean has(char first, char second, char third) {
        return has(three(first, second, third));
    }

    private boolean has(int key) {
        int bit = bit(key);
        return (bits[bit >> 6] & 1L << bit) != 0;
    }

    private static int pair(char first, char second) {
        return first << 16 | second;
    }

    private static int three(char first, char second, char third) {
        return pair(first, second) * 0x85EBCA6B ^ third;
    }

    private int bit(int key) {
        return key * 0x9E3779B1 >>> shift;
    }
}
