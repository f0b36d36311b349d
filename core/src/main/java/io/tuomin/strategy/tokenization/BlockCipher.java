package io.tuomin.strategy.tokenization;

import io.tuomin.key.Suite;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/**
 * A block cipher of 128 bits under one key, one way: the JDK's AES (FIPS 197), which the processor computes, or SM4 (GB/T 32907-2016). For
 * one thread at a time.
 */
abstract class BlockCipher {

    /** Number of bytes of a block. */
    static final int BLOCK = 16;

    /**
     * The cipher of a suite.
     *
     * @param key 16, 24 or 32 bytes for AES, 16 for SM4; not kept
     */
    static BlockCipher of(Suite suite, byte[] key) {
        return suite == Suite.AES ? new OfAes(key) : new OfSm4(key);
    }

    /** Encrypts blocks, each on its own; input and output do not overlap. */
    abstract void encrypt(byte[] in, int inAt, byte[] out, int outAt, int blocks);

    /** Encrypts one block. */
    final void encrypt(byte[] in, byte[] out) {
        encrypt(in, 0, out, 0, 1);
    }

    private static final class OfAes extends BlockCipher {

        private final Cipher cipher;

        OfAes(byte[] key) {
            try {
                cipher = Cipher.getInstance("AES/ECB/NoPadding"); // a single block each: the modes are built on top
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("This Java has no AES for such a key");
            }
        }

        @Override
        void encrypt(byte[] in, int inAt, byte[] out, int outAt, int blocks) {
            try {
                cipher.update(in, inAt, blocks * BLOCK, out, outAt);
            } catch (ShortBufferException e) {
                throw new IllegalArgumentException("There is no room for the blocks");
            }
        }
    }

    private static final class OfSm4 extends BlockCipher {

        private final Sm4 cipher;

        OfSm4(byte[] key) {
            cipher = new Sm4(key);
        }

        @Override
        void encrypt(byte[] in, int inAt, byte[] out, int outAt, int blocks) {
            for (int i = 0; i < blocks * BLOCK; i += BLOCK) {
                cipher.encrypt(in, inAt + i, out, outAt + i);
            }
        }
    }
}
