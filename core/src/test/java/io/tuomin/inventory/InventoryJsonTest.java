package io.tuomin.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inventories as JSON: what is written is read again, and nothing else is. */
class InventoryJsonTest {

    private static String written(Inventory inventory) throws IOException {
        StringWriter out = new StringWriter();
        InventoryJson.write(inventory, out);
        return out.toString();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Inventory inventory = Inventories.small().build();
        assertThat(InventoryJson.read(new StringReader(written(inventory)))).isEqualTo(inventory);
    }

    @Test
    void propertiesAreInAlphabeticalOrderOneALine() throws IOException {
        String json = written(Inventories.small().build());
        assertThat(json.lines().filter(line -> line.startsWith("  \"")).map(line -> line.replaceAll("\" : .*", "\"")))
                .isSorted()
                .hasSize(14);
        assertThat(json).endsWith("}\n").doesNotContain("\r");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"form\" : 1 | \"form\" : 2 | of form 2",
                "\"form\" : 1 | \"form\" : \"1\" | /form",
                "\"form\" : 1 | \"form\" : 1.5 | /form",
                "\"form\" : 1 | \"form\" : null | /form",
                "\"form\" : 1 | \"form\" : 1, \"secret-13800138000\" : 1 | unknown, missing or of the wrong kind at /*",
                "\"form\" : 1 | \"form\" : 1, \"form\" : 1 | JSON",
                "\"form\" : 1, |  | form",
                "\"date\" : \"2026-11-22\" | \"date\" : \"yesterday\" | date",
                "\"count\" : 5 | \"count\" : \"13800138000\" | /files/0/fields/0/count",
                "\"grade\" : \"SENSITIVE\" | \"grade\" : \"GRAVE-13800138000\" | grade",
                "\"grade\" : \"SENSITIVE\" | \"grade\" : 2 | grade",
                "\"reason\" : \"BINARY\" | \"reason\" : null | reason",
            })
    void whatIsWrongIsRefusedByPlaceAndNotQuoted(String right, String wrong, String message) throws IOException {
        String json = written(Inventories.small().build());
        assertThat(json).contains(right);
        String changed = json.replaceFirst(Pattern.quote(right), wrong == null ? "" : wrong);
        assertThatThrownBy(() -> InventoryJson.read(new StringReader(changed)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message)
                .hasNoCause()
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("13800138000"));
    }

    @ParameterizedTest
    @CsvSource(value = {"''", "null", "[]", "{", "{}", "1 2"})
    void whatIsNoInventoryIsRefused(String json) {
        assertThatThrownBy(() -> InventoryJson.read(new StringReader(json)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatStandsBehindIsRefused() throws IOException {
        String json = written(Inventories.small().build()) + "{}";
        assertThatThrownBy(() -> InventoryJson.read(new StringReader(json)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
