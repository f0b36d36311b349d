package io.tuomin.scan;

import io.tuomin.recognizer.Candidate;
import java.util.Arrays;

/** Calls at the terms of dictionaries: of each dictionary the leftmost, then the longest. Belongs to one scan at a time. */
final class TermFinder {

    private final Terms terms;
    private final Scratch scratch;
    private final Caller caller;
    private final char[] text;
    /** By dictionary: where its last term ends. */
    private final int[] ends;

    TermFinder(Dispatch dispatch, Scratch scratch, Caller caller) {
        terms = dispatch.terms;
        this.scratch = scratch;
        this.caller = caller;
        text = scratch.normal;
        ends = new int[terms.size()];
    }

    void clear() {
        Arrays.fill(ends, 0);
    }

    /** The terms that begin at a place. */
    void at(int start) {
        scratch.steps++;
        int begin = ends.length == 0 ? 0 : terms.beginning(text, start, scratch.length);
        if (begin != 0) {
            call(start, begin);
        }
    }

    private void call(int start, int begin) {
        int size = terms.size();
        for (int i = terms.nextOf(begin, 0); i < size; i = terms.nextOf(begin, i + 1)) {
            int end = start < ends[i] ? -1 : terms.end(i, text, start, scratch.length);
            if (end > 0) {
                ends[i] = end;
                caller.callAt(start, end, terms.callees(i));
            }
            scratch.steps++;
        }
    }

    /** Terms that begin in a token of letters and digits: where letters begin, and where digits do. */
    void inToken(int from, int to) {
        byte before = Characters.OTHER;
        for (int i = from; i < to; i++) {
            byte kind = Characters.kind(text[i]);
            if (kind != before && text[i] != Candidate.INVISIBLE) {
                at(i);
                before = kind;
            }
        }
    }
}
