package io.tuomin.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes at once, in one {@code long}, the first in its lowest bits: what kind each is, told by arithmetic without a branch. Answers
 * have the highest bit of each byte set that is of the kind.
 */
final class Octets {

    /** The highest bit of each byte. */
    static final long HIGH = 0x8080808080808080L;

    private static final long ONES = 0x0101010101010101L;
    /** What tells a small letter from a capital. */
    private static final long SMALL = 0x20 * ONES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Octets() {}

    /** The eight bytes of an array that begin at an index. */
    static long at(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** ASCII digits. */
    static long digits(long octets) {
        return range(octets, '0', '9') & ~octets;
    }

    /** ASCII letters. */
    static long letters(long octets) {
        return range(octets | SMALL, 'a', 'z') & ~octets;
    }

    /** Bytes that are a certain ASCII character. */
    static long equal(long octets, char character) {
        long other = octets ^ character * ONES; // zero where they are the same
        return ~((other & ~HIGH) + ~HIGH | other) & HIGH;
    }

    /** Of letters, the capitals. */
    static long capitals(long octets, long letters) {
        return letters & ~(octets << 2); // the bit of small letters, moved to the highest
    }

    /** The end of a line, what is before it in ASCII, and what is beyond ASCII. */
    static long breaks(long octets) {
        return (~((octets & ~HIGH) + (0x7F - '\n') * ONES) | octets) & HIGH;
    }

    /** From {@code "} to {@code '}, from {@code :} to {@code @}, the backslash, {@code ^}, {@code |}, {@code ~}, escape, and beyond ASCII. */
    static long signs(long octets) {
        long low = octets & ~HIGH;
        long quotes = low + (0x80 - '"') * ONES & ~(low + (0x7F - '\'') * ONES);
        long equals = low + (0x80 - ':') * ONES & ~(low + (0x7F - '@') * ONES);
        return (quotes | equals | likeBackslash(low) | escape(low) | octets) & HIGH;
    }

    /** Signs that make a text read otherwise than it is written, and a few more: {@code %}, {@code &}, {@code <}, backslash, {@code ~}, escape. */
    static long rare(long octets) {
        long low = octets & ~HIGH;
        long percents = low + (0x80 - '%') * ONES & ~(low + (0x7F - '&') * ONES);
        return (percents | ~((low ^ '<' * ONES) + ~HIGH) | likeBackslash(low) | escape(low)) & HIGH;
    }

    /** The character escape; only the highest bit of each byte says something. */
    private static long escape(long low) {
        return ~((low ^ ControlSequences.ESCAPE * ONES) + ~HIGH);
    }

    /** The backslash, {@code ^}, {@code |} and {@code ~}, which two bits tell apart; only the highest bit of each byte says something. */
    private static long likeBackslash(long low) {
        return ~((low & ~(0x22 * ONES) ^ '\\' * ONES) + ~HIGH);
    }

    /** Whether some of these are in a text. */
    static boolean areRareIn(byte[] octets, int length) {
        long any = 0;
        for (int i = 0; i < length; i += Long.BYTES) {
            any |= rare(at(octets, i));
        }
        return any != 0;
    }

    /** What is marked, as the lowest eight bits, the first in the lowest. */
    static long bits(long marks) {
        return (marks >>> 7) * 0x0102040810204080L >>> 56;
    }

    /** Letters as small ones. */
    static long small(long octets) {
        return octets | SMALL;
    }

    /** Bytes from one to another, both below 0x80; of bytes above 0x7F it tells of their lower seven bits. */
    private static long range(long octets, char from, char to) {
        long low = octets & ~HIGH;
        return low + (0x80 - from) * ONES & ~(low + (0x7F - to) * ONES) & HIGH;
    }

    /** The index of the first byte that is marked: 8 if none is. */
    static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }

    /** The bits of the first so many bytes: 0 to 8. */
    static long upTo(int bytes) {
        return ~(-1L << (bytes << 2) << (bytes << 2)); // a shift by 64 would be none
    }
}
