package io.tuomin.strategy.tokenization;

import io.tuomin.key.Suite;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** FF1.Encrypt, NIST SP 800-38G (2016), algorithm 7, step by step and as slowly as that is. */
final class ReferenceFf1 {

    private ReferenceFf1() {}

    /**
     * Encrypts.
     *
     * @param radixBytes how many of the three bytes of the radix in step 5 are written; the standard says 3
     */
    static int[] encrypt(Suite suite, byte[] key, int[] x, int radix, byte[] tweak, int radixBytes) {
        BlockCipher ciph = BlockCipher.of(suite, key);
        int n = x.length;
        int t = tweak.length;
        int u = n / 2;
        int v = n - u;
        int[] a = Arrays.copyOf(x, u);
        int[] b = Arrays.copyOfRange(x, u, n);
        BigInteger r = BigInteger.valueOf(radix);
        int bytes = (r.pow(v).subtract(BigInteger.ONE).bitLength() + 7) / 8;
        int d = 4 * ((bytes + 3) / 4) + 4;
        byte[] p = ByteBuffer.allocate(16)
                .put(new byte[] {1, 2, 1})
                .put((byte) (radixBytes == 3 ? radix >> 16 : 0))
                .putShort((short) radix)
                .put((byte) 10)
                .put((byte) u)
                .putInt(n)
                .putInt(t)
                .array();
        for (int i = 0; i < 10; i++) {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            message.writeBytes(p);
            message.writeBytes(tweak);
            message.writeBytes(new byte[Math.floorMod(-t - bytes - 1, 16)]);
            message.write(i);
            message.writeBytes(fixed(num(b, r), bytes));
            byte[] mac = prf(ciph, message.toByteArray());
            ByteArrayOutputStream s = new ByteArrayOutputStream();
            s.writeBytes(mac);
            for (int j = 1; s.size() < d; j++) {
                byte[] block = fixed(new BigInteger(1, mac).xor(BigInteger.valueOf(j)), 16);
                byte[] out = new byte[16];
                ciph.encrypt(block, out);
                s.writeBytes(out);
            }
            BigInteger y = new BigInteger(1, s.toByteArray(), 0, d);
            int m = i % 2 == 0 ? u : v;
            BigInteger c = num(a, r).add(y).mod(r.pow(m));
            a = b;
            b = str(c, r, m);
        }
        int[] result = Arrays.copyOf(a, n);
        System.arraycopy(b, 0, result, a.length, b.length);
        return result;
    }

    private static byte[] prf(BlockCipher ciph, byte[] message) {
        byte[] y = new byte[16];
        for (int at = 0; at < message.length; at += 16) {
            byte[] block = new byte[16];
            for (int i = 0; i < 16; i++) {
                block[i] = (byte) (y[i] ^ message[at + i]);
            }
            y = new byte[16];
            ciph.encrypt(block, y);
        }
        return y;
    }

    private static BigInteger num(int[] symbols, BigInteger radix) {
        BigInteger number = BigInteger.ZERO;
        for (int symbol : symbols) {
            number = number.multiply(radix).add(BigInteger.valueOf(symbol));
        }
        return number;
    }

    private static int[] str(BigInteger number, BigInteger radix, int length) {
        int[] symbols = new int[length];
        BigInteger rest = number;
        for (int i = length - 1; i >= 0; i--) {
            symbols[i] = rest.mod(radix).intValue();
            rest = rest.divide(radix);
        }
        return symbols;
    }

    private static byte[] fixed(BigInteger number, int length) {
        byte[] fixed = new byte[length];
        byte[] bytes = number.toByteArray();
        int kept = Math.min(length, bytes.length);
        System.arraycopy(bytes, bytes.length - kept, fixed, length - kept, kept);
        return fixed;
    }
}
