package io.tuomin;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/** A text of records, in blocks of whole records that can be read one by one. Not thread-safe. */
final class RecordBlocks {

    /** Units of text in a block, at least. */
    private static final int BLOCK = 1 << 18;

    /** From this length on, a block may have fewer records than it should. */
    private static final int LONG = 1 << 21;

    /** From this length on, a text without end of a record is not cut. */
    private static final int LONGEST = 1 << 22;

    private static final int PIECE = 8_192;

    private final Reader in;
    private final RecordEnds ends;
    private final StringBuilder pending = new StringBuilder(BLOCK + PIECE);
    private long lines;
    private long records;

    RecordBlocks(Reader in, RecordEnds ends) {
        this.in = in;
        this.ends = ends;
    }

    /** Tells where records end. */
    interface RecordEnds {

        /** Takes the next unit of the text, and tells whether it is a line feed behind which another record may begin. */
        boolean isBehind(char next);

        /** How many records have ended. */
        long records();
    }

    /**
     * Some records.
     *
     * @param lines lines before them
     * @param records records before them
     */
    record Block(String text, long lines, long records) {

        /** Tells where it is, not what. */
        @Override
        public String toString() {
            return "records behind line " + lines;
        }
    }

    /**
     * The next block that has at least so many records, or is long; null if the text ends first or cannot be cut: then {@link #rest} has
     * what is left.
     */
    Block next(int least) throws IOException {
        char[] piece = new char[PIECE];
        int scanned = 0;
        long passed = 0;
        char last = '\0';
        while (pending.length() < LONGEST) {
            while (scanned < pending.length()) {
                char c = pending.charAt(scanned++);
                passed += c == '\r' || c == '\n' && last != '\r' ? 1 : 0;
                last = c;
                if (ends.isBehind(c) && scanned >= BLOCK && (ends.records() - records >= least || scanned >= LONG)) {
                    return block(scanned, passed);
                }
            }
            int count = in.read(piece);
            if (count < 0) {
                return null;
            }
            pending.append(piece, 0, count);
        }
        return null;
    }

    private Block block(int end, long passed) {
        Block block = new Block(pending.substring(0, end), lines, records);
        pending.delete(0, end);
        lines += passed;
        records = ends.records();
        return block;
    }

    /** What stands behind the last block. */
    Reader rest() {
        return new Joined(new StringReader(pending.toString()), in);
    }

    /** Lines before what is left. */
    long lines() {
        return lines;
    }

    /** Records before what is left. */
    long records() {
        return records;
    }

    /** One text behind another. */
    static final class Joined extends Reader {

        private final Reader first;
        private final Reader second;
        private boolean passed;

        Joined(Reader first, Reader second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = passed ? -1 : first.read(buffer, offset, length);
            passed = count < 0;
            return passed ? second.read(buffer, offset, length) : count;
        }

        @Override
        public void close() {
            // the readers are the caller's
        }
    }
}
