package io.tuomin.training;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Data that the model learns from and that are no part of the project: a table names the files, says what they are for and gives their
 * checksums, so that the same files are used every time.
 */
final class OpenData {

    private record Row(String file, String use, String checksum) {}

    private final Path folder;
    private final List<Row> rows = new ArrayList<>();

    OpenData(Path table, Path folder) throws IOException {
        this.folder = folder;
        for (String line : Files.readAllLines(table)) {
            String[] columns = line.split("\t", -1);
            if (!line.startsWith("#") && !columns[0].equals("file")) {
                rows.add(new Row(columns[0], columns[1], columns[2]));
            }
        }
    }

    /** The files of labelled documents. */
    List<Path> labelled() throws IOException {
        return files("labelled");
    }

    /** The lines of the raw texts. */
    List<String> raw() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : files("raw")) {
            lines.addAll(Files.readAllLines(file));
        }
        return lines;
    }

    private List<Path> files(String use) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Row row : rows) {
            if (row.use().equals(use)) {
                Path file = folder.resolve(row.file());
                String checksum =
                        MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
                if (!checksum.equals(row.checksum())) {
                    throw new IOException(
                            file + " is another edition: its SHA-256 is " + checksum + ", not " + row.checksum());
                }
                files.add(file);
            }
        }
        return files;
    }
}
