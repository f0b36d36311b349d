package io.tuomin.checksum;

/** The check digit of international postal items (UPU S10): eight digits, weights 8 6 4 2 3 5 9 7, modulo 11. */
public final class PostalItem {

    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    private PostalItem() {}

    /** Whether the ninth of nine digits from {@code offset} on checks the eight before it. */
    public static boolean isValid(CharSequence digits, int offset) {
        if (digits.length() < offset + 9) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            int digit = digits.charAt(offset + i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += digit * WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        int expected = check == 10 ? 0 : check == 11 ? 5 : check;
        return digits.charAt(offset + 8) - '0' == expected;
    }
}
