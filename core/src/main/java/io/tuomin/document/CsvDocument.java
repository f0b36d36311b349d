package io.tuomin.document;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CSV (RFC 4180) and its relatives with another separator. Each field is a value, named by its column. What is not replaced keeps its
 * exact form, quotes and line ends too.
 *
 * <p>The first records are looked at before anything is written, as a {@link Sample}: whether the first is a head, and what the columns
 * hold. Memory is bounded by the sample and the longest record. Immutable and thread-safe.
 */
public final class CsvDocument {

    /** Records in the sample. */
    public static final int SAMPLE = 1_000;

    /** Units of text in the sample, whatever the number of records. */
    private static final int SAMPLE_UNITS = 1 << 20;

    private static final Pattern LINE = Pattern.compile("line \\d+");

    private final char separator;

    private CsvDocument(char separator) {
        this.separator = separator;
    }

    /** With a separator, such as {@code ','} or a tab. */
    public static CsvDocument separatedBy(char separator) {
        return new CsvDocument(separator);
    }

    /** The separator that a first line speaks for: the most frequent of comma, tab, semicolon and bar outside quotes; else a comma. */
    public static char separatorOf(CharSequence firstLine) {
        char best = ',';
        int most = 0;
        for (char separator : new char[] {',', '\t', ';', '|'}) {
            int count = 0;
            boolean quoted = false;
            for (int i = 0; i < firstLine.length() && firstLine.charAt(i) != '\n'; i++) {
                quoted ^= firstLine.charAt(i) == '"';
                count += !quoted && firstLine.charAt(i) == separator ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }

    /**
     * The first records of a document.
     *
     * @param records their fields, the first record first
     */
    public record Sample(List<List<String>> records) {

        /** Tells of the size, not of the content. */
        @Override
        public String toString() {
            return records.size() + " records";
        }
    }

    /**
     * What is made of the sample.
     *
     * @param hasHead whether the first record names the columns
     * @param treatment what treats the values
     */
    public record Plan(boolean hasHead, Treatment treatment) {}

    /**
     * Copies a document, treating its values.
     *
     * @param planner makes a plan out of the sample
     * @throws DocumentException if it is not well-formed CSV; the message names the line
     * @throws IOException if reading or writing fails
     */
    public void transform(Reader in, Writer out, Function<Sample, Plan> planner) throws IOException {
        SourceText source = new SourceText(in, out);
        try (CsvReader<Record> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new Handler(), source)) {
            Iterator<Record> records = reader.iterator();
            List<Record> sample = new ArrayList<>();
            int units = 0;
            while (records.hasNext() && sample.size() < SAMPLE && units < SAMPLE_UNITS) {
                Record record = records.next();
                sample.add(record);
                units += record.units();
            }
            Plan plan = planner.apply(new Sample(
                    sample.stream().map(record -> List.copyOf(record.values)).toList()));
            Walk walk = new Walk(source, separator, plan);
            for (Record record : sample) {
                walk.record(record);
            }
            sample.clear();
            while (records.hasNext()) {
                walk.record(records.next());
            }
            source.copyAll();
        } catch (CsvParseException e) {
            throw new DocumentException(lineOf(e) + "not well-formed CSV. Mend it, or treat the file as text.");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The parser's message begins with the line and may quote the text behind it. */
    private static String lineOf(CsvParseException e) {
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        return line.find() ? line.group() + ": " : "";
    }

    private static final class Record {
        private final long line;
        private final List<String> values = new ArrayList<>();
        private final List<Boolean> quoted = new ArrayList<>();

        Record(long line) {
            this.line = line;
        }

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
    }

    private static final class Handler extends AbstractBaseCsvCallbackHandler<Record> {

        private Record record = new Record(0);

        @Override
        protected void handleBegin(long startingLineNumber) {
            record = new Record(startingLineNumber);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            record.values.add(new String(buffer, offset, length));
            record.quoted.add(quoted);
        }

        @Override
        protected Record buildRecord() {
            return record;
        }
    }

    /** The location of a field of a CSV document. */
    public interface Cell extends Location {

        /** The number of the column, from 0. */
        int column();
    }

    private static final class Walk implements Cell {

        private final SourceText source;
        private final char separator;
        private final Plan plan;
        private @Nullable List<String> head;
        private long number;
        private int column;
        /** A line feed may follow, which the parser has not asked for yet. */
        private boolean endedWithReturn;

        Walk(SourceText source, char separator, Plan plan) {
            this.source = source;
            this.separator = separator;
            this.plan = plan;
        }

        /** Carries one record over: finds each field where it stands in the text, and the line end. */
        void record(Record record) throws IOException {
            number++;
            if (endedWithReturn && source.has(source.position()) && source.at(source.position()) == '\n') {
                source.copyTo(source.position() + 1);
            }
            endedWithReturn = false;
            boolean isHead = plan.hasHead && number == 1;
            for (column = 0; column < record.values.size(); column++) {
                field(record, isHead);
                if (column + 1 < record.values.size()) {
                    expect(separator, record);
                }
            }
            lineEnd(record);
            if (isHead) {
                head = record.values;
            }
        }

        private void field(Record record, boolean isHead) throws IOException {
            String value = record.values.get(column);
            boolean quoted = record.quoted.get(column);
            long start = source.position();
            String raw = quoted ? quote(value) : value;
            long end = start + raw.length();
            if (!source.startsWith(raw, start)) {
                throw new DocumentException("line " + record.line
                        + ": the quotes of a field are not those of CSV. Mend it, or treat the file as text.");
            }
            List<Replacement> replacements =
                    isHead || value.isEmpty() ? List.of() : plan.treatment.treat(name(), value, this);
            if (replacements.isEmpty()) {
                source.copyTo(end);
                return;
            }
            StringBuilder treated = new StringBuilder(value.length());
            int from = 0;
            for (Replacement replacement : replacements) {
                treated.append(value, from, replacement.start()).append(replacement.text());
                from = replacement.end();
            }
            String text = treated.append(value, from, value.length()).toString();
            boolean needsQuotes = text.indexOf(separator) >= 0
                    || text.indexOf('"') >= 0
                    || text.indexOf('\n') >= 0
                    || text.indexOf('\r') >= 0;
            source.replaceTo(end, quoted || needsQuotes ? quote(text) : text);
        }

        private void expect(char c, Record record) throws IOException {
            if (!source.has(source.position()) || source.at(source.position()) != c) {
                throw new DocumentException("line " + record.line
                        + ": the quotes of a field are not those of CSV. Mend it, or treat the file as text.");
            }
            source.copyTo(source.position() + 1);
        }

        private void lineEnd(Record record) throws IOException {
            if (!source.has(source.position())) {
                return;
            }
            char c = source.at(source.position());
            if (c == '\r') {
                source.copyTo(source.position() + 1);
                endedWithReturn = true;
            } else {
                expect('\n', record);
            }
        }

        private @Nullable String name() {
            return head == null || column >= head.size() ? null : head.get(column);
        }

        @Override
        public String path() {
            String name = name();
            return name == null ? "#" + (column + 1) : name;
        }

        @Override
        public long line() {
            return number;
        }

        @Override
        public int column() {
            return column;
        }

        private static String quote(String value) {
            return '"' + value.replace("\"", "\"\"") + '"';
        }
    }
}
