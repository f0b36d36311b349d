package io.tuomin.dictionaries;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.name.NameWordsCompiler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardDictionariesTest {

    private static final Path TABLES = Path.of("src/main/tables");

    private static final List<String> WORDS = List.of("words", "name-words", "word-classes");

    @Test
    void areFoundAsAService() {
        assertThat(Dictionaries.installed().names())
                .contains("divisions", "bank-bins", "mobile-segments", "area-codes", "surnames", "ethnic-groups");
    }

    @Test
    void saySourceDateAndLicence() {
        Dictionaries installed = Dictionaries.installed();
        for (String name : installed.names()) {
            Dictionary.Provenance provenance = installed.get(name).provenance();
            assertThat(provenance.source()).as(name).isNotBlank();
            assertThat(provenance.licence()).as(name).isNotBlank();
            assertThat(provenance.date()).as(name).matches("\\d{4}-\\d{2}-\\d{2}");
        }
    }

    @Test
    void compiledFormHoldsWhatTheTableHolds() {
        Dictionaries installed = Dictionaries.installed();
        Dictionaries tables = Dictionaries.in(TABLES);
        assertThat(installed.names()).isEqualTo(tables.names());
        for (String name : tables.names()) {
            Dictionary table = tables.get(name);
            Dictionary compiled = installed.get(name);
            assertThat(compiled.provenance()).isEqualTo(table.provenance());
            assertThat(compiled.columns()).isEqualTo(table.columns());
            table.columns()
                    .forEach(column -> assertThat(compiled.column(column)).isEqualTo(table.column(column)));
        }
    }

    @Test
    void compilingIsDeterministic() throws IOException {
        Dictionary table = Dictionaries.in(TABLES).get("divisions");
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        table.write(again);
        try (InputStream in = StandardDictionaries.class.getResourceAsStream("divisions.dict")) {
            assertThat(again.toByteArray()).isEqualTo(in.readAllBytes());
        }
    }

    @Test
    void compiledWordsAreThoseOfTheTables(@TempDir Path folder) throws IOException {
        Path again = folder.resolve("name-words.model");
        NameWordsCompiler.main(new String[] {TABLES.toString(), again.toString()});
        assertThat(Dictionaries.installed().modelOf(WORDS, "name-words")).hasValue(Files.readAllBytes(again));
    }

    /** Else words of a user's own would not be heard of. */
    @Test
    void compiledWordsAreOfNoOtherTables() throws IOException {
        Dictionaries installed = Dictionaries.installed();
        for (String name : WORDS) {
            Dictionary table = installed.get(name);
            assertThat(installed.extendedBy(table).modelOf(WORDS, "name-words"))
                    .as(name)
                    .isEmpty();
            assertThat(installed.with(List.of(table)).modelOf(WORDS, "name-words"))
                    .as(name)
                    .isEmpty();
        }
        assertThat(installed.extendedBy(installed.get("towns")).modelOf(WORDS, "name-words"))
                .isPresent();
        assertThat(installed.modelOf(List.of("words", "of-nobody"), "name-words"))
                .isEmpty();
        assertThat(Dictionaries.in(TABLES).modelOf(WORDS, "name-words")).isEmpty();
    }

    @Test
    void tablesAreSortedAndFreeOfDuplicates() {
        Dictionaries tables = Dictionaries.in(TABLES);
        for (String name : Set.of("divisions", "area-codes", "ethnic-groups")) {
            var keys = tables.get(name).column(tables.get(name).columns().get(0));
            assertThat(keys).as(name).containsExactlyElementsOf(new TreeSet<>(keys));
        }
    }

    @Test
    void healthIsCovered() {
        Dictionaries installed = Dictionaries.installed();
        assertThat(installed.get("diseases").column("name"))
                .contains("2型糖尿病", "T2DM", "乙肝", "HIV", "冠心病", "房颤", "COPD", "抑郁症", "咳嗽")
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(10_000);
        assertThat(installed.get("drugs").column("name"))
                .contains("阿司匹林", "六味地黄丸")
                .hasSizeGreaterThan(2_000);
        assertThat(installed.get("examinations").column("name"))
                .contains("HbA1c", "MRI", "CT", "阑尾切除术")
                .hasSizeGreaterThan(2_000);
    }

    @Test
    void divisionsKnowAbolishedOnes() {
        var codes = Dictionaries.installed().get("divisions").column("code");
        assertThat(codes).contains("110101", "110103", "310103", "512301", "810000", "710000");
        assertThat(codes).hasSizeGreaterThan(6_400);
    }
}
