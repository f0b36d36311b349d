package io.tuomin.entity;

import io.tuomin.model.AddressLevel;

/** What has been seen of an address, as the bits of a number: the levels of its parts, and what else they tell. */
final class AddressFeatures {

    static final int PROVINCE = bit(AddressLevel.PROVINCE);
    static final int CITY = bit(AddressLevel.CITY);
    static final int COUNTY = bit(AddressLevel.COUNTY);
    static final int TOWN = bit(AddressLevel.TOWN);
    static final int VILLAGE = bit(AddressLevel.VILLAGE);
    static final int ROAD = bit(AddressLevel.ROAD);
    static final int NUMBER = bit(AddressLevel.NUMBER);
    static final int ESTATE = bit(AddressLevel.ESTATE);
    static final int BUILDING = bit(AddressLevel.BUILDING);
    static final int UNIT = bit(AddressLevel.UNIT);
    static final int FLOOR = bit(AddressLevel.FLOOR);
    static final int ROOM = bit(AddressLevel.ROOM);

    /** All levels. */
    static final int LEVELS = 2 * ROOM - 1;

    static final int DIVISIONS = PROVINCE | CITY | COUNTY;
    /** What lies in a division and holds doors. */
    static final int PLACES = TOWN | VILLAGE | ROAD | ESTATE;

    static final int INDOORS = BUILDING | UNIT | FLOOR | ROOM;
    static final int DOORS = NUMBER | INDOORS;

    /** The name of an organisation. */
    static final int ORGANISATION = 1 << 12;

    /** A division without 省, 市 or the like was the first, and may be another word. */
    static final int UNCERTAIN = 1 << 13;

    /** Nothing but the address stands in the line, so that no word of a sentence is to be expected. */
    static final int ALONE = 1 << 14;

    /** The last part ends where the text does. */
    static final int REACHED = 1 << 15;

    /** A place where people live or stay the night. */
    static final int DWELLING = 1 << 16;

    /** Two roads that meet at a place named so. */
    static final int CROSSING = 1 << 17;

    /** A subdistrict, 街道, where a village is a quarter of a town. */
    static final int SUBDISTRICT = 1 << 18;

    /** A place beside or in a hospital: who is there is ill or visits somebody who is. */
    static final int AT_HOSPITAL = 1 << 19;

    /** The place named before, 本市, instead of a division. */
    static final int HERE = 1 << 20;

    /** A group in a village. */
    static final int GROUP = 1 << 21;

    /** More than one road. */
    static final int ROADS = 1 << 22;

    /** A place beside what an organisation or a landmark is named after. */
    static final int BESIDE = 1 << 23;

    /** Two roads with 与 between them. */
    static final int JOINED = 1 << 24;

    /** Above the features: how many characters of a line were no part. */
    private static final int SKIPPED = 25;

    private AddressFeatures() {}

    /** The bit of a level. */
    static int bit(AddressLevel level) {
        return 1 << level.ordinal();
    }

    /** Whether there is any of some features. */
    static boolean has(int seen, int features) {
        return (seen & features) != 0;
    }

    /** How many there are of some features. */
    static int count(int seen, int features) {
        return Integer.bitCount(seen & features);
    }

    /** Adds how many characters were no part: fewer than 128. */
    static int withSkipped(int seen, int skipped) {
        return seen | skipped << SKIPPED;
    }

    /** How many characters of a line were no part. */
    static int skipped(int seen) {
        return seen >>> SKIPPED;
    }
}
