package io.tuomin.vault;

import io.tuomin.strategy.VaultException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Lends connections to a database, one to a thread at a time, and does again what a broken connection or a deadlock has undone, for as long as
 * a database takes to start again. So all that is done with one must be fit to be done twice. Each statement is a transaction. Safe to share.
 */
final class Connections implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PAUSE_MILLIS = 20;
    private static final int KEPT = 64;

    private final Source source;
    private final boolean keeps;
    private final boolean shared;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /** Opens a connection. */
    interface Source {
        Connection open() throws SQLException;
    }

    /** What is done with a connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * With what opens connections.
     *
     * @param keeps whether they are kept here, since the source has no pool
     * @param shared whether several processes take turns at the file, so that it may be locked for a moment
     */
    Connections(Source source, boolean keeps, boolean shared) {
        this.source = source;
        this.keeps = keeps;
        this.shared = shared;
    }

    /**
     * Does something with a connection.
     *
     * @throws VaultException if it cannot be done
     */
    <T> T call(Work<T> work) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (closed || !Failures.isPassing(e, shared) || System.nanoTime() > end) {
                    throw Failures.told(e);
                }
            }
            pause();
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        Connection connection = take();
        boolean well = false;
        try {
            T result = work.with(connection);
            well = true;
            return result;
        } finally {
            if (well) {
                give(connection);
            } else {
                close(connection);
                closeIdle(); // what broke one has broken them all
            }
        }
    }

    private Connection take() throws SQLException {
        if (closed) {
            throw new VaultException("The vault has been closed", "令牌库已关闭");
        }
        Connection kept = idle.poll();
        if (kept != null) {
            return kept;
        }
        Connection opened = source.open();
        opened.setAutoCommit(true);
        return opened;
    }

    private void give(Connection connection) {
        if (keeps && idle.size() < KEPT) {
            idle.push(connection);
            if (closed) {
                closeIdle();
            }
        } else {
            close(connection);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // nothing of it is needed any more
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VaultException("Asking the vault was interrupted", "访问令牌库时被中断");
        }
    }

    @Override
    public void close() {
        closed = true;
        closeIdle();
    }

    private void closeIdle() {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            close(connection);
        }
    }
}
