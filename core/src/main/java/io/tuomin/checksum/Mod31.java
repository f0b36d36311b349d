package io.tuomin.checksum;

/**
 * MOD 31-3: the check character of the unified social credit code (GB 32100-2015). The alphabet has 31 characters: the digits and
 * the letters without I, O, S, V and Z.
 */
public final class Mod31 {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Mod31() {}

    /** Whether the 18th character checks the 17 before it. False if a character is not of the alphabet. */
    public static boolean isValid(CharSequence code) {
        char check = checkCharacter(code);
        return check != 0 && code.length() == 18 && code.charAt(17) == check;
    }

    /** The character that checks the first 17, or {@code '\0'} if they are fewer or one of them is not of the alphabet. */
    public static char checkCharacter(CharSequence code) {
        if (code.length() < 17) {
            return 0;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return 0;
            }
            sum += value * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
