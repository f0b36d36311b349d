package io.tuomin.document;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.google.common.collect.ImmutableSet;
import io.tuomin.model.TokenForm;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a value was written in JSON, told by how the token in its place is written: of its characters, some are escaped. A parser sees the same
 * token whatever the writing, so values that are equal stay equal; and who has the value back can write it as it was, to the byte.
 *
 * <p>The first character escaped says that it was a number, the second that escapes were written with capital hexadecimal digits, the third
 * that slashes were escaped, the fourth that behind the name of the property stands a number, {@code #2}, which was added to keep it apart. From
 * the fifth on, each says of one character of the value that it was escaped though it need not be; the last of the token says so of all characters beyond
 * ASCII that it and those behind it would stand for, since a token of a vault may be shorter than its value.
 *
 * @param isNumber whether it was no string
 * @param hasCapitalDigits whether it was {@code \\u5F20}, not {@code \\u5f20}
 * @param hasEscapedSlashes whether {@code /} was written {@code \/}
 * @param isNumbered whether something was added behind
 * @param escaped which characters of the value were written {@code \\uXXXX} without need
 * @param tail from which character on all beyond ASCII were
 */
public record TokenWriting(
        boolean isNumber,
        boolean hasCapitalDigits,
        boolean hasEscapedSlashes,
        boolean isNumbered,
        ImmutableSet<Integer> escaped,
        int tail) {

    private static final int MARKS = 4;
    private static final int NOWHERE = Integer.MAX_VALUE;
    private static final int BORDERS = 4;
    private static final int ESCAPE = 6;

    /** As JSON is written with no more escapes than it needs. */
    static final TokenWriting PLAIN = new TokenWriting(false, false, false, false, ImmutableSet.of(), NOWHERE);

    /**
     * A token that was found.
     *
     * @param end where it ends, exclusive
     * @param token the token, without escapes
     * @param writing how the value was written
     */
    public record Found(int end, String token, TokenWriting writing) {

        /** Tells where, not what. */
        @Override
        public String toString() {
            return "token up to " + end;
        }
    }

    /** How a value is written; {@link #PLAIN} if in no way that can be told: with slashes or digits of both kinds. */
    static TokenWriting of(String raw, String value) {
        if (raw.equals(value) && PLAIN.value(value).equals(raw)) {
            return PLAIN;
        }
        for (int way = 0; way < 4; way++) {
            boolean capital = (way & 1) != 0;
            boolean slashes = (way & 2) != 0;
            TokenWriting writing =
                    new TokenWriting(false, capital, slashes, false, ImmutableSet.of(), NOWHERE).fitted(raw, value);
            if (writing != null) {
                return writing;
            }
        }
        return PLAIN;
    }

    /** The same with the further escapes that a value is written with; null if it is not written so. */
    private @Nullable TokenWriting fitted(String raw, String value) {
        ImmutableSet.Builder<Integer> more = ImmutableSet.builder();
        int at = 0;
        for (int i = 0; i < value.length(); i++) {
            String usual = usual(value.charAt(i));
            String escape = escape(value.charAt(i));
            if (raw.startsWith(usual, at)) {
                at += usual.length();
            } else if (raw.startsWith(escape, at)) {
                at += escape.length();
                more.add(i);
            } else {
                return null;
            }
        }
        return new TokenWriting(isNumber, hasCapitalDigits, hasEscapedSlashes, isNumbered, more.build(), NOWHERE);
    }

    /** That of a number. */
    static TokenWriting number() {
        return new TokenWriting(true, false, false, false, ImmutableSet.of(), NOWHERE);
    }

    /** The same, with something added behind or not. */
    TokenWriting numbered(boolean numbered) {
        return new TokenWriting(isNumber, hasCapitalDigits, hasEscapedSlashes, numbered, escaped, tail);
    }

    /** Whether a text is one token that can be had back. */
    static boolean isToken(String text) {
        return TokenForm.isReversible(text);
    }

    /**
     * A token, as it stands between quotes. One of keys has more characters than its value, which is filled up, encoded and headed; one of a vault
     * is no longer for a longer value.
     */
    String token(String token) {
        int last = token.length() - 1;
        boolean[] marks = {isNumber, hasCapitalDigits, hasEscapedSlashes, isNumbered};
        StringBuilder text = new StringBuilder(token.length() + ESCAPE);
        for (int i = 0; i < token.length(); i++) {
            boolean marked = i < MARKS ? marks[i] : i < last ? escaped.contains(i - MARKS) : isEscapedFrom(i - MARKS);
            text.append(marked ? escape(token.charAt(i)) : token.substring(i, i + 1));
        }
        return text.toString();
    }

    private boolean isEscapedFrom(int index) {
        return escaped.stream().anyMatch(i -> i >= index);
    }

    /** A value, as it stands between quotes. */
    public String value(String value) {
        StringBuilder text = new StringBuilder(value.length() + ESCAPE);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            text.append(escaped.contains(i) || i >= tail && c > '~' ? escape(c) : usual(c));
        }
        return text.toString();
    }

    private String usual(char c) {
        if (c == '/' && hasEscapedSlashes) {
            return "\\/";
        }
        if (c >= ' ' && c != '"' && c != '\\') {
            return String.valueOf(c);
        }
        String shortest = String.valueOf(JsonStringEncoder.getInstance().quoteAsString(String.valueOf(c)));
        return shortest.length() == ESCAPE ? escape(c) : shortest;
    }

    private String escape(char c) {
        String digits = String.format("%04x", (int) c);
        return "\\u" + (hasCapitalDigits ? digits.toUpperCase(Locale.ROOT) : digits);
    }

    /** The token that begins at an offset of JSON, if one does: at its first character, or at the backslash before it. */
    public static @Nullable Found at(CharSequence json, int start) {
        if (!mayBegin(json, start)) {
            return null;
        }
        StringBuilder token = new StringBuilder();
        ImmutableSet.Builder<Integer> escapes = ImmutableSet.builder();
        int at = start;
        int borders = 0;
        while (borders < BORDERS && at < json.length()) {
            int length = json.charAt(at) == '\\' ? ESCAPE : 1;
            int c = length == 1 ? json.charAt(at) : unescaped(json, at);
            int index = token.length();
            if (!isOfToken(c)) {
                return null;
            }
            if (length > 1) {
                escapes.add(index);
            }
            borders += c == TokenForm.BORDER ? 1 : 0;
            token.append((char) c);
            if (index == TokenForm.MARK_LENGTH && !TokenForm.isReversible(token, 0)) {
                return null;
            }
            at += length;
        }
        if (token.length() < MARKS || TokenForm.end(token, 0) != token.length()) {
            return null;
        }
        return new Found(at, token.toString(), writing(escapes.build(), token.length()));
    }

    private static boolean mayBegin(CharSequence json, int at) {
        return at < json.length() && (json.charAt(at) == '\\' || TokenForm.beginsMark(json.charAt(at)));
    }

    private static boolean isOfToken(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '~';
    }

    private static TokenWriting writing(ImmutableSet<Integer> escapes, int length) {
        int last = length - 1;
        return new TokenWriting(
                escapes.contains(0),
                escapes.contains(1),
                escapes.contains(2),
                escapes.contains(3),
                escapes.stream()
                        .filter(i -> i >= MARKS && i < last)
                        .map(i -> i - MARKS)
                        .collect(ImmutableSet.toImmutableSet()),
                escapes.contains(last) ? last - MARKS : NOWHERE);
    }

    /** The ASCII character that is escaped at an offset; -1 if none is. */
    private static int unescaped(CharSequence json, int at) {
        if (at + ESCAPE > json.length()
                || json.charAt(at + 1) != 'u'
                || json.charAt(at + 2) != '0'
                || json.charAt(at + 3) != '0') {
            return -1;
        }
        int high = Character.digit(json.charAt(at + 4), 16);
        int low = Character.digit(json.charAt(at + 5), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
