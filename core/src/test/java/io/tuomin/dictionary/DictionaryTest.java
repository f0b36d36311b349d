package io.tuomin.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryTest {

    private static final String HEAD = """
            # title: Fruits
            # source: the market, 2026
            # date: 2026-01-02
            # licence: facts
            """;
    private static final String FRUITS = HEAD + "name\tcolour\n苹果\t红\npear\t\n𠮷果\t黄\n";

    @Test
    void tablesAreReadByColumn() throws IOException {
        Dictionary fruits = parse(FRUITS);
        assertThat(fruits.name()).isEqualTo("fruits");
        assertThat(fruits.columns()).containsExactly("name", "colour");
        assertThat(fruits.size()).isEqualTo(3);
        assertThat(fruits.column("name")).containsExactly("苹果", "pear", "𠮷果");
        assertThat(fruits.column("colour")).containsExactly("红", "", "黄");
        assertThat(fruits.provenance())
                .isEqualTo(new Dictionary.Provenance("Fruits", "the market, 2026", "2026-01-02", "facts"));
        assertThat(fruits).hasToString("fruits (3 rows, 2026-01-02)");
    }

    @Test
    void columnsCannotBeChanged() throws IOException {
        List<String> names = parse(FRUITS).column("name");
        assertThatThrownBy(() -> names.set(0, "x")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void blankLinesAndUnknownRemarksAreSkipped() throws IOException {
        Dictionary fruits = parse("# a remark\n# colour: any\n" + HEAD + "name\n\npear\n\n#5\n");
        assertThat(fruits.column("name")).containsExactly("pear", "#5");
    }

    @Test
    void unknownColumnsAreNamed() throws IOException {
        Dictionary fruits = parse(FRUITS);
        assertThatThrownBy(() -> fruits.column("taste"))
                .isInstanceOf(DictionaryException.class)
                .hasMessage("Dictionary 'fruits' has no column 'taste'; it has [name, colour]");
    }

    @Test
    void rowsOfAnotherWidthAreNamedByLine() {
        assertThatThrownBy(() -> parse(FRUITS + "plum\n"))
                .isInstanceOf(DictionaryException.class)
                .hasMessage("Dictionary 'fruits', line 9: 1 columns where the head names 2");
        assertThatThrownBy(() -> parse(HEAD + "name\n\n\nplum\tblue\n"))
                .isInstanceOf(DictionaryException.class)
                .hasMessage("Dictionary 'fruits', line 8: 2 columns where the head names 1");
    }

    @Test
    void rowsAboutNothingAreNamedByLine() {
        assertThatThrownBy(() -> parse(FRUITS + "\tblue\n"))
                .isInstanceOf(DictionaryException.class)
                .hasMessage("Dictionary 'fruits', line 9: 'name' is empty; it must say what the row is about");
    }

    @Test
    void columnsAreCheckedOnDemand() throws IOException {
        Dictionary table = parse(HEAD + "name\tcolour\tweight\n13\tred\t-7\n\n130\tgreen\t+7\n");
        assertThat(table.digits("name", 2, 3)).containsExactly("13", "130");
        assertThat(table.choices("colour", Set.of("red", "green"))).containsExactly("red", "green");
        assertRefused(() -> table.digits("name", 2, 2), "line 8: 'name' must be 2 digits");
        assertRefused(() -> table.digits("name", 3, 4), "line 6: 'name' must be 3 to 4 digits");
        assertRefused(() -> table.digits("weight", 1, 3), "line 6: 'weight' must be 1 to 3 digits");
        assertRefused(
                () -> table.choices("colour", Set.of("red", "blue")), "line 8: 'colour' must be one of blue, red");
        assertRefused(() -> table.numbers("weight", -9, 9), "line 8: 'weight' must be a whole number from -9 to 9");
        assertRefused(() -> table.numbers("name", 13, 129), "line 8: 'name' must be a whole number from 13 to 129");
        assertThat(table.numbers("name", 13, 130)).containsExactly(13, 130);
    }

    private static void assertRefused(ThrowingCallable read, String message) {
        assertThatThrownBy(read).isInstanceOf(DictionaryException.class).hasMessage("Dictionary 'fruits', " + message);
    }

    /** Rows that extend a table are named by the line of the file they came from, those of a compiled table by their number. */
    @Test
    void linesAreThoseOfTheFileOfTheRow() throws IOException {
        Dictionary more = parse(HEAD + "name\tcolour\n\npear\tgreen\n");
        for (Dictionary fruits : List.of(parse(FRUITS), read(compiled(parse(FRUITS))))) {
            assertRefused(
                    () -> fruits.extendedBy(more).choices("colour", Set.of("红", "黄")),
                    "line 7: 'colour' must be one of 红, 黄");
        }
        Dictionary compiled = read(compiled(parse(FRUITS)));
        assertRefused(() -> compiled.choices("colour", Set.of("红", "黄")), "row 2: 'colour' must be one of 红, 黄");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name\tcolour\npear\tgreen\n",
                "# title: Fruits\n# source: s\n# date: d\nname\npear\n",
                "# title: Fruits\n# source: s\n# date:\n# licence: l\nname\npear\n",
                "# title: Fruits\n# source: s\n# date: d\n# licence: l\n"
            })
    void tablesNeedProvenanceAndAHead(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(DictionaryException.class)
                .hasMessage("Dictionary 'fruits' must begin with '# title:', '# source:', '# date:', '# licence:'"
                        + " and a line of column names");
    }

    @Test
    void filesAreNamedByTheirName(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("fruits.tsv"), FRUITS);
        assertThat(Dictionary.parse(file).name()).isEqualTo("fruits");
    }

    @Test
    void filesThatCannotBeReadAreNamed(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("fruits.tsv");
        assertThatThrownBy(() -> Dictionary.parse(missing))
                .isInstanceOf(DictionaryException.class)
                .hasMessageStartingWith("Cannot read dictionary " + missing);
        Path latin = Files.write(folder.resolve("latin.tsv"), new byte[] {'#', (byte) 0xE9, '\n'});
        assertThatThrownBy(() -> Dictionary.parse(latin))
                .isInstanceOf(DictionaryException.class)
                .hasMessageStartingWith("Cannot read dictionary " + latin);
    }

    @Test
    void theCompiledFormHoldsTheSame() throws IOException {
        for (String source : List.of(FRUITS, HEAD + "name\n", HEAD + "name\tnothing\n \t\n")) {
            Dictionary before = parse(source);
            Dictionary after = read(compiled(before));
            assertThat(after.name()).isEqualTo(before.name());
            assertThat(after.provenance()).isEqualTo(before.provenance());
            assertThat(after.columns()).isEqualTo(before.columns());
            assertThat(after.size()).isEqualTo(before.size());
            before.columns().forEach(column -> assertThat(after.column(column)).isEqualTo(before.column(column)));
        }
    }

    @Test
    void theSameTableGivesTheSameBytes() throws IOException {
        assertThat(compiled(parse(FRUITS)))
                .isEqualTo(compiled(parse(FRUITS)))
                .isEqualTo(compiled(read(compiled(parse(FRUITS)))));
    }

    @Test
    void everyDamagedBitIsNoticed() throws IOException {
        byte[] whole = compiled(parse(FRUITS));
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] damaged = whole.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> read(damaged)).as("bit " + bit).isInstanceOf(DictionaryException.class);
        }
    }

    @Test
    void missingBytesAreNoticed() throws IOException {
        byte[] whole = compiled(parse(FRUITS));
        for (int length = 0; length < whole.length; length++) {
            byte[] torn = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(torn)).as("length " + length).isInstanceOf(DictionaryException.class);
        }
    }

    @Test
    void otherVersionsAreRefused() throws IOException {
        byte[] next = compiled(parse(FRUITS));
        next[7]++;
        assertThatThrownBy(() -> read(next))
                .isInstanceOf(DictionaryException.class)
                .hasMessage("Compiled dictionary of version 2; this library reads version 1. Use tuomin-core and"
                        + " tuomin-dictionaries of one release.");
    }

    @Test
    void otherFilesAreRefused() {
        assertThatThrownBy(() -> read("a text that is long enough".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DictionaryException.class)
                .hasMessage("Not a compiled dictionary");
    }

    @Test
    void manyShortRowsTakeLittleRoom() throws IOException {
        StringBuilder text = new StringBuilder(HEAD + "name\tcolour\n");
        for (int row = 0; row < 200_000; row++) {
            text.append("词").append(row).append("\t红\n");
        }
        Dictionary table = read(compiled(parse(text.toString())));
        assertThat(table.size()).isEqualTo(200_000);
        assertThat(table.column("name").get(199_999)).isEqualTo("词199999");
        assertThat(table.column("colour").get(199_999)).isEqualTo("红");
        assertThat(table.compiledSize()).isEqualTo(compiled(table).length).isLessThan(3_000_000);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheTable() throws IOException {
        assertThat(parse("\uFEFF" + FRUITS).column("name")).hasSize(3);
    }

    @Test
    void moreRowsComeLastAndTakePlaces() throws IOException {
        Dictionary more = parse(FRUITS.replace("market", "garden")
                .replace("pear\t\n", "pear\tgreen\npear\tbrown\nplum\tblue\n")
                .replace("苹果\t红\n", "")
                .replace("𠮷果\t黄\n", ""));
        Dictionary both = parse(FRUITS).extendedBy(more);
        assertThat(both.column("name")).containsExactly("苹果", "𠮷果", "pear", "pear", "plum");
        assertThat(both.column("colour")).containsExactly("红", "黄", "green", "brown", "blue");
        assertThat(both.name()).isEqualTo("fruits");
        assertThat(both.provenance())
                .isEqualTo(new Dictionary.Provenance(
                        "Fruits", "the market, 2026; the garden, 2026", "2026-01-02", "facts; facts"));
    }

    @Test
    void onlyTheSameColumnsExtend() throws IOException {
        Dictionary fruits = parse(FRUITS);
        Dictionary other = parse(HEAD + "name\ttaste\nplum\tsour\n");
        assertThatThrownBy(() -> fruits.extendedBy(other))
                .isInstanceOf(DictionaryException.class)
                .hasMessage("Dictionary 'fruits' has the columns [name, colour]; what extends it has [name, taste]");
    }

    @Test
    void compiledFilesAreReadAsWell(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("any.dict"), compiled(parse(FRUITS)));
        assertThat(Dictionary.parse(file).column("name"))
                .isEqualTo(parse(FRUITS).column("name"));
        assertThat(Dictionary.parse(file).name()).isEqualTo("fruits");
    }

    static Dictionary parse(String text) throws IOException {
        return Dictionary.parse("fruits", new BufferedReader(new StringReader(text)));
    }

    private static byte[] compiled(Dictionary dictionary) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        dictionary.write(bytes);
        return bytes.toByteArray();
    }

    private static Dictionary read(byte[] bytes) throws IOException {
        return Dictionary.read(new ByteArrayInputStream(bytes));
    }
}
