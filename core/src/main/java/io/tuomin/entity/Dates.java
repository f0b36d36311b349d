package io.tuomin.entity;

import java.util.concurrent.TimeUnit;

/** Whether a date exists and has passed. */
final class Dates {

    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Dates() {}

    /** Whether a day exists, is not before 1850, and has come. Holders of a number issued in the last century may be long dead. */
    static boolean isBirthday(int year, int month, int day) {
        return year >= 1850 && exists(year, month, day) && epochDay(year, month, day) <= today();
    }

    /** Whether a day exists in the calendar. */
    static boolean exists(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return day <= DAYS[month - 1] + (leap && month == 2 ? 1 : 0);
    }

    /** Days since 1970-01-01, by the usual count of days before a March-based year. */
    private static long epochDay(int year, int month, int day) {
        int shifted = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(shifted, 400);
        int ofEra = shifted - era * 400;
        int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097L + ofEra * 365L + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
    }

    /** Today in China, which is eight hours ahead of UTC. */
    private static long today() {
        return TimeUnit.MILLISECONDS.toDays(System.currentTimeMillis() + TimeUnit.HOURS.toMillis(8));
    }

    /** A number out of some digits. */
    static int number(CharSequence digits, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + digits.charAt(i) - '0';
        }
        return number;
    }

    /** Whether eight digits from an offset on are a birthday, as {@code YYYYMMDD}. */
    static boolean isBirthday(CharSequence digits, int offset) {
        return isBirthday(
                number(digits, offset, offset + 4),
                number(digits, offset + 4, offset + 6),
                number(digits, offset + 6, offset + 8));
    }
}
