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
    /** By dictionary: where its term ends that begins at the place. */
    private final int[] latest;

    TermFinder(Dispatch dispatch, Scratch scratch, Caller caller) {
        terms = dispatch.terms;
        this.scratch = scratch;
        this.caller = caller;
        text = scratch.normal;
        ends = new int[terms.size()];
        latest = new int[terms.size()];
    }

    void clear() {
        Arrays.fill(ends, 0);
    }

    /** The terms that begin at a place. */
    void at(int start) {
        scratch.steps++;
        long found = ends.length == 0 ? 0 : terms.find(text, start, scratch.length, latest);
        for (long rest = found; rest != 0; rest &= rest - 1) {
            int dictionary = Long.numberOfTrailingZeros(rest);
            if (start >= ends[dictionary]) {
                ends[dictionary] = latest[dictionary];
                caller.callAt(start, latest[dictionary], terms.callees(dictionary));
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
                if (kind != Characters.LETTER || terms.mayBegin(text, i, scratch.length)) {
                    at(i);
                }
                before = kind;
            }
        }
    }
}
