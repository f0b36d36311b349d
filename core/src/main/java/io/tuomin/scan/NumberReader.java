package io.tuomin.scan;

import io.tuomin.recognizer.Candidate;

/**
 * Takes groups of digits, chains those with one separator between them, and calls for every run: a stretch of a chain with as many digits
 * as some recognizer asks for. Digits in Chinese numerals make chains of their own, which ASCII digits may belong to as well. Belongs to
 * one scan at a time.
 */
final class NumberReader {

    /** A decimal number of a position. */
    private static final int MOST_BEFORE_POINT = 3;

    private static final int LEAST_BEHIND_POINT = 3;
    private static final int MOST_BEHIND_POINT = 20;

    private static final int MOST_OF_QUAD = 3;

    private final Dispatch dispatch;
    private final Scratch scratch;
    private final Caller caller;
    private final char[] text;
    private final Chain digits = new Chain();
    private final Chain numerals = new Chain();

    NumberReader(Dispatch dispatch, Scratch scratch, Caller caller) {
        this.dispatch = dispatch;
        this.scratch = scratch;
        this.caller = caller;
        text = scratch.normal;
    }

    /** Nothing that comes belongs to what has been. */
    void clear() {
        digits.clear();
        numerals.clear();
    }

    /** No group of ASCII digits that comes belongs to one that has been. */
    void endDigits() {
        digits.clear();
    }

    /** A group of ASCII digits: joins the chain, and calls for every run that ends with it. */
    void digits(int start, int end, int count) {
        if (!digits.isEmpty() && !isSeparated(digits.end(), start)) {
            digits.clear();
        }
        digits.add(start, end, count, false);
        runs(digits, false);
        if (digits.groups() > 1) {
            dotted();
        }
        if (!numerals.isEmpty()) {
            numeralGroup(start, end, count, false);
        }
    }

    /** A group of Chinese numerals. */
    void numerals(int start, int end, int count) {
        if (count <= Dispatch.MOST_DIGITS) {
            if (numerals.isEmpty() && !digits.isEmpty()) {
                adopt(start);
            }
            numeralGroup(start, end, count, true);
        } else {
            numerals.clear();
        }
        digits.clear();
    }

    /** Digits right before numerals begin the same number: 138一二三四5678. */
    private void adopt(int start) {
        if (digits.end() != start && !isSeparated(digits.end(), start)) {
            return;
        }
        for (int group = 0; group < digits.groups(); group++) {
            numerals.add(digits.start(group), digits.end(group), digits.size(group), false);
        }
    }

    private void numeralGroup(int start, int end, int count, boolean inCharacters) {
        if (!numerals.isEmpty() && numerals.end() != start && !isSeparated(numerals.end(), start)) {
            numerals.clear();
            if (!inCharacters) {
                return;
            }
        }
        numerals.add(start, end, count, inCharacters);
        runs(numerals, true);
    }

    /** Calls for the runs that end with the last group of a chain. */
    private void runs(Chain chain, boolean onlyInCharacters) {
        int last = chain.groups() - 1;
        int sum = 0;
        boolean inCharacters = false;
        int fewest = chain.isSeries() ? last : 0;
        for (int first = last; first >= fewest; first--) {
            sum += chain.size(first);
            inCharacters |= chain.isInCharacters(first);
            if (sum > Dispatch.MOST_DIGITS) {
                return;
            }
            int[] callees = dispatch.atDigits[sum];
            if (callees.length > 0 && (inCharacters || !onlyInCharacters)) {
                call(chain, first, last, inCharacters, callees);
            }
            scratch.steps++;
        }
    }

    private void call(Chain chain, int first, int last, boolean inCharacters, int[] callees) {
        Place place = caller.place;
        place.move(chain.start(first), chain.end(last));
        place.setInCharacters(inCharacters);
        for (int group = first; group <= last; group++) {
            place.addGroup(chain.start(group), chain.end(group), chain.size(group));
        }
        caller.call(callees);
    }

    /** A decimal number or a dotted quad that ends with the last group. */
    private void dotted() {
        int last = digits.groups() - 1;
        if (!isDotted(last)) {
            return;
        }
        if (digits.size(last - 1) <= MOST_BEFORE_POINT
                && digits.size(last) >= LEAST_BEHIND_POINT
                && digits.size(last) <= MOST_BEHIND_POINT
                && dispatch.atDecimal.length > 0) {
            call(digits, last - 1, last, false, dispatch.atDecimal);
        }
        if (last >= 3 && isDotted(last - 1) && isDotted(last - 2)) {
            int most = 0;
            for (int group = last - 3; group <= last; group++) {
                most = Math.max(most, digits.size(group));
            }
            if (most <= MOST_OF_QUAD) {
                call(digits, last - 3, last, false, dispatch.atDottedQuad);
            }
        }
    }

    /** Whether exactly a dot is seen between a group and the one before it. */
    private boolean isDotted(int group) {
        int start = digits.start(group);
        int dots = 0;
        for (int i = digits.end(group - 1); i < start; i++) {
            if (text[i] == '.') {
                dots++;
            } else if (text[i] != Candidate.INVISIBLE) {
                return false;
            }
        }
        return dots == 1;
    }

    /** Whether two groups belong to one chain: one sign that people write inside numbers, with spaces around it, or spaces alone. */
    private boolean isSeparated(int end, int start) {
        int signs = 0;
        int spaces = 0;
        for (int i = end; i < start; i++) {
            char c = text[i];
            if (c == ' ') {
                spaces++;
            } else if (c == '-' || c == '.' || c == '·') {
                signs++;
            } else if (c != Candidate.INVISIBLE) {
                return false;
            }
            if (spaces > 2 || signs > 1) {
                return false;
            }
        }
        return signs + spaces > 0 && !(spaces > 0 && signs > 0 && text[end] == '.');
    }
}
