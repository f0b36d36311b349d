package io.tuomin;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text of records that are dealt with in blocks, in one thread or several. Blocks are tried: from the first on that cannot be read on its
 * own, the text is dealt with as a whole, so that it ends where it would have ended and says what is wrong with it.
 *
 * @param <T> what becomes of a block
 */
abstract class RecordStream<T> {

    private final RecordBlocks blocks;
    private final InOrder<Tried<T>> inOrder;
    /** Blocks that have not been taken. */
    private final Deque<RecordBlocks.Block> open = new ArrayDeque<>();

    RecordStream(RecordBlocks blocks, Workers workers) {
        this.blocks = blocks;
        this.inOrder = workers.inOrder();
    }

    /** What became of a block; null if it cannot be read on its own. */
    private record Tried<T>(@Nullable T value) {}

    /** A block cannot be read on its own. */
    private static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unfit() {
            super(null, null, false, false);
        }
    }

    final void run() throws IOException {
        try {
            try {
                for (RecordBlocks.Block block = blocks.next(1); block != null; block = blocks.next(1)) {
                    RecordBlocks.Block next = block;
                    open.add(next);
                    inOrder.add(() -> attempt(next), this::take);
                }
            } finally {
                inOrder.finish(); // what stands before an error of reading is told of nevertheless
            }
        } catch (Unfit e) {
            String text = open.stream().map(RecordBlocks.Block::text).collect(Collectors.joining());
            Reader rest = new RecordBlocks.Joined(new StringReader(text), blocks.rest());
            whole(rest, open.element().lines(), open.element().records());
            return;
        }
        whole(blocks.rest(), blocks.lines(), blocks.records());
    }

    private Tried<T> attempt(RecordBlocks.Block block) {
        try {
            return new Tried<>(treat(new StringReader(block.text()), block.lines(), block.records()));
        } catch (IOException | RuntimeException e) {
            return new Tried<>(null); // what it is will be told when it comes up again
        }
    }

    private void take(Tried<T> tried) throws IOException {
        if (tried.value == null) {
            throw new Unfit();
        }
        open.remove();
        take(tried.value);
    }

    /** What becomes of a block, in any thread. */
    abstract T treat(Reader block, long lines, long records) throws IOException;

    /** Takes what became of a block, in the order of the text. */
    abstract void take(T value) throws IOException;

    /** Deals with all that is left, in the caller's thread. */
    abstract void whole(Reader rest, long lines, long records) throws IOException;
}
