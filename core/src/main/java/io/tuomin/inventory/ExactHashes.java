package io.tuomin.inventory;

import java.util.Arrays;

/**
 * A set of hashes, none of which is 0: open addressing with linear probing. A hash goes where its upper half points, so the table needs
 * no power of two and stays under a megabyte with {@value #MOST} of them, also while it grows. Not thread-safe.
 */
final class ExactHashes {

    /** The most that it takes. */
    static final int MOST = 100_000;

    /** Places, small to large; the last two together are 992,000 bytes. */
    private static final int[] CAPACITIES = {32, 256, 2_048, 14_000, 110_000};

    private long[] table = new long[CAPACITIES[0]];
    private int level;
    private int size;

    /** Adds a hash. False if there is no room for one more. */
    boolean add(long hash) {
        int place = placeOf(hash);
        if (table[place] == hash) {
            return true;
        }
        if (size == MOST) {
            return false;
        }
        if (level < CAPACITIES.length - 1 && size >= table.length / 4 * 3) {
            grow();
            place = placeOf(hash);
        }
        table[place] = hash;
        size++;
        return true;
    }

    /** Where the hash stands, or the free place where it would. */
    private int placeOf(long hash) {
        int place = (int) ((hash >>> 32) * table.length >>> 32);
        while (table[place] != 0 && table[place] != hash) {
            place = place + 1 == table.length ? 0 : place + 1;
        }
        return place;
    }

    private void grow() {
        long[] old = table;
        table = new long[CAPACITIES[++level]];
        for (long hash : old) {
            if (hash != 0) {
                table[placeOf(hash)] = hash;
            }
        }
    }

    int size() {
        return size;
    }

    /** Bytes of the table. */
    int bytes() {
        return table.length * Long.BYTES;
    }

    /** The table as it stands, with 0 where it is free; not to be changed. */
    long[] places() {
        return table;
    }

    /** The hashes in ascending order, as unsigned numbers. */
    long[] sorted() {
        long[] hashes = new long[size];
        int next = 0;
        for (long hash : table) {
            if (hash != 0) {
                hashes[next++] = hash ^ Long.MIN_VALUE;
            }
        }
        Arrays.sort(hashes);
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] ^= Long.MIN_VALUE;
        }
        return hashes;
    }
}
