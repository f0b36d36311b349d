package io.tuomin.scan;

/**
 * Reads a character that a text writes in ASCII, in one of these notations:
 *
 * <ul>
 *   <li><code>&#92;u5f20</code> (JSON: RFC 8259, 7), with more backslashes in a text in a text, <code>&#92;u{5f20}</code> (ECMAScript, PHP, Rust) and
 *       {@code %u5F20} ({@code escape} of ECMAScript, appendix B);
 *   <li>bytes as servers log them, {@code \xE5\xBC\xA0}, as Protocol Buffers and git do, {@code \345\274\240}, and as URLs have them,
 *       {@code %E5%BC%A0} (RFC 3986, 2.1), written twice too, {@code %25E5}: of UTF-8, or of GBK ({@link CodedRun});
 *   <li>{@code &#24352;} and {@code &#x5F20;} (HTML, XML), written twice too, {@code &amp;#24352;}.
 * </ul>
 *
 * <p>A backslash may be a code itself: {@code \x5Cu5F20}, {@code %5Cu5f20}. What else URLs write of ASCII is left to {@link PercentEscapes}, but
 * for colons between groups of hexadecimal digits: {@code 00%3A1A%3A2B%3A3C%3A4D%3A5E}. Belongs to one text at a time.
 */
final class EscapeReader {

    /** No character, or no byte. */
    static final int NONE = -1;

    /** Backslashes before a letter, a percent sign with its codes, and ampersands, at most. */
    private static final int MOST_NESTED = 4;

    /** Digits of the number of a character, at most. */
    private static final int LONGEST_NUMBER = 7;

    /** Digits behind a {@code u}. */
    private static final int DIGITS = 4;

    /** Digits between braces behind a {@code u}, at most. */
    private static final int MOST_IN_BRACES = 6;

    private static final String NESTED = "amp;";

    private final CodedRun run = new CodedRun(this);
    /** Whether signs of ASCII are read that URLs write as their codes. */
    private final boolean readsSigns;

    private char[] text = new char[0];
    private int end;
    /** Where the writing ends that was looked at last, if it is one. */
    private int behind;

    /**
     * A reader.
     *
     * @param withSigns whether signs of ASCII are read too that URLs write as their codes: {@code 138%200013}
     */
    EscapeReader(boolean withSigns) {
        readsSigns = withSigns;
    }

    /** Whether an octet, behind which are some more or zeros, may begin one. */
    static boolean mayBegin(byte[] octets, int i) {
        byte next = octets[i + 1];
        return switch (octets[i]) {
            case '%' ->
                next >= '8'
                        || next == '2' && octets[i + 2] == '5'
                        || next == '5' && (octets[i + 2] | 0x20) == 'c'
                        || next == '3' && (octets[i + 2] | 0x20) == 'a';
            case '\\' -> next == 'u' || next == 'x' || next == '\\' || next == '2' || next == '3';
            case '&' -> next == '#' || next == 'a' && octets[i + 2] == 'm' && octets[i + 3] == 'p';
            default -> false;
        };
    }

    /** Takes a text. */
    void take(char[] toRead, int length) {
        text = toRead;
        end = length;
        run.clear();
    }

    /** Lets go of it. */
    void forget() {
        text = new char[0];
        end = 0;
    }

    /** The character whose writing begins at a place, or {@link #NONE}. Places are to be asked about from left to right. */
    int character(int at) {
        return switch (text[at]) {
            case '\\' -> unitOrBytes(at, 0);
            case '%' -> isColonOfGroups(at) ? ':' : signOrMore(at);
            case '&' -> number(at);
            default -> NONE;
        };
    }

    /** Where the writing ends that was read last. */
    int behind() {
        return behind;
    }

    private int signOrMore(int at) {
        int octet = readsSigns ? octet(at) : NONE;
        return isSign(octet) && octet != '%' && octet != '\\' ? octet : unitOrBytes(at, 0x80);
    }

    /** Whether a character is of ASCII, but neither letter nor digit. */
    static boolean isSign(int character) {
        return character >= 0 && character < 0x80 && !Character.isLetterOrDigit(character);
    }

    /** The unit behind some backslashes, of which each may be a code, or a percent sign; else what bytes write, of which the first is at least so much. */
    private int unitOrBytes(int at, int least) {
        int letter = text[at] == '%' ? behindCodesOfPercent(at) : at;
        if (letter == end || text[letter] != 'u') {
            letter = at;
            for (int i = 0; i < MOST_NESTED && letter < end; i++) {
                letter = behindBackslash(letter);
            }
        }
        int unit = letter > at && letter < end && text[letter] == 'u' ? unit(letter + 1) : NONE;
        return unit == NONE ? bytes(at, least) : unit;
    }

    /** The unit or character behind a {@code u}. */
    private int unit(int at) {
        if (at < end && text[at] == '{') {
            int last = at + 1;
            while (last < end && last <= at + MOST_IN_BRACES && hexadecimal(last, 1) != NONE) {
                last++;
            }
            int character =
                    last > at + 1 && last < end && text[last] == '}' ? hexadecimal(at + 1, last - at - 1) : NONE;
            behind = last + 1;
            return character <= Character.MAX_CODE_POINT ? character : NONE;
        }
        behind = at + DIGITS;
        return hexadecimal(at, DIGITS);
    }

    /** Whether a colon is written here beside which, over at most a group of hexadecimal digits, another is written: 00%3A1A%3A2B. */
    private boolean isColonOfGroups(int at) {
        if (octet(at) != ':') {
            return false;
        }
        int colonEnd = behind;
        int right = colonEnd;
        while (right < colonEnd + DIGITS && hexadecimal(right, 1) != NONE) {
            right++;
        }
        boolean goesOn = right < end && text[right] == '%' && octet(right) == ':';
        behind = colonEnd;
        int left = at;
        while (left > at - DIGITS && left > 0 && !isColonBefore(left) && hexadecimal(left - 1, 1) != NONE) {
            left--;
        }
        return goesOn || isColonBefore(left);
    }

    private boolean isColonBefore(int place) {
        int code = place - 2;
        for (int i = 1; i < MOST_NESTED && code >= 3 && text[code - 1] == '5' && text[code - 2] == '2'; i++) {
            code -= 2;
        }
        return code >= 1 && text[place - 2] == '3' && (text[place - 1] | 0x20) == 'a' && text[code - 1] == '%';
    }

    /** Behind a backslash or the code of one; the place itself if none is there. */
    private int behindBackslash(int at) {
        if ((text[at] == '\\' || text[at] == '%') && octet(at) == '\\') {
            return behind;
        }
        return text[at] == '\\' ? at + 1 : at;
    }

    private int behindBackslashes(int at) {
        int i = at;
        while (i < end && i < at + MOST_NESTED && text[i] == '\\') {
            i++;
        }
        return i;
    }

    /** Behind a percent sign, and behind what writes it as a code of itself. */
    private int behindCodesOfPercent(int at) {
        int code = at + 1;
        while (code < at + 2 * MOST_NESTED - 1 && hexadecimal(code, 2) == '%') {
            code += 2;
        }
        return code;
    }

    /** The character that bytes write, of which the first is at least so much. */
    private int bytes(int at, int least) {
        int lead = octet(at);
        if (lead < least) {
            return NONE;
        }
        if (lead < 0x80) {
            return lead;
        }
        int next = behind;
        boolean gbk = run.isOfGbk(at);
        behind = next;
        return gbk ? Gbk.character(lead, octetLike(at, behind)) : ofUtf8(lead, at);
    }

    private int ofUtf8(int lead, int at) {
        int size = Utf8.size(lead);
        if (size == 0) {
            return NONE;
        }
        int character = lead & 0x7F >> size;
        for (int i = 1; i < size; i++) {
            int next = octetLike(at, behind);
            if ((next & ~0x3F) != 0x80) {
                return NONE;
            }
            character = character << 6 | next & 0x3F;
        }
        return size < 3 || Utf8.isWellFormed(character, size) ? character : NONE;
    }

    /** The byte whose code begins at a place with the sign of another one, or {@link #NONE}. */
    int octetLike(int other, int at) {
        return at < end && text[at] == text[other] ? octet(at) : NONE;
    }

    /** The byte whose code begins at a place, or {@link #NONE}. */
    int octet(int at) {
        if (at >= end) {
            return NONE;
        }
        return switch (text[at]) {
            case '\\' -> behindBackslashes(at) == end ? NONE : ofBackslash(behindBackslashes(at));
            case '%' -> ofPercent(at);
            default -> NONE;
        };
    }

    private int ofBackslash(int letter) {
        if (text[letter] == 'x') {
            behind = letter + 3;
            return hexadecimal(letter + 1, 2);
        }
        behind = letter + 3;
        return octal(letter);
    }

    private int ofPercent(int at) {
        int code = at + 1;
        while (code < at + 2 * MOST_NESTED - 1 && hexadecimal(code, 2) == '%' && hexadecimal(code + 2, 2) != NONE) {
            code += 2;
        }
        behind = code + 2;
        return hexadecimal(code, 2);
    }

    /** The character of a number: {@code &#24352;}, {@code &#x5F20;}. */
    private int number(int at) {
        int sign = at + 1;
        for (int i = 1; i < MOST_NESTED && isNested(sign); i++) {
            sign += NESTED.length();
        }
        if (sign + 1 >= end || text[sign] != '#') {
            return NONE;
        }
        int radix = (text[sign + 1] | 0x20) == 'x' ? 16 : 10;
        int first = radix == 16 ? sign + 2 : sign + 1;
        int last = first;
        int number = 0;
        while (last < Math.min(end, first + LONGEST_NUMBER) && text[last] != ';') {
            int digit = digit(last, radix);
            last++;
            if (digit < 0) {
                return NONE;
            }
            number = number * radix + digit;
        }
        behind = last + 1;
        boolean ends = last > first && last < end && text[last] == ';';
        return ends && number <= Character.MAX_CODE_POINT ? number : NONE;
    }

    private boolean isNested(int at) {
        for (int i = 0; i < NESTED.length(); i++) {
            if (at + i >= end || text[at + i] != NESTED.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The byte beyond ASCII that three octal digits write, or {@link #NONE} if these are none. */
    private int octal(int from) {
        if (from + 3 > end || text[from] != '2' && text[from] != '3') {
            return NONE;
        }
        int second = digit(from + 1, 8);
        int third = digit(from + 2, 8);
        return second < 0 || third < 0 ? NONE : text[from] - '0' << 6 | second << 3 | third;
    }

    /** The number that so many hexadecimal digits write, or {@link #NONE} if these are none. */
    private int hexadecimal(int from, int digits) {
        if (from + digits > end) {
            return NONE;
        }
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = digit(i, 16);
            if (digit < 0) {
                return NONE;
            }
            number = number << 4 | digit;
        }
        return number;
    }

    private int digit(int at, int radix) {
        return text[at] < 0x80 ? Character.digit(text[at], radix) : NONE;
    }
}
