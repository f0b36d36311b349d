package io.tuomin;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Threads that share the work on one document after the other. What comes out is the same as with one thread, in the same order; what is
 * under way is bounded. Closing ends the threads.
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

    /** For the pieces of one document. */
    <T> InOrder<T> inOrder() {
        return new InOrder<>(threads, pieces);
    }

    @Override
    public void close() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
