package io.tuomin.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.TestClassifier;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.dictionary.DictionaryException;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NameWordsTest {

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        NameWords words = NameWordsBuilder.build(TestClassifier.DICTIONARIES);
        NameWords again = NameWords.read(written(words));
        assertThat(written(again)).isEqualTo(written(words));
        assertThat(again.isLookalike("高兴", 0, 2)).isTrue();
        TestClassifier.DICTIONARIES.get("words").show("word", (row, word, length) -> {
            long key = NameWords.EMPTY;
            for (int i = 0; i < Math.min(length, NameWords.LONGEST); i++) {
                key = NameWords.extend(key, word[i]);
                assertThat(again.find(key)).isEqualTo(words.find(key)).isNotZero();
                assertThat(i == 1 && !again.beginsWord(key)).isFalse();
            }
        });
    }

    @Test
    void whatIsDamagedIsRefused() throws IOException {
        byte[] whole = written(NameWordsBuilder.build(TestClassifier.DICTIONARIES));
        for (int length = 0; length < whole.length; length += 65_537) {
            byte[] torn = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> NameWords.read(torn)).isInstanceOf(DictionaryException.class);
        }
        byte[] fewer = whole.clone();
        fewer[9] ^= 1;
        fewer[10 + 8] ^= 1;
        assertThatThrownBy(() -> NameWords.read(fewer)).isInstanceOf(DictionaryException.class);
        byte[] other = whole.clone();
        other[4]++;
        assertThatThrownBy(() -> NameWords.read(other)).isInstanceOf(DictionaryException.class);
    }

    private static byte[] written(NameWords words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        words.write(out);
        return out.toByteArray();
    }

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
        NameWords words = NameWords.of(extended);
        assertThat(words.isLookalike("高兴", 0, 2)).isTrue();
    }
}
