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
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A table of facts with its provenance. Immutable and safe to share.
 *
 * <p>The source form is tab-separated UTF-8 text: header lines {@code # title:}, {@code # source:}, {@code # date:} and
 * {@code # licence:}, a line with the column names, then the rows. The compiled form holds the same, column by column, under a
 * checksum.
 */
public final class Dictionary {

    private static final int MAGIC = 0x54554F4D; // "TUOM"
    private static final int VERSION = 1;

    private final String name;
    private final Provenance provenance;
    private final ImmutableList<String> columns;
    private final String[][] values; // by column, then by row

    private Dictionary(String name, Provenance provenance, ImmutableList<String> columns, String[][] values) {
        this.name = name;
        this.provenance = provenance;
        this.columns = columns;
        this.values = values;
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
        return values[0].length;
    }

    /**
     * All values of a column, in the order of the rows.
     *
     * @throws DictionaryException if there is no such column
     */
    public List<String> column(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new DictionaryException(
                    "Dictionary '" + name + "' has no column '" + column + "'; it has " + columns);
        }
        return Collections.unmodifiableList(Arrays.asList(values[index]));
    }

    /**
     * Reads a table in its source form. The name is the file's, without its ending.
     *
     * @throws DictionaryException if the file is not such a table; the message names the line
     */
    public static Dictionary parse(Path file) {
        String fileName = file.getFileName().toString();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return parse(fileName.endsWith(".tsv") ? fileName.substring(0, fileName.length() - 4) : fileName, reader);
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
        List<String[]> rows = new ArrayList<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
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
                rows.add(row);
            }
        }
        if (columns == null || Arrays.asList(facts).contains("")) {
            throw new DictionaryException("Dictionary '" + name
                    + "' must begin with '# title:', '# source:', '# date:', '# licence:' and a line of column names");
        }
        String[][] values = new String[columns.size()][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < values.length; column++) {
                values[column][row] = rows.get(row)[column];
            }
        }
        return new Dictionary(name, new Provenance(facts[0], facts[1], facts[2], facts[3]), columns, values);
    }

    /** Writes the compiled form: the same table always gives the same bytes. */
    public void write(OutputStream out) throws IOException {
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
        for (String[] column : values) {
            for (String value : column) {
                text.append(value).append('\n');
            }
        }
        byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
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
        byte[] body = body(new DataInputStream(in));
        String[] lines = new String(body, StandardCharsets.UTF_8).split("\n", -1);
        ImmutableList<String> columns = ImmutableList.copyOf(lines[5].split("\t", -1));
        int size = (lines.length - 7) / columns.size(); // behind the last value stands the end of its line
        String[][] values = new String[columns.size()][];
        for (int column = 0; column < values.length; column++) {
            values[column] = Arrays.copyOfRange(lines, 6 + column * size, 6 + (column + 1) * size);
        }
        return new Dictionary(lines[0], new Provenance(lines[1], lines[2], lines[3], lines[4]), columns, values);
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
            byte[] body = data.readNBytes(Math.max(0, length));
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
