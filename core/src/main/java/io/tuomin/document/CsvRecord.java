package io.tuomin.document;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A record of CSV: its values, which of them stood in quotes, and where it begins. */
final class CsvRecord {

    private final long line;
    private final List<String> values = new ArrayList<>();
    private final BitSet quoted = new BitSet();

    CsvRecord(long line) {
        this.line = line;
    }

    /** The values of its fields. */
    List<String> values() {
        return values;
    }

    boolean isQuoted(int field) {
        return quoted.get(field);
    }

    boolean hasQuotes() {
        return !quoted.isEmpty();
    }

    /** Units of text in it. */
    int units() {
        int units = 0;
        for (String value : values) {
            units += value.length() + 1;
        }
        return units;
    }

    @Override
    public String toString() {
        return "record in line " + line;
    }

    /** What to say of it if it cannot be read. */
    DocumentException malformed() {
        return new DocumentException(
                "line " + line
                        + ": the record that begins here is not well-formed CSV, or beyond a limit of the parser. Mend it, or treat the"
                        + " file as text.",
                "第 " + line + " 行：从这里开始的记录不是合法的 CSV，或超出解析器的限度。请改正，或按文本处理。");
    }

    /** Makes records of what the parser reads. Not thread-safe. */
    static final class Reading extends AbstractBaseCsvCallbackHandler<CsvRecord> {

        /** Lines before the text. */
        private final long lines;

        private CsvRecord record;

        Reading(long lines) {
            this.lines = lines;
            record = new CsvRecord(lines + 1);
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            record = new CsvRecord(lines + startingLineNumber);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            record.values.add(new String(buffer, offset, length));
            record.quoted.set(index, quoted);
        }

        @Override
        protected CsvRecord buildRecord() {
            return record;
        }

        /** The record that is being read, or was read last. */
        CsvRecord last() {
            return record;
        }
    }
}
