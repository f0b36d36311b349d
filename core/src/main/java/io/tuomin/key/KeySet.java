package io.tuomin.key;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.security.auth.Destroyable;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/**
 * Secrets in versions, of which the last is current and the others stay readable for ever. Each version is a root of 32 random bytes from
 * which keys are derived by HKDF (RFC 5869) with the digest of the suite; the roots themselves are never used for anything else. Safe to
 * share, immutable but for {@link #destroy}. Never shows a key.
 */
public final class KeySet implements Destroyable {

    /** Number of bytes of a root. */
    static final int ROOT_BYTES = 32;

    private static final int ID_BYTES = 4;
    private static final String DERIVATION = "tuomin/1";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String id;
    private final Suite suite;
    private final ImmutableList<Root> roots;
    private volatile boolean destroyed;

    /** A version with its secret. */
    record Root(int number, Instant created, byte[] secret) {

        static Root random(int number) {
            byte[] secret = new byte[ROOT_BYTES];
            RANDOM.nextBytes(secret);
            return new Root(number, Instant.now().truncatedTo(ChronoUnit.SECONDS), secret);
        }

        /**
         * One that was kept somewhere.
         *
         * @throws KeyException if all its bytes are the same: somebody has typed or cleared it, and it is no secret
         */
        static Root read(int number, Instant created, byte[] secret) {
            if (secret.length == ROOT_BYTES && isRepeated(secret)) {
                throw new KeyException(
                        "Version " + number + " of the key set was never drawn at random: all its bytes are the same",
                        "密钥集的版本 " + number + " 不是随机生成的：其所有字节都相同");
            }
            return new Root(number, created, secret);
        }

        private static boolean isRepeated(byte[] secret) {
            int others = 0;
            for (byte one : secret) {
                others |= one ^ secret[0];
            }
            return others == 0;
        }

        Root copy() {
            return new Root(number, created, secret.clone());
        }

        @Override
        public String toString() {
            return "version " + number;
        }
    }

    /** With roots in the order of their versions, 1, 2, 3 …; the set takes the secrets over. */
    KeySet(String id, Suite suite, List<Root> roots) {
        if (roots.isEmpty()) {
            throw new IllegalArgumentException("A key set has a version");
        }
        for (int i = 0; i < roots.size(); i++) {
            if (roots.get(i).number() != i + 1) {
                throw new KeyException("The key set lacks version " + (i + 1), "密钥集缺少版本 " + (i + 1));
            }
            if (roots.get(i).secret().length != ROOT_BYTES) {
                throw new KeyException("A key has " + ROOT_BYTES + " bytes", "密钥应为 " + ROOT_BYTES + " 字节");
            }
        }
        this.id = id;
        this.suite = suite;
        this.roots = ImmutableList.copyOf(roots);
    }

    /** A new key set of one version, drawn from {@link SecureRandom}. */
    public static KeySet create(Suite suite) {
        return new KeySet(randomId(), suite, List.of(Root.random(1)));
    }

    static String randomId() {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /**
     * A key set from its text: see {@link #secretText}.
     *
     * @throws KeyException if the text is none
     */
    public static KeySet ofSecretText(CharSequence text) {
        return KeyText.read(text);
    }

    /**
     * The whole key set, secrets and all, in one line of ASCII for an environment variable or a vault. Whoever has it can read every
     * token.
     */
    public synchronized char[] secretText() {
        return KeyText.write(id, suite, alive());
    }

    /** The same versions, and a new one that is current. The two sets are destroyed apart. */
    public KeySet rotate() {
        return with(Root.random(roots.size() + 1));
    }

    synchronized KeySet with(Root next) {
        ImmutableList.Builder<Root> all = ImmutableList.builder();
        alive().forEach(root -> all.add(root.copy()));
        return new KeySet(id, suite, all.add(next).build());
    }

    /** What tells key sets apart, in lists; no secret. */
    public String id() {
        return id;
    }

    /** The algorithms. */
    public Suite suite() {
        return suite;
    }

    /** All versions, the current one last. */
    public ImmutableList<KeyVersion> versions() {
        return roots.stream()
                .map(root -> new KeyVersion(
                        root.number(),
                        root.number() == roots.size() ? KeyVersion.State.ACTIVE : KeyVersion.State.READ_ONLY,
                        root.created()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The version new tokens are made under. */
    public int current() {
        return roots.size();
    }

    /** Whether there is a version of that number. */
    public boolean has(int version) {
        return version >= 1 && version <= roots.size();
    }

    /**
     * The key for a use.
     *
     * @param version of which version
     * @param purpose what it is for
     * @param type what the values are, such as the id of an entity type; any name that tells them apart
     * @param scope how far equal values are to be treated alike
     * @param bytes how many bytes, 1 to 255 times 32
     * @return the key, which the caller overwrites after use
     * @throws KeyException if there is no such version
     * @throws IllegalStateException if the keys have been destroyed
     */
    public synchronized byte[] derive(int version, Purpose purpose, String type, Scope scope, int bytes) {
        if (!has(version)) {
            throw new KeyException(
                    "The key set " + id + " has no version " + version, "密钥集 " + id + " 没有版本 " + version);
        }
        Root root = alive().get(version - 1);
        byte[] info = info(
                DERIVATION, suite.id(), purpose.id(), type, scope.kind().id(), scope.name(), String.valueOf(bytes));
        return hkdf(suite, root.secret(), info, bytes);
    }

    /** Keys of one person: each root is derived from ours and the person's. */
    synchronized KeySet joinedWith(byte[] subjectKey) {
        ImmutableList.Builder<Root> joined = ImmutableList.builder();
        for (Root root : alive()) {
            byte[] both = Bytes.concat(root.secret(), subjectKey);
            byte[] secret = hkdf(suite, both, info(DERIVATION, suite.id(), "subject"), ROOT_BYTES);
            Arrays.fill(both, (byte) 0);
            joined.add(new Root(root.number(), root.created(), secret));
        }
        return new KeySet(id, suite, joined.build());
    }

    static byte[] hkdf(Suite suite, byte[] secret, byte[] info, int bytes) {
        HKDFBytesGenerator generator =
                new HKDFBytesGenerator(suite == Suite.AES ? new SHA256Digest() : new SM3Digest());
        generator.init(new HKDFParameters(secret, null, info));
        byte[] key = new byte[bytes];
        generator.generateBytes(key, 0, bytes);
        return key;
    }

    /** The words, each with its length before it, so that no two lists of words are the same bytes. */
    private static byte[] info(String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String word : words) {
                out.writeUTF(word);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The versions with their secrets. */
    ImmutableList<Root> roots() {
        return alive();
    }

    private ImmutableList<Root> alive() {
        if (destroyed) {
            throw new IllegalStateException("The keys have been destroyed");
        }
        return roots;
    }

    /** Overwrites the secrets. What was derived before stays with those who asked for it. */
    @Override
    public synchronized void destroy() {
        destroyed = true;
        roots.forEach(root -> Arrays.fill(root.secret(), (byte) 0));
    }

    @Override
    public boolean isDestroyed() {
        return destroyed;
    }

    /** Says which keys these are, not what they are. */
    @Override
    public String toString() {
        return "key set " + id + " (" + suite.id() + ", version " + current() + ")";
    }
}
