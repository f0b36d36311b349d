package io.tuomin.dictionaries;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.Classifier;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.entity.PlaceNamesCompiler;
import io.tuomin.name.NameWordsCompiler;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardDictionariesTest {

    private static final Path TABLES = Path.of("src/main/tables");

    /** By model: the tables that it is made of. */
    private static final Map<String, List<String>> MADE_OF = Map.of(
            "name-words", List.of("words", "name-words", "word-classes"),
            "division-names", List.of("divisions", "hmt-divisions", "ethnic-groups"),
            "town-names", List.of("towns", "hmt-divisions"));

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
    void whatIsCompiledIsThatOfTheTables(@TempDir Path folder) throws IOException {
        NameWordsCompiler.main(new String[] {
            TABLES.toString(), folder.resolve("name-words.model").toString()
        });
        PlaceNamesCompiler.main(new String[] {TABLES.toString(), folder.toString()});
        for (String model : MADE_OF.keySet()) {
            assertThat(Dictionaries.installed().modelOf(MADE_OF.get(model), model))
                    .hasValue(Files.readAllBytes(folder.resolve(model + ".model")));
        }
    }

    /** Else words of a user's own would not be heard of. */
    @Test
    void whatIsCompiledIsOfNoOtherTables() {
        Dictionaries installed = Dictionaries.installed();
        MADE_OF.forEach((model, tables) -> {
            for (String name : tables) {
                Dictionary table = installed.get(name);
                assertThat(installed.extendedBy(table).modelOf(tables, model))
                        .as(name)
                        .isEmpty();
                assertThat(installed.with(List.of(table)).modelOf(tables, model))
                        .as(name)
                        .isEmpty();
            }
            assertThat(installed.extendedBy(installed.get("drugs")).modelOf(tables, model))
                    .isPresent();
            assertThat(installed.modelOf(List.of(tables.get(0), "of-nobody"), model))
                    .isEmpty();
            assertThat(Dictionaries.in(TABLES).modelOf(tables, model)).isEmpty();
        });
    }

    @Test
    void placesOfAUsersOwnAreFound() throws IOException {
        assertFoundOnlyWith(own("divisions", "code\tname\tstatus\n999900\t仙踪县\tcurrent\n"), "籍贯：仙踪");
        assertFoundOnlyWith(own("towns", "name\n翡翠坳\n"), "北京市翡翠坳");
    }

    private static void assertFoundOnlyWith(Dictionary places, String text) {
        assertThat(Classifier.standard().classify(text).stream()).isEmpty();
        assertThat(Classifier.builder().dictionary(places).build().classify(text).stream())
                .hasSize(1);
    }

    private static Dictionary own(String name, String rows) throws IOException {
        String head = "# title: t\n# source: s\n# date: 2026-01-01\n# licence: l\n";
        return Dictionary.parse(name, new BufferedReader(new StringReader(head + rows)));
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
