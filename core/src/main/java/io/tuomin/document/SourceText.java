package io.tuomin.document;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Arrays;

/**
 * A reader that remembers what passed through it until it is copied or replaced, so that a parser can read ahead while the text is
 * carried over unit for unit. A byte order mark is carried over and not shown to the parser. Offsets count what the parser sees.
 */
final class SourceText extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private final Writer out;
    private char[] kept = new char[16_384];
    /** The kept units lie between these. */
    private int from;

    private int to;
    /** Offset of the first kept unit. */
    private long position;

    private boolean begun;

    SourceText(Reader in, Writer out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
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
        if (to + count > kept.length) {
            int length = to - from;
            char[] target = length + count > kept.length / 2 ? new char[(length + count) * 2] : kept;
            System.arraycopy(kept, from, target, 0, length);
            kept = target;
            from = 0;
            to = length;
        }
        System.arraycopy(buffer, offset, kept, to, count);
        to += count;
    }

    /** Whether the unit at an offset has passed and is still kept. */
    boolean has(long offset) {
        return offset >= position && offset - position < to - from;
    }

    char at(long offset) {
        return kept[from + (int) (offset - position)];
    }

    String text(long start, long end) {
        return new String(kept, from + (int) (start - position), (int) (end - start));
    }

    /** Whether the kept text at an offset begins with another. */
    boolean startsWith(String text, long offset) {
        int start = from + (int) (offset - position);
        return start + text.length() <= to
                && Arrays.equals(kept, start, start + text.length(), text.toCharArray(), 0, text.length());
    }

    /** Offset up to which the text has been copied or replaced. */
    long position() {
        return position;
    }

    /** Copies the text up to an offset. */
    void copyTo(long offset) throws IOException {
        out.write(kept, from, (int) (offset - position));
        skipTo(offset);
    }

    /** Writes something else in the place of the text up to an offset. */
    void replaceTo(long offset, CharSequence text) throws IOException {
        out.append(text);
        skipTo(offset);
    }

    private void skipTo(long offset) {
        from += (int) (offset - position);
        position = offset;
    }

    /** Copies everything that has passed. */
    void copyAll() throws IOException {
        copyTo(position + to - from);
    }

    /** Leaves the reader open: it is the caller's. */
    @Override
    public void close() {
        Arrays.fill(kept, '\0');
    }
}
