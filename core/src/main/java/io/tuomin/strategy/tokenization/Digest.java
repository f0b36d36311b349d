package io.tuomin.strategy.tokenization;

import com.google.common.io.BaseEncoding;
import io.tuomin.key.KeySet;
import io.tuomin.key.Purpose;
import io.tuomin.key.Scope;
import io.tuomin.model.TokenForm;
import io.tuomin.pool.Spares;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keyed digests: HMAC-SHA-256 or HMAC-SM3 of the UTF-8 of a value, under a key of its type, the first bytes of it, written as
 * {@link TokenForm} says. Equal values of a type have equal digests within a scope and a version of the keys; nobody gets a value back, but
 * whoever has the keys can try all. Safe to share; keeps no value.
 *
 * <p>There is no digest without a key: some 8·10⁹ mobile numbers and 2·10¹¹ identity numbers are hashed in minutes, and so
 * found.
 */
public final class Digest {

    /** The fewest bytes: among a thousand million values two have the same digest with a probability of 10⁻¹¹. */
    public static final int SHORTEST = 12;

    /** The most bytes, which are all. */
    public static final int LONGEST = Hmac.BYTES;

    private final KeySet keys;
    private final Scope scope;
    private final int bytes;
    private final Encoding encoding;
    /** By type: what makes digests. */
    private final Map<String, Maker> makers = new ConcurrentHashMap<>();

    private record Maker(String head, Spares<Hmac> hmacs) {}

    /** How digests are written. */
    public enum Encoding {
        /** Two small hexadecimal digits a byte. */
        HEX(BaseEncoding.base16().lowerCase()),
        /** Base64 for URLs, without padding (RFC 4648, 5). */
        BASE64URL(BaseEncoding.base64Url().omitPadding());

        private final BaseEncoding encoding;

        Encoding(BaseEncoding encoding) {
            this.encoding = encoding;
        }

        /** As it is written in a policy. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        int length(int bytes) {
            return this == HEX ? 2 * bytes : (4 * bytes + 2) / 3;
        }
    }

    /**
     * With the keys, and the scope within which digests are equal.
     *
     * @param bytes how many bytes of the digest are kept, {@value #SHORTEST} to {@value #LONGEST}
     * @throws IllegalArgumentException if that is too few or too many
     */
    public Digest(KeySet keys, Scope scope, int bytes, Encoding encoding) {
        checkLength(bytes);
        this.keys = keys;
        this.scope = scope;
        this.bytes = bytes;
        this.encoding = encoding;
    }

    static void checkLength(int bytes) {
        if (bytes < SHORTEST || bytes > LONGEST) {
            throw new IllegalArgumentException("A digest has " + SHORTEST + " to " + LONGEST + " bytes, not " + bytes);
        }
    }

    /** The digest of a value of a type. */
    public String of(String type, CharSequence value) {
        StringBuilder digest = new StringBuilder();
        append(type, value, 0, value.length(), digest);
        return digest.toString();
    }

    void append(String type, CharSequence text, int start, int end, StringBuilder out) {
        byte[] value = WideUtf8.encode(text, start, end, 0);
        Maker maker = makers.computeIfAbsent(type, this::maker);
        try {
            byte[] digest = maker.hmacs.use(hmac -> hmac.digest(new byte[0], value));
            out.append(maker.head)
                    .append(encoding.encoding.encode(digest, 0, bytes))
                    .append(TokenForm.BORDER);
        } finally {
            Arrays.fill(value, (byte) 0);
        }
    }

    private Maker maker(String type) {
        String head = Frame.head(TokenForm.DIGEST, type, keys.current());
        byte[] key = keys.derive(keys.current(), Purpose.DIGEST, type, scope, Hmac.BYTES);
        return new Maker(head, new Spares<>(() -> Hmac.of(keys.suite(), key)));
    }

    /** Whether part of a text is written as these digests of a type are. */
    boolean isWrittenAsOwn(String type, CharSequence text, int start, int end) {
        if (TokenForm.end(text, start) != end) {
            return false;
        }
        Frame frame = Frame.of(text.subSequence(start, end));
        return frame.mark().equals(TokenForm.DIGEST)
                && frame.type().equals(type)
                && keys.has(frame.version())
                && frame.payload().length() == encoding.length(bytes)
                && encoding.encoding.canDecode(frame.payload());
    }

    @Override
    public String toString() {
        return "digests by " + keys + ", " + scope;
    }
}
