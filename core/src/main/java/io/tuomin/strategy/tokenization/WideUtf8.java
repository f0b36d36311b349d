package io.tuomin.strategy.tokenization;

import java.util.Arrays;

/**
 * UTF-16 in bytes, so that every text comes back unit for unit: UTF-8, and of a surrogate that stands alone, which UTF-8 cannot hold, the
 * three bytes that it would have (WTF-8, S. Sapin).
 */
final class WideUtf8 {

    private WideUtf8() {}

    /**
     * The bytes of part of a text.
     *
     * @param spare how many bytes are left free at the end
     */
    static byte[] encode(CharSequence text, int start, int end, int spare) {
        byte[] bytes = new byte[3 * (end - start) + spare];
        int at = 0;
        for (int i = start; i < end; i++) {
            int c = text.charAt(i);
            if (Character.isHighSurrogate((char) c) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))) {
                c = Character.toCodePoint((char) c, text.charAt(++i));
            }
            at = encode(c, bytes, at);
        }
        byte[] encoded = Arrays.copyOf(bytes, at + spare);
        Arrays.fill(bytes, (byte) 0);
        return encoded;
    }

    private static int encode(int c, byte[] bytes, int from) {
        int at = from;
        if (c < 0x80) {
            bytes[at++] = (byte) c;
        } else if (c < 0x800) {
            bytes[at++] = (byte) (0xC0 | c >> 6);
            bytes[at++] = next(c);
        } else if (c < 0x10000) {
            bytes[at++] = (byte) (0xE0 | c >> 12);
            bytes[at++] = next(c >> 6);
            bytes[at++] = next(c);
        } else {
            bytes[at++] = (byte) (0xF0 | c >> 18);
            bytes[at++] = next(c >> 12);
            bytes[at++] = next(c >> 6);
            bytes[at++] = next(c);
        }
        return at;
    }

    private static byte next(int c) {
        return (byte) (0x80 | c & 0x3F);
    }

    /** The text of the first bytes; they are what {@link #encode} wrote. */
    static String decode(byte[] bytes, int length) {
        StringBuilder text = new StringBuilder(length);
        int at = 0;
        while (at < length) {
            int first = bytes[at++];
            if (first >= 0) {
                text.append((char) first);
                continue;
            }
            int more = Integer.numberOfLeadingZeros(~first << 24) - 1;
            int c = first & 0x3F >> more;
            for (int i = 0; i < more; i++) {
                c = c << 6 | bytes[at++] & 0x3F;
            }
            text.appendCodePoint(c);
        }
        return text.toString();
    }
}
