package io.tuomin.strategy.tokenization;

import io.tuomin.key.KeySet;
import io.tuomin.key.Purpose;
import io.tuomin.key.Scope;
import io.tuomin.model.TokenForm;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes tokens of values and values of tokens. Equal values of a type have equal tokens within a scope and a version of the keys; a token
 * that was changed, or made under other keys or in another scope, is refused. Safe to share; keeps no value.
 *
 * <p>A token is written as {@link TokenForm} says, by {@link Siv} under a key of its type. It tells the length of the value in steps of 16
 * bytes, and nothing else of it.
 */
public final class AuthenticatedToken {

    /** What ends the text; zeros follow (ISO/IEC 7816-4). */
    private static final byte END = (byte) 0x80;

    private static final int STEP = BlockCipher.BLOCK;

    private final KeySet keys;
    private final Scope scope;
    /** By type: what makes tokens. */
    private final Map<String, Sealer> sealers = new ConcurrentHashMap<>();
    /** By the head of a token of which one has been opened. */
    private final Map<String, Siv> openers = new ConcurrentHashMap<>();

    private record Sealer(String head, Siv siv) {}

    /** With the keys, and the scope within which tokens are equal. */
    public AuthenticatedToken(KeySet keys, Scope scope) {
        this.keys = keys;
        this.scope = scope;
    }

    /** The token of a value of a type. */
    public String seal(String type, CharSequence value) {
        StringBuilder token = new StringBuilder();
        seal(type, value, 0, value.length(), token);
        return token.toString();
    }

    /** Appends the token of a value of a type. */
    void seal(String type, CharSequence text, int start, int end, StringBuilder out) {
        Sealer sealer = sealers.get(type);
        if (sealer == null) {
            sealer = new Sealer(Frame.head(TokenForm.TOKEN, type, keys.current()), siv(type, keys.current()));
            sealers.put(type, sealer);
        }
        byte[] padded = padded(WideUtf8.encode(text, start, end, 1));
        byte[] sealed = sealer.siv.seal(padded);
        Arrays.fill(padded, (byte) 0);
        out.append(sealer.head).append(encoded(sealed)).append(TokenForm.BORDER);
    }

    /** Ends a text, of which the last byte is free, and fills up the step. */
    static byte[] padded(byte[] text) {
        text[text.length - 1] = END;
        byte[] padded = Arrays.copyOf(text, (text.length + STEP - 1) / STEP * STEP);
        Arrays.fill(text, (byte) 0);
        return padded;
    }

    private Siv siv(String type, int version) {
        byte[] key = keys.derive(version, Purpose.TOKEN, type, scope, Siv.keyBytes(keys.suite()));
        try {
            byte[] head = Frame.head(TokenForm.TOKEN, type, version).getBytes(StandardCharsets.US_ASCII);
            return Siv.of(keys.suite(), key, head);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * The value of a token.
     *
     * @throws TokenException if it is no token, was changed, or was made under other keys or in another scope
     */
    public String open(CharSequence token) {
        Frame frame = Frame.of(token);
        if (!frame.mark().equals(TokenForm.TOKEN) || !keys.has(frame.version())) {
            throw TokenException.refused();
        }
        String head = frame.head();
        Siv known = openers.get(head);
        Siv siv = known == null ? siv(frame.type(), frame.version()) : known;
        byte[] padded = siv.open(payload(frame));
        if (known == null) {
            openers.put(head, siv); // only now: types that others made up are not kept
        }
        try {
            return text(padded);
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    /** One way of writing it alone is accepted, so that a token is what it opens to. */
    private static byte[] payload(Frame frame) {
        try {
            byte[] payload = Base64.getUrlDecoder().decode(frame.payload());
            if (encoded(payload).equals(frame.payload())) {
                return payload;
            }
        } catch (IllegalArgumentException e) {
            // as below
        }
        throw TokenException.refused();
    }

    private static String encoded(byte[] payload) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(payload);
    }

    /** The text that was ended and filled up. */
    static String text(byte[] padded) {
        int end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        if (end < 0 || padded[end] != END) {
            throw TokenException.refused();
        }
        return WideUtf8.decode(padded, end);
    }

    /**
     * The id of the type that a token names; it may be forged.
     *
     * @throws TokenException if it is no token
     */
    public static String typeOf(CharSequence token) {
        return Frame.of(token).type();
    }

    /**
     * The version of the keys that a token names; it may be forged.
     *
     * @throws TokenException if it is no token
     */
    public static int versionOf(CharSequence token) {
        return Frame.of(token).version();
    }

    /** Whether part of a text is a token that can be opened. */
    boolean isOwn(CharSequence text, int start, int end) {
        if (TokenForm.end(text, start) != end) {
            return false;
        }
        try {
            open(text.subSequence(start, end));
            return true;
        } catch (TokenException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "tokens by " + keys + ", " + scope;
    }
}
