package io.tuomin.scan;

/** What prefixes begin with, as bits: whether one may stand at a place; true of a few other places. Not thread-safe while prefixes are added. */
final class PrefixFilter {

    /** Characters of a prefix that are looked at. */
    private static final int LOOKED = 3;

    private static final long THESE = 0xFF_FF_FF;
    private static final int ASCII = 0x80;

    private static final int FACTOR = 0x9E3779B1;
    /** Bits of the filter as a power of two. */
    private static final int SIZE = 12;

    private final long[] bits = new long[1 << SIZE - 6];

    /** Adds a prefix of two characters or more. */
    void add(String prefix) {
        int two = prefix.charAt(0) | prefix.charAt(1) << 8;
        if (prefix.length() >= LOOKED) {
            set(two | prefix.charAt(2) << 16);
        } else {
            for (int third = 0; third < ASCII; third++) {
                set(two | third << 16);
            }
        }
    }

    private void set(int three) {
        int hash = hash(three);
        bits[hash >>> 6] |= 1L << hash;
    }

    /** Whether a prefix may stand where eight octets are the next ones. */
    boolean has(long octets) {
        int hash = hash((int) (octets & THESE));
        return (bits[hash >>> 6] >>> hash & 1) != 0; // a shift looks at the lowest six bits alone
    }

    private static int hash(int three) {
        return three * FACTOR >>> Integer.SIZE - SIZE;
    }
}
