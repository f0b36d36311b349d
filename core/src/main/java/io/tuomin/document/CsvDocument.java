package io.tuomin.document;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CSV (RFC 4180) and its relatives with another separator. Each field is a value, named by its column; the names in the head are values
 * without a name. What is not replaced keeps its exact form, quotes and line ends too. Empty lines are no records.
 *
 * <p>A first line that declares the separator ({@code sep=;}) is no record either. The first records are looked at before anything is
 * written, as a {@link Sample}: whether the first is a head, and what the columns hold. Memory is bounded by the sample and the longest record. Immutable and thread-safe.
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
            List<CsvRecord> sample = sample(records);
            CsvRecord declaration = !sample.isEmpty() && declares(sample.get(0)) ? sample.remove(0) : null;
            Plan plan = planner.apply(new Sample(sample.stream()
                    .map(record -> Collections.unmodifiableList(record.values()))
                    .toList()));
            CsvWalk walk = new CsvWalk(source, separator, plan.hasHead, plan.treatment);
            if (declaration != null) {
                walk.copyLine();
            }
            for (CsvRecord record : sample) {
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
            CsvWalk walk = new CsvWalk(source, separator, begun.hasHead, treatment);
            walk.goOn(begun);
            return walk;
        });
    }

    /** What is done before the records one by one. */
    private interface Start {
        CsvWalk of(SourceText source, Iterator<CsvRecord> records) throws IOException;
    }

    private Begun transform(Reader in, Writer out, long lines, Start start) throws IOException {
        CsvRecord.Reading reading = new CsvRecord.Reading(lines);
        try (SourceText source = new SourceText(in, out, lines > 0);
                CsvReader<CsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(separator)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(reading, source)) {
            Iterator<CsvRecord> records = reader.iterator();
            CsvWalk walk = start.of(source, records);
            while (records.hasNext()) {
                walk.record(records.next());
            }
            source.finish();
            return walk.begun();
        } catch (CsvParseException e) {
            throw reading.last().malformed();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<CsvRecord> sample(Iterator<CsvRecord> records) {
        List<CsvRecord> sample = new ArrayList<>();
        int units = 0;
        while (sample.size() < SAMPLE && units < SAMPLE_UNITS && records.hasNext()) {
            CsvRecord record = records.next();
            sample.add(record);
            units += record.units();
        }
        return sample;
    }

    /** Whether a record is the line that declares the separator; that separator may have cut it in two. */
    private boolean declares(CsvRecord record) {
        String line = String.join(String.valueOf(separator), record.values());
        return !record.hasQuotes() && DECLARATION.matcher(line).matches();
    }

    /** The location of a field of a CSV document. */
    public interface Cell extends Location {

        /** The number of the column, from 0. */
        int column();

        /** Whether the field is the name of its column. */
        boolean isHead();
    }
}
