package io.tuomin.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.TestClassifier;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be a title of goods is one if it holds a word of shops; of what is likely or is not, no word is asked. */
class GoodsTitleTest {

    /** Odds of what may be a title. */
    private static final int POSSIBLE = -40;

    @ParameterizedTest
    @CsvSource({
        "今天天气很好, 0, true",
        "今天天气很好, -40, false",
        "新款天气很好, -40, true",
        "今天天气包邮, -40, true",
        "今天天气包装, -40, true",
        "今天cm气很好, -40, true",
        "天9787好, -40, true",
        "包今天天气邮, -40, false",
        "新款天气包邮, -80, false"
    })
    void wordsOfShopsDecideWhereOddsDoNot(String text, int odds, boolean title) {
        assertThat(isTitle(text, odds, TestClassifier.DICTIONARIES)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"今日上新好物, true", "今天天气很好, false"})
    void rowsOfOnesOwnDecideToo(String text, boolean title) throws IOException {
        Dictionary more = Dictionary.parse(
                "shop-words",
                new BufferedReader(
                        new StringReader("# title: t\n# source: s\n# date: 2026-01-02\n# licence: l\nword\n上新\n")));
        assertThat(isTitle(text, POSSIBLE, TestClassifier.DICTIONARIES)).isFalse();
        assertThat(isTitle(text, POSSIBLE, TestClassifier.DICTIONARIES.extendedBy(more)))
                .isEqualTo(title);
    }

    /** Asks a model in which each of the seven pairs of six characters, and the style, has the same weight. */
    private static boolean isTitle(String text, int odds, Dictionaries dictionaries) {
        byte[] weights = new byte[GoodsTitle.SLOTS];
        Arrays.fill(weights, (byte) (odds / 8));
        char[] padded = ('\0' + text + '\0').toCharArray();
        return new GoodsTitle(weights).isTitle(padded, 1, 1 + text.length(), 0, new ShopWords(dictionaries));
    }
}
