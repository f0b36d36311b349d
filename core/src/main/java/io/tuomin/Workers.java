package io.tuomin;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Threads that share the work on one document after the other. What comes out is the same as with one thread, in the same order; what is
 * under way is bounded. Closing ends the threads; work that is under way elsewhere then fails.
 *
 * <pre>{@code
 * try (Workers workers = Workers.of(4)) {
 *     desensitizer.text(in, out, workers);
 * }
 * }</pre>
 */
public final class Workers implements AutoCloseable {

    /** Pieces of a document that are under way for each thread: enough to do while one of them takes longer. */
    private static final int PIECES = 4;

    /** No threads but the caller's. */
    private static final Workers CALLER = new Workers(null, 0);

    private final @Nullable ExecutorService threads;
    private final int pieces;

    private Workers(@Nullable ExecutorService threads, int pieces) {
        this.threads = threads;
        this.pieces = pieces;
    }

    /** So many threads, beside the caller's, which reads and writes; with one, the caller's does all. */
    public static Workers of(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("Of threads, there must be at least one, not " + count);
        }
        return count == 1 ? CALLER : new Workers(Executors.newFixedThreadPool(count, Workers::thread), count * PIECES);
    }

    /** The caller's thread, which does all. */
    static Workers caller() {
        return CALLER;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "tuomin");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Does the same with one thing after the other, in any thread, and takes the results in the caller's thread, in their order. So many
     * things are under way at most that each thread has some to do.
     *
     * @throws InterruptedIOException if the caller's thread is interrupted; its mark of it stays
     * @throws IOException if taking a result fails
     */
    public <A, B> void each(Iterator<A> things, Function<A, B> work, Taker<B> taker) throws IOException {
        InOrder<B> inOrder = inOrder();
        try {
            while (things.hasNext()) {
                A thing = things.next();
                inOrder.add(() -> work.apply(thing), taker);
            }
        } catch (UncheckedIOException e) { // what stands before it is told of nevertheless
            inOrder.finish();
            throw e.getCause();
        }
        inOrder.finish();
    }

    /** Takes a result, in the caller's thread. */
    @FunctionalInterface
    public interface Taker<T> {

        /** Takes it. */
        void take(T result) throws IOException;
    }

    /** For the pieces of one document. */
    <T> InOrder<T> inOrder() {
        return new InOrder<>(threads, pieces);
    }

    @Override
    public void close() {
        if (threads != null) {
            for (Runnable piece : threads.shutdownNow()) {
                ((Future<?>) piece).cancel(false); // or who waits for it would wait for ever
            }
        }
    }
}
