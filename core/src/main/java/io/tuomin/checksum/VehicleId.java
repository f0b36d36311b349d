package io.tuomin.checksum;

/**
 * The check character of the vehicle identification number (ISO 3779, GB 16735-2019): letters transliterated to digits, weights
 * 8 7 6 5 4 3 2 10 0 9 8 7 6 5 4 3 2, modulo 11 at position nine; ten is written X.
 */
public final class VehicleId {

    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    /** Worth of A to Z; 0 for I, O and Q, which do not occur. */
    private static final String WORTH = "12345678012345070923456789";

    private VehicleId() {}

    /** Whether the ninth of seventeen characters checks the others. False if one is not of the alphabet. */
    public static boolean isValid(CharSequence number) {
        if (number.length() != 17) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int value = value(number.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * WEIGHTS[i];
        }
        int check = sum % 11;
        return number.charAt(8) == (check == 10 ? 'X' : (char) ('0' + check));
    }

    private static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c < 'A' || c > 'Z' || WORTH.charAt(c - 'A') == '0') {
            return -1;
        }
        return WORTH.charAt(c - 'A') - '0';
    }
}
