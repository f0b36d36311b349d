package io.tuomin.strategy.tokenization.format;

import io.tuomin.checksum.Luhn;
import io.tuomin.checksum.Mod11Radix10;
import io.tuomin.checksum.Mod11Radix2;
import io.tuomin.checksum.Mod31;
import java.util.function.Predicate;

/** Fills the place of a check character in a code that is written otherwise. */
interface Check {

    /** Nothing is checked. */
    Check NONE = code -> {};

    /** Luhn, in the last place. */
    Check LUHN = code -> {
        int last = code.length() - 1;
        code.setCharAt(last, Luhn.checkDigit(code.substring(0, last)));
    };

    /** MOD 11,10, in the last place. */
    Check MOD_11_10 = code -> {
        int last = code.length() - 1;
        code.setCharAt(last, Mod11Radix10.checkDigit(code, last));
    };

    /** MOD 31-3, in the eighteenth place. */
    Check MOD_31_3 = code -> code.setCharAt(17, Mod31.checkCharacter(code));

    /** MOD 11-2, of the 17 digits from an offset on. */
    static Check citizenAt(int offset) {
        return code -> code.setCharAt(offset + 17, Mod11Radix2.checkCharacter(code.substring(offset, offset + 17)));
    }

    /** The character of an alphabet, at a place, with which the code is valid. */
    static Check sought(int place, String alphabet, Predicate<CharSequence> isValid) {
        return code -> {
            for (int i = 0; i < alphabet.length(); i++) {
                code.setCharAt(place, alphabet.charAt(i));
                if (isValid.test(code)) {
                    return;
                }
            }
        };
    }

    /** Fills the place. */
    void complete(StringBuilder code);
}
