package io.tuomin.key;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.RFC3394WrapEngine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A key for each person, so that the person's tokens can be made unreadable for ever, for everybody, by forgetting it (crypto-shredding;
 * deletion by PIPL 47). Safe to share.
 *
 * <p>A key is 32 random bytes, stored wrapped (RFC 3394) under a key of ours that is derived for it alone, with the version it was wrapped
 * under. What tokens are made with is derived from it and from each root of the key set: both are needed, and either is enough to lose
 * them. The names that keys are stored under are derived from what the person is called and the first version, so they tell nothing
 * without the keys.
 */
public final class SubjectKeys {

    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 16;
    private static final byte FORM = 1;
    private static final int HEAD = 1 + Integer.BYTES;
    private static final Scope SCOPE = Scope.standard();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeySet keys;
    private final SubjectKeyStore store;

    /** With the keys that wrap, and the store of what is wrapped. */
    public SubjectKeys(KeySet keys, SubjectKeyStore store) {
        this.keys = keys;
        this.store = store;
    }

    /**
     * The keys of a person, made if there are none. All who ask get the same.
     *
     * @param subject what the person is always called, such as a customer number; not stored
     * @return keys with the versions of the key set, to be destroyed by the caller
     * @throws KeyException if what is stored cannot be unwrapped
     */
    public KeySet keysOf(String subject) {
        String name = name(subject);
        return joined(name, store.get(name).orElseGet(() -> store.putIfAbsent(name, wrapped(name))));
    }

    /** The keys of a person, if there are any: for reading, which makes no new ones. */
    public Optional<KeySet> find(String subject) {
        String name = name(subject);
        return store.get(name).map(wrapped -> joined(name, wrapped));
    }

    /**
     * Forgets the keys of a person. Whoever still holds them in memory goes on; nobody gets them again.
     *
     * @return whether there were any
     */
    public boolean forget(String subject) {
        return store.remove(name(subject));
    }

    private String name(String subject) {
        return HexFormat.of().formatHex(keys.derive(1, Purpose.SUBJECT_NAME, subject, SCOPE, NAME_BYTES));
    }

    private KeySet joined(String name, byte[] wrapped) {
        byte[] key = unwrapped(name, wrapped);
        try {
            return keys.joinedWith(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private byte[] wrapped(String name) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        byte[] wrapped = engine(true, name, keys.current()).wrap(key, 0, KEY_BYTES);
        Arrays.fill(key, (byte) 0);
        return ByteBuffer.allocate(HEAD + wrapped.length)
                .put(FORM)
                .putInt(keys.current())
                .put(wrapped)
                .array();
    }

    private byte[] unwrapped(String name, byte[] stored) {
        int version = stored.length < HEAD ? 0 : ByteBuffer.wrap(stored).getInt(1);
        if (stored.length < HEAD || stored[0] != FORM || !keys.has(version)) {
            throw unreadable();
        }
        try {
            return engine(false, name, version).unwrap(stored, HEAD, stored.length - HEAD);
        } catch (InvalidCipherTextException | RuntimeException e) {
            throw unreadable();
        }
    }

    private RFC3394WrapEngine engine(boolean wrap, String name, int version) {
        BlockCipher cipher = keys.suite() == Suite.AES ? AESEngine.newInstance() : new SM4Engine();
        RFC3394WrapEngine engine = new RFC3394WrapEngine(cipher);
        byte[] key = keys.derive(
                version, Purpose.SUBJECT_WRAP, name, SCOPE, keys.suite().keyBytes());
        engine.init(wrap, new KeyParameter(key));
        Arrays.fill(key, (byte) 0);
        return engine;
    }

    private static KeyException unreadable() {
        return new KeyException(
                "The key of a person was stored under other keys, or has been changed", "个人密钥由其他密钥加密，或已被改动");
    }

    @Override
    public String toString() {
        return "keys of persons by " + keys;
    }
}
