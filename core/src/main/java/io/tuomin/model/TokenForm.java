package io.tuomin.model;

import java.util.Set;

/**
 * How a token is written that stands in a value's place: {@code TK~RESIDENT_ID~2~Zm9vYmFy…~}, a mark ({@code TK} for a token, {@code DG} for
 * a digest, {@code VT} for a token of a vault), the id of the type, the version of the key, and what stands for the value, each followed by a tilde. All of it is
 * unreserved in URLs (RFC 3986, 2.3), so it survives text, JSON, CSV and query strings, and shows where it ends whatever touches it.
 */
public final class TokenForm {

    /** The mark of a token that can be had back. */
    public static final String TOKEN = "TK";

    /** The mark of a digest. */
    public static final String DIGEST = "DG";

    /** The mark of a token drawn at random, whose value is in a vault. */
    public static final String VAULT_TOKEN = "VT";

    /** What stands behind each part. */
    public static final char BORDER = '~';

    /** The fewest characters that stand for a value. */
    public static final int SHORTEST = 16;

    /** How long a mark is. */
    public static final int MARK_LENGTH = 2;

    private static final Set<String> MARKS = Set.of(TOKEN, DIGEST, VAULT_TOKEN);
    private static final Set<String> REVERSIBLE = Set.of(TOKEN, VAULT_TOKEN);
    private static final int LONGEST_TYPE = 64;
    private static final int LONGEST_VERSION = 6;

    private TokenForm() {}

    /**
     * Where the token ends that begins at an offset.
     *
     * @return its end, exclusive; -1 if none begins there
     */
    public static int end(CharSequence text, int start) {
        int border = start + MARK_LENGTH;
        if (border >= text.length() || text.charAt(border) != BORDER) {
            return -1;
        }
        if (!MARKS.contains(text.subSequence(start, border).toString())) {
            return -1;
        }
        int type = border + 1;
        int typeEnd = run(text, type, LONGEST_TYPE, TokenForm::isOfType);
        int version = typeEnd + 1;
        if (typeEnd < type + 2 || !isCapital(text.charAt(type)) || !isBorder(text, typeEnd)) {
            return -1;
        }
        int versionEnd = run(text, version, LONGEST_VERSION, TokenForm::isDigit);
        int value = versionEnd + 1;
        if (versionEnd == version || text.charAt(version) == '0' || !isBorder(text, versionEnd)) {
            return -1;
        }
        int valueEnd = run(text, value, Integer.MAX_VALUE, TokenForm::isOfValue);
        return valueEnd - value >= SHORTEST && isBorder(text, valueEnd) ? valueEnd + 1 : -1;
    }

    /** Whether the mark of a token that can be had back begins with a character. */
    public static boolean beginsMark(char c) {
        return c == TOKEN.charAt(0) || c == VAULT_TOKEN.charAt(0);
    }

    /** Whether a mark stands at an offset, and behind it a border, of tokens that can be had back. */
    public static boolean isReversible(CharSequence text, int start) {
        int border = start + MARK_LENGTH;
        return border < text.length()
                && text.charAt(border) == BORDER
                && REVERSIBLE.contains(text.subSequence(start, border).toString());
    }

    /** Whether a text is one token that can be had back; it may be forged. */
    public static boolean isReversible(CharSequence text) {
        return isReversible(text, 0) && end(text, 0) == text.length();
    }

    private interface Kind {
        boolean has(char c);
    }

    private static int run(CharSequence text, int from, int longest, Kind kind) {
        int end = (int) Math.min(text.length(), (long) from + longest);
        int i = from;
        while (i < end && kind.has(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isBorder(CharSequence text, int at) {
        return at < text.length() && text.charAt(at) == BORDER;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isOfType(char c) {
        return isCapital(c) || isDigit(c) || c == '_';
    }

    private static boolean isOfValue(char c) {
        return isOfType(c) || c >= 'a' && c <= 'z' || c == '-';
    }
}
