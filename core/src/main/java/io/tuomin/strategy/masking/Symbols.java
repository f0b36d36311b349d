package io.tuomin.strategy.masking;

import java.util.function.IntPredicate;

/**
 * Masks that count symbols: letters, digits, Chinese characters and whatever else is not known to separate. Punctuation and spaces
 * separate and stay; invisible characters go.
 */
final class Symbols {

    /** Letters of their scripts that people write for a dash. */
    private static final String DASHES = "ー─";

    private static final String NUMERALS = "〇零○一二三四五六七八九";

    private static final String EXTENSION_WORDS = "转轉分机機#xXeEtT";

    /** What a date and a coordinate have beside their figures. */
    private static final String DATE_WORDS = "公元年月日号";

    private static final String POSITION_WORDS = "NSEWnsew北南东西纬经度分秒°";

    private static final boolean[] IN_ASCII = new boolean[0x80];

    static {
        for (int c = 0; c < IN_ASCII.length; c++) {
            IN_ASCII[c] = c == Mask.ASTERISK || isSymbolByType(c);
        }
    }

    private Symbols() {}

    /** Whether a code point is a symbol to be hidden or shown. Half of a surrogate pair is one too. */
    static boolean isSymbol(int c) {
        return c < IN_ASCII.length ? IN_ASCII[c] : isSymbolByType(c);
    }

    private static boolean isSymbolByType(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL -> c == '×'; // people write it for the check letter X
            default -> DASHES.indexOf(c) < 0 && !isInvisible(c);
        };
    }

    static boolean isInvisible(int c) {
        return c >= IN_ASCII.length && Character.getType(c) == Character.FORMAT
                || c >= '\uFE00' && c <= '\uFE0F'
                || c == '\u20E3';
    }

    /** Whether a symbol may be a digit in some guise, or one that has been hidden. */
    static boolean isFigure(int c) {
        return Character.isDigit(c)
                || isHalf(c)
                || Character.getType(c) == Character.OTHER_NUMBER
                || Character.getType(c) == Character.LETTER_NUMBER
                || c == Mask.ASTERISK;
    }

    /** Half of a surrogate pair: no character, so never shown. */
    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** The code point at an offset; half of a pair where the value ends. */
    static int at(CharSequence text, int offset, int end) {
        char c = text.charAt(offset);
        return Character.isHighSurrogate(c) && offset + 1 < end ? Character.codePointAt(text, offset) : c;
    }

    static int count(CharSequence text, int start, int end) {
        int count = 0;
        for (int i = start; i < end; ) {
            int c = at(text, i, end);
            count += isSymbol(c) ? 1 : 0;
            i += Character.charCount(c);
        }
        return count;
    }

    /** Shows so many symbols at either end if that is at most half, or, by an exempt convention, if two are hidden; otherwise none. */
    static void keep(CharSequence text, int start, int end, int first, int last, boolean exempt, StringBuilder out) {
        int symbols = count(text, start, end);
        boolean enough = (first + last) * 2 <= symbols || exempt && first + last + 2 <= symbols;
        show(text, start, end, enough ? first : 0, enough ? symbols - last : symbols, out);
    }

    /** Shows no symbol. */
    static void hide(CharSequence text, int start, int end, StringBuilder out) {
        show(text, start, end, 0, end - start, out);
    }

    /** Hides the symbols from one place to another. */
    private static void show(CharSequence text, int start, int end, int hideFrom, int hideTo, StringBuilder out) {
        show(text, start, end, symbol -> symbol >= hideFrom && symbol < hideTo, out);
    }

    /** Hides some symbols, by their number, and copies what separates them. What has no symbols is hidden whole. */
    static void show(CharSequence text, int start, int end, IntPredicate hidden, StringBuilder out) {
        int from = out.length();
        int symbol = 0;
        for (int i = start; i < end; ) {
            int c = at(text, i, end);
            if (isSymbol(c)) {
                out.appendCodePoint(hidden.test(symbol) || isHalf(c) ? Mask.ASTERISK : c);
                symbol++;
            } else if (!isInvisible(c)) {
                out.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        if (symbol == 0) {
            out.setLength(from);
            out.append("***");
        }
    }

    static void phone(CharSequence text, int start, int end, int first, int last, StringBuilder out) {
        int symbols = count(text, start, end);
        int prefix = callingCode(digits(text, start, end, 5), symbols);
        int proper = symbols - prefix;
        boolean enough = proper == 11 && first + last <= 7 || (first + last) * 2 <= proper;
        show(text, start, end, prefix + (enough ? first : 0), symbols - (enough ? last : 0), out);
    }

    /** Digits before the number proper, which has eleven digits, nine in Taiwan, eight in Hong Kong and Macau. */
    private static int callingCode(String digits, int length) {
        return switch (length) {
            case 11 -> digits.startsWith("852") || digits.startsWith("853") ? 3 : 0;
            case 12 -> digits.startsWith("886") ? 3 : digits.startsWith("0") ? 1 : 0;
            case 13 -> digits.startsWith("86") ? 2 : digits.startsWith("0085") ? 5 : 0;
            case 14 -> digits.startsWith("086") ? 3 : digits.startsWith("00886") ? 5 : 0;
            case 15 -> digits.startsWith("0086") ? 4 : 0;
            case 16 -> digits.equals("17951") || digits.equals("12593") ? 5 : 0;
            default -> 0;
        };
    }

    /** The first symbols, with {@code ?} for those that are no digits. */
    private static String digits(CharSequence text, int start, int end, int most) {
        StringBuilder digits = new StringBuilder();
        for (int i = start; i < end && digits.length() < most; ) {
            int c = at(text, i, end);
            if (isSymbol(c)) {
                int digit = Character.digit(c, 10);
                digits.append(digit < 0 ? '?' : (char) ('0' + digit));
            }
            i += Character.charCount(c);
        }
        return digits.toString();
    }

    static void landline(CharSequence text, int start, int end, StringBuilder out) {
        int numberEnd = end;
        for (int i = start + 1; i < end && numberEnd == end; i++) {
            numberEnd = EXTENSION_WORDS.indexOf(text.charAt(i)) >= 0 ? i : end;
        }
        int symbols = count(text, start, numberEnd);
        int area = symbols < 10 ? 0 : areaLength(digits(text, start, numberEnd, 8));
        int local = symbols - area;
        boolean customary = area > 0 ? local == 7 || local == 8 : local > 4;
        show(text, start, numberEnd, area, customary ? symbols - 2 : symbols, out);
        for (int i = numberEnd; i < end; ) {
            int c = at(text, i, end);
            out.appendCodePoint(isSymbol(c) && EXTENSION_WORDS.indexOf(c) < 0 ? Mask.ASTERISK : c);
            i += Character.charCount(c);
        }
    }

    /** Digits of country and area code; 0 if the number begins with neither. */
    private static int areaLength(String digits) {
        int country = digits.startsWith("0086") ? 4 : digits.startsWith("86") ? 2 : 0;
        int zero = digits.startsWith("0", country) ? 1 : 0;
        return country + zero == 0 ? 0 : country + zero + (digits.charAt(country + zero) <= '2' ? 2 : 3);
    }

    /** The first octets of four; of an IPv6 address one group more, none behind the gap. */
    static void network(CharSequence text, int start, int end, int octets, StringBuilder out) {
        int from = out.length();
        int dots = 0;
        int colons = 0;
        for (int i = start; i < end; i++) {
            dots += isDot(text.charAt(i)) ? 1 : 0;
            colons += isColon(text.charAt(i)) ? 1 : 0;
        }
        int shown = colons > 1 ? octets + 1 : octets;
        int separators = 0;
        boolean hidden = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isDot(c) || isColon(c)) {
                boolean gap = i > start && isColon(c) && isColon(text.charAt(i - 1));
                separators += gap ? shown : 1;
                out.append(c);
            } else if (separators < shown) {
                out.append(c);
            } else if (out.charAt(out.length() - 1) != Mask.ASTERISK) {
                out.append(Mask.ASTERISK);
                hidden = true;
            }
        }
        if (!hidden || colons < 2 && dots != 3) {
            out.setLength(from);
            hide(text, start, end, out);
        }
    }

    private static boolean isDot(char c) {
        return c == '.' || c == '．';
    }

    private static boolean isColon(char c) {
        return c == ':' || c == '：';
    }

    /** The four digits the date begins with. */
    static void year(CharSequence text, int start, int end, StringBuilder out) {
        int from = out.length();
        int symbols = 0;
        boolean together = true;
        boolean apart = false;
        for (int i = start; i < end; ) {
            int c = at(text, i, end);
            if (!isSymbol(c) || DATE_WORDS.indexOf(c) >= 0) {
                together &= symbols == 0 || symbols >= 4;
                apart |= symbols == 4;
                out.appendCodePoint(c);
            } else {
                symbols++;
                together &= symbols > 4 || Character.isDigit(c) || NUMERALS.indexOf(c) >= 0;
                out.appendCodePoint(symbols > 4 ? Mask.ASTERISK : c);
            }
            i += Character.charCount(c);
        }
        if (!together || symbols <= 4 || !apart && symbols < 8) {
            out.setLength(from);
            hide(text, start, end, out);
        }
    }

    /** Two decimals, and no minutes and seconds. */
    static void position(CharSequence text, int start, int end, StringBuilder out) {
        int from = out.length();
        int decimals = -1;
        boolean behindDegrees = false;
        boolean angle = false;
        boolean number = false;
        boolean odd = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isFigure(c)) {
                number = true;
                decimals += decimals >= 0 ? 1 : 0;
                if (decimals <= 2) {
                    out.append(behindDegrees || !Character.isDigit(c) ? Mask.ASTERISK : c);
                }
                continue;
            }
            decimals = isDot(c) ? 0 : -1;
            boolean degrees = c == '°' || c == '度';
            angle |= degrees || isDot(c);
            behindDegrees = degrees || behindDegrees && "\"″”秒,，;；NSEWnsew东西南北".indexOf(c) < 0;
            odd |= isSymbol(c) && POSITION_WORDS.indexOf(c) < 0;
            out.append(c);
        }
        if (odd || !angle || !number) {
            out.setLength(from);
            out.append("***");
        }
    }
}
