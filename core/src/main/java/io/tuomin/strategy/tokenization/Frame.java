package io.tuomin.strategy.tokenization;

import io.tuomin.model.TokenForm;
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

    /**
     * The parts of what is a token from its first to its last character.
     *
     * @throws TokenException if it is none
     */
    static Frame of(CharSequence token) {
        if (TokenForm.end(token, 0) != token.length()) {
            throw new TokenException("This is no token", "这不是令牌");
        }
        String text = token.toString();
        int type = TokenForm.MARK_LENGTH + 1;
        int version = text.indexOf(TokenForm.BORDER, type) + 1;
        int payload = text.indexOf(TokenForm.BORDER, version) + 1;
        return new Frame(
                text.substring(0, type - 1),
                text.substring(type, version - 1),
                Integer.parseInt(text.substring(version, payload - 1)),
                text.substring(payload, text.length() - 1));
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
        return joined(mark, type, version);
    }

    private static String joined(String mark, String type, int version) {
        return mark + TokenForm.BORDER + type + TokenForm.BORDER + version + TokenForm.BORDER;
    }

    /** What stands before the payload. */
    String head() {
        return joined(mark, type, version);
    }

    /** Says what token it is, not which. */
    @Override
    public String toString() {
        return head();
    }
}
