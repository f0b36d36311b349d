package io.tuomin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tuomin.dictionary.Dictionaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tuomin dictionaries}, and {@code --dictionary}. The rows of the tables change too often to be compared word for word. */
class DictionariesTest {

    @TempDir
    private Path folder;

    private Path names() throws IOException {
        return Files.writeString(
                folder.resolve("field-names.tsv"),
                "# title: ours\n# source: we\n# date: 2026-01-02\n# licence: none\nname\ttype\nkontaktnr\tMOBILE_PHONE\nxm\t-\n");
    }

    private static JsonNode line(String name, String... args) throws IOException {
        Run run = Run.of(args);
        assertThat(run.err()).isEmpty();
        for (String line : run.out().lines().toList()) {
            JsonNode table = new ObjectMapper().readTree(line);
            if (table.get("name").asText().equals(name)) {
                return table;
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void everyTableIsListedWithItsProvenance() throws IOException {
        for (String name : Dictionaries.installed().names()) {
            JsonNode table = line(name, "dictionaries");
            assertThat(table.get("rows").asInt())
                    .isEqualTo(Dictionaries.installed().get(name).size());
            assertThat(table.get("bytes").asInt()).isPositive();
            assertThat(table.get("date").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
            for (String fact : List.of("title", "source", "licence")) {
                assertThat(table.get(fact).asText()).isNotBlank();
            }
        }
    }

    @Test
    void tablesForPeopleHaveAHead() {
        Run run = Run.of("dictionaries", "--as", "table");
        assertThat(run.out().lines().findFirst())
                .get()
                .asString()
                .matches("NAME +ROWS +BYTES +DATE +LICENCE +TITLE +SOURCE");
        assertThat(run.out().lines()).hasSize(Dictionaries.installed().names().size() + 1);
        assertThat(Run.in(Locale.SIMPLIFIED_CHINESE, "dictionaries", "--as=table")
                        .out())
                .containsPattern("名称 +行数 +字节 +日期 +许可 +内容 +来源");
    }

    @Test
    void rowsOfOnesOwnAreCounted() throws IOException {
        int before = line("field-names", "dictionaries").get("rows").asInt();
        JsonNode after = line("field-names", "dictionaries", "--dictionary", names().toString());
        assertThat(after.get("rows").asInt()).isEqualTo(before + 1); // one is new, one takes a place
        assertThat(after.get("date").asText()).isEqualTo("2026-01-02");
        assertThat(after.get("source").asText()).endsWith("; we");
    }

    @Test
    void rowsOfOnesOwnAct() throws IOException {
        Path json = Files.writeString(folder.resolve("a.json"), "{\"kontaktnr\": \"1380013800\", \"xm\": \"宝塔\"}");
        String own = names().toString();
        assertThat(Run.of("desensitize", json.toString()).out())
                .contains("1380013800")
                .contains("宝*");
        assertThat(Run.of("desensitize", "--dictionary", own, json.toString()).out())
                .contains("宝塔");
        assertThat(Run.of("classify", "--dictionary", own, json.toString()).out())
                .doesNotContain("PERSON_NAME");
        assertThat(Run.of("classify", json.toString()).out()).contains("PERSON_NAME");
    }
}
