package io.tuomin.entity;

import io.tuomin.recognizer.Candidate;

/** Shapes of document numbers that have no check digit: a few letters, then digits. */
final class LetterAndDigits {

    private LetterAndDigits() {}

    /** Whether symbols are letters of a set, so many of them, and then nothing but digits, so many of them. */
    static boolean has(CharSequence symbols, String letters, int digits) {
        if (symbols.length() != 1 + digits || letters.indexOf(symbols.charAt(0)) < 0) {
            return false;
        }
        return digitsFrom(symbols, 1);
    }

    /** Whether symbols are one letter of a set, one letter of another, and then so many digits. */
    static boolean has(CharSequence symbols, String first, String second, int digits) {
        return symbols.length() == 2 + digits
                && first.indexOf(symbols.charAt(0)) >= 0
                && second.indexOf(symbols.charAt(1)) >= 0
                && digitsFrom(symbols, 2);
    }

    private static boolean digitsFrom(CharSequence symbols, int from) {
        for (int i = from; i < symbols.length(); i++) {
            if (!Candidate.isDigit(symbols.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
