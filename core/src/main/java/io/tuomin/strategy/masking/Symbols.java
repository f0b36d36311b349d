package io.tuomin.strategy.masking;

/** Masks that count symbols: letters, digits and Chinese characters. Everything else separates and stays. */
final class Symbols {

    private Symbols() {}

    /** Whether a unit is a symbol to be hidden or shown. Half of a surrogate pair is one too. */
    static boolean isSymbol(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || c == '○'
                || c == '〇'
                || isOrnate(c)
                || c == '*';
    }

    /** Circled, bracketed and superscript digits. */
    private static boolean isOrnate(char c) {
        return Character.getType(c) == Character.OTHER_NUMBER;
    }

    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT || c >= '\uFE00' && c <= '\uFE0F' || c == '\u20E3';
    }

    static int count(CharSequence text, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += isSymbol(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    /** Shows so many symbols at either end if that is at most half, or, by an exempt convention, if two are hidden; otherwise none. */
    static void keep(CharSequence text, int start, int end, int first, int last, boolean exempt, StringBuilder out) {
        int symbols = count(text, start, end);
        boolean enough = (first + last) * 2 <= symbols || exempt && first + last + 2 <= symbols;
        show(text, start, end, enough ? first : 0, enough ? symbols - last : symbols, out);
        if (symbols == 0) {
            out.append("***");
        }
    }

    /** Hides the symbols from one place to another and copies what separates them. */
    private static void show(CharSequence text, int start, int end, int hideFrom, int hideTo, StringBuilder out) {
        int symbol = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isSymbol(c)) {
                boolean hidden = symbol >= hideFrom && symbol < hideTo || Character.isSurrogate(c);
                out.append(hidden ? Mask.ASTERISK : c);
                symbol++;
            } else if (!isInvisible(c)) {
                out.append(c);
            }
        }
    }

    /** The number proper is the last eleven digits, or eight of Hong Kong and Macau; what stands before is a country code. */
    static void phone(CharSequence text, int start, int end, int first, int last, StringBuilder out) {
        int digits = count(text, start, end);
        int proper = digits >= 13 || digits == 12 ? 11 : digits == 11 && text.charAt(start) == '+' ? 8 : digits;
        int prefix = digits - proper;
        boolean enough = proper == 11 && first + last <= 7 || (first + last) * 2 <= proper;
        int shownFirst = enough ? first : 0;
        int shownLast = enough ? last : 0;
        show(text, start, end, prefix + shownFirst, digits - shownLast, out);
    }

    static void landline(CharSequence text, int start, int end, StringBuilder out) {
        int digits = count(text, start, end);
        int area = areaLength(text, start, end);
        if (area < 0) {
            show(text, start, end, 0, digits > 4 ? digits - 2 : digits, out);
            return;
        }
        int numberEnd = end;
        for (int i = start + 1; i < end && numberEnd == end; i++) {
            char c = text.charAt(i);
            boolean extension = c == '转' || c == '轉' || c == '分' || c == '#' || c == 'x' || c == 'X' || c == 'e';
            numberEnd = extension ? i : end;
        }
        int before = count(text, start, numberEnd);
        int local = before - area;
        show(text, start, numberEnd, area, local >= 7 && local <= 8 ? before - 2 : before, out);
        for (int i = numberEnd; i < end; i++) {
            char c = text.charAt(i);
            out.append(Character.isDigit(c) ? Mask.ASTERISK : c);
        }
    }

    /** Digits of country and area code; -1 if the number begins with neither. */
    private static int areaLength(CharSequence text, int start, int end) {
        StringBuilder digits = new StringBuilder();
        for (int i = start; i < end && digits.length() < 8; i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0) {
                digits.append(digit);
            }
        }
        String number = digits.toString();
        int country = number.startsWith("0086") ? 4 : number.startsWith("86") ? 2 : 0;
        int zero = number.startsWith("0", country) ? 1 : 0;
        if (number.length() < 8 || country + zero == 0) {
            return -1;
        }
        return country + zero + (number.charAt(country + zero) <= '2' ? 2 : 3);
    }

    /** The first two octets of IPv4, the first three groups of IPv6. */
    static void network(CharSequence text, int start, int end, StringBuilder out) {
        boolean six = false;
        for (int i = start; i < end; i++) {
            six |= text.charAt(i) == ':' || text.charAt(i) == '：';
        }
        int separators = 0;
        boolean star = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean separator = c == '.' || c == ':' || c == '．' || c == '：';
            if (separator) {
                separators++;
                star = false;
                out.append(c);
            } else if (separators < (six ? 3 : 2)) {
                out.append(c);
            } else if (!star) {
                out.append(Mask.ASTERISK);
                star = true;
            }
        }
        if (six && separators <= 3 && !star) {
            out.append(Mask.ASTERISK);
        }
    }

    /** The four digits of the year; every other digit or numeral is hidden. */
    static void year(CharSequence text, int start, int end, StringBuilder out) {
        int shown = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean digit = Character.isDigit(c) || "〇零○一二三四五六七八九十".indexOf(c) >= 0;
            out.append(digit && ++shown > 4 ? Mask.ASTERISK : c);
        }
    }

    /** Decimals behind the second, minutes and seconds. */
    static void position(CharSequence text, int start, int end, StringBuilder out) {
        int decimals = -1;
        int part = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                decimals += decimals >= 0 ? 1 : 0;
                out.append(part > 0 ? Mask.ASTERISK : c);
                if (decimals > 2) {
                    out.setLength(out.length() - 1);
                }
                continue;
            }
            decimals = c == '.' || c == '．' ? 0 : -1;
            boolean degree = c == '°' || c == '度';
            boolean second = c == '"' || c == '″' || c == '”' || c == '秒';
            part = degree ? 1 : second || part > 0 && (c == ',' || c == '，' || c == ' ') ? 0 : part;
            out.append(c);
        }
    }
}
