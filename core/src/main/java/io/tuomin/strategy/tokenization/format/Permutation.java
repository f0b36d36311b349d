package io.tuomin.strategy.tokenization.format;

import io.tuomin.strategy.tokenization.FormatPreservingCipher;

/** A cipher in one direction. */
interface Permutation {

    long number(long index, long size, byte[] tweak);

    int[] string(int[] symbols, int radix, byte[] tweak);

    static Permutation encrypting(FormatPreservingCipher cipher) {
        return new Permutation() {
            @Override
            public long number(long index, long size, byte[] tweak) {
                return cipher.encrypt(index, size, tweak);
            }

            @Override
            public int[] string(int[] symbols, int radix, byte[] tweak) {
                return cipher.encrypt(symbols, radix, tweak);
            }
        };
    }

    static Permutation decrypting(FormatPreservingCipher cipher) {
        return new Permutation() {
            @Override
            public long number(long index, long size, byte[] tweak) {
                return cipher.decrypt(index, size, tweak);
            }

            @Override
            public int[] string(int[] symbols, int radix, byte[] tweak) {
                return cipher.decrypt(symbols, radix, tweak);
            }
        };
    }
}
