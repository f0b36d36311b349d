package io.tuomin.checksum;

/**
 * The check digit of the Hong Kong identity card: one or two letters (A = 10 to Z = 35; a single letter gets a space worth 36 before
 * it), six digits, weights 9 to 2, modulo 11; ten is written A.
 */
public final class HongKongId {

    private HongKongId() {}

    /** Whether the last character of {@code [A-Z]{1,2}[0-9]{6}[0-9A]} checks the ones before it. */
    public static boolean isValid(CharSequence number) {
        int letters = number.length() - 7;
        if (letters != 1 && letters != 2) {
            return false;
        }
        int sum = letters == 1 ? 36 * 9 : 0;
        for (int i = 0; i < letters + 6; i++) {
            char c = number.charAt(i);
            boolean fits = i < letters ? c >= 'A' && c <= 'Z' : c >= '0' && c <= '9';
            if (!fits) {
                return false;
            }
            int value = i < letters ? c - 'A' + 10 : c - '0';
            sum += value * (letters + 7 - i);
        }
        int check = (11 - sum % 11) % 11;
        return number.charAt(letters + 6) == (check == 10 ? 'A' : (char) ('0' + check));
    }
}
