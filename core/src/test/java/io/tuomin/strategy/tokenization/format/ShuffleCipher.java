package io.tuomin.strategy.tokenization.format;

import io.tuomin.strategy.tokenization.FormatPreservingCipher;
import java.util.Arrays;

/** A fast permutation without any security, for tests in which the cipher does not matter. */
final class ShuffleCipher implements FormatPreservingCipher {

    private static final int ROUNDS = 8;

    private final long key;

    ShuffleCipher(long key) {
        this.key = key;
    }

    @Override
    public int[] encrypt(int[] symbols, int radix, byte[] tweak) {
        return spell(symbols, radix, tweak, true);
    }

    @Override
    public int[] decrypt(int[] symbols, int radix, byte[] tweak) {
        return spell(symbols, radix, tweak, false);
    }

    private int[] spell(int[] symbols, int radix, byte[] tweak, boolean forth) {
        if (Math.pow(radix, symbols.length) < SMALLEST_DOMAIN) {
            throw new IllegalArgumentException("too few");
        }
        int[] out = symbols.clone();
        int half = out.length / 2;
        for (int step = 0; step < ROUNDS; step++) {
            int round = forth ? step : ROUNDS - 1 - step;
            int from = round % 2 == 0 ? 0 : half;
            int to = round % 2 == 0 ? half : out.length;
            long hash = mix(key + round + Arrays.hashCode(tweak));
            for (int i = 0; i < out.length; i++) {
                hash = i >= from && i < to ? hash : mix(hash ^ out[i] + 1);
            }
            for (int i = from; i < to; i++) {
                hash = mix(hash + i);
                out[i] = (int) Math.floorMod(out[i] + (forth ? 1 : -1) * (hash >>> 32), (long) radix);
            }
        }
        return out;
    }

    @Override
    public long encrypt(long index, long size, byte[] tweak) {
        return walk(index, size, tweak, true);
    }

    @Override
    public long decrypt(long index, long size, byte[] tweak) {
        return walk(index, size, tweak, false);
    }

    private long walk(long index, long size, byte[] tweak, boolean forth) {
        if (size < SMALLEST_DOMAIN || index < 0 || index >= size) {
            throw new IllegalArgumentException("too few");
        }
        int half = (64 - Long.numberOfLeadingZeros(size - 1) + 1) / 2;
        long next = index;
        do {
            next = shuffled(next, half, tweak, forth);
        } while (next >= size || next < 0);
        return next;
    }

    private long shuffled(long value, int half, byte[] tweak, boolean forth) {
        long mask = (1L << half) - 1;
        long left = value >>> half;
        long right = value & mask;
        for (int step = 0; step < ROUNDS; step++) {
            int round = forth ? step : ROUNDS - 1 - step;
            long secret = mix(key + round) ^ Arrays.hashCode(tweak);
            if (forth) {
                long next = left ^ mix(right ^ secret) & mask;
                left = right;
                right = next;
            } else {
                long before = right ^ mix(left ^ secret) & mask;
                right = left;
                left = before;
            }
        }
        return left << half | right;
    }

    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
