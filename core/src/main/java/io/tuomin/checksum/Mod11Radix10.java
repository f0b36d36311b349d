package io.tuomin.checksum;

/**
 * ISO 7064 MOD 11,10 (GB/T 17710-2008): the check digit of the 15-digit business licence number (GS 15-2006) and of the 12-digit
 * CNAPS bank branch code.
 */
public final class Mod11Radix10 {

    private Mod11Radix10() {}

    /** Whether the last digit checks the ones before it. False if a character is no digit. */
    public static boolean isValid(CharSequence digits) {
        int body = digits.length() - 1;
        char check = body < 1 ? 0 : checkDigit(digits, body);
        return check != 0 && digits.charAt(body) == check;
    }

    /** The digit that checks the first {@code length} digits, or {@code '\0'} if they are fewer or one of them is no digit. */
    public static char checkDigit(CharSequence digits, int length) {
        if (digits.length() < length) {
            return 0;
        }
        int product = 10;
        for (int i = 0; i < length; i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            int sum = (product + digit) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }
}
