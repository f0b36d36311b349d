package io.tuomin.entity;

import io.tuomin.model.AddressLevel;

/** A part of an address that {@link AddressParser} read, packed into a number: what it is, its level, and where it ends. */
final class AddressPart {

    /** No part. */
    static final long NONE = -1;

    /** A division of the table. */
    static final int DIVISION = 0;
    /** A name that ends in a word such as 路 or 大厦. */
    static final int NAME = 1;
    /** A number with its noun, or alone. */
    static final int NUMBER = 2;
    /** The name of an authority, a company, a school, a station: no address by itself. */
    static final int ORGANISATION = 3;
    /** A word that says on which side of the place before it. */
    static final int SIDE = 4;
    /** The name of a place where people live or stay the night. */
    static final int DWELLING = 5;

    private AddressPart() {}

    static long of(int kind, int level, int end) {
        return ((long) level << 4 | kind) << 32 | end;
    }

    static long of(int kind, AddressLevel level, int end) {
        return of(kind, level.ordinal(), end);
    }

    /** End of the part, exclusive. */
    static int end(long part) {
        return (int) part;
    }

    static int kind(long part) {
        return (int) (part >>> 32) & 0xF;
    }

    /** The ordinal of the level; {@link AddressWords#LEVELLESS} if it has none. */
    static int level(long part) {
        return (int) (part >>> 36);
    }

    /** Whether it is a road, an estate or the like with a name of its own, or an organisation. */
    static boolean isNamed(long part) {
        int kind = kind(part);
        return kind == NAME || kind == ORGANISATION || kind == DWELLING;
    }

    /** Whether it is of a level. */
    static boolean is(long part, AddressLevel level) {
        return level(part) == level.ordinal();
    }
}
