package io.tuomin.scan;

import io.tuomin.recognizer.Candidate;

/**
 * Line breaks and tabs that a text writes as a backslash and a letter (JSON: RFC 8259, 7; string literals of most languages):
 * {@code call me\n13800138000}. The letter is not seen, so that it touches nothing and is part of no word; the backslash stands where the
 * line breaks. A letter before letters is one only where no name precedes the backslash: not in {@code C:\temp\new}.
 */
final class LineEscapes {

    /** Backslash and letter. */
    private static final int LENGTH = 2;

    /** What is left of a value that stood there. */
    private static final char MASK = '*';

    private LineEscapes() {}

    /** Takes the letters for units that are not seen. */
    static void read(char[] text, byte[] octets, int length) {
        for (int i = 0; i < length; i += Long.BYTES) {
            long backslashes = Octets.equal(Octets.at(octets, i), '\\');
            for (; backslashes != 0; backslashes &= backslashes - 1) {
                int backslash = i + Octets.first(backslashes);
                if (backslash + LENGTH < length && isAt(octets, backslash)) {
                    text[backslash + 1] = Candidate.INVISIBLE;
                    octets[backslash + 1] = Characters.UNSEEN;
                }
            }
        }
    }

    /** Whether the letter behind a backslash is that of a line break or a tab. */
    static boolean isAt(byte[] octets, int backslash) {
        return isLetter(octets[backslash + 1]) && isBorder(octets, backslash);
    }

    private static boolean isLetter(byte octet) {
        return octet == 'n' || octet == 'r' || octet == 't';
    }

    private static boolean isBorder(byte[] octets, int backslash) {
        if (octets[backslash + LENGTH] == MASK) {
            return true;
        }
        byte behind = Characters.kindOf(octets[backslash + LENGTH]);
        return behind == Characters.LETTER
                ? backslash > 0 && !isBehindName(octets, backslash - 1)
                : behind == Characters.DIGIT || behind == Characters.HAN || behind == Characters.NUMERAL;
    }

    /** Whether an octet may end the name of a folder, and is not the letter of another break that nothing said is one: {@code \r\nname}. */
    private static boolean isBehindName(byte[] octets, int last) {
        byte kind = Characters.kindOf(octets[last]);
        boolean letter = isLetter(octets[last]) && last > 0 && octets[last - 1] == '\\';
        return !letter
                && (octets[last] == '\\'
                        || octets[last] == ':'
                        || kind == Characters.LETTER
                        || kind == Characters.DIGIT);
    }
}
