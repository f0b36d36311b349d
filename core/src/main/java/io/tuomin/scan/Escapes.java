package io.tuomin.scan;

import java.util.Arrays;

/**
 * Characters that a text writes in ASCII, such as <code>&#92;u5f20</code> and {@code %E5%BC%A0}: {@link EscapeReader} tells the notations. Everybody
 * reads the characters as if they stood there; offsets are turned back in the end. Belongs to one text at a time.
 */
final class Escapes {

    private final EscapeReader reader;
    /** The text as it is written, if it holds any. */
    private char[] written = new char[0];

    private int length;
    /** By unit that is read: where its writing begins; behind the last one the length of the text. */
    private int[] origins = new int[0];

    private int units;

    /** Those of texts. */
    Escapes() {
        this(false);
    }

    /** None yet; whether signs of ASCII are read too that URLs write as their codes. */
    Escapes(boolean withSigns) {
        reader = new EscapeReader(withSigns);
    }

    /** Whether some may be among octets, behind which are zeros. */
    static boolean mayBeIn(byte[] octets, int length) {
        boolean any = false;
        for (int i = 0; i < length && !any; i += Long.BYTES) {
            for (long rest = Octets.rare(Octets.at(octets, i)); rest != 0 && !any; rest &= rest - 1) {
                any = EscapeReader.mayBegin(octets, i + Octets.first(rest));
            }
        }
        return any;
    }

    /** Puts what is read in the place of what is written, and zeros behind; how many units there are then. */
    int read(char[] text, int textLength) {
        reader.take(text, textLength);
        boolean any = false;
        for (int i = 0; i < textLength && !any; i++) {
            any = reader.character(i) != EscapeReader.NONE;
        }
        if (!any) {
            reader.forget();
            return textLength;
        }
        length = textLength;
        if (origins.length <= length) {
            written = new char[length];
            origins = new int[length + 1];
        }
        System.arraycopy(text, 0, written, 0, length);
        reader.take(written, length);
        units = 0;
        int at = 0;
        while (at < length) {
            int character = reader.character(at);
            int next = character == EscapeReader.NONE ? at + 1 : reader.behind();
            origins[units] = at;
            if (character == EscapeReader.NONE) {
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
        reader.forget();
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
}
