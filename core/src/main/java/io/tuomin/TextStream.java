package io.tuomin;

import com.google.common.collect.ImmutableList;
import io.tuomin.model.Finding;
import io.tuomin.model.Part;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.scan.Engine;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Running text of any length, in bounded memory. It is cut into blocks by itself alone, so what is found depends neither on how the text
 * arrives nor on how many threads look at it. Not thread-safe.
 *
 * <p>A block sees what stands around it. If a finding spans its end, it ends before that finding, and the next block, which has been looked
 * at from its own beginning meanwhile, is looked at once more from there.
 *
 * @param <T> what becomes of a block
 */
abstract class TextStream<T> {

    private static final int PIECE = 8_192;

    /** Units of text in a block: with what is seen around it, it fills a window. */
    private static final int BLOCK = Engine.WINDOW - Engine.AHEAD - Engine.BEHIND;

    private final Classifier classifier;
    private final InOrder<Treated<T>> inOrder;
    /** What the next block sees before it, and text that is in no block yet. */
    private final StringBuilder pending = new StringBuilder(Engine.WINDOW + PIECE);
    /** Where the next block begins in it. */
    private int next;
    /** What has been told of all blocks so far ends elsewhere than they do. */
    private boolean shifted;
    /** If so, the end of what has been told of, with what stands before it, up to the end of the last block. */
    private String before = "";
    /** Where the next block is to be looked at from, in that text and its own. */
    private int from;
    /** The rest of the line goes with a block that could not be dealt with: it may hold the rest of a value. */
    private boolean skipping;

    TextStream(Classifier classifier, Workers workers) {
        this.classifier = classifier;
        this.inOrder = workers.inOrder();
    }

    /** Part of a text that is to be looked at, between what stands around it. */
    private record Block(String text, int from, int to) {

        @Override
        public String toString() {
            return "[" + from + "," + to + ")";
        }
    }

    /**
     * A block after it was looked at.
     *
     * @param value what became of it; null if it could not be dealt with
     * @param end where it really ended: no finding spans that place
     */
    private record Treated<T>(
            @Nullable T value, int end, @Nullable RuntimeException failure) {}

    /** Reads a text to its end. */
    final void run(Reader in) throws IOException {
        char[] piece = new char[PIECE];
        try {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                take(piece, 0, count);
            }
        } catch (IOException e) {
            flush();
            throw e;
        }
        finish();
    }

    /** Takes a piece of the text. */
    final void take(char[] piece, int offset, int length) throws IOException {
        int from = offset;
        while (from < offset + length) {
            int count = Math.min(PIECE, offset + length - from);
            pending.append(piece, from, count);
            from += count;
            while (pending.length() > next + BLOCK + Engine.AHEAD) {
                cut(Engine.cut(pending, next + 1, next + BLOCK));
            }
        }
    }

    /** The text ends here. */
    final void finish() throws IOException {
        cut(pending.length());
        inOrder.finish();
    }

    /** Takes all results that are under way. */
    final void flush() throws IOException {
        inOrder.finish();
    }

    private void cut(int end) throws IOException {
        Block block = new Block(pending.substring(0, Math.min(end + Engine.AHEAD, pending.length())), next, end);
        int keep = Math.max(0, end - Engine.BEHIND);
        pending.delete(0, keep);
        next = end - keep;
        inOrder.add(() -> look(block), treated -> take(block, treated));
    }

    private Treated<T> look(Block block) {
        if (block.from == block.to) {
            return new Treated<>(null, block.to, null);
        }
        try {
            List<Finding> findings = new ArrayList<>();
            int end = classifier.engine().scan(block.text, block.from, block.to, new Engine.Output() {
                @Override
                public void found(
                        EntitySpec spec,
                        long start,
                        long end,
                        int confidence,
                        long evidence,
                        ImmutableList<Part> parts) {
                    findings.add(classifier.finding(spec, (int) start, (int) end, confidence, evidence, parts));
                }
            });
            return new Treated<>(treat(block.text, block.from, end, findings), end, null);
        } catch (RuntimeException e) {
            return new Treated<>(null, block.to, e);
        }
    }

    /** Takes a block that was looked at, in the order of the blocks. */
    private void take(Block cut, Treated<T> ofItsOwn) throws IOException {
        Block block = shifted ? shift(cut) : cut;
        Treated<T> treated = shifted ? look(block) : ofItsOwn;
        if (treated.failure == null) {
            if (treated.end > block.from) {
                take(treated.value, block.text, block.from, treated.end);
            }
            goOn(block, treated.end);
        } else {
            boolean lineEnds = block.text.charAt(block.to - 1) == '\n';
            failed(treated.failure, lineEnds);
            giveUp(!lineEnds);
        }
    }

    private Block shift(Block cut) {
        String text = before + cut.text.substring(cut.from);
        int to = before.length() + cut.to - cut.from;
        if (skipping) {
            int line = text.indexOf('\n');
            skipping = line < 0 || line >= to;
            return skipping ? new Block("", 0, 0) : new Block(text.substring(line), 0, to - line);
        }
        return new Block(text, from, Math.max(from, to));
    }

    private void goOn(Block block, int end) {
        shifted = skipping || end != block.to;
        int start = Math.max(0, Math.min(end, block.to) - Engine.BEHIND);
        before = shifted ? block.text.substring(start, block.to) : "";
        from = end - start;
    }

    /** Nothing of what could not be dealt with is seen again. */
    private void giveUp(boolean inLine) {
        shifted = true;
        skipping = inLine;
        before = "";
        from = 0;
    }

    /** What becomes of part of a text, in any thread; no finding spans its ends. */
    abstract T treat(String text, int from, int to, List<Finding> findings);

    /** Takes what became of part of a text, in the order of the text. */
    abstract void take(T value, String text, int from, int to) throws IOException;

    /**
     * Part of a text could not be dealt with.
     *
     * @param line whether it ended with a line; else the rest of the line is left out
     */
    abstract void failed(RuntimeException cause, boolean line) throws IOException;
}
