package io.tuomin.strategy.masking;

import io.tuomin.checksum.Luhn;
import io.tuomin.checksum.Mod11Radix2;
import java.util.Locale;
import java.util.function.Function;

/**
 * The check character of a number, as a sum: each character before it adds an amount by its place, and the sum, modulo the number of check
 * characters, tells which it is. So those numbers that fit a check character can be counted without listing them.
 */
enum CheckDigit {
    /** ISO 7064 MOD 11-2, of identity numbers. */
    MOD_11_2("10X98765432", Mod11Radix2::checkCharacter),
    /** ISO/IEC 7812-1 annex B. */
    LUHN("0987654321", Luhn::checkDigit);

    /** Check characters in the order of the sum. */
    private final String characters;

    private final Function<String, Character> of;

    CheckDigit(String characters, Function<String, Character> of) {
        this.characters = characters;
        this.of = of;
    }

    static CheckDigit named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    int modulus() {
        return characters.length();
    }

    /** What a digit adds at a place of the digits before the check character: the sum of that digit among zeros. */
    int amount(int place, int length, char digit) {
        char[] digits = "0".repeat(length).toCharArray();
        digits[place] = digit;
        return characters.indexOf(of.apply(new String(digits)));
    }

    /** The first check character, for an example. */
    char first() {
        return characters.charAt(0);
    }
}
