package io.tuomin.scan;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A text in UTF-8, read as UTF-16 units piece by piece, and the way back from offsets of units to offsets of bytes. A byte that belongs to
 * no character reads as U+FFFD. For one text at a time, and not thread-safe.
 */
public final class Utf8 {

    /** First bytes of characters of three bytes that are no surrogates, whatever follows, and not overlong: U+1000 to U+CFFF. */
    private static final byte FIRST_OF_HAN = (byte) 0xE1;

    private static final byte LAST_OF_HAN = (byte) 0xEC;

    /** What a byte reads as that belongs to no character. */
    public static final char MALFORMED = '\uFFFD';

    private byte[] bytes;
    private int from;
    private int to;
    /** What is read next, and the second unit of a character whose first one has been read; 0 if there is none. */
    private int next;

    private char pending;
    /** The byte that a unit was found at last. */
    private int foundByte;

    private long foundUnit;
    /** All units, if they are known. */
    private @Nullable String units;

    /** The bytes from an index to another, exclusive. */
    public Utf8(byte[] bytes, int from, int to) {
        over(bytes, from, to);
    }

    /** Turns to another text: the bytes from an index to another, exclusive. */
    public void over(byte[] otherBytes, int otherFrom, int otherTo) {
        bytes = otherBytes;
        from = otherFrom;
        to = otherTo;
        next = from;
        pending = 0;
        foundByte = from;
        foundUnit = 0;
        units = null;
    }

    /** All units; found out once. */
    public String text() {
        if (units == null) {
            units = text(bytes, from, to);
        }
        return units;
    }

    /** Takes down all units, which have been read. */
    void reads(char[] all, int length) {
        units = new String(all, 0, length);
    }

    /** Whether it is clear from afar that nothing can be found in what fits a window. */
    boolean isHopeless(Skim skim) {
        return to - from <= Engine.WINDOW && skim.isHopeless(bytes, from, to);
    }

    /** Whether all has been read. */
    boolean isRead() {
        return next == to && pending == 0;
    }

    /** Reads as many units as there are, and room for; how many. */
    int read(char[] units, int at, int room) {
        int unit = at;
        int end = at + room;
        if (pending != 0 && room > 0) {
            units[unit++] = pending;
            pending = 0;
        }
        while (unit < end && next < to) {
            byte b = bytes[next];
            if (b >= 0) {
                int ascii = ascii(units, unit, Math.min(end - unit, to - next));
                unit += ascii;
                next += ascii;
                continue;
            }
            int han = han(units, unit, end);
            if (han > 0) {
                unit += han;
                continue;
            }
            int size = sizeAt(next);
            int character = size == 1 ? MALFORMED : character(next, size);
            next += size;
            if (character < 0x10000) {
                units[unit++] = (char) character;
            } else {
                units[unit++] = Character.highSurrogate(character);
                if (unit < end) {
                    units[unit++] = Character.lowSurrogate(character);
                } else {
                    pending = Character.lowSurrogate(character);
                }
            }
        }
        return unit - at;
    }

    /** Reads what is ASCII, up to so many bytes; how many. */
    private int ascii(char[] units, int at, int most) {
        byte[] from = bytes;
        int first = next;
        int count = 0;
        while (count + Long.BYTES <= most && (Octets.at(from, first + count) & Octets.HIGH) == 0) {
            for (int i = 0; i < Long.BYTES; i++) {
                units[at + count + i] = (char) from[first + count + i];
            }
            count += Long.BYTES;
        }
        while (count < most && from[first + count] >= 0) {
            units[at + count] = (char) from[first + count];
            count++;
        }
        return count;
    }

    /** Reads characters of three bytes, up to so many units; how many. */
    private int han(char[] units, int at, int end) {
        byte[] from = bytes;
        int first = next;
        int unit = at;
        while (unit < end && first + 2 < to) {
            byte lead = from[first];
            int han = lead < FIRST_OF_HAN || lead > LAST_OF_HAN ? 0 : threeBytes(lead, first);
            if (han == 0) {
                break;
            }
            units[unit++] = (char) han;
            first += 3;
        }
        next = first;
        return unit - at;
    }

    /**
     * The byte at which a unit begins. Asked in reading order: a unit before the last one that was asked for is looked for from the
     * beginning.
     */
    public int byteAt(long unit) {
        if (unit < foundUnit) {
            foundByte = from;
            foundUnit = 0;
        }
        while (foundByte + Long.BYTES <= to
                && foundUnit + Long.BYTES <= unit
                && (Octets.at(bytes, foundByte) & Octets.HIGH) == 0) {
            foundByte += Long.BYTES;
            foundUnit += Long.BYTES;
        }
        while (foundUnit < unit && foundByte < to) {
            int size = bytes[foundByte] >= 0 ? 1 : sizeAt(foundByte);
            foundByte += size;
            foundUnit += size == 4 ? 2 : 1;
        }
        return foundByte;
    }

    /** The character of three bytes whose first one is known, or 0 if they are none. */
    private int threeBytes(byte lead, int at) {
        int second = bytes[at + 1] & 0xFF ^ 0x80;
        int third = bytes[at + 2] & 0xFF ^ 0x80;
        return ((second | third) & 0xC0) == 0 ? (lead & 0xF) << 12 | second << 6 | third : 0;
    }

    /** Whether a byte is as far from the beginning of the array as its unit from the beginning of the text, which has so many units. */
    public boolean isCountedAlike(int units) {
        return from == 0 && units == to;
    }

    /** The units of a stretch of bytes. */
    public static String text(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf(MALFORMED) < 0) {
            return text;
        }
        char[] units = new char[to - from];
        return new String(units, 0, new Utf8(bytes, from, to).read(units, 0, units.length));
    }

    /** Bytes of the character at an index; 1 if there is none. */
    private int sizeAt(int at) {
        int size = size(bytes[at] & 0xFF);
        if (size == 0 || at + size > to) {
            return 1;
        }
        for (int i = 1; i < size; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 1;
            }
        }
        return size < 3 || isWellFormed(character(at, size), size) ? size : 1;
    }

    /** Bytes of the character that a byte begins: 0 if it begins none. */
    static int size(int lead) {
        if (lead < 0xE0) {
            return lead < 0x80 ? 1 : lead < 0xC2 ? 0 : 2;
        }
        return lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    }

    /** Whether a character needs as many bytes, and is one. */
    static boolean isWellFormed(int character, int size) {
        return size == 3
                ? character >= 0x800 && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                : character >= 0x10000 && character <= Character.MAX_CODE_POINT;
    }

    private int character(int at, int size) {
        int character = bytes[at] & 0xFF >> size + 1;
        for (int i = 1; i < size; i++) {
            character = character << 6 | bytes[at + i] & 0x3F;
        }
        return character;
    }
}
