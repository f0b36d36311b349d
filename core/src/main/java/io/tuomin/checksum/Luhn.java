package io.tuomin.checksum;

/**
 * The Luhn formula (ISO/IEC 7812-1 Annex B, "modulus 10 double-add-double"), used by bank cards, IMEI and ICCID; and its form in
 * base 16, used by hexadecimal MEID.
 */
public final class Luhn {

    private Luhn() {}

    /** Whether the last digit checks the ones before it. False if a character is no digit or there are fewer than two. */
    public static boolean isValid(CharSequence digits) {
        return digits.length() > 1 && remainder(digits, 1, 10) == 0;
    }

    /** The digit that checks these digits, or {@code '\0'} if one of them is no digit. */
    public static char checkDigit(CharSequence body) {
        int remainder = remainder(body, 2, 10);
        return remainder < 0 ? 0 : (char) ('0' + (10 - remainder) % 10);
    }

    /** Whether the last of hexadecimal digits (A to F in upper case) checks the ones before it: the form MEID uses. */
    public static boolean isValidHex(CharSequence digits) {
        return digits.length() > 1 && remainder(digits, 1, 16) == 0;
    }

    /** Sum modulo the radix, every second digit from the right doubled and its digits summed; -1 if a character doesn't fit. */
    private static int remainder(CharSequence digits, int firstFactor, int radix) {
        int sum = 0;
        int factor = firstFactor;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digit(digits.charAt(i));
            if (digit < 0 || digit >= radix) {
                return -1;
            }
            int product = digit * factor;
            sum += product >= radix ? product - radix + 1 : product;
            factor = 3 - factor;
        }
        return sum % radix;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }
}
