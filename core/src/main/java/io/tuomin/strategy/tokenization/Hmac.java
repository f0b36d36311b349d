package io.tuomin.strategy.tokenization;

import io.tuomin.key.Suite;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC (RFC 2104) with SHA-256 or SM3 (GB/T 32905-2016) under one key. For one thread at a time. */
final class Hmac {

    /** Number of bytes of a digest. */
    static final int BYTES = 32;

    private final HMac mac;

    private Hmac(HMac mac) {
        this.mac = mac;
    }

    /** The HMAC of a suite. */
    static Hmac of(Suite suite, byte[] key) {
        HMac mac = new HMac(suite == Suite.AES ? new SHA256Digest() : new SM3Digest());
        mac.init(new KeyParameter(key));
        return new Hmac(mac);
    }

    /** The digest of two texts, one behind the other. */
    byte[] digest(byte[] head, byte[] text) {
        byte[] digest = new byte[BYTES];
        digest(head, text, digest);
        return digest;
    }

    /** Writes the digest of two texts, one behind the other, into the first 32 bytes. */
    void digest(byte[] head, byte[] text, byte[] out) {
        mac.update(head, 0, head.length);
        mac.update(text, 0, text.length);
        mac.doFinal(out, 0);
    }
}
