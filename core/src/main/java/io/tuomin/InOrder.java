package io.tuomin;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work that threads do in any order and whose results the caller's thread takes in the order of the work. Not thread-safe. */
final class InOrder<T> {

    private final @Nullable Executor threads;
    /** How much may be under way. */
    private final int most;

    private final Queue<Piece<T>> underWay = new ArrayDeque<>();

    /** With threads; without, the caller's does all at once. */
    InOrder(@Nullable Executor threads, int most) {
        this.threads = threads;
        this.most = most;
    }

    private record Piece<T>(FutureTask<T> work, Workers.Taker<T> taker) {}

    /** Has a piece of work done; before that, results are taken if too much is under way. */
    void add(Supplier<T> work, Workers.Taker<T> taker) throws IOException {
        if (threads == null) {
            taker.take(work.get());
            return;
        }
        while (underWay.size() >= most
                || !underWay.isEmpty() && underWay.peek().work.isDone()) {
            takeFirst();
        }
        FutureTask<T> task = new FutureTask<>(work::get);
        threads.execute(task);
        underWay.add(new Piece<>(task, taker));
    }

    /** Takes all results. */
    void finish() throws IOException {
        while (!underWay.isEmpty()) {
            takeFirst();
        }
    }

    /** Takes the first result. If that cannot be, what is under way is of no use any more. */
    private void takeFirst() throws IOException {
        Piece<T> piece = underWay.remove();
        boolean taken = false;
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            piece.taker.take(piece.work.get());
            taken = true;
        } catch (ExecutionException e) {
            Throwables.throwIfUnchecked(e.getCause());
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            if (!taken) {
                underWay.forEach(rest -> rest.work.cancel(false));
                underWay.clear();
            }
        }
    }
}
