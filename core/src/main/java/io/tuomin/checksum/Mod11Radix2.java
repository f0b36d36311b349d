package io.tuomin.checksum;

/**
 * ISO 7064 MOD 11-2: the check character of the resident identity number (GB 11643-1999), of the residence permits for people from
 * Hong Kong, Macau and Taiwan, and of the foreigners' permanent residence card of 2023. It finds every wrong digit and every swap
 * of two neighbours.
 */
public final class Mod11Radix2 {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private Mod11Radix2() {}

    /** Whether the 18th character (a digit or X) checks the 17 digits before it. */
    public static boolean isValid(CharSequence number) {
        char check = checkCharacter(number);
        return check != 0 && number.length() == 18 && number.charAt(17) == check;
    }

    /** The character that checks the first 17 characters: a digit, X, or {@code '\0'} if they are not 17 digits. */
    public static char checkCharacter(CharSequence number) {
        if (number.length() < WEIGHTS.length) {
            return 0;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int digit = number.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            sum += digit * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }
}
