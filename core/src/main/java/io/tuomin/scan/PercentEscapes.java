package io.tuomin.scan;

import io.tuomin.recognizer.Candidate;

/**
 * Signs that a URL writes as their codes (RFC 3986, 2.1): {@code phone%3D13800138000} reads as {@code phone=13800138000}. Only signs are
 * read that stand around values or part them, so that the digits of a code are not taken for those of a value, and the sign of a mailbox.
 * Recognizers of passwords and keys take what is read behind two units that are not seen for part of them.
 */
final class PercentEscapes {

    private static final int LENGTH = 3;

    /** By code: the sign that is read, or 0. */
    private static final byte[] SIGNS = new byte[0x100];

    static {
        "\t\n\r \"&'()+,:;<=>?@[]{|}".chars().forEach(sign -> SIGNS[sign] = (byte) sign);
    }

    private PercentEscapes() {}

    /** Writes the signs, each behind two units that are not seen. */
    static void read(char[] text, byte[] octets, int length) {
        for (int i = 0; i < length; i += Long.BYTES) {
            long percents = Octets.equal(Octets.at(octets, i), '%');
            for (; percents != 0; percents &= percents - 1) {
                int percent = i + Octets.first(percents);
                byte sign = sign(octets, percent);
                if (sign != 0 && percent + LENGTH <= length) {
                    write(Candidate.INVISIBLE, text, octets, percent);
                    write(Candidate.INVISIBLE, text, octets, percent + 1);
                    write((char) sign, text, octets, percent + 2);
                }
            }
        }
    }

    /** The sign whose code a percent sign begins, or 0. */
    static byte sign(byte[] octets, int percent) {
        int high = Character.digit(octets[percent + 1], 16);
        int low = Character.digit(octets[percent + 2], 16);
        byte sign = high < 0 || low < 0 ? 0 : SIGNS[high << 4 | low];
        return sign == '=' && !isOfToken(octets[percent + LENGTH]) ? 0 : sign; // padding of a key
    }

    /** Where a sign that was read begins in the text; any other unit begins where it stands. */
    static int start(Scratch scratch, int unit) {
        boolean isSign = unit >= 2
                && Characters.readsAs(scratch.text[unit - 2]) == '%'
                && scratch.normal[unit - 2] == Candidate.INVISIBLE
                && scratch.normal[unit - 1] == Candidate.INVISIBLE
                && scratch.normal[unit] != Candidate.INVISIBLE;
        return isSign ? unit - 2 : unit;
    }

    private static boolean isOfToken(byte octet) {
        byte kind = Characters.kindOf(octet);
        return kind == Characters.LETTER || kind == Characters.DIGIT;
    }

    private static void write(char reads, char[] text, byte[] octets, int i) {
        text[i] = reads;
        octets[i] = Characters.octet(reads);
    }
}
