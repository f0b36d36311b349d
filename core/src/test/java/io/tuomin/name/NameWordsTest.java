package io.tuomin.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.TestClassifier;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NameWordsTest {

    /** Words of a user's own that share no beginnings fit in as well. */
    @Test
    @Timeout(60)
    void manyWordsOfAUsersOwnFit() throws IOException {
        StringBuilder table = new StringBuilder("# title: t\n# source: s\n# date: 2026-01-01\n# licence: l\nword\n");
        for (int i = 0; i < 75_000; i++) {
            table.append((char) (0x4E00 + i % 20_000)).append((char) (0x4E00 + i / 20_000));
            table.append((char) (0x4E00 + i % 7_001)).append("甲乙丙丁戊\n");
        }
        Dictionaries extended = TestClassifier.DICTIONARIES.extendedBy(
                Dictionary.parse("words", new BufferedReader(new StringReader(table.toString()))));
        NameWords words = new NameWords(extended);
        assertThat(words.isLookalike("高兴", 0, 2)).isTrue();
    }
}
