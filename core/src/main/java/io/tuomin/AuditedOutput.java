package io.tuomin;

import java.io.IOException;
import java.io.Writer;

/** Holds back what is written to it until an audit entry tells of it: a part at a time. Not thread-safe. */
final class AuditedOutput extends Writer {

    /** Units in a part. */
    private static final int PART = 1 << 20;

    private final Writer out;
    private final Runnable audit;
    private final StringBuilder held = new StringBuilder();
    private boolean begun;

    /**
     * Over a writer.
     *
     * @param audit writes the entry, or throws
     */
    AuditedOutput(Writer out, Runnable audit) {
        this.out = out;
        this.audit = audit;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        held.append(text, offset, length);
        if (held.length() >= PART) {
            release();
        }
    }

    private void release() throws IOException {
        audit.run();
        begun = true;
        out.append(held);
        held.setLength(0);
    }

    /** All has been written. */
    void end() throws IOException {
        if (!begun || held.length() > 0) {
            release();
        }
    }

    /** Does nothing: what is held back stays so. */
    @Override
    public void flush() {}

    /** Does nothing: the writer is the caller's. */
    @Override
    public void close() {}
}
