package io.tuomin.strategy.anonymization;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number in a value, in ASCII or full-width digits with commas between thousands, or in Chinese numerals below a thousand.
 *
 * @param number the number
 * @param start where it begins
 * @param end where it ends
 */
record Figure(BigDecimal number, int start, int end) {

    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final String NUMERAL_SIGNS = "零〇一二两三四五六七八九十百";
    private static final int LONGEST = 30;

    /** Characters of a unit, at most. */
    private static final int LONGEST_UNIT = 4;

    /** The number that a value is, with a sign or a unit at most; null if it is something else: what is beside a number is not blurred. */
    static @Nullable Figure alone(CharSequence value) {
        Figure figure = in(value);
        boolean alone = figure != null
                && value.subSequence(0, figure.start()).chars().noneMatch(Character::isLetterOrDigit)
                && value.length() - figure.end() <= LONGEST_UNIT
                && in(value.subSequence(figure.end(), value.length())) == null;
        return alone ? figure : null;
    }

    /** The first number of a value; null if there is none. */
    static @Nullable Figure in(CharSequence value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.digit(value.charAt(i), 10) >= 0) {
                return digits(value, i);
            }
            if (NUMERAL_SIGNS.indexOf(value.charAt(i)) >= 0) {
                return numerals(value, i);
            }
        }
        return null;
    }

    private static @Nullable Figure digits(CharSequence value, int start) {
        StringBuilder digits = new StringBuilder();
        boolean point = false;
        int i = start;
        for (; i < value.length(); i++) {
            char c = value.charAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                digits.append(digit);
            } else if (!point && isPoint(c) && isDigit(value, i + 1)) {
                digits.append('.');
                point = true;
            } else if (point || c != ',' && c != '，' || !isDigit(value, i + 3) || isDigit(value, i + 4)) {
                break;
            }
        }
        boolean minus = start > 0 && (value.charAt(start - 1) == '-' || value.charAt(start - 1) == '−');
        return digits.length() > LONGEST
                ? null
                : new Figure(new BigDecimal((minus ? "-" : "") + digits), minus ? start - 1 : start, i);
    }

    private static boolean isPoint(char c) {
        return c == '.' || c == '．';
    }

    private static boolean isDigit(CharSequence value, int at) {
        return at < value.length() && Character.digit(value.charAt(at), 10) >= 0;
    }

    /** 三十四, 一百零二, 二〇. */
    private static Figure numerals(CharSequence value, int start) {
        int sum = 0;
        int digit = 0;
        int i = start;
        for (; i < value.length() && i < start + 8 && NUMERAL_SIGNS.indexOf(value.charAt(i)) >= 0; i++) {
            switch (value.charAt(i)) {
                case '百' -> {
                    sum += 100 * Math.max(1, digit);
                    digit = 0;
                }
                case '十' -> {
                    sum += 10 * Math.max(1, digit);
                    digit = 0;
                }
                case '零' -> digit *= 10;
                case '两' -> digit = digit * 10 + 2;
                default -> digit = digit * 10 + NUMERALS.indexOf(value.charAt(i));
            }
        }
        return new Figure(BigDecimal.valueOf(sum + digit), start, i);
    }
}
