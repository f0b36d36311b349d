package io.tuomin;

import io.tuomin.model.Finding;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.scan.Engine;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;

/**
 * Running text of any length, in bounded memory. What is found does not depend on how the text arrives. Not thread-safe.
 */
abstract class TextStream implements Engine.Output {

    private static final int PIECE = 8_192;

    private final Classifier classifier;
    /** Text that has been read and not been dealt with. */
    private final StringBuilder pending = new StringBuilder(Engine.WINDOW + PIECE);
    /** Text that has been dealt with and not been written. */
    private final StringBuilder ready = new StringBuilder(Engine.WINDOW);
    /** Offset of the pending text in the whole. */
    private long base;
    /** First unit of the pending text that has not been written. */
    private int written;

    TextStream(Classifier classifier) {
        this.classifier = classifier;
    }

    /** Copies a text, handing over what is found. */
    final void run(Reader in, Writer out) throws IOException {
        Engine.Session session = classifier.engine().open(null);
        char[] piece = new char[PIECE];
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
            pending.append(piece, 0, count);
            try {
                deal(session.push(new String(piece, 0, count), this));
            } catch (RuntimeException e) {
                session = restart(e);
            }
            out.append(ready);
            ready.setLength(0);
        }
        try {
            session.finish(this);
            deal(base + pending.length());
        } catch (RuntimeException e) {
            restart(e);
        }
        out.append(ready);
    }

    private Engine.Session restart(RuntimeException e) {
        ready.append(failed(e));
        base += pending.length();
        pending.setLength(0);
        written = 0;
        return classifier.engine().open(null);
    }

    @Override
    public final void found(EntitySpec spec, long start, long end, int confidence, long evidence) {
        Finding finding = classifier.finding(spec, (int) (start - base), (int) (end - base), confidence, evidence);
        ready.append(pending, written, finding.start());
        found(pending, finding, base, ready);
        written = finding.end();
    }

    /** Everything before an offset has been looked at. */
    private void deal(long offset) {
        int end = (int) (offset - base);
        if (end > written) {
            ready.append(pending, written, end);
            written = end;
        }
        passed(pending, end, base);
        pending.delete(0, end);
        base += end;
        written -= end;
    }

    /**
     * A finding.
     *
     * @param text text around it, in whose offsets it is
     * @param base offset of that text in the whole
     * @param out where to append what takes its place
     */
    abstract void found(CharSequence text, Finding finding, long base, StringBuilder out);

    /** Text up to an end has been dealt with and is about to be forgotten. */
    void passed(CharSequence text, int end, long base) {}

    /** The pending text cannot be dealt with: what takes its place. */
    abstract String failed(RuntimeException cause);
}
