package io.tuomin.document;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Arrays;

/**
 * A reader that remembers what passed through it until it is copied or replaced, so that a parser can read ahead while the text is
 * carried over unit for unit. A byte order mark is carried over and not shown to the parser. Offsets count what the parser sees.
 *
 * <p>What is copied is written in one go before more is read: small tokens cost no write of their own, and no output waits for input.
 */
final class SourceText extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private final Writer out;
    private char[] kept = new char[8_192];
    /** Offset of the first unit of the array. */
    private long base;
    /** First unit that has not been written. */
    private int unwritten;
    /** First unit that has been neither copied nor replaced. */
    private int open;
    /** End of what has passed. */
    private int end;

    private boolean begun;

    /** A text, whose first unit may be a byte order mark unless it has begun before. */
    SourceText(Reader in, Writer out, boolean begun) {
        this.in = in;
        this.out = out;
        this.begun = begun;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        write();
        if (!begun && length > 0) {
            begun = true;
            int first = in.read();
            if (first < 0) {
                return -1;
            }
            if (first != BYTE_ORDER_MARK) {
                buffer[offset] = (char) first;
                keep(buffer, offset, 1);
                return 1;
            }
            out.write(first);
        }
        int count = in.read(buffer, offset, length);
        if (count > 0) {
            keep(buffer, offset, count);
        }
        return count;
    }

    private void keep(char[] buffer, int offset, int count) {
        if (end + count > kept.length) {
            int length = end - open;
            char[] target = length + count > kept.length / 2 ? new char[(length + count) * 2] : kept;
            System.arraycopy(kept, open, target, 0, length);
            kept = target;
            base += open;
            unwritten = 0;
            open = 0;
            end = length;
        }
        System.arraycopy(buffer, offset, kept, end, count);
        end += count;
    }

    /** Writes what has been copied. */
    private void write() throws IOException {
        out.write(kept, unwritten, open - unwritten);
        unwritten = open;
    }

    private int index(long offset) {
        return (int) (offset - base);
    }

    /** Offset up to which the text has been copied or replaced. */
    long position() {
        return base + open;
    }

    /** Whether the unit at an offset, which is not before the position, has passed. */
    boolean has(long offset) {
        return index(offset) < end;
    }

    /** A unit that has passed. */
    char at(long offset) {
        return kept[index(offset)];
    }

    /** A part that has passed. */
    String text(long from, long to) {
        return new String(kept, index(from), index(to) - index(from));
    }

    /** Copies the text up to an offset. */
    void copyTo(long offset) {
        open = index(offset);
    }

    /** Writes something else in the place of the text up to an offset. */
    void replaceTo(long offset, CharSequence text) throws IOException {
        write();
        out.append(text);
        open = index(offset);
        unwritten = open;
    }

    /** Copies everything that has passed, and writes it. */
    void finish() throws IOException {
        open = end;
        write();
    }

    /** Overwrites what is remembered. Leaves the reader open: it is the caller's. */
    @Override
    public void close() {
        Arrays.fill(kept, '\0');
    }
}
