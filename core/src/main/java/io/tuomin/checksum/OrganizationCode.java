package io.tuomin.checksum;

/**
 * The check character of the organisation code (GB 11714-1997): eight characters, A = 10 to Z = 35, weights 3 7 9 10 5 8 4 2,
 * modulo 11.
 */
public final class OrganizationCode {

    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private OrganizationCode() {}

    /** Whether the ninth of the characters from {@code offset} on (a digit or X) checks the eight before it. */
    public static boolean isValid(CharSequence code, int offset) {
        if (code.length() < offset + 9) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int value = value(code.charAt(offset + i));
            if (value < 0) {
                return false;
            }
            sum += value * WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        char expected = check == 10 ? 'X' : (char) ('0' + check % 11);
        return code.charAt(offset + 8) == expected;
    }

    private static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
    }
}
