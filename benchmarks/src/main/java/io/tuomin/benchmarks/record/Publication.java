package io.tuomin.benchmarks.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The records, the picture and the tables made of them, in the folders of the project. */
public final class Publication {

    private static final String BEGIN = "<!-- figures: written by the benchmarks out of benchmarks/record -->\n";
    private static final String END = "<!-- end of figures -->\n";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path records;
    private final Path document;

    /**
     * In a project.
     *
     * @param project its folder
     * @throws IllegalArgumentException if it is not this project's
     */
    public Publication(Path project) {
        records = project.resolve("benchmarks/record");
        document = project.resolve("docs/benchmarks.md");
        if (!Files.isDirectory(records) || !Files.isRegularFile(document)) {
            throw new IllegalArgumentException("Run this in the folder of the project, where benchmarks and docs are.");
        }
    }

    /** Writes picture and tables anew, out of the records that there are, and prints the bars. */
    public static void main(String[] args) throws IOException {
        new Publication(Path.of("")).publish();
    }

    /** Keeps a record. */
    public void keep(SpeedRecord record) throws IOException {
        write(SpeedRecord.FILE, record);
    }

    /** Keeps a record. */
    public void keep(ScalingRecord record) throws IOException {
        write(ScalingRecord.FILE, record);
    }

    private void write(String file, Object record) throws IOException {
        Files.writeString(records.resolve(file), JSON.writeValueAsString(record) + "\n");
    }

    SpeedRecord speeds() throws IOException {
        return JSON.readValue(records.resolve(SpeedRecord.FILE).toFile(), SpeedRecord.class);
    }

    ScalingRecord scaling() throws IOException {
        return JSON.readValue(records.resolve(ScalingRecord.FILE).toFile(), ScalingRecord.class);
    }

    Path picture() {
        return records.resolve("speed.svg");
    }

    /** Writes picture and tables, and prints the bars. */
    public void publish() throws IOException {
        Files.writeString(picture(), Picture.of(speeds()));
        Files.writeString(document, withFigures(Files.readString(document)));
        Bar.all(speeds(), scaling()).forEach(System.out::println);
    }

    /** The document with the figures of the records. */
    String withFigures(String text) throws IOException {
        int from = text.indexOf(BEGIN);
        int to = text.indexOf(END);
        if (from < 0 || to < from) {
            throw new IllegalStateException(document + " has no place for figures");
        }
        return text.substring(0, from + BEGIN.length()) + "\n" + Tables.markdown(speeds(), scaling()) + "\n"
                + text.substring(to);
    }

    Path document() {
        return document;
    }
}
