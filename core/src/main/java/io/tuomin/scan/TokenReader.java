package io.tuomin.scan;

import io.tuomin.recognizer.Candidate;

/**
 * Takes tokens of letters and digits: cuts them where a word of the lexicon begins or ends in them (tel13800138000), hands groups of digits
 * on, and calls for the rest. A token of digits alone, or of digits and a final X, is a group. Belongs to one scan at a time.
 */
final class TokenReader {

    private final Dispatch dispatch;
    private final Scratch scratch;
    private final Caller caller;
    private final NumberReader numbers;
    private final char[] text;

    TokenReader(Dispatch dispatch, Scratch scratch, Caller caller, NumberReader numbers) {
        this.dispatch = dispatch;
        this.scratch = scratch;
        this.caller = caller;
        this.numbers = numbers;
        text = scratch.normal;
    }

    /** A token of letters alone: it is one right behind a Chinese character. */
    void letters(int start, int end) {
        if (end - start <= Dispatch.MOST_SYMBOLS && isBehindHan(start)) {
            call(start, end, visible(start, end));
        }
    }

    private boolean isBehindHan(int start) {
        return start > 0 && (Characters.kind(text[start - 1]) == Characters.HAN || text[start - 1] == '·');
    }

    /** A token with digits in it, whose words have been noted. */
    void withDigits(int start, int end) {
        int from = start;
        int word = scratch.firstWordAt(start);
        for (; word < scratch.words && scratch.wordStart[word] < end; word++) {
            part(from, scratch.wordStart[word]);
            from = Math.min(end, scratch.wordEnd[word]);
        }
        if (from == start) {
            part(start, end);
            return;
        }
        if (from < end) {
            part(from, end);
        }
        whole(start, end);
    }

    /** A token as a whole, when parts of it have been looked at. */
    private void whole(int start, int end) {
        int count = digits(start, end);
        int symbols = visible(start, end);
        if (count > 0 && count < symbols && symbols <= Dispatch.MOST_SYMBOLS) {
            call(start, end, symbols);
        }
    }

    private void part(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && text[from] == Candidate.INVISIBLE) {
            from++;
        }
        while (to > from && text[to - 1] == Candidate.INVISIBLE) {
            to--;
        }
        if (from == to) {
            return;
        }
        int count = digits(from, to);
        int symbols = visible(from, to);
        if (count == symbols) {
            numbers.digits(from, to, count);
            ornate(from, to, count);
        } else if (count == symbols - 1 && (text[to - 1] | 0x20) == 'x') {
            numbers.digits(from, to, symbols);
            numbers.clear();
            if (symbols <= Dispatch.MOST_SYMBOLS) {
                call(from, to, symbols);
            }
        } else {
            numbers.endDigits();
            if (count > 0 && symbols <= Dispatch.MOST_SYMBOLS) {
                call(from, to, symbols);
            }
        }
    }

    /** A list mark that sticks to a number (①13800138000) is taken off for a second look. */
    private void ornate(int start, int end, int count) {
        if (end - start < 2) {
            return;
        }
        boolean first = Characters.isOrnate(scratch.text[start]);
        boolean last = Characters.isOrnate(scratch.text[end - 1]);
        if (first && !Characters.isOrnate(scratch.text[start + 1])) {
            numbers.endDigits();
            numbers.digits(start + 1, end, count - 1);
        } else if (last && !Characters.isOrnate(scratch.text[end - 2])) {
            numbers.endDigits();
            numbers.digits(start, end - 1, count - 1);
        }
    }

    private void call(int start, int end, int symbols) {
        int[] callees = dispatch.atToken[symbols];
        if (callees.length > 0) {
            caller.place.move(start, end);
            caller.place.addGroup(start, end, symbols);
            caller.call(callees);
        }
    }

    private int digits(int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += Characters.kind(text[i]) == Characters.DIGIT ? 1 : 0;
        }
        return count;
    }

    private int visible(int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += text[i] == Candidate.INVISIBLE ? 0 : 1;
        }
        return count;
    }
}
