package io.tuomin.inventory;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * The secret under which identities are hashed: SipHash-2-4 (Aumasson and Bernstein, 2012), a keyed pseudo-random function of 128 bits of
 * key and 64 bits of result. Without the key nobody can try the numbers that a hash might be of; with it anybody can, so keep it apart
 * from the counts, or forget it. Counts merge only under one key. Immutable and safe to share; never shows the key.
 */
public final class PersonKey {

    /** Number of bytes of a key. */
    public static final int BYTES = 16;

    private static final String FINGERPRINT_OF = "tuomin person key";

    private final HashFunction hash;
    private final int fingerprint;

    private PersonKey(byte[] key) {
        ByteBuffer halves = ByteBuffer.wrap(key).order(ByteOrder.LITTLE_ENDIAN);
        this.hash = Hashing.sipHash24(halves.getLong(), halves.getLong());
        this.fingerprint = (int) hash(FINGERPRINT_OF);
    }

    /** A new key that nobody knows, for one inventory: when it is forgotten, nothing can be linked to its hashes. */
    public static PersonKey random() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return new PersonKey(key);
    }

    /**
     * A key of one's own, for counts that are to merge with others. Draw it at random: a password is no key.
     *
     * @throws IllegalArgumentException if it is not of 16 bytes
     */
    public static PersonKey of(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("A key of persons has " + BYTES + " bytes, not " + key.length);
        }
        return new PersonKey(key);
    }

    /** The hash of an identity; never 0, which marks a free place. */
    long hash(CharSequence identity) {
        return present(hash.hashUnencodedChars(identity).asLong());
    }

    /** The hash of two hashes. */
    long hash(long first, long second) {
        return present(hash.newHasher().putLong(first).putLong(second).hash().asLong());
    }

    private static long present(long hash) {
        return hash == 0 ? 1 : hash;
    }

    /** Tells keys apart and says nothing about them. */
    int fingerprint() {
        return fingerprint;
    }

    /** Whether both are the same key. */
    boolean isSame(PersonKey other) {
        return fingerprint == other.fingerprint && hash.equals(other.hash);
    }

    @Override
    public String toString() {
        return "PersonKey";
    }
}
