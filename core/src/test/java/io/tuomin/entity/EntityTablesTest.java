package io.tuomin.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.tuomin.Classifier;
import io.tuomin.CsvOptions;
import io.tuomin.TestClassifier;
import io.tuomin.model.Finding;
import io.tuomin.recognizer.EntitySpec;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One table of cases for each entity type, in {@code src/test/resources/entities/TYPE.txt}. Each row is a text with its findings marked;
 * of the table's type exactly the marked ones must be found. A row runs as it is, between Chinese characters, in full width, twice, inside
 * JSON and CSV, and as a stream that arrives unit by unit. Flags before a row switch variants off, with the reason after {@code #}:
 * {@code [-wide]}, {@code [-han]}, {@code [-twice]}, {@code [-csv]}.
 */
class EntityTablesTest {

    private static final Path TABLES = Path.of("src/test/resources/entities");
    private static final Classifier CLASSIFIER = TestClassifier.standard();

    record Row(String type, int line, Set<String> flags, MarkedText marked) {

        @Override
        public String toString() {
            return type + ":" + line;
        }
    }

    static Stream<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(TABLES)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String type = file.getFileName().toString().replace(".txt", "");
                List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
                for (int i = 0; i < lines.size(); i++) {
                    String line = lines.get(i);
                    if (line.isBlank() || line.startsWith("#")) {
                        continue;
                    }
                    Set<String> flags = new HashSet<>();
                    while (line.startsWith("[-")) {
                        flags.add(line.substring(2, line.indexOf(']')));
                        line = line.substring(line.indexOf(']') + 1).stripLeading();
                    }
                    rows.add(new Row(type, i + 1, flags, MarkedText.parse(line.replace("⏎", "\n"))));
                }
            }
        }
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void asItIs(Row row) {
        expect(row, row.marked);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void betweenChineseCharacters(Row row) {
        if (!row.flags.contains("han")) {
            expect(row, row.marked.between("记录见", "特此说明"));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void inFullWidth(Row row) {
        if (!row.flags.contains("wide")) {
            expect(row, row.marked.inFullWidth());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void twice(Row row) {
        if (!row.flags.contains("twice")) {
            expect(row, row.marked.twice("。\n\n"));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void insideJson(Row row) throws IOException {
        String json = "{\"text\":\""
                + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(row.marked.text())) + "\"}";
        List<Finding> found = new ArrayList<>();
        CLASSIFIER.json(new StringReader(json), located -> {
            if (located.where().path().equals("/text")) {
                found.add(located.finding());
            }
        });
        compare(row, row.marked, found);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void insideCsv(Row row) throws IOException {
        if (row.flags.contains("csv")) {
            return;
        }
        String csv = "id,text\n1,\"" + row.marked.text().replace("\"", "\"\"") + "\"\n";
        List<Finding> found = new ArrayList<>();
        CLASSIFIER.csv(new StringReader(csv), new CsvOptions(',', CsvOptions.Head.PRESENT), located -> {
            if (located.where().path().equals("text")) {
                found.add(located.finding());
            }
        });
        compare(row, row.marked, found);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void arrivingUnitByUnit(Row row) throws IOException {
        if (row.marked.text().contains("\n")) {
            return; // offsets of streams are within the line
        }
        List<Finding> found = new ArrayList<>();
        CLASSIFIER.text(new OneByOne(row.marked.text()), located -> found.add(located.finding()));
        compare(row, row.marked, found);
    }

    @Test
    void everyTypeHasATable() {
        Set<String> types = new TreeSet<>();
        for (EntitySpec spec : CLASSIFIER.entities()) {
            types.add(spec.type().id());
        }
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> files = Files.list(TABLES)) {
            files.forEach(file -> tables.add(file.getFileName().toString().replace(".txt", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(tables).containsAll(types);
    }

    @Test
    void everyTableHasRowsForAndAgainst() throws IOException {
        List<Row> rows = rows().toList();
        Set<String> types = new TreeSet<>();
        rows.forEach(row -> types.add(row.type));
        for (String type : types) {
            long with = rows.stream()
                    .filter(row -> row.type.equals(type))
                    .filter(row -> row.marked.marks().stream()
                            .anyMatch(mark -> mark.type().equals(type)))
                    .count();
            long all = rows.stream().filter(row -> row.type.equals(type)).count();
            boolean negative = CLASSIFIER.entities().stream()
                    .noneMatch(spec -> spec.type().id().equals(type));
            assertThat(with).as("rows with " + type).isGreaterThanOrEqualTo(negative ? 0 : 4);
            assertThat(all - with).as("rows without " + type).isGreaterThanOrEqualTo(3);
        }
    }

    private static void expect(Row row, MarkedText marked) {
        compare(row, marked, CLASSIFIER.classify(marked.text()).asList());
    }

    /** Of the table's type, and of the types that are marked, exactly the marked ones. */
    private static void compare(Row row, MarkedText marked, List<Finding> findings) {
        Set<String> types = new TreeSet<>(Set.of(row.type));
        marked.marks().forEach(mark -> types.add(mark.type()));
        Set<String> expected = new TreeSet<>();
        marked.marks()
                .forEach(mark -> expected.add(
                        mark.type() + "[" + mark.start() + "," + mark.end() + ")" + (mark.suspected() ? "~" : "")));
        Set<String> actual = new TreeSet<>();
        for (Finding finding : findings) {
            if (types.contains(finding.type().id())) {
                boolean suspected = finding.confidence() < 60;
                actual.add(finding.type() + "[" + finding.start() + "," + finding.end() + ")" + (suspected ? "~" : ""));
            }
        }
        if (!actual.equals(expected)) {
            fail(row + "\n text: " + marked.text() + "\n want: " + expected + "\n have: " + actual + "\n all: "
                    + findings);
        }
    }

    /** A reader that gives one unit at a time. */
    private static final class OneByOne extends Reader {

        private final Reader in;

        OneByOne(String text) {
            in = new StringReader(text);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            return in.read(buffer, offset, Math.min(1, length));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
