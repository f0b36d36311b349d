package io.tuomin.strategy.tokenization;

import com.google.common.base.Splitter;
import io.tuomin.model.TokenForm;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts of a token: see {@link TokenForm}.
 *
 * @param mark what kind of token it is
 * @param type the id of the entity type
 * @param version the version of the key
 * @param payload what the keys made of the value
 */
record Frame(String mark, String type, int version, String payload) {

    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]{1,63}");
    private static final Splitter PARTS = Splitter.on(TokenForm.BORDER).limit(5);

    /**
     * The parts of what is a token from its first to its last character.
     *
     * @throws TokenException if it is none
     */
    static Frame of(CharSequence token) {
        if (TokenForm.end(token, 0) != token.length()) {
            throw new TokenException("This is no token", "这不是令牌");
        }
        List<String> parts = PARTS.splitToList(token);
        return new Frame(parts.get(0), parts.get(1), Integer.parseInt(parts.get(2)), parts.get(3));
    }

    /**
     * What stands before the payload.
     *
     * @throws IllegalArgumentException if the type is none that a token can name
     */
    static String head(String mark, String type, int version) {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("A token names a type by the id of an entity type");
        }
        return mark + TokenForm.BORDER + type + TokenForm.BORDER + version + TokenForm.BORDER;
    }

    String head() {
        return head(mark, type, version);
    }

    /** Says what token it is, not which. */
    @Override
    public String toString() {
        return head();
    }
}
