package io.tuomin.scan;

import io.tuomin.recognizer.Candidate;

/**
 * What terminals read as colours and the like (ECMA-48, 5.4): escape, {@code [}, parameters, a letter. None of it is seen, as on a terminal, so
 * that the letter touches no number behind it.
 */
final class ControlSequences {

    static final char ESCAPE = 0x1B;

    /** More parameters make it something else. */
    private static final int LONGEST = 32;

    private ControlSequences() {}

    /** Takes them for units that are not seen. */
    static void blank(char[] text, byte[] octets, int length) {
        for (int i = 0; i < length; i += Long.BYTES) {
            long escapes = Octets.equal(Octets.at(octets, i), ESCAPE);
            for (; escapes != 0; escapes &= escapes - 1) {
                int start = i + Octets.first(escapes);
                for (int unit = end(octets, start, length) - 1; unit >= start; unit--) {
                    text[unit] = Candidate.INVISIBLE;
                    octets[unit] = Characters.UNSEEN;
                }
            }
        }
    }

    /** Where the sequence ends that begins with an escape, or the place of the escape if none does. */
    private static int end(byte[] octets, int start, int length) {
        int i = start + 2;
        while (i < length && i < start + LONGEST && octets[i] >= '0' && octets[i] <= '?') {
            i++;
        }
        boolean ends = i < length && octets[i] >= '@' && octets[i] <= '~';
        return ends && octets[start + 1] == '[' ? i + 1 : start;
    }
}
