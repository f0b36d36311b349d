package io.tuomin.vault;

import java.sql.Statement;

/**
 * Waits until what is committed is on the disk. Others say so by their commit; H2 shows what is committed before it has written it, and writes
 * half a second later. All who wait at a time share one {@code CHECKPOINT SYNC}, which began after each of them had asked. Safe to share.
 */
final class Checkpoint {

    private final Connections connections;
    private long asked;
    private long done;
    private boolean running;

    Checkpoint(Connections connections) {
        this.connections = connections;
    }

    /** Returns when all is on the disk that was committed before the call. */
    void await() {
        long upTo;
        synchronized (this) {
            long mine = ++asked;
            boolean interrupted = false;
            while (running && done < mine) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (done >= mine) {
                return;
            }
            running = true;
            upTo = asked;
        }
        write(upTo);
    }

    private void write(long upTo) {
        boolean written = false;
        try {
            connections.call(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("CHECKPOINT SYNC");
                }
            });
            written = true;
        } finally {
            synchronized (this) {
                running = false;
                done = written ? upTo : done;
                notifyAll();
            }
        }
    }
}
