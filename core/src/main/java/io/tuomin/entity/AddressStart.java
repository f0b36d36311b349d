package io.tuomin.entity;

import io.tuomin.model.AddressLevel;
import io.tuomin.recognizer.Candidate;

/** Where an address begins that a division, a word or a number inside it called for. Immutable. */
final class AddressStart {

    /** How far before a number an address may begin. */
    private static final int BEFORE_NUMBER = 32;

    /** Characters of the longest name of a division. */
    private static final int LONGEST_DIVISION = 11;

    private final DivisionNames divisions;
    private final AddressWords words;

    AddressStart(Facts facts) {
        divisions = facts.divisionNames();
        words = facts.addressWords();
    }

    /** The division that was called, or a longer one that begins inside it: 红河 in 隗小红河南省. */
    int ofDivision(Candidate candidate) {
        int start = candidate.start();
        if (divisions.isUncertain(candidate, start)) {
            for (int i = start + 1; i < candidate.end(); i++) {
                int found = divisions.longest(candidate, i);
                if (isCertain(found) && i + Names.length(found) > candidate.end()) {
                    return i;
                }
            }
        }
        return start;
    }

    private static boolean isCertain(int found) {
        return found != Names.NONE
                && (!DivisionNames.isShort(found) || DivisionNames.level(found) == AddressLevel.PROVINCE.ordinal());
    }

    /** Whether a division ends where this one begins, so that what is to be found here was found from there. */
    boolean isBehindDivision(Candidate candidate, int start) {
        for (int i = start - 2; i >= start - LONGEST_DIVISION && Candidate.isHan(candidate.at(i)); i--) {
            int found = divisions.longest(candidate, i);
            if (found != Names.NONE && i + Names.length(found) == start) {
                return !divisions.isUncertain(candidate, i);
            }
        }
        return false;
    }

    /** 台北市, 桃園市中壢區: whether the short name of a county that was called is part of the name of a city, which no table has. */
    boolean isInOtherName(Candidate candidate, int start) {
        int end = start + divisions.lengthAt(candidate, start);
        return Candidate.isHan(candidate.at(start - 1))
                && divisions.isUncertain(candidate, start)
                && (candidate.at(start) == '市' || candidate.at(end - 1) == '市');
    }

    /** Behind the last word before an offset that is no part of an address; -1 if a division stands there, and calls. */
    int before(Candidate candidate, int offset) {
        int from = inQuotes(candidate, offset);
        int start = from;
        int wordEnd = from;
        boolean called = false;
        for (int i = from; i < offset; i++) {
            called |= !called && isCalledFor(candidate, i, start);
            int word = i < wordEnd ? Names.NONE : words.inName(candidate, i);
            wordEnd = word == Names.NONE ? wordEnd : i + Names.length(word);
            if (AddressWords.isStop(word)) {
                start = wordEnd;
                called = false;
            }
        }
        return called ? -1 : start;
    }

    /** Where the characters before an offset begin: behind the quote of a string, which none of them closes. */
    private static int inQuotes(Candidate candidate, int offset) {
        int from = offset;
        int quotes = 0;
        int open = offset;
        while (from > offset - BEFORE_NUMBER
                && (Candidate.isHan(candidate.at(from - 1)) || candidate.at(from - 1) == '"')) {
            from--;
            if (candidate.at(from) == '"') {
                quotes++;
                open = from + 1;
            }
        }
        boolean opened = quotes % 2 == 1 && !Candidate.isHan(candidate.at(open - 2));
        return opened ? open : from;
    }

    /** Whether a division begins at an offset that calls; a short name does where an address may begin. */
    private boolean isCalledFor(Candidate candidate, int offset, int start) {
        int found = divisions.longest(candidate, offset);
        return found != Names.NONE && (offset == start || !DivisionNames.isShort(found) && Names.length(found) > 2);
    }

    /** Whether nothing but Chinese characters stands before an offset in its line. */
    static boolean isFirstInLine(Candidate candidate, int offset) {
        int from = offset;
        while (from > offset - BEFORE_NUMBER && Candidate.isHan(candidate.at(from - 1))) {
            from--;
        }
        return Waybill.isBorder(candidate.at(from - 1));
    }
}
