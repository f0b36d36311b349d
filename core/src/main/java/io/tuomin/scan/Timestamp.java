package io.tuomin.scan;

/**
 * A moment as machines write it: {@code 2026-11-22 10:20:30.123}, {@code 2026/11/22T10:20:30+08:00}. Its digits belong to no other
 * number, so the pass need not look into it.
 */
final class Timestamp {

    private static final int DATE = 10;
    private static final int TO_MINUTES = 16;

    /** Where digits are among the first eight octets, and among the next: {@code 2026-11-}, {@code 22 10:20}. */
    private static final long DIGITS_OF_DATE = 0x0080_8000_8080_8080L;

    private static final long DIGITS_OF_TIME = 0x8080_0080_8000_8080L;

    private Timestamp() {}

    /** Where the timestamp ends that begins at a token of four digits, or -1 if none does; behind the text are zeros. */
    static int end(byte[] octets, int start) {
        byte sign = octets[start + 4];
        if (sign != '-' && sign != '/') {
            return -1;
        }
        boolean digits = Octets.digits(Octets.at(octets, start)) == DIGITS_OF_DATE
                && Octets.digits(Octets.at(octets, start + Long.BYTES)) == DIGITS_OF_TIME;
        if (!digits || !isDate(octets, start, sign) || !isTime(octets, start + DATE + 1)) {
            return -1;
        }
        int end = fraction(octets, seconds(octets, start + TO_MINUTES));
        end = zone(octets, end);
        return octets[end] == ':' || octets[end] == '-' || isToken(octets[end]) ? -1 : end;
    }

    private static boolean isDate(byte[] octets, int start, byte sign) {
        int century = two(octets, start);
        int month = two(octets, start + 5);
        int day = two(octets, start + 8);
        byte joint = octets[start + DATE];
        return (century == 19 || century == 20)
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= 31
                && octets[start + 7] == sign
                && (joint == ' ' || joint == 'T');
    }

    private static boolean isTime(byte[] octets, int at) {
        return two(octets, at) < 24 && octets[at + 2] == ':' && two(octets, at + 3) < 60;
    }

    private static int seconds(byte[] octets, int at) {
        return octets[at] == ':' && number(octets, at + 1) >= 0 ? at + 3 : at;
    }

    /** Behind a point. What stands behind a comma may be a value of its own: {@code 2026-11-22 10:20:30,203.0.113.7}. */
    private static int fraction(byte[] octets, int at) {
        if (octets[at] != '.' || !isDigit(octets[at + 1])) {
            return at;
        }
        int end = at + 1;
        while (end < at + 10 && isDigit(octets[end])) {
            end++;
        }
        return end;
    }

    private static int zone(byte[] octets, int at) {
        if (octets[at] == 'Z') {
            return at + 1;
        }
        if (octets[at] != '+' && octets[at] != '-' || number(octets, at + 1) < 0) {
            return at;
        }
        int minutes = octets[at + 3] == ':' ? at + 4 : at + 3;
        return number(octets, minutes) < 0 ? at : minutes + 2;
    }

    /** Two digits as a number. */
    private static int two(byte[] octets, int at) {
        return (octets[at] - '0') * 10 + octets[at + 1] - '0';
    }

    /** Two digits as a number, or -1 if they are none. */
    private static int number(byte[] octets, int at) {
        return isDigit(octets[at]) && isDigit(octets[at + 1]) ? two(octets, at) : -1;
    }

    private static boolean isDigit(byte octet) {
        return octet >= '0' && octet <= '9';
    }

    private static boolean isToken(byte octet) {
        byte kind = Characters.kindOf(octet);
        return kind == Characters.DIGIT || kind == Characters.LETTER;
    }
}
