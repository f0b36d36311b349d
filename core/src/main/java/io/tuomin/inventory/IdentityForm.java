package io.tuomin.inventory;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.primitives.Doubles;
import io.tuomin.checksum.Mod11Radix2;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;

/** How an identifier is written so that all ways of writing it become one: without width, case and separators. */
enum IdentityForm {
    /** 18 characters; the 15 digits of the first generation become those that the same person has now (GB 11643-1999). */
    RESIDENT_NUMBER {
        @Override
        String write(String plain) {
            String number = lettersAndDigits(numerals(plain));
            if (number.length() > 18 && (number.charAt(0) == 'G' || number.charAt(0) == 'L')) {
                number = number.substring(1);
            }
            if (number.length() == 15 && DIGIT.matchesAllOf(number)) {
                number = number.substring(0, 6) + "19" + number.substring(6);
                number += Mod11Radix2.checkCharacter(number);
            }
            return number.length() > 18 && Mod11Radix2.isValid(number.substring(0, 18))
                    ? number.substring(0, 18)
                    : number;
        }
    },
    /** Letters and digits of ASCII. */
    LETTERS_AND_DIGITS {
        @Override
        String write(String plain) {
            return lettersAndDigits(plain);
        }
    },
    /** Letters of any script, and digits. */
    HAN_LETTERS_AND_DIGITS {
        @Override
        String write(String plain) {
            return CharMatcher.forPredicate(Character::isLetterOrDigit)
                    .retainFrom(plain)
                    .toUpperCase(Locale.ROOT);
        }
    },
    /** Digits; of a number of the mainland the eleven behind the country code or prefix. */
    MOBILE {
        @Override
        String write(String plain) {
            String digits = DIGIT.retainFrom(numerals(unscientific(plain)));
            String last = digits.substring(Math.max(0, digits.length() - 11));
            if (last.length() == 11 && last.charAt(0) == '1' && last.charAt(1) >= '3') {
                return last;
            }
            return digits.startsWith("00") ? digits.substring(2) : digits;
        }
    },
    /** A date as eight digits, if it is written as year, month and day. */
    DATE {
        @Override
        String write(String plain) {
            StringBuilder date = new StringBuilder(8);
            for (String group : NUMBERS.split(numerals(plain))) {
                date.append(group.length() == 1 ? "0" : "").append(group);
            }
            return date.toString();
        }
    },
    /** All but white space, invisible characters and middle dots; in lower case. */
    TEXT {
        @Override
        String write(String plain) {
            return UNSEEN.removeFrom(plain).toLowerCase(Locale.ROOT);
        }
    };

    private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
    private static final CharMatcher ASCII_LETTER_OR_DIGIT =
            DIGIT.or(CharMatcher.inRange('a', 'z')).or(CharMatcher.inRange('A', 'Z'));
    private static final Splitter NUMBERS = Splitter.on(DIGIT.negate()).omitEmptyStrings();
    private static final CharMatcher UNSEEN = CharMatcher.whitespace()
            .or(CharMatcher.forPredicate(c -> Character.getType(c) == Character.FORMAT))
            .or(CharMatcher.anyOf("·•‧・"));

    private static final String NUMERALS = "零〇○一幺壹二两三叁四肆五伍六陆七柒八捌九玖";
    private static final String NUMERAL_VALUES = "0001112233445566778899";

    /** The one way of writing an identifier whose characters are plain. Empty if nothing is left. */
    abstract String write(String plain);

    /** The one way of writing an identifier. */
    String of(CharSequence value) {
        String text = value.toString();
        return write(CharMatcher.ascii().matchesAllOf(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    private static String lettersAndDigits(String plain) {
        return ASCII_LETTER_OR_DIGIT.retainFrom(plain).toUpperCase(Locale.ROOT);
    }

    /** 1.3800138E10, what becomes of a number that a table holds as a decimal, in full. */
    private static String unscientific(String plain) {
        Double number = plain.indexOf('E') > 0 ? Doubles.tryParse(plain) : null;
        return number == null || number.isInfinite()
                ? plain
                : BigDecimal.valueOf(number).toPlainString();
    }

    /** 一三九〇… in digits. */
    private static String numerals(String plain) {
        if (CharMatcher.ascii().matchesAllOf(plain)) {
            return plain;
        }
        StringBuilder digits = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            int numeral = NUMERALS.indexOf(plain.charAt(i));
            digits.append(numeral < 0 ? plain.charAt(i) : NUMERAL_VALUES.charAt(numeral));
        }
        return digits.toString();
    }
}
