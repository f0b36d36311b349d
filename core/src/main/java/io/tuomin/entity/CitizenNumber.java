package io.tuomin.entity;

import io.tuomin.checksum.Mod11Radix2;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.FindingSink;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The arithmetic of citizen identity numbers (GB 11643-1999): six digits of the region of first registration, eight of the birthday,
 * three of a sequence, and an ISO 7064 MOD 11-2 check character; before 1999 fifteen digits without century and check. Several
 * documents carry the same number under another name.
 */
final class CitizenNumber {

    /** Characters that people and machines write for the check character X. */
    private static final String LIKE_X = "Xx\u2169\u0425\u0445\u03A7\u03C7\u00D7\u2715";

    /** Digits of an identity number and of a telephone number. */
    private static final int GLUED = 29;

    private final Divisions divisions;

    CitizenNumber(Divisions divisions) {
        this.divisions = divisions;
    }

    /** Reports the number at a candidate, if it has the shape of one; HK, Macau and Taiwan prefixes are left to their own type. */
    void recognize(Candidate candidate, FindingSink sink) {
        if (candidate.symbols().length() == 0) {
            glued(candidate, sink);
            return;
        }
        CharSequence symbols = symbols(candidate);
        int length = symbols.length();
        int start = candidate.start();
        int end = end(candidate, symbols);
        if (length == 18 && !isOfHongKongMacauTaiwan(symbols)) {
            Evidence date = date(symbols);
            Evidence region = region(symbols);
            if (date != Evidence.IMPOSSIBLE_DATE || region != Evidence.UNKNOWN_PROVINCE) {
                sink.report(start, end, check(symbols), date, region, form(candidate));
            }
        } else if (length == 15 && hasShape(symbols) && divisions.isProvince(symbols, 0)) {
            Evidence date = hasDate15(symbols) ? Evidence.REAL_DATE : Evidence.IMPOSSIBLE_DATE;
            sink.report(start, end, date, region(symbols), Evidence.AMBIGUOUS_FORM);
        }
    }

    /** A number without fault behind its label, and a telephone number that sticks to it: none of the two may stay behind. */
    private void glued(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        int end = start;
        while (end - start < GLUED
                && (Candidate.isDigit(candidate.at(end)) || end - start == 17 && (candidate.at(end) | 0x20) == 'x')) {
            end++;
        }
        boolean phone = candidate.at(start + 18) == '1' && candidate.at(start + 19) >= '3';
        if (end - start == GLUED
                && phone
                && !Candidate.isDigit(candidate.at(end))
                && isFaultless(Reading.text(candidate, start, start + 18).toUpperCase(Locale.ROOT))) {
            sink.report(start, end, Evidence.CHECK_DIGIT, Evidence.REAL_DATE, Evidence.KNOWN_REGION);
        }
    }

    /** The symbols of a candidate; seventeen digits and something that looks like an X read as eighteen symbols. */
    static CharSequence symbols(Candidate candidate) {
        CharSequence symbols = candidate.symbols();
        return symbols.length() == 17 && checkEnd(candidate) > candidate.end() ? withX(symbols) : symbols;
    }

    private static CharSequence withX(CharSequence symbols) {
        return new StringBuilder(18).append(symbols).append('X');
    }

    /** Behind an X that the digits do not include: 998×, 九九八X, 03 07 998 X. */
    private static int checkEnd(Candidate candidate) {
        int end = candidate.end();
        if (LIKE_X.indexOf(candidate.at(end)) > (candidate.isInCharacters() ? -1 : 1)) {
            return end + 1;
        }
        char behind = candidate.at(end + 2);
        boolean apart = isApart(candidate)
                && LIKE_X.indexOf(candidate.at(end + 1)) >= 0
                && !Candidate.isLetter(behind)
                && !Candidate.isDigit(behind);
        return apart ? end + 2 : end;
    }

    /** Whether what stands behind may separate an X: the sign between groups; a space behind one group that an X makes valid. */
    private static boolean isApart(Candidate candidate) {
        return candidate.groups() == 1
                ? candidate.at(candidate.end()) == ' ' && Mod11Radix2.isValid(withX(candidate.symbols()))
                : candidate.groups() > 2 && candidate.at(candidate.end()) == candidate.separator();
    }

    /** Where such symbols end. */
    static int end(Candidate candidate, CharSequence symbols) {
        return symbols.length() == candidate.symbols().length() ? candidate.end() : checkEnd(candidate);
    }

    /** Whether the first 18 of some symbols are a number without any fault. */
    boolean isFaultless(CharSequence symbols) {
        if (symbols.length() < 18) {
            return false;
        }
        CharSequence number = symbols.length() == 18 ? symbols : symbols.subSequence(0, 18);
        return hasShape(number)
                && Mod11Radix2.isValid(number)
                && Dates.isBirthday(number, 6)
                && (divisions.isKnown(number, 0) || isOfHongKongMacauTaiwan(number));
    }

    static Evidence check(CharSequence symbols) {
        return Mod11Radix2.isValid(symbols) ? Evidence.CHECK_DIGIT : Evidence.CHECK_DIGIT_FAILED;
    }

    static Evidence date(CharSequence symbols) {
        return Dates.isBirthday(symbols, 6) ? Evidence.REAL_DATE : Evidence.IMPOSSIBLE_DATE;
    }

    private Evidence region(CharSequence symbols) {
        if (divisions.isKnown(symbols, 0)) {
            return Evidence.KNOWN_REGION;
        }
        if (divisions.isPrefecture(symbols, 0)) {
            return Evidence.KNOWN_PREFECTURE;
        }
        return divisions.isProvince(symbols, 0) ? Evidence.UNKNOWN_REGION : Evidence.UNKNOWN_PROVINCE;
    }

    /** In one piece, as 6-8-4, or in groups of three and four. */
    static Evidence form(Candidate candidate) {
        int groups = candidate.groups();
        boolean usual = groups == 1
                || candidate.groupLength(0) == 6 && (groups == 3 && candidate.groupLength(1) == 8 || groups == 4)
                || candidate.groupLength(0) == 3 && groups == 5
                || groups == candidate.symbols().length()
                || candidate.isInCharacters();
        return usual ? Evidence.CUSTOMARY_FORM : Evidence.UNUSUAL_FORM;
    }

    /** The first two digits that a number may have: those of the provinces, and of residents from Hong Kong, Macau and Taiwan. */
    static String[] beginnings(Divisions divisions) {
        return Stream.concat(Stream.of(divisions.provinces()), Stream.of("81", "82", "83"))
                .distinct()
                .toArray(String[]::new);
    }

    static boolean isOfHongKongMacauTaiwan(CharSequence symbols) {
        return symbols.charAt(0) == '8'
                && symbols.charAt(1) >= '1'
                && symbols.charAt(1) <= '3'
                && Dates.number(symbols, 2, 6) == 0;
    }

    private static boolean hasDate15(CharSequence symbols) {
        return Dates.isBirthday(
                1900 + Dates.number(symbols, 6, 8), Dates.number(symbols, 8, 10), Dates.number(symbols, 10, 12));
    }

    /** Whether all symbols but the last are digits, and the last a digit or X. */
    static boolean hasShape(CharSequence symbols) {
        for (int i = 0; i < symbols.length(); i++) {
            char c = symbols.charAt(i);
            if (!Candidate.isDigit(c) && !(c == 'X' && i == 17)) {
                return false;
            }
        }
        return true;
    }
}
