package io.tuomin.cli;

import io.tuomin.audit.AuditEntry;
import io.tuomin.audit.AuditSink;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * Counts what an audit log is told, to say of a file that tokens stay which somebody may have wanted back: with the wrong keys, scope or types
 * nothing else would show it. For one thread.
 */
final class WatchedAudit implements AuditSink {

    private final AuditSink log;
    private long restored;
    private long withheld;
    private long refused;

    WatchedAudit(AuditSink log) {
        this.log = log;
    }

    @Override
    public void write(AuditEntry entry) throws IOException {
        log.write(entry);
        restored +=
                entry.restored().values().stream().mapToLong(Long::longValue).sum();
        withheld += entry.withheld();
        refused += entry.refused();
    }

    /** Tells what stays of a file that is done, and begins with the next. */
    void tell(String file, PrintWriter notes) {
        if (refused > 0) {
            notes.println(Messages.get("restore.refused", file, refused));
        }
        if (restored == 0 && withheld > 0) {
            notes.println(Messages.get("restore.withheld", file, withheld));
        }
        restored = 0;
        withheld = 0;
        refused = 0;
    }
}
