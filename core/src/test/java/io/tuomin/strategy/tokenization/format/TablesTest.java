package io.tuomin.strategy.tokenization.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.TestClassifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of edition 1 never change: what was counted with them must be had back for ever. */
class TablesTest {

    @ParameterizedTest
    @CsvSource({
        "format-regions, 4138171030fc31bd",
        "format-segments, 5e2558111b0de3a5",
        "format-areas, ca40175ec82a384c",
        "format-names, 42397c9d07b2fc4d",
        "format-characters, 390f4a8ea3eba737"
    })
    void areFrozen(String table, String fingerprint) {
        assertThat(Tables.fingerprint(TestClassifier.DICTIONARIES.get(table)))
                .as(table)
                .isEqualTo(fingerprint);
    }
}
