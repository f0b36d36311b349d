package io.tuomin.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.Classifier;
import io.tuomin.TestClassifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionariesTest {

    private static final String TABLE = "# title: t\n# source: s\n# date: 2026-01-02\n# licence: l\nname\n";

    @TempDir
    private Path folder;

    @Test
    void missingOnesSayWhatToAdd() throws IOException {
        Files.writeString(folder.resolve("fruits.tsv"), TABLE + "pear\n");
        assertThatThrownBy(() -> Dictionaries.in(folder).get("divisions"))
                .isInstanceOf(DictionaryException.class)
                .hasMessage("No dictionary 'divisions'. Add the artifact io.tuomin:tuomin-dictionaries to the class"
                        + " path, or a DictionaryProvider of your own that has it. Present: [fruits]");
    }

    @Test
    void aClassifierWithoutThemFailsWhenItIsBuilt() {
        Dictionaries none = Dictionaries.in(folder);
        assertThatThrownBy(() -> Classifier.builder().dictionaries(none).build())
                .isInstanceOf(DictionaryException.class)
                .hasMessageContaining("Add the artifact io.tuomin:tuomin-dictionaries");
    }

    @Test
    void aFolderGivesItsTables() throws IOException {
        Files.writeString(folder.resolve("fruits.tsv"), TABLE + "pear\n");
        Files.writeString(folder.resolve("animals.tsv"), TABLE + "cat\n");
        Files.writeString(folder.resolve("README.md"), "no table");
        Dictionaries dictionaries = Dictionaries.in(folder);
        assertThat(dictionaries.names()).containsExactly("animals", "fruits");
        assertThat(dictionaries.get("fruits").column("name")).containsExactly("pear");
    }

    @Test
    void aTableIsReadWhenItIsAskedFor() throws IOException {
        Files.writeString(folder.resolve("broken.tsv"), "no table");
        Dictionaries dictionaries = Dictionaries.in(folder);
        assertThatThrownBy(() -> dictionaries.get("broken")).isInstanceOf(DictionaryException.class);
    }

    @Test
    void aMissingFolderIsNamed() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> Dictionaries.in(missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(missing.toString());
    }

    @Test
    void onesOfOnesOwnAreAddedAndTakePlaces() throws IOException {
        Files.writeString(folder.resolve("fruits.tsv"), TABLE + "pear\n");
        Dictionaries before = Dictionaries.in(folder);
        Dictionaries after = before.with(List.of(DictionaryTest.parse(TABLE + "plum\n"), named("animals")));
        assertThat(after.names()).containsExactly("animals", "fruits");
        assertThat(after.get("fruits").column("name")).containsExactly("plum");
        assertThat(before.names()).containsExactly("fruits");
        assertThat(before.get("fruits").column("name")).containsExactly("pear");
    }

    @Test
    void rowsOfOnesOwnExtendATable() throws IOException {
        Files.writeString(folder.resolve("fruits.tsv"), TABLE + "pear\n");
        Dictionaries before = Dictionaries.in(folder);
        assertThat(before.extendedBy(DictionaryTest.parse(TABLE + "plum\n"))
                        .get("fruits")
                        .column("name"))
                .containsExactly("pear", "plum");
        assertThat(before.get("fruits").column("name")).containsExactly("pear");
        Dictionary unknown = named("animals");
        assertThatThrownBy(() -> before.extendedBy(unknown))
                .isInstanceOf(DictionaryException.class)
                .hasMessage("No dictionary 'animals' that could be extended. Present: [fruits]");
    }

    @Test
    void compilingTwiceGivesTheSameBytes() throws IOException {
        Path tables = Path.of("../dictionaries/src/main/tables");
        DictionaryCompiler.compile(tables, folder.resolve("once"));
        DictionaryCompiler.compile(tables, folder.resolve("twice"));
        for (String name : Dictionaries.in(tables).names()) {
            assertThat(folder.resolve("twice").resolve(name + ".dict"))
                    .hasSameBinaryContentAs(folder.resolve("once").resolve(name + ".dict"));
        }
    }

    @Test
    void theStandardTablesHaveTheirFacts() {
        Dictionaries standard = TestClassifier.DICTIONARIES;
        assertThat(standard.names()).contains("divisions", "surnames", "bank-bins", "mobile-segments", "area-codes");
        for (String name : standard.names()) {
            Dictionary dictionary = standard.get(name);
            assertThat(dictionary.size()).as(name).isPositive();
            assertThat(dictionary.provenance().date()).as(name).matches("\\d{4}-\\d{2}-\\d{2}");
        }
    }

    @Test
    void compilingGivesEveryTableAndAnIndex() throws IOException {
        Files.writeString(folder.resolve("fruits.tsv"), TABLE + "pear\n");
        Files.writeString(folder.resolve("animals.tsv"), TABLE + "cat\n");
        Path target = folder.resolve("a/b");
        DictionaryCompiler.main(new String[] {folder.toString(), target.toString()});
        assertThat(target.resolve("index")).hasContent("animals\nfruits\n");
        try (InputStream in = Files.newInputStream(target.resolve("fruits.dict"))) {
            assertThat(Dictionary.read(in).column("name")).containsExactly("pear");
        }
        assertThat(target.resolve("animals.dict")).exists();
    }

    @Test
    void compilingTakesTwoFolders() {
        assertThatThrownBy(() -> DictionaryCompiler.main(new String[] {"one"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Two arguments: the folder of the tables, the folder for the compiled form");
    }

    private static Dictionary named(String name) throws IOException {
        return Dictionary.parse(name, new BufferedReader(new StringReader(TABLE + "cat\n")));
    }
}
