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
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CSV (RFC 4180) and its relatives with another separator. Each field is a value, named by its column; the names in the head are values
 * without a name. What is not replaced keeps its exact form, quotes and line ends too. Empty lines are no records.
 *
 * <p>A first line that declares the separator ({@code sep=;}) is no record either. The first records are looked at before anything is written, as a {@link Sample}: whether the first is a head, and what the columns
 * hold. Memory is bounded by the sample and the longest record. Immutable and thread-safe.
 */
public final class CsvDocument {

    /** Records in the sample. */
    public static final int SAMPLE = 1_000;

    /** Units of text in the sample, whatever the number of records. */
    private static final int SAMPLE_UNITS = 1 << 20;

    /** The line by which spreadsheets declare the separator. */
    private static final Pattern DECLARATION =
            Pattern.compile("\uFEFF?sep=([^\r\n])\r?(?:\n|$)", Pattern.CASE_INSENSITIVE);

    private final char separator;

    private CsvDocument(char separator) {
        this.separator = separator;
    }

    /** With a separator, such as {@code ','} or a tab. */
    public static CsvDocument separatedBy(char separator) {
        return new CsvDocument(separator);
    }

    /**
     * The separator that a first line speaks for: the one it declares ({@code sep=;}), else the most frequent of comma, tab, semicolon and
     * bar outside quotes, else a comma.
     */
    public static char separatorOf(CharSequence firstLine) {
        Matcher declared = DECLARATION.matcher(firstLine);
        if (declared.lookingAt()) {
            return declared.group(1).charAt(0);
        }
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
     * @param treatment what treats the values; it is handed a {@link Cell} with each
     */
    public record Plan(boolean hasHead, Treatment treatment) {}

    /**
     * A document of which some records have been dealt with.
     *
     * @param hasHead whether the first record names the columns
     * @param names these names
     * @param shownNames these names after treatment
     * @param records how many records have been dealt with, the head among them
     */
    public record Begun(boolean hasHead, List<String> names, List<String> shownNames, long records) {

        /** After so many records. */
        public Begun after(long count) {
            return new Begun(hasHead, names, shownNames, count);
        }

        /** Tells of the size, not of the content. */
        @Override
        public String toString() {
            return records + " records";
        }
    }

    /**
     * Copies a document, treating its values.
     *
     * @param planner makes a plan out of the sample
     * @return how far it has come, for another document that goes on where this one ends
     * @throws DocumentException if it is not well-formed CSV; the message names the line
     * @throws IOException if reading or writing fails
     */
    public Begun transform(Reader in, Writer out, Function<Sample, Plan> planner) throws IOException {
        return transform(in, out, 0, (source, records) -> {
            List<Record> sample = sample(records);
            Record declaration = !sample.isEmpty() && declares(sample.get(0)) ? sample.remove(0) : null;
            Plan plan = planner.apply(new Sample(sample.stream()
                    .map(record -> Collections.unmodifiableList(record.values))
                    .toList()));
            Walk walk = new Walk(source, separator, plan.hasHead, plan.treatment);
            if (declaration != null) {
                walk.copyLine();
            }
            for (Record record : sample) {
                walk.record(record);
            }
            return walk;
        });
    }

    /**
     * Copies what is left of a document that was begun: see {@link #transform(Reader, Writer, Function)}.
     *
     * @param lines lines that have been dealt with
     */
    public void transform(Reader in, Writer out, Begun begun, Treatment treatment, long lines) throws IOException {
        transform(in, out, lines, (source, records) -> {
            Walk walk = new Walk(source, separator, begun.hasHead, treatment);
            walk.goOn(begun);
            return walk;
        });
    }

    /** What is done before the records one by one. */
    private interface Start {
        Walk of(SourceText source, Iterator<Record> records) throws IOException;
    }

    private Begun transform(Reader in, Writer out, long lines, Start start) throws IOException {
        Handler handler = new Handler(lines);
        try (SourceText source = new SourceText(in, out, lines > 0);
                CsvReader<Record> reader = CsvReader.builder()
                        .fieldSeparator(separator)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(handler, source)) {
            Iterator<Record> records = reader.iterator();
            Walk walk = start.of(source, records);
            while (records.hasNext()) {
                walk.record(records.next());
            }
            source.finish();
            return walk.begun();
        } catch (CsvParseException e) {
            throw malformed(handler.line());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<Record> sample(Iterator<Record> records) {
        List<Record> sample = new ArrayList<>();
        int units = 0;
        while (sample.size() < SAMPLE && units < SAMPLE_UNITS && records.hasNext()) {
            Record record = records.next();
            sample.add(record);
            units += record.units();
        }
        return sample;
    }

    /** Whether a record is the line that declares the separator; that separator may have cut it in two. */
    private boolean declares(Record record) {
        String line = String.join(String.valueOf(separator), record.values);
        return record.quoted.isEmpty() && DECLARATION.matcher(line).matches();
    }

    private static DocumentException malformed(long line) {
        return new DocumentException(
                "line " + line
                        + ": the record that begins here is not well-formed CSV, or beyond a limit of the parser. Mend it, or treat the"
                        + " file as text.",
                "第 " + line + " 行：从这里开始的记录不是合法的 CSV，或超出解析器的限度。请改正，或按文本处理。");
    }

    private static final class Record {
        private final long line;
        private final List<String> values = new ArrayList<>();
        private final BitSet quoted = new BitSet();

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

        /** Lines before the text. */
        private final long lines;

        private Record record;

        Handler(long lines) {
            this.lines = lines;
            record = new Record(lines + 1);
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            record = new Record(lines + startingLineNumber);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            record.values.add(new String(buffer, offset, length));
            record.quoted.set(index, quoted);
        }

        @Override
        protected Record buildRecord() {
            return record;
        }

        long line() {
            return record.line;
        }
    }

    /** The location of a field of a CSV document. */
    public interface Cell extends Location {

        /** The number of the column, from 0. */
        int column();

        /** Whether the field is the name of its column. */
        boolean isHead();
    }

    /** Follows the parser through the text: finds each field where it stands, and the line end. */
    private static final class Walk implements Cell {

        private final SourceText source;
        private final char separator;
        private final boolean hasHead;
        private final Treatment treatment;
        private List<String> names = List.of();
        /** The names after treatment. */
        private final List<String> shownNames = new ArrayList<>();

        private long number;
        private int column;

        Walk(SourceText source, char separator, boolean hasHead, Treatment treatment) {
            this.source = source;
            this.separator = separator;
            this.hasHead = hasHead;
            this.treatment = treatment;
        }

        void goOn(Begun begun) {
            names = begun.names;
            shownNames.addAll(begun.shownNames);
            number = begun.records;
        }

        Begun begun() {
            return new Begun(hasHead, List.copyOf(names), List.copyOf(shownNames), number);
        }

        /** Carries the rest of a line over as it is. */
        void copyLine() {
            while (source.has(source.position()) && !isLineEnd(next())) {
                copy(1);
            }
        }

        /** Carries one record over, with the line ends before it. */
        void record(Record record) throws IOException {
            number++;
            while (isLineEnd(next())) {
                copy(1);
            }
            treatment.opened(false);
            for (column = 0; column < record.values.size(); column++) {
                if (column > 0) {
                    expect(separator, source.position(), record);
                    copy(1);
                }
                field(record);
            }
            treatment.closed();
            if (source.has(source.position()) && !isLineEnd(next())) {
                throw malformed(record.line);
            }
            if (isHead()) {
                names = record.values;
            }
        }

        private void field(Record record) throws IOException {
            String value = record.values.get(column);
            boolean quoted = record.quoted.get(column);
            long end = endOf(value, quoted, record);
            List<Replacement> replacements = value.isEmpty() ? List.of() : treatment.treat(name(names), value, this);
            String treated = replacements.isEmpty() ? value : Replacement.in(value, replacements);
            if (isHead()) {
                shownNames.add(treated);
            }
            if (replacements.isEmpty()) {
                source.copyTo(end);
            } else {
                boolean alone = record.values.size() == 1;
                source.replaceTo(end, quoted || needsQuotes(replacements, treated, alone) ? quote(treated) : treated);
            }
        }

        /** The end of the field that begins at the position, which must say what the parser has read. */
        private long endOf(String value, boolean quoted, Record record) {
            long at = source.position();
            if (quoted) {
                expect('"', at++, record);
            }
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                expect(c, at++, record);
                if (quoted && c == '"') {
                    expect('"', at++, record);
                }
            }
            if (quoted) {
                expect('"', at++, record);
            }
            return at;
        }

        private void expect(char c, long offset, Record record) {
            if (!source.has(offset) || source.at(offset) != c) {
                throw malformed(record.line);
            }
        }

        private char next() {
            return source.has(source.position()) ? source.at(source.position()) : '\0';
        }

        private void copy(int length) {
            source.copyTo(source.position() + length);
        }

        private static boolean isLineEnd(char c) {
            return c == '\n' || c == '\r';
        }

        /**
         * Whether a field that had no quotes needs some. An empty field that is alone would be an empty line. Beside tokens, quotes inside stay
         * as they are, so that the field can be had back as it was.
         */
        private boolean needsQuotes(List<Replacement> replacements, String treated, boolean alone) {
            if (treated.isEmpty()) {
                return alone;
            }
            boolean tokens = treated.charAt(0) != '"'
                    && replacements.stream()
                            .allMatch(part -> TokenWriting.isToken(part.text())
                                    && part.text().indexOf(separator) < 0);
            return !tokens && needsQuotes(treated);
        }

        private boolean needsQuotes(String text) {
            return text.indexOf(separator) >= 0
                    || text.indexOf('"') >= 0
                    || text.indexOf('\n') >= 0
                    || text.indexOf('\r') >= 0;
        }

        private static String quote(String value) {
            return '"' + value.replace("\"", "\"\"") + '"';
        }

        private @Nullable String name(List<String> of) {
            return column < of.size() ? of.get(column) : null;
        }

        @Override
        public String path() {
            String name = isHead() ? null : name(shownNames);
            return name == null || name.isEmpty() ? "#" + (column + 1) : name;
        }

        @Override
        public long line() {
            return number;
        }

        @Override
        public int column() {
            return column;
        }

        @Override
        public boolean isHead() {
            return hasHead && number == 1;
        }
    }
}
