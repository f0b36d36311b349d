package io.tuomin.strategy.tokenization;

import io.tuomin.key.KeySet;
import io.tuomin.key.Purpose;
import io.tuomin.key.Scope;
import io.tuomin.model.TokenForm;
import io.tuomin.pool.Spares;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a vault writes down, so that neither it nor a copy of it shows a value: random tokens, sealed values, and keyed digests by which values
 * and persons are looked up. Safe to share; keeps no value.
 *
 * <p>Digests are HMAC-SHA-256 or HMAC-SM3 under the first version of the keys, since they have to be the same for ever; values are sealed by
 * {@link Siv} under the version that their token names. What is sealed begins with the token, so equal values are sealed differently, and a
 * sealed value opens under its own token alone.
 */
public final class VaultCipher {

    /** Bytes drawn for a token: among 10¹² tokens two are equal with a probability of 10⁻¹⁵. */
    private static final int RANDOM_BYTES = 16;

    private static final int FIRST = 1;
    private static final Scope SCOPE = Scope.standard();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeySet keys;
    private final Spares<Hmac> values;
    private final Spares<Hmac> subjects;
    /** By version: what seals. */
    private final Map<Integer, Siv> sivs = new ConcurrentHashMap<>();

    /** With the keys. */
    public VaultCipher(KeySet keys) {
        this.keys = keys;
        this.values = hmacs(keys, "value");
        this.subjects = hmacs(keys, "subject");
    }

    private static Spares<Hmac> hmacs(KeySet keys, String use) {
        byte[] key = keys.derive(FIRST, Purpose.VAULT, use, SCOPE, Hmac.BYTES);
        return new Spares<>(() -> Hmac.of(keys.suite(), key));
    }

    /** A new token of a type, drawn at random. */
    public String draw(String type) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return Frame.head(TokenForm.VAULT_TOKEN, type, keys.current()) + encoded(random) + TokenForm.BORDER;
    }

    /** What tells a vault of these keys from one of others; the same in all versions. */
    public String check() {
        return digest("", SCOPE, null, "");
    }

    /**
     * What the values of a person are looked up by.
     *
     * @return 64 hexadecimal digits
     */
    public String subjectDigest(String subject) {
        return digest(subjects, new byte[0], subject);
    }

    /**
     * What a value is looked up by: the same for the same value of a type, within a scope, of a person or of nobody.
     *
     * @param subjectDigest what the person is looked up by; null if the value belongs to nobody
     * @return 64 hexadecimal digits
     */
    public String digest(String type, Scope scope, @Nullable String subjectDigest, CharSequence value) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(head)) { // each word with its length before it
            out.writeUTF(type);
            out.writeUTF(scope.kind().name());
            out.writeUTF(scope.name());
            out.writeUTF(subjectDigest == null ? "" : subjectDigest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest(values, head.toByteArray(), value);
    }

    private static String digest(Spares<Hmac> hmacs, byte[] head, CharSequence text) {
        byte[] bytes = WideUtf8.encode(text, 0, text.length(), 0);
        try {
            return HexFormat.of().formatHex(hmacs.use(hmac -> hmac.digest(head, bytes)));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** A value as it is stored beside its token. */
    public String seal(String token, CharSequence value) {
        StringBuilder both = new StringBuilder(token).append(value);
        byte[] padded = AuthenticatedToken.padded(WideUtf8.encode(both, 0, both.length(), 1));
        try {
            return encoded(siv(Frame.of(token).version()).seal(padded));
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    /**
     * The value that is stored beside a token.
     *
     * @throws TokenException if it was stored under other keys or beside another token, or has been changed
     */
    public String open(String token, String sealed) {
        int version = Frame.of(token).version();
        if (!keys.has(version)) {
            throw TokenException.refused();
        }
        byte[] padded = siv(version).open(decoded(sealed));
        try {
            String both = AuthenticatedToken.text(padded);
            if (!both.startsWith(token)) {
                throw TokenException.refused();
            }
            return both.substring(token.length());
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    private Siv siv(int version) {
        return sivs.computeIfAbsent(version, number -> {
            byte[] key = keys.derive(number, Purpose.VAULT, "seal", SCOPE, Siv.keyBytes(keys.suite()));
            try {
                return Siv.of(keys.suite(), key);
            } finally {
                Arrays.fill(key, (byte) 0);
            }
        });
    }

    private static byte[] decoded(String sealed) {
        try {
            return Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            throw TokenException.refused();
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "sealed by " + keys;
    }
}
