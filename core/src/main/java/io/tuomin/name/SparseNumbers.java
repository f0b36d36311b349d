package io.tuomin.name;

import io.tuomin.dictionary.DictionaryException;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * The written form of an array of numbers, many of which are zero: a bit for each that tells whether it is not, then the upper halves of those,
 * then their lower halves. What is alike stands together, so that it is read in a few bulks and compresses well.
 */
final class SparseNumbers {

    private SparseNumbers() {}

    /** Writes an array whose length is a multiple of 64. */
    static void write(long[] numbers, DataOutputStream out) throws IOException {
        int count = 0;
        for (int from = 0; from < numbers.length; from += Long.SIZE) {
            long present = 0;
            for (int i = 0; i < Long.SIZE; i++) {
                present |= numbers[from + i] == 0 ? 0 : 1L << i;
            }
            count += Long.bitCount(present);
            out.writeLong(present);
        }
        for (int shift = Integer.SIZE; shift >= 0; shift -= Integer.SIZE) {
            for (long number : numbers) {
                if (number != 0) {
                    out.writeInt((int) (number >>> shift));
                }
            }
        }
        out.writeInt(count);
    }

    /**
     * Reads an array.
     *
     * @param numbers zeros, as many as were written
     * @throws DictionaryException if it is not what was written
     */
    static void read(ByteBuffer in, long[] numbers) {
        long[] present = new long[numbers.length / Long.SIZE];
        in.asLongBuffer().get(present);
        in.position(in.position() + present.length * Long.BYTES);
        int count = 0;
        for (long some : present) {
            count += Long.bitCount(some);
        }
        int[] upper = ints(in, count);
        int[] lower = ints(in, count);
        if (in.getInt() != count) {
            throw new DictionaryException("A compiled model is damaged: its numbers are not as many as it says");
        }
        int next = 0;
        for (int i = 0; i < present.length; i++) {
            for (long rest = present[i]; rest != 0; rest &= rest - 1) {
                numbers[i * Long.SIZE + Long.numberOfTrailingZeros(rest)] =
                        (long) upper[next] << Integer.SIZE | lower[next] & 0xFFFFFFFFL;
                next++;
            }
        }
    }

    private static int[] ints(ByteBuffer in, int count) {
        if (in.remaining() < (long) count * Integer.BYTES) {
            throw new BufferUnderflowException();
        }
        int[] ints = new int[count];
        in.asIntBuffer().get(ints);
        in.position(in.position() + count * Integer.BYTES);
        return ints;
    }
}
