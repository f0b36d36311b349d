package io.tuomin.audit;

import java.io.IOException;

/** Keeps audit entries. Called from whatever threads values are had back in. What it throws keeps the values back. */
public interface AuditSink {

    /**
     * Keeps an entry, before what it tells of is handed out: when this returns, it is kept for good.
     *
     * @throws IOException if it cannot be kept
     */
    void write(AuditEntry entry) throws IOException;
}
