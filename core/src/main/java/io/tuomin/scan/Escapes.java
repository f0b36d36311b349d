package io.tuomin.scan;

import java.util.Arrays;

/**
 * Characters that a text writes in ASCII: <code>&#92;u5f20</code> (JSON: RFC 8259, 7; a text in a text in JSON has more backslashes),
 * {@code \xE5\xBC\xA0} (bytes of UTF-8, as servers log them), {@code %E5%BC%A0} (the same in URLs: RFC 3986, 2.1; written twice,
 * {@code %25E5}), {@code &#24352;} (HTML, XML). A backslash may be a code itself: {@code \x5Cu5F20}, {@code %5Cu5f20}. What else URLs write of
 * ASCII is left to {@link PercentEscapes}, but for colons between groups of hexadecimal digits: {@code 00%3A1A%3A2B%3A3C%3A4D%3A5E}.
 *
 * <p>Everybody reads the characters as if they stood there; offsets are turned back in the end. Belongs to one text at a time.
 */
final class Escapes {

    /** Backslashes before a letter, and a percent sign with its codes, at most. */
    private static final int MOST_NESTED = 4;

    /** Digits of the number of a character, at most. */
    private static final int LONGEST_NUMBER = 7;

    /** Digits behind a {@code u}. */
    private static final int DIGITS = 4;

    private static final int NONE = -1;

    /** The text as it is written, if it holds any. */
    private char[] written = new char[0];

    private int length;
    /** By unit that is read: where its writing begins; behind the last one the length of the text. */
    private int[] origins = new int[0];

    private int units;
    /** Where the writing ends that was looked at last, if it is one. */
    private int behind;

    /** Whether an octet may begin one. */
    static boolean mayBegin(byte[] octets, int i) {
        byte next = octets[i + 1];
        return switch (octets[i]) {
            case '%' ->
                (next | 0x20) >= 'c'
                        || next == '2' && octets[i + 2] == '5'
                        || next == '5' && (octets[i + 2] | 0x20) == 'c'
                        || next == '3' && (octets[i + 2] | 0x20) == 'a';
            case '\\' -> next == 'u' || next == 'x' || next == '\\';
            case '&' -> next == '#';
            default -> false;
        };
    }

    /** Whether some may be among octets, behind which are zeros. */
    static boolean mayBeIn(byte[] octets, int length) {
        boolean any = false;
        for (int i = 0; i < length && !any; i += Long.BYTES) {
            for (long rest = Octets.rare(Octets.at(octets, i)); rest != 0 && !any; rest &= rest - 1) {
                any = mayBegin(octets, i + Octets.first(rest));
            }
        }
        return any;
    }

    /** Puts what is read in the place of what is written, and zeros behind; how many units there are then. */
    int read(char[] text, int textLength) {
        int first = 0;
        while (first < textLength && character(text, first, textLength) == NONE) {
            first++;
        }
        if (first == textLength) {
            return textLength;
        }
        length = textLength;
        if (origins.length <= length) {
            written = new char[length];
            origins = new int[length + 1];
        }
        System.arraycopy(text, 0, written, 0, length);
        units = 0;
        int at = 0;
        while (at < length) {
            int character = at < first ? NONE : character(written, at, length);
            int next = character == NONE ? at + 1 : behind;
            origins[units] = at;
            if (character == NONE) {
                text[units++] = written[at];
            } else if (character < 0x10000) {
                text[units++] = (char) character;
            } else {
                origins[units + 1] = at;
                text[units++] = Character.highSurrogate(character);
                text[units++] = Character.lowSurrogate(character);
            }
            at = next;
        }
        origins[units] = length;
        Arrays.fill(text, units, length, '\0');
        return units;
    }

    /** Whether nothing was written so. */
    boolean isEmpty() {
        return length == 0;
    }

    /** Where the writing of a unit begins that was read. */
    int origin(int unit) {
        return isEmpty() ? unit : origins[unit];
    }

    /** Whether a unit is not written as it reads. */
    boolean isWriting(int unit) {
        return !isEmpty() && unit >= 0 && unit < units && origins[unit + 1] - origins[unit] != 1;
    }

    /** The first unit whose writing begins at or behind a place. */
    int unit(int origin) {
        if (isEmpty()) {
            return origin;
        }
        int found = Arrays.binarySearch(origins, 0, units + 1, origin);
        while (found > 0 && origins[found - 1] == origin) {
            found--;
        }
        return found < 0 ? -found - 1 : found;
    }

    /** Writes the text as it was, and forgets it; how many units it has. */
    int restore(char[] text) {
        int all = length;
        System.arraycopy(written, 0, text, 0, all);
        forget();
        return all;
    }

    /** Overwrites what was read. */
    void forget() {
        Arrays.fill(written, 0, length, '\0');
        length = 0;
    }

    /** The character whose writing begins at a place, or {@link #NONE}. */
    private int character(char[] text, int at, int end) {
        return switch (text[at]) {
            case '\\' -> unitOrBytes(text, at, end, 0);
            case '%' -> isColonOfGroups(text, at, end) ? ':' : unitOrBytes(text, at, end, 0x80);
            case '&' -> number(text, at, end);
            default -> NONE;
        };
    }

    /** The unit behind some backslashes, of which each may be a code; else what bytes write, of which the first is at least so much. */
    private int unitOrBytes(char[] text, int at, int end, int least) {
        int letter = at;
        for (int i = 0; i < MOST_NESTED && letter < end; i++) {
            letter = behindBackslash(text, letter, end);
        }
        int unit =
                letter > at && letter < end && text[letter] == 'u' ? hexadecimal(text, letter + 1, DIGITS, end) : NONE;
        if (unit == NONE) {
            return bytes(text, at, end, least);
        }
        behind = letter + 1 + DIGITS;
        return unit;
    }

    /** Whether a colon is written here beside which, over at most a group of hexadecimal digits, another is written: 00%3A1A%3A2B. */
    private boolean isColonOfGroups(char[] text, int at, int end) {
        if (octet(text, at, end) != ':') {
            return false;
        }
        int colonEnd = behind;
        int right = colonEnd;
        while (right < colonEnd + DIGITS && hexadecimal(text, right, 1, end) != NONE) {
            right++;
        }
        boolean goesOn = right < end && text[right] == '%' && octet(text, right, end) == ':';
        behind = colonEnd;
        int left = at;
        while (left > at - DIGITS
                && left > 0
                && !isColonBefore(text, left)
                && hexadecimal(text, left - 1, 1, end) != NONE) {
            left--;
        }
        return goesOn || isColonBefore(text, left);
    }

    private static boolean isColonBefore(char[] text, int end) {
        int code = end - 2;
        for (int i = 1; i < MOST_NESTED && code >= 3 && text[code - 1] == '5' && text[code - 2] == '2'; i++) {
            code -= 2;
        }
        return code >= 1 && text[end - 2] == '3' && (text[end - 1] | 0x20) == 'a' && text[code - 1] == '%';
    }

    /** Behind a backslash or the code of one; the place itself if none is there. */
    private int behindBackslash(char[] text, int at, int end) {
        if ((text[at] == '\\' || text[at] == '%') && octet(text, at, end) == '\\') {
            return behind;
        }
        return text[at] == '\\' ? at + 1 : at;
    }

    private static int behindBackslashes(char[] text, int at, int end) {
        int i = at;
        while (i < end && i < at + MOST_NESTED && text[i] == '\\') {
            i++;
        }
        return i;
    }

    /** The character that bytes of UTF-8 write, of which the first is at least so much. */
    private int bytes(char[] text, int at, int end, int least) {
        int lead = octet(text, at, end);
        if (lead < least || lead >= 0x80 && lead < 0xC2 || lead > 0xF4) {
            return NONE;
        }
        int size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        int character = size == 1 ? lead : lead & 0x7F >> size;
        for (int i = 1; i < size; i++) {
            int next = behind < end && text[behind] == text[at] ? octet(text, behind, end) : NONE;
            if ((next & ~0x3F) != 0x80) {
                return NONE;
            }
            character = character << 6 | next & 0x3F;
        }
        return size < 3 || Utf8.isWellFormed(character, size) ? character : NONE;
    }

    /** The byte whose code begins at a place, or {@link #NONE}. */
    private int octet(char[] text, int at, int end) {
        int code;
        if (text[at] == '\\') {
            int letter = behindBackslashes(text, at, end);
            if (letter == end || text[letter] != 'x') {
                return NONE;
            }
            code = letter + 1;
        } else {
            code = at + 1;
            while (code < at + 2 * MOST_NESTED - 1
                    && hexadecimal(text, code, 2, end) == '%'
                    && hexadecimal(text, code + 2, 2, end) != NONE) {
                code += 2;
            }
        }
        behind = code + 2;
        return hexadecimal(text, code, 2, end);
    }

    /** The character of a number: {@code &#24352;}, {@code &#x5F20;}. */
    private int number(char[] text, int at, int end) {
        if (at + 2 >= end || text[at + 1] != '#') {
            return NONE;
        }
        boolean hexadecimal = (text[at + 2] | 0x20) == 'x';
        int first = hexadecimal ? at + 3 : at + 2;
        int last = first;
        int number = 0;
        while (last < Math.min(end, first + LONGEST_NUMBER) && text[last] != ';') {
            int digit = text[last] < 0x80 ? Character.digit(text[last], hexadecimal ? 16 : 10) : NONE;
            last++;
            if (digit < 0) {
                return NONE;
            }
            number = number * (hexadecimal ? 16 : 10) + digit;
        }
        behind = last + 1;
        boolean ends = last > first && last < end && text[last] == ';';
        return ends && number <= Character.MAX_CODE_POINT ? number : NONE;
    }

    /** The number that so many hexadecimal digits write, or {@link #NONE} if these are none. */
    private static int hexadecimal(char[] text, int from, int digits, int end) {
        if (from + digits > end) {
            return NONE;
        }
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = text[i] < 0x80 ? Character.digit(text[i], 16) : NONE;
            if (digit < 0) {
                return NONE;
            }
            number = number << 4 | digit;
        }
        return number;
    }
}
