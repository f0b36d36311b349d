package io.tuomin.scan;

import io.tuomin.recognizer.Candidate;

/**
 * The pass: goes over one window of normalized text once, from left to right, and tells by the kind of each character who reads on from
 * there. Works on a scratch; every step is bounded, so that time is linear in the length of the text.
 */
final class Scanner {

    /** A token longer than this is no identifier, nor does it hold one. */
    private static final int LONGEST_TOKEN = 128;

    /** Digits of a year. */
    private static final int YEAR = 4;

    private final Dispatch dispatch;
    private final Scratch scratch;
    private final char[] text;
    private final byte[] octets;
    private final Caller caller;
    private final Skim skim;
    private final WordFinder words;
    private final TermFinder terms;
    private final NumberReader numbers;
    private final TokenReader tokens;

    Scanner(Dispatch dispatch, Scratch scratch, Caller caller, Skim skim) {
        this.skim = skim;
        this.dispatch = dispatch;
        this.scratch = scratch;
        this.caller = caller;
        text = scratch.normal;
        octets = scratch.octets;
        words = new WordFinder(dispatch, scratch, caller);
        terms = new TermFinder(dispatch, scratch, caller);
        numbers = new NumberReader(dispatch, scratch, caller);
        tokens = new TokenReader(dispatch, scratch, caller, numbers);
    }

    /**
     * Goes over the window; the value of a named field if there is a name.
     *
     * @param skims whether lines in which nothing can be found are stepped over
     */
    void scan(FieldName field, boolean skims) {
        scratch.clear();
        numbers.clear();
        words.clear();
        terms.clear();
        caller.place.clear();
        boolean closely = !skims;
        int i = 0;
        while (i < scratch.length) {
            int end = closely ? Skim.NO_LINE : skim.hopelessLine(i);
            if (end == Skim.NO_LINE) {
                i = line(i);
                closely = !closely || !skims; // what begins in a line may end in the next
            } else {
                i = end;
            }
        }
        values(field);
    }

    /** Goes over a line; gives where the next begins. */
    private int line(int start) {
        int length = scratch.length;
        int i = start;
        while (i < length) {
            byte octet = octets[i];
            switch (Characters.kindOf(octet)) {
                case Characters.DIGIT, Characters.LETTER -> i = token(i);
                case Characters.HAN -> {
                    if (mayBegin(i)) {
                        words.at(i);
                        terms.at(i);
                    }
                    i++;
                }
                case Characters.NUMERAL -> i = numeral(i);
                case Characters.MARK -> {
                    caller.callAt(i, i + 1, dispatch.atMark[text[i]]);
                    i++;
                }
                default -> i++;
            }
            if (octet == '\n') {
                break;
            }
        }
        scratch.steps += i - start;
        return i;
    }

    /** Whether a word or a term may begin with a Chinese character; of one before a character that is skipped nothing is said. */
    private boolean mayBegin(int i) {
        char next = scratch.at(i + 1);
        return Lexicon.isSkipped(next) || dispatch.beginnings.has(text[i], Lexicon.lower(next));
    }

    /** A token of letters and digits. */
    private int token(int start) {
        int next = start;
        int last = start;
        int digits = 0;
        long capitals = 0;
        boolean seen = true;
        while (true) {
            long eight = Octets.at(octets, next);
            long inToken = Octets.letters(eight) | Octets.digits(eight);
            int count = Octets.first(~inToken & Octets.HIGH);
            long these = Octets.upTo(count);
            digits += Long.bitCount(Octets.digits(eight) & these);
            capitals |= Octets.capitals(eight, Octets.letters(eight) & these) & (next == start ? ~0xFFL : -1L);
            next += count;
            last = count > 0 ? next : last;
            if (count < Long.BYTES) {
                if (octets[next] != Characters.UNSEEN) {
                    break;
                }
                seen = false;
                next++;
            }
        }
        scratch.steps += next - start;
        if (digits == YEAR && next == start + YEAR) {
            int end = Timestamp.end(octets, start);
            if (end > 0) {
                numbers.clear();
                return end;
            }
        }
        if (capitals == 0 && seen && digits == 0) {
            word(start, last);
        } else {
            token(start, last, digits);
        }
        return next;
    }

    /** A token of small letters, of which the first may be a capital. */
    private void word(int start, int end) {
        if (end - start > LONGEST_TOKEN) {
            token(start, end, 0);
            return;
        }
        long letters = Octets.small(Octets.at(octets, start));
        long run = end - start < LatinRuns.MOST ? letters & Octets.upTo(end - start) : letters;
        if (dispatch.words.mayBegin(run)) {
            words.at(start);
        }
        words.key(end);
        prefix(start);
        if (dispatch.terms.mayBegin(run)) {
            terms.at(start);
        }
        tokens.letters(start, end);
    }

    private void token(int start, int end, int digits) {
        boolean tooLong = end - start > LONGEST_TOKEN;
        int read = tooLong ? start + LONGEST_TOKEN : end;
        boolean digitsAlone = digits == end - start;
        if (!digitsAlone) {
            words.inToken(start, read);
            if (!tooLong) {
                words.key(end);
            }
            prefix(start);
        }
        if (digitsAlone) {
            terms.at(start);
        } else {
            terms.inToken(start, read);
        }
        if (tooLong) {
            numbers.endDigits();
        } else if (digits > 0) {
            tokens.withDigits(start, end);
        } else {
            tokens.letters(start, end);
        }
    }

    private void prefix(int start) {
        long found = dispatch.prefixes.find(text, start, scratch.length);
        if (found != Lexicon.NONE) {
            caller.callAt(start, (int) found, dispatch.atPrefix[(int) (found >>> 32)]);
        }
    }

    /** Chinese numerals, where they write a number digit by digit. */
    private int numeral(int start) {
        int next = start;
        int last = start;
        int count = 0;
        for (; next < scratch.length; next++) {
            if (Characters.kind(text[next]) == Characters.NUMERAL) {
                count++;
                last = next;
            } else if (text[next] != Candidate.INVISIBLE) {
                break;
            }
        }
        int end = last + 1;
        scratch.steps += end - start;
        numbers.numerals(start, end, count);
        for (int i = start; i < end; i++) {
            words.at(i);
        }
        int goesOn = Math.max(end, Math.min(words.end(), scratch.length));
        for (int i = start; i < goesOn; i++) {
            terms.at(i);
        }
        return goesOn;
    }

    /** Values behind labels, once all words are known; and the value of a field. */
    private void values(FieldName field) {
        Place place = caller.place;
        if (field != null && field.calls().length > 0) {
            place.moveToValue(0, true);
            place.setField(true);
            caller.call(field.calls());
            place.setField(false);
        }
        for (int i = 0; i < scratch.words; i++) {
            int[] callees = dispatch.behindWord[scratch.word[i]];
            if (callees.length > 0) {
                int value = Connection.valueBehind(text, scratch.wordEnd[i], scratch.length);
                place.moveToValue(value < 0 ? -value - 1 : value, value >= 0);
                if (place.start() < scratch.length) {
                    caller.call(callees);
                }
            }
        }
    }
}
