package io.tuomin.strategy.tokenization.format;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a value is written: which characters are its symbols (digits and letters), in what kind of digits and letters, and what stands
 * between them. Other symbols can be written in the same way. Two surfaces are equal if symbols stand at the same places in the same
 * kinds. Immutable.
 */
final class Surface {

    /** What letters are. */
    enum Letters {
        /** Symbols whose case says nothing: all capital or all small. */
        FOLDED,
        /** Symbols, capital and small ones different. */
        CASED,
        /** No symbols. */
        NONE
    }

    private static final int NARROW = '0';
    private static final int WIDE = '\uFF10';
    /** How far a full-width letter or digit is from the one of ASCII. */
    private static final int WIDENESS = 0xFEE0;
    /** Kinds of digits that are not in a row: 一二三, 壹贰叁. */
    private static final int NUMERALS = -1;

    private static final int FORMAL_NUMERALS = -2;

    private static final String PLAIN = "〇一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";

    private final String text;
    private final Letters letters;
    /** By symbol: the unit where it begins. */
    private final int[] at;
    /** By symbol: the zero of its kind of digits, or one of the numerals. */
    private final int[] kinds;

    private final String symbols;
    private final boolean small;
    private final boolean mixed;

    private Surface(String text, Letters letters, int[] at, int[] kinds, String symbols, boolean small, boolean mixed) {
        this.text = text;
        this.letters = letters;
        this.at = at;
        this.kinds = kinds;
        this.symbols = symbols;
        this.small = small;
        this.mixed = mixed;
    }

    static Surface of(String text, Letters letters) {
        int[] at = new int[text.length()];
        int[] kinds = new int[text.length()];
        StringBuilder symbols = new StringBuilder(text.length());
        boolean small = false;
        boolean capital = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int narrow = c >= WIDE && c <= 0xFF5A ? c - WIDENESS : c;
            boolean isSmall = narrow >= 'a' && narrow <= 'z';
            boolean isCapital = narrow >= 'A' && narrow <= 'Z';
            int kind = 0;
            char symbol = 0;
            if ((isSmall || isCapital) && letters != Letters.NONE) {
                kind = narrow == c ? NARROW : WIDE;
                symbol = (char) (isSmall && letters == Letters.FOLDED ? narrow - 0x20 : narrow);
                small |= isSmall;
                capital |= isCapital;
            } else {
                int digit = digit(c);
                if (digit >= 0) {
                    kind = kind(c, digit);
                    symbol = (char) ('0' + digit);
                }
            }
            if (symbol != 0) {
                at[symbols.length()] = i;
                kinds[symbols.length()] = kind;
                symbols.append(symbol);
            }
            i += Character.charCount(c);
        }
        int count = symbols.length();
        return new Surface(
                text,
                letters,
                Arrays.copyOf(at, count),
                Arrays.copyOf(kinds, count),
                symbols.toString(),
                small && letters == Letters.FOLDED,
                small && capital && letters == Letters.FOLDED);
    }

    private static int digit(int c) {
        if (c < 0x80) {
            return c >= '0' && c <= '9' ? c - '0' : -1;
        }
        int numeral = PLAIN.indexOf(c);
        if (numeral < 0) {
            numeral = FORMAL.indexOf(c);
        }
        return numeral >= 0 ? numeral : Character.isDigit(c) ? Character.digit(c, 10) : -1;
    }

    private static int kind(int c, int digit) {
        if (PLAIN.indexOf(c) >= 0) {
            return NUMERALS;
        }
        return FORMAL.indexOf(c) >= 0 ? FORMAL_NUMERALS : c - digit;
    }

    /** The symbols: ASCII digits and letters; capital letters if case says nothing. */
    String symbols() {
        return symbols;
    }

    /** Whether letters are capital and small although case says nothing, so that others could not be written in the same way. */
    boolean isMixed() {
        return mixed;
    }

    /** Whether something stands between a symbol and the next one. */
    boolean isApart(int symbol) {
        return symbol + 1 < at.length
                && at[symbol] + Character.charCount(text.codePointAt(at[symbol])) < at[symbol + 1];
    }

    /** Whether nothing stands before the symbols. */
    boolean beginsWithSymbol() {
        return at.length > 0 && at[0] == 0;
    }

    /** What stands before, between and behind the symbols, as far as it is letters or Chinese characters. */
    String words() {
        StringBuilder words = new StringBuilder();
        for (int i = 0, symbol = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (symbol < at.length && at[symbol] == i) {
                symbol++;
            } else if (Character.isLetter(c)) {
                words.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return words.toString();
    }

    /** Writes other symbols, as many, in the same way; null if that cannot be. */
    @Nullable
    String write(CharSequence others) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int symbol = 0; symbol < at.length; symbol++) {
            char c = others.charAt(symbol);
            boolean digit = c <= '9';
            int kind = kinds[symbol];
            out.append(text, from, at[symbol]);
            if (kind == NARROW || kind == WIDE) {
                int written = !digit && small ? c + 0x20 : c;
                out.append((char) (kind == WIDE ? written + WIDENESS : written));
            } else if (!digit) {
                return null;
            } else if (kind < 0) {
                out.append((kind == NUMERALS ? PLAIN : FORMAL).charAt(c - '0'));
            } else {
                out.appendCodePoint(kind + c - '0');
            }
            from = at[symbol] + Character.charCount(text.codePointAt(at[symbol]));
        }
        return out.append(text, from, text.length()).toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Surface surface
                && letters == surface.letters
                && small == surface.small
                && mixed == surface.mixed
                && Arrays.equals(at, surface.at)
                && Arrays.equals(kinds, surface.kinds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(at);
    }

    /** Shows no value. */
    @Override
    public String toString() {
        return at.length + " symbols";
    }
}
