package io.tuomin.scan;

import io.tuomin.model.Evidence;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.TextRecognizer;
import java.nio.CharBuffer;

/** Lets the recognizers that read whole texts read a window, and takes their reports. Belongs to one scan at a time. */
final class TextPass implements TextRecognizer.Sink {

    private final Dispatch dispatch;
    private final Scratch scratch;

    TextPass(Dispatch dispatch, Scratch scratch) {
        this.dispatch = dispatch;
        this.scratch = scratch;
    }

    void read() {
        for (TextRecognizer recognizer : dispatch.texts) {
            if (scratch.length > 0) {
                recognizer.recognize(
                        CharBuffer.wrap(scratch.text, 0, scratch.length).asReadOnlyBuffer(), this);
            }
        }
    }

    @Override
    public void report(EntitySpec spec, int start, int end, Evidence... evidence) {
        if (start < 0 || end <= start || end > scratch.length) {
            throw new IllegalArgumentException(spec + " is reported outside the text");
        }
        long bits = 0;
        for (Evidence piece : evidence) {
            bits |= piece.bit();
        }
        scratch.partsEnd = scratch.pendingParts(); // of an address that was not reported in the end
        scratch.addHit(index(spec), start, end, bits);
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
