package io.tuomin;

import com.google.common.collect.ImmutableList;
import io.tuomin.model.Finding;
import io.tuomin.model.Part;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.scan.Engine;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

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
    /** First unit of the pending text that has not been dealt with. */
    private int dealt;
    /** The scan, from {@link #origin} on; null before the first text and behind text that could not be dealt with. */
    private Engine.@Nullable Session session;

    private long origin;
    /** The rest of the line goes with text that could not be dealt with: it may hold the rest of a value. */
    private boolean skipping;

    TextStream(Classifier classifier) {
        this.classifier = classifier;
    }

    /** Copies a text, handing over what is found. */
    final void run(Reader in, Writer out) throws IOException {
        char[] piece = new char[PIECE];
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
            take(piece, 0, count, out);
        }
        finish(out);
    }

    /** Takes a piece of the text, and writes what has been dealt with. */
    final void take(char[] piece, int offset, int length, Writer out) throws IOException {
        int end = offset + length;
        int from = skipping ? skip(piece, offset, end) : offset;
        if (from < end) {
            push(new String(piece, from, end - from));
            out.append(ready);
            ready.setLength(0);
        }
    }

    /** The text ends here: writes the rest. */
    final void finish(Writer out) throws IOException {
        finish();
        out.append(ready);
        ready.setLength(0);
    }

    private int skip(char[] piece, int from, int end) {
        int i = from;
        while (i < end && piece[i] != '\n') {
            i++;
        }
        skipping = i == end;
        base += i - from;
        return i;
    }

    private void push(String piece) {
        if (session == null) {
            session = classifier.engine().open(null);
            origin = base;
        }
        pending.append(piece);
        try {
            deal(session.push(piece, this));
        } catch (RuntimeException e) {
            giveUp(e);
        }
    }

    private void finish() {
        if (session != null) {
            try {
                session.finish(this);
                deal(base + pending.length() - origin);
            } catch (RuntimeException e) {
                giveUp(e);
            }
        }
    }

    /** Drops the pending text, and what has been made of it so far. */
    private void giveUp(RuntimeException e) {
        ready.setLength(0);
        ready.append(failed(e));
        skipping = pending.charAt(pending.length() - 1) != '\n';
        base += pending.length();
        pending.setLength(0);
        dealt = 0;
        session = null;
    }

    @Override
    public final void found(
            EntitySpec spec, long start, long end, int confidence, long evidence, ImmutableList<Part> parts) {
        Finding finding = classifier.finding(spec, pending(start), pending(end), confidence, evidence, parts);
        ready.append(pending, dealt, finding.start());
        found(pending, finding, base, ready);
        dealt = finding.end();
    }

    /** The offset in the pending text of an offset of the scan. */
    private int pending(long offset) {
        return (int) (origin + offset - base);
    }

    /** Everything before an offset of the scan has been looked at. */
    private void deal(long offset) {
        int end = pending(offset);
        if (end > dealt) {
            ready.append(pending, dealt, end);
            dealt = end;
        }
        passed(pending, end, base);
        pending.delete(0, end);
        base += end;
        dealt -= end;
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
