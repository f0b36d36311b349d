package io.tuomin.grading;

/**
 * Dates of birth, as numbers of the form yyyymmdd: what a value says, or what an identity number says (GB 11643-1999). Of a month or a year
 * without a day, the last day that is possible.
 */
final class BirthDate {

    /** No date. */
    static final int NONE = 0;

    private static final String NUMERALS = "〇零○一二三四五六七八九";
    private static final String NUMERAL_VALUES = "000123456789";
    private static final int MOST_NUMBERS = 3;

    private BirthDate() {}

    /** The completed years on a day, both as yyyymmdd; a birthday today counts (不满十四周岁 is over on the fourteenth birthday). */
    static int years(int birth, int day) {
        return Math.floorDiv(day - birth, 10_000);
    }

    /** The symbols of an identity number: digits, and letters in upper case; {@code *} and the like are kept, separators are not. */
    static String symbols(CharSequence value) {
        StringBuilder symbols = new StringBuilder(18);
        for (int i = 0; i < value.length() && symbols.length() < 24; i++) {
            char c = value.charAt(i);
            int digit = digit(c);
            if (digit >= 0) {
                symbols.append((char) ('0' + digit));
            } else if (c > ' ' && c != '-' && c != '\u3000' && Character.getType(c) != Character.FORMAT) {
                symbols.append(c);
            }
        }
        boolean student = symbols.length() > 18 && (symbols.charAt(0) == 'G' || symbols.charAt(0) == 'L');
        return student ? symbols.substring(1) : symbols.toString();
    }

    /** The date in the symbols of an identity number of 18 or 15. */
    static int ofNumber(String symbols) {
        if (symbols.length() >= 18) {
            return date(number(symbols, 6, 10), number(symbols, 10, 12), number(symbols, 12, 14));
        }
        return symbols.length() == 15
                ? date(1900 + number(symbols, 6, 8), number(symbols, 8, 10), number(symbols, 10, 12))
                : NONE;
    }

    /** A number of digits, or one that fits nowhere. */
    static int number(String symbols, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = digit(symbols.charAt(i));
            if (digit < 0) {
                return Integer.MIN_VALUE / 2;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The date that a value says. */
    static int of(CharSequence value) {
        int[] numbers = new int[MOST_NUMBERS];
        int[] lengths = new int[MOST_NUMBERS];
        int count = 0;
        for (int i = 0; i < value.length() && count < MOST_NUMBERS; ) {
            int end = numberEnd(value, i);
            if (end > i) {
                numbers[count] = number(value, i, end);
                lengths[count++] = end - i;
                i = end;
            } else {
                i++;
            }
        }
        if (count == 0) {
            return NONE;
        }
        if (lengths[0] == 8) {
            return date(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100);
        }
        if (lengths[0] == 6) {
            return date(numbers[0] / 100, numbers[0] % 100, 31);
        }
        return switch (count) {
            case 1 -> lengths[0] == 4 ? date(numbers[0], 12, 31) : NONE;
            case 2 -> date(year(numbers[0], lengths[0]), numbers[1], 31);
            default ->
                numbers[2] > 1_000
                        ? date(numbers[2], Math.min(numbers[0], numbers[1]), Math.max(numbers[0], numbers[1]))
                        : date(year(numbers[0], lengths[0]), numbers[1], numbers[2]);
        };
    }

    private static int year(int number, int length) {
        return length == 2 ? number + (number <= 30 ? 2000 : 1900) : number;
    }

    private static int date(int year, int month, int day) {
        boolean real = year >= 1850 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return real ? (year * 100 + month) * 100 + day : NONE;
    }

    private static int numberEnd(CharSequence value, int from) {
        int i = from;
        while (i < value.length() && i - from < 9 && (digit(value.charAt(i)) >= 0 || value.charAt(i) == '十')) {
            i++;
        }
        return i;
    }

    /** 2015, ２０１５, 二〇一五, 十二, 二十. */
    static int number(CharSequence value, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            if (c == '十') {
                boolean closed = i + 1 == to;
                number = (i == from ? 1 : number) * (closed ? 10 : 1);
            } else {
                number = number * 10 + digit(c);
            }
        }
        return number;
    }

    static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= '０' && c <= '９') {
            return c - '０';
        }
        int numeral = c < 0x3000 && c != '○' ? -1 : NUMERALS.indexOf(c);
        return numeral < 0 ? -1 : NUMERAL_VALUES.charAt(numeral) - '0';
    }
}
