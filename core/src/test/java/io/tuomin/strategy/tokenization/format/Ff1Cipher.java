package io.tuomin.strategy.tokenization.format;

import io.tuomin.strategy.tokenization.FormatPreservingCipher;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** FF1 with AES as Bouncy Castle has it; numbers as strings of bits. */
final class Ff1Cipher implements FormatPreservingCipher {

    private final KeyParameter key;

    Ff1Cipher(byte[] key) {
        this.key = new KeyParameter(key);
    }

    @Override
    public int[] encrypt(int[] symbols, int radix, byte[] tweak) {
        return process(symbols, radix, tweak, true);
    }

    @Override
    public int[] decrypt(int[] symbols, int radix, byte[] tweak) {
        return process(symbols, radix, tweak, false);
    }

    private int[] process(int[] symbols, int radix, byte[] tweak, boolean encrypting) {
        byte[] block = new byte[symbols.length];
        for (int i = 0; i < block.length; i++) {
            block[i] = (byte) symbols[i];
        }
        FPEFF1Engine engine = new FPEFF1Engine();
        engine.init(encrypting, new FPEParameters(key, radix, tweak));
        engine.processBlock(block, 0, block.length, block, 0);
        int[] out = new int[block.length];
        for (int i = 0; i < block.length; i++) {
            out[i] = block[i] & 0xFF;
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

    private long walk(long index, long size, byte[] tweak, boolean encrypting) {
        int[] bits = new int[64 - Long.numberOfLeadingZeros(size - 1)];
        long next = index;
        do {
            for (int i = 0; i < bits.length; i++) {
                bits[i] = (int) (next >>> i & 1);
            }
            bits = process(bits, 2, tweak, encrypting);
            next = 0;
            for (int i = 0; i < bits.length; i++) {
                next |= (long) bits[i] << i;
            }
        } while (next >= size);
        return next;
    }
}
