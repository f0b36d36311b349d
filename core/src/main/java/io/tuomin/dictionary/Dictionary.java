package io.tuomin.dictionary;

import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A table of facts with its provenance. Immutable and safe to share.
 *
 * <p>The source form is tab-separated UTF-8 text: header lines {@code # title:}, {@code # source:}, {@code # date:} and
 * {@code # licence:}, a line with the column names, then the rows. The compiled form holds the same, column by column, under a
 * checksum; it is also the form in memory, so that reading a table is reading its bytes.
 */
public final class Dictionary {

    private static final int MAGIC = 0x54554F4D; // "TUOM"
    private static final int VERSION = 1;

    /** Bytes of the compiled form before the body: magic, version, length, checksum. */
    private static final int HEADER = 4 + 4 + 4 + 8;

    /** Lines of the body before the values: name, provenance, names of the columns. */
    private static final int FACTS = 6;

    private final String name;
    private final Provenance provenance;
    private final ImmutableList<String> columns;
    private final ImmutableList<Column> values; // by column
    private final byte[] body;
    /** By row: its line in the source form, 0 where it was read in the compiled form, which tells of no lines; empty for all such. */
    private final int[] lines;

    private Dictionary(byte[] body, int... lines) {
        Column facts = Column.lines(body, 0, FACTS);
        this.body = body;
        this.lines = lines;
        this.name = facts.get(0);
        this.provenance = new Provenance(facts.get(1), facts.get(2), facts.get(3), facts.get(4));
        this.columns = ImmutableList.copyOf(facts.get(5).split("\t", -1));
        this.values = Column.split(body, facts.end(), columns.size());
    }

    /**
     * Where the facts of a table come from.
     *
     * @param title what the table holds
     * @param source the publication or package, with its version
     * @param date state of the facts, as {@code YYYY-MM-DD}
     * @param licence the licence under which the source gives them
     */
    public record Provenance(String title, String source, String date, String licence) {}

    /** A row and its line in the source form. */
    private record Row(String[] values, int line) {}

    /** The name recognizers ask for, such as {@code divisions}. */
    public String name() {
        return name;
    }

    /** Where the facts come from. */
    public Provenance provenance() {
        return provenance;
    }

    /** The names of the columns. */
    public ImmutableList<String> columns() {
        return columns;
    }

    /** Number of rows. */
    public int size() {
        return values.get(0).size();
    }

    /** Number of bytes of the compiled form, which are also about the bytes it takes in memory. */
    public int compiledSize() {
        return HEADER + body.length;
    }

    /**
     * All values of a column, in the order of the rows. The list makes a string when it is asked for one, and keeps none.
     *
     * @throws DictionaryException if there is no such column
     */
    public List<String> column(String column) {
        return values(column);
    }

    private Column values(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new DictionaryException(
                    "Dictionary '" + name + "' has no column '" + column + "'; it has " + columns);
        }
        return values.get(index);
    }

    /** Is shown the values of a column. */
    @FunctionalInterface
    public interface Viewer {

        /**
         * Sees one value.
         *
         * @param row from 0 on
         * @param value begins with its characters; the next value is shown in the same array
         * @param length how many these are, in UTF-16 units
         */
        void see(int row, char[] value, int length);
    }

    /**
     * Shows all values of a column, in the order of the rows, and makes no string of them: for tables of many thousands of words.
     *
     * @throws DictionaryException if there is no such column
     */
    public void show(String column, Viewer viewer) {
        values(column).show(viewer);
    }

    /**
     * All values of a column, which must be what the reader of the table can use.
     *
     * @param fits whether a value is
     * @param expected what a value must be, for the message
     * @throws DictionaryException if there is no such column, or a value does not fit; the message names its line and no value
     */
    public List<String> column(String column, Predicate<String> fits, String expected) {
        List<String> checked = column(column);
        for (int row = 0; row < checked.size(); row++) {
            if (!fits.test(checked.get(row))) {
                throw wrong(row, column, expected);
            }
        }
        return checked;
    }

    /**
     * Says of a row that the reader of the table cannot use it.
     *
     * @param expected what the value of the column must be
     */
    public DictionaryException wrong(int row, String column, String expected) {
        return new DictionaryException(
                "Dictionary '" + name + "', " + place(row) + ": '" + column + "' must be " + expected);
    }

    /**
     * All values of a column, which must be some of those given: see {@link #column(String, Predicate, String)}. Where the same is said, it
     * is the same string.
     */
    public List<String> choices(String column, Set<String> allowed) {
        @Nullable String[] chosen = values(column).among(allowed);
        for (int row = 0; row < chosen.length; row++) {
            if (chosen[row] == null) {
                throw wrong(row, column, "one of " + String.join(", ", new TreeSet<>(allowed)));
            }
        }
        return ImmutableList.copyOf(chosen);
    }

    /** All values of a column, which must be digits, so many of them: see {@link #column(String, Predicate, String)}. */
    public List<String> digits(String column, int fewest, int most) {
        Column values = values(column);
        for (int row = 0; row < values.size(); row++) {
            if (!values.isDigits(row, fewest, most)) {
                throw wrong(row, column, fewest == most ? fewest + " digits" : fewest + " to " + most + " digits");
            }
        }
        return values;
    }

    /** All values of a column, which must be whole numbers between two: see {@link #column(String, Predicate, String)}. */
    public int[] numbers(String column, int least, int most) {
        Column values = values(column);
        int[] numbers = new int[values.size()];
        for (int row = 0; row < numbers.length; row++) {
            long number = values.number(row);
            if (number < least || number > most) {
                String range = most == Integer.MAX_VALUE ? "not below " + least : "from " + least + " to " + most;
                throw wrong(row, column, "a whole number " + range);
            }
            numbers[row] = (int) number;
        }
        return numbers;
    }

    /**
     * This table with the rows of another: those come last, and take the place of rows that have the same value in the first column.
     *
     * @throws DictionaryException if the columns are not the same
     */
    public Dictionary extendedBy(Dictionary more) {
        if (!columns.equals(more.columns)) {
            throw new DictionaryException(
                    "Dictionary '" + name + "' has the columns " + columns + "; what extends it has " + more.columns);
        }
        Set<String> replaced = new HashSet<>(more.values.get(0));
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < size(); row++) {
            if (!replaced.contains(values.get(0).get(row))) {
                rows.add(row(row));
            }
        }
        for (int row = 0; row < more.size(); row++) {
            rows.add(more.row(row));
        }
        Provenance both = new Provenance(
                provenance.title,
                provenance.source + "; " + more.provenance.source,
                more.provenance.date,
                provenance.licence + "; " + more.provenance.licence);
        return of(name, both, columns, rows);
    }

    private Row row(int row) {
        return new Row(values.stream().map(column -> column.get(row)).toArray(String[]::new), line(row));
    }

    private int line(int row) {
        return lines.length == 0 ? 0 : lines[row];
    }

    private String place(int row) {
        return line(row) == 0 ? "row " + (row + 1) : "line " + line(row);
    }

    private static Dictionary of(String name, Provenance provenance, List<String> columns, List<Row> rows) {
        return new Dictionary(
                body(name, provenance, columns, rows),
                rows.stream().mapToInt(Row::line).toArray());
    }

    /**
     * Reads a table from a file: in its compiled form if its name ends in {@code .dict}, else in its source form, whose name is the
     * file's without its ending.
     *
     * @throws DictionaryException if the file is not such a table; the message names the file and, in the source form, the line
     */
    public static Dictionary parse(Path file) {
        String fileName = file.getFileName().toString();
        try {
            if (fileName.endsWith(".dict")) {
                try (InputStream in = Files.newInputStream(file)) {
                    return read(in);
                }
            }
            try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                return parse(
                        fileName.endsWith(".tsv") ? fileName.substring(0, fileName.length() - 4) : fileName, reader);
            }
        } catch (IOException e) {
            throw new DictionaryException("Cannot read dictionary " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads a table in its source form.
     *
     * @throws DictionaryException if the text is not such a table; the message names the line
     * @throws IOException if reading fails
     */
    public static Dictionary parse(String name, BufferedReader reader) throws IOException {
        String[] facts = {"", "", "", ""};
        List<String> keys = List.of("title", "source", "date", "licence");
        ImmutableList<String> columns = null;
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (number == 1 && line.startsWith("\uFEFF")) {
                line = line.substring(1);
            }
            if (columns == null && line.startsWith("#")) {
                String[] parts = line.substring(1).split(":", 2);
                int key = keys.indexOf(parts[0].strip());
                if (parts.length == 2 && key >= 0) {
                    facts[key] = parts[1].strip();
                }
            } else if (columns == null) {
                columns = ImmutableList.copyOf(line.split("\t", -1));
            } else if (!line.isEmpty()) {
                String[] row = line.split("\t", -1);
                if (row.length != columns.size()) {
                    throw new DictionaryException("Dictionary '" + name + "', line " + number + ": " + row.length
                            + " columns where the head names " + columns.size());
                }
                if (row[0].isEmpty()) {
                    throw new DictionaryException("Dictionary '" + name + "', line " + number + ": '" + columns.get(0)
                            + "' is empty; it must say what the row is about");
                }
                rows.add(new Row(row, number));
            }
        }
        if (columns == null || Arrays.asList(facts).contains("")) {
            throw new DictionaryException("Dictionary '" + name
                    + "' must begin with '# title:', '# source:', '# date:', '# licence:' and a line of column names");
        }
        return of(name, new Provenance(facts[0], facts[1], facts[2], facts[3]), columns, rows);
    }

    /** The body of the compiled form: a line for each fact, then one for each value, column by column. */
    private static byte[] body(String name, Provenance provenance, List<String> columns, List<Row> rows) {
        StringBuilder text = new StringBuilder();
        for (String fact : List.of(
                name,
                provenance.title,
                provenance.source,
                provenance.date,
                provenance.licence,
                String.join("\t", columns))) {
            text.append(fact).append('\n');
        }
        for (int column = 0; column < columns.size(); column++) {
            for (Row row : rows) {
                text.append(row.values[column]).append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes the compiled form: the same table always gives the same bytes. */
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeInt(VERSION);
        data.writeInt(body.length);
        data.writeLong(checksum(body));
        data.write(body);
        data.flush();
    }

    /**
     * Reads the compiled form.
     *
     * @throws DictionaryException if it is of another version or damaged
     * @throws IOException if reading fails
     */
    public static Dictionary read(InputStream in) throws IOException {
        return new Dictionary(body(new DataInputStream(in)));
    }

    private static byte[] body(DataInputStream data) throws IOException {
        try {
            if (data.readInt() != MAGIC) {
                throw new DictionaryException("Not a compiled dictionary");
            }
            int version = data.readInt();
            if (version != VERSION) {
                throw new DictionaryException("Compiled dictionary of version " + version
                        + "; this library reads version " + VERSION
                        + ". Use tuomin-core and tuomin-dictionaries of one release.");
            }
            int length = data.readInt();
            long expected = data.readLong();
            byte[] body = Bytes.read(data, length);
            if (body.length == length && expected == checksum(body)) {
                return body;
            }
        } catch (EOFException e) {
            // Too short: damaged like the others.
        }
        throw new DictionaryException("A compiled dictionary is damaged: its checksum does not fit");
    }

    private static long checksum(byte[] body) {
        CRC32C crc = new CRC32C();
        crc.update(body);
        return crc.getValue();
    }

    @Override
    public String toString() {
        return name + " (" + size() + " rows, " + provenance.date + ")";
    }
}
