package io.tuomin.strategy.tokenization;

import io.tuomin.key.Suite;
import io.tuomin.pool.Spares;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Deterministic authenticated encryption: a keyed digest of the text, which is the initialization vector of its encryption and comes before it
 * (SIV, Rogaway and Shrimpton 2006). Equal texts give equal results, and what was changed is refused. Safe to share.
 *
 * <p>With AES it is AES-SIV (RFC 5297): S2V over AES-CMAC, and AES-CTR. With SM4 it is a construction of ours of the same build, which no
 * standard describes: the vector is the first 128 bits of HMAC-SM3 over the associated data, each behind its length in 8 bytes, and the text;
 * the encryption is SM4-CTR from that vector, bits cleared as in RFC 5297.
 */
public final class Siv {

    /** By how many bytes the result is longer than the text. */
    public static final int OVERHEAD = BlockCipher.BLOCK;

    private static final int BLOCK = BlockCipher.BLOCK;
    private static final int HMAC_KEY = 32;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final Spares<Work> spares;

    private Siv(Suite suite, byte[] key, byte[][] associated) {
        int half = suite == Suite.AES ? key.length / 2 : HMAC_KEY;
        byte[] first = Arrays.copyOf(key, half);
        byte[] second = Arrays.copyOfRange(key, half, key.length);
        byte[][] data = associated.clone();
        this.spares = new Spares<>(() -> new Work(
                suite == Suite.AES
                        ? new S2v(BlockCipher.of(suite, first), data)
                        : new HmacVector(Hmac.of(suite, first), data),
                BlockCipher.of(suite, second)));
    }

    /** How many bytes a key has that is derived for a suite. */
    public static int keyBytes(Suite suite) {
        return suite == Suite.AES ? 2 * suite.keyBytes() : HMAC_KEY + suite.keyBytes();
    }

    /**
     * Under a key, and with data that is authenticated with every text.
     *
     * @param key for AES 32, 48 or 64 bytes, of which the first half makes the vector; for SM4 32 bytes for that and 16
     * @param associated in the order of RFC 5297, at most 126; what they say goes into every vector
     */
    public static Siv of(Suite suite, byte[] key, byte[]... associated) {
        return new Siv(suite, key, associated);
    }

    /** The vector and the encrypted text. */
    public byte[] seal(byte[] text) {
        return spares.use(work -> {
            byte[] sealed = new byte[BLOCK + text.length];
            work.vector.of(text, sealed);
            work.crypt(sealed, text, 0, sealed, BLOCK, text.length);
            return sealed;
        });
    }

    /**
     * The text that was sealed.
     *
     * @throws TokenException if it was not sealed under this key and these data
     */
    public byte[] open(byte[] sealed) {
        if (sealed.length < BLOCK) {
            throw TokenException.refused();
        }
        byte[] text = new byte[sealed.length - BLOCK];
        byte[] expected = spares.use(work -> {
            byte[] vector = new byte[BLOCK];
            work.crypt(sealed, sealed, BLOCK, text, 0, text.length);
            work.vector.of(text, vector);
            return vector;
        });
        if (!MessageDigest.isEqual(expected, Arrays.copyOf(sealed, BLOCK))) {
            Arrays.fill(text, (byte) 0);
            throw TokenException.refused();
        }
        return text;
    }

    /** Makes the vector of a text. For one thread at a time. */
    private interface Vector {

        /** Writes it into the first 16 bytes. */
        void of(byte[] text, byte[] out);
    }

    /** One call. For one thread at a time. */
    private static final class Work {

        private static final int STREAM = 8;

        final Vector vector;
        private final BlockCipher cipher;
        private final byte[] counters = new byte[STREAM * BLOCK];
        private final byte[] stream = new byte[STREAM * BLOCK];

        Work(Vector vector, BlockCipher cipher) {
            this.vector = vector;
            this.cipher = cipher;
        }

        /** Counter mode from a vector of which the bits 31 and 63 are cleared, so that no counter overflows (RFC 5297, 2.5). */
        void crypt(byte[] initial, byte[] in, int inAt, byte[] out, int outAt, int length) {
            long high = (long) LONGS.get(initial, 0);
            long low = (long) LONGS.get(initial, Long.BYTES) & 0x7FFFFFFF_7FFFFFFFL;
            for (int done = 0; done < length; done += stream.length) {
                int part = Math.min(stream.length, length - done);
                int blocks = (part + BLOCK - 1) / BLOCK;
                for (int i = 0; i < blocks; i++) {
                    LONGS.set(counters, i * BLOCK, high);
                    LONGS.set(counters, i * BLOCK + Long.BYTES, low++);
                }
                cipher.encrypt(counters, 0, stream, 0, blocks);
                for (int i = 0; i < part; i++) {
                    out[outAt + done + i] = (byte) (in[inAt + done + i] ^ stream[i]);
                }
            }
            Arrays.fill(stream, (byte) 0);
        }
    }

    /** S2V of RFC 5297, 2.4, over AES-CMAC (RFC 4493). */
    private static final class S2v implements Vector {

        private final BlockCipher cipher;
        /** The subkeys of CMAC. */
        private final byte[] whole;

        private final byte[] part;
        /** What the associated data have made, and its double. */
        private final byte[] state;

        private final byte[] doubled;

        private final byte[] block = new byte[BLOCK];
        private final byte[] chained = new byte[BLOCK];

        S2v(BlockCipher cipher, byte[][] associated) {
            this.cipher = cipher;
            byte[] zero = new byte[BLOCK];
            byte[] encrypted = new byte[BLOCK];
            cipher.encrypt(zero, encrypted);
            whole = doubled(encrypted);
            part = doubled(whole);
            byte[] sum = new byte[BLOCK];
            cmac(zero, null, sum);
            for (byte[] data : associated) {
                byte[] digest = new byte[BLOCK];
                cmac(data, null, digest);
                sum = doubled(sum);
                add(sum, digest, 0, BLOCK);
            }
            state = sum;
            doubled = doubled(sum);
        }

        /** The double in GF(2^128). */
        private static byte[] doubled(byte[] value) {
            byte[] twice = new byte[BLOCK];
            long high = (long) LONGS.get(value, 0);
            long low = (long) LONGS.get(value, Long.BYTES);
            LONGS.set(twice, 0, high << 1 | low >>> 63);
            LONGS.set(twice, Long.BYTES, low << 1 ^ (high >> 63 & 0x87));
            return twice;
        }

        private static void add(byte[] sum, byte[] other, int at, int length) {
            for (int i = 0; i < length; i++) {
                sum[i] ^= other[at + i];
            }
        }

        @Override
        public void of(byte[] text, byte[] out) {
            if (text.length >= BLOCK) {
                cmac(text, state, out);
                return;
            }
            byte[] last = doubled.clone();
            add(last, text, 0, text.length);
            last[text.length] ^= (byte) 0x80;
            cmac(last, null, out);
        }

        /** CMAC of a text to whose last 16 bytes something may be added. */
        private void cmac(byte[] text, byte[] added, byte[] out) {
            Arrays.fill(chained, (byte) 0);
            int last = Math.max(0, (text.length - 1) / BLOCK * BLOCK);
            for (int at = 0; at < last; at += BLOCK) {
                next(text, at, BLOCK, added);
                cipher.encrypt(block, chained);
            }
            int rest = text.length - last;
            next(text, last, rest, added);
            if (rest < BLOCK) {
                block[rest] ^= (byte) 0x80;
            }
            add(block, rest == BLOCK ? whole : part, 0, BLOCK);
            cipher.encrypt(block, 0, out, 0, 1);
        }

        /** Adds what has been chained and the next bytes of the text, with what is added to its end. */
        private void next(byte[] text, int at, int length, byte[] added) {
            System.arraycopy(chained, 0, block, 0, BLOCK);
            add(block, text, at, length);
            if (added != null) {
                int begin = text.length - BLOCK;
                for (int i = Math.max(at, begin); i < at + length; i++) {
                    block[i - at] ^= added[i - begin];
                }
            }
        }
    }

    /** The first 128 bits of HMAC-SM3. */
    private static final class HmacVector implements Vector {

        private final Hmac hmac;
        private final byte[] head;
        private final byte[] digest = new byte[Hmac.BYTES];

        HmacVector(Hmac hmac, byte[][] associated) {
            this.hmac = hmac;
            int length = Arrays.stream(associated)
                    .mapToInt(data -> Long.BYTES + data.length)
                    .sum();
            head = new byte[length];
            int at = 0;
            for (byte[] data : associated) {
                LONGS.set(head, at, (long) data.length);
                System.arraycopy(data, 0, head, at + Long.BYTES, data.length);
                at += Long.BYTES + data.length;
            }
        }

        @Override
        public void of(byte[] text, byte[] out) {
            hmac.digest(head, text, digest);
            System.arraycopy(digest, 0, out, 0, BLOCK);
        }
    }
}
