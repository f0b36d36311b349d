package io.tuomin.checksum;

/**
 * The check digit of the Taiwan identity card and of the resident certificate numbers of the same build: a letter worth 10 to 35 in
 * an order of its own, nine digits, weights 1 9 8 … 1 1, modulo 10. In certificate numbers issued before 2021 the second character
 * is a letter A to D and counts with the last digit of its worth.
 */
public final class TaiwanId {

    /** Letters in the order of their worth, from 10 on. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

    private TaiwanId() {}

    /** Whether the tenth character of {@code [A-Z][0-9A-D][0-9]{8}} checks the ones before it. */
    public static boolean isValid(CharSequence number) {
        if (number.length() != 10) {
            return false;
        }
        int first = LETTERS.indexOf(number.charAt(0)) + 10;
        if (first < 10) {
            return false;
        }
        int sum = first / 10 + first % 10 * 9;
        for (int i = 1; i < 10; i++) {
            char c = number.charAt(i);
            int value = c - '0';
            if (i == 1 && c >= 'A' && c <= 'D') {
                value = (LETTERS.indexOf(c) + 10) % 10;
            } else if (value < 0 || value > 9) {
                return false;
            }
            sum += value * (i == 9 ? 1 : 9 - i);
        }
        return sum % 10 == 0;
    }
}
