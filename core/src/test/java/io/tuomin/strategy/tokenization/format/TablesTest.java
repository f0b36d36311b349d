package io.tuomin.strategy.tokenization.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.TestClassifier;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of edition 1 never change: what was counted with them must be had back for ever. */
class TablesTest {

    @ParameterizedTest
    @CsvSource({
        "format-regions, 4138171030fc31bd",
        "format-segments, 5e2558111b0de3a5",
        "format-areas, ca40175ec82a384c",
        "format-names, f6285e7246d193c3",
        "format-characters, 390f4a8ea3eba737"
    })
    void areFrozen(String table, String fingerprint) {
        assertThat(Tables.fingerprint(TestClassifier.DICTIONARIES.get(table)))
                .as(table)
                .isEqualTo(fingerprint);
    }

    @Test
    void aTableWithARowMoreIsRefused() throws IOException {
        Dictionary more = Dictionary.parse(
                "format-segments",
                new BufferedReader(new StringReader(
                        "# title: t\n# source: s\n# date: 2026-11-22\n# licence: ours\nprefix\tlength\n129\t11\n")));
        Dictionaries changed = TestClassifier.DICTIONARIES.extendedBy(more);
        assertThatThrownBy(() -> Formats.over(changed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("format-segments")
                .hasMessageContaining("冻结表");
    }

    @Test
    void aLayoutOfTooFewIsRefused() {
        assertThatThrownBy(() -> Layout.of(Field.kept(Field.DIGITS, 4), Field.digits(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100000 values of the form ====99999");
        assertThat(Layout.of(Field.digits(6)).size()).isEqualTo(1_000_000);
    }
}
