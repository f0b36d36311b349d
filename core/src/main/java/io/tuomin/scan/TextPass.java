package io.tuomin.scan;

import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.TextRecognizer;
import java.nio.CharBuffer;
import java.util.Arrays;

/** Lets the recognizers that read whole texts read a window, and takes their reports. Belongs to one scan at a time. */
final class TextPass implements TextRecognizer.Sink {

    private final Dispatch dispatch;
    private final Scratch scratch;
    private final CharBuffer text;

    TextPass(Dispatch dispatch, Scratch scratch) {
        this.dispatch = dispatch;
        this.scratch = scratch;
        text = CharBuffer.wrap(scratch.text).asReadOnlyBuffer();
    }

    /**
     * Lets them read.
     *
     * @param sure confidence from which on what has been found is settled
     */
    void read(int sure) {
        if (dispatch.texts.isEmpty() || scratch.length == 0) {
            return;
        }
        settle(sure);
        for (int i = 0; i < dispatch.texts.size(); i++) {
            dispatch.texts.get(i).recognize(text.clear().limit(scratch.length), this);
        }
    }

    /** Notes where nobody need look: at what has been found surely, and at labels to which a value is assigned. */
    private void settle(int sure) {
        Arrays.fill(scratch.settled, 0, scratch.length, false);
        for (int word = 0; word < scratch.words; word++) {
            if (dispatch.naming[scratch.word[word]] && isAssigned(scratch.wordEnd[word])) {
                Arrays.fill(scratch.settled, scratch.wordStart[word], scratch.wordEnd[word], true);
            }
        }
        for (int hit = 0; hit < scratch.hits; hit++) {
            if (scratch.hitConfidence[hit] >= sure && !dispatch.specs[scratch.hitRecognizer[hit]].isNegative()) {
                Arrays.fill(scratch.settled, scratch.hitStart[hit], scratch.hitEnd[hit], true);
            }
        }
    }

    /** Whether a sign follows that assigns a value: {@code 姓名：}, {@code "姓名":}. */
    private boolean isAssigned(int end) {
        char sign = scratch.at(end);
        return sign == ':' || sign == '=' || sign == '"' && scratch.at(end + 1) == ':';
    }

    @Override
    public boolean isSettled(int offset) {
        return scratch.settled[offset];
    }

    @Override
    public void report(EntitySpec spec, int start, int end, Evidence... evidence) {
        if (start < 0 || end <= start || end > scratch.length) {
            throw new IllegalArgumentException(spec + " is reported outside the text");
        }
        int first = start;
        while (first < end && isReplaced(first)) {
            first++;
        }
        int behind = end;
        while (behind > first && isReplaced(behind - 1)) {
            behind--;
        }
        if (first == behind) {
            return;
        }
        long bits = 0;
        for (Evidence piece : evidence) {
            bits |= piece.bit();
        }
        scratch.partsEnd = scratch.pendingParts(); // of an address that was not reported in the end
        scratch.addHit(index(spec), first, behind, bits);
    }

    /**
     * Whether a unit is of a token, or of the name of a type in brackets: recognizers of whole texts see these, but nothing of them is a value.
     * What stands before and behind one in a report is treated with it, rather than left in clear.
     */
    private boolean isReplaced(int offset) {
        char reads = scratch.normal[offset];
        return isMade(offset) || reads == '<' && isMade(offset + 1) || reads == '>' && isMade(offset - 1);
    }

    private boolean isMade(int offset) {
        return scratch.at(offset) == Candidate.REPLACED && scratch.text[offset] != Candidate.REPLACED;
    }

    private int index(EntitySpec spec) {
        for (int i = dispatch.recognizers.size(); i < dispatch.specs.length; i++) {
            if (dispatch.specs[i] == spec) {
                return i;
            }
        }
        throw new IllegalArgumentException(spec + " is reported and not declared");
    }
}
