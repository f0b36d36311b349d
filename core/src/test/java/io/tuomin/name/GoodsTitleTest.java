package io.tuomin.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.TestClassifier;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be a title of goods is one if it holds a word of shops; of what is likely or is not, no word is asked. */
class GoodsTitleTest {

    private static final int LIKELY = 40;

    /** Odds of what may be a title. */
    private static final int POSSIBLE = -40;

    private static final Stretch STRETCH = Stretch.of(TestClassifier.DICTIONARIES);

    @ParameterizedTest
    @CsvSource({
        "今天这里天气真的很好, 0, true",
        "今天这里天气真的很好, -40, false",
        "新款这里天气真的很好, -40, true",
        "今天这里天气真的包邮, -40, true",
        "今天这里天气真的包装, -40, true",
        "今天cm里天气真的很好, -40, true",
        "天9787好这里天气真好, -40, true",
        "包今天这里天气真的邮, -40, false",
        "新款这里天气真的包邮, -80, false"
    })
    void wordsOfShopsDecideWhereOddsDoNot(String text, int odds, boolean title) {
        assertThat(isTitle(text, odds, TestClassifier.DICTIONARIES)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"今天这里天气真的很好, true", "今天天气真的很好呢, false", "今天天气真好9787, true", "今天天气好97871, false"})
    void noTitleIsShortOrOfFewChineseCharacters(String text, boolean title) {
        assertThat(isTitle(text, LIKELY, TestClassifier.DICTIONARIES)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"今日上新这里天气很好, true", "今天这里天气真的很好, false"})
    void rowsOfOnesOwnDecideToo(String text, boolean title) throws IOException {
        Dictionary more = Dictionary.parse(
                "shop-words",
                new BufferedReader(
                        new StringReader("# title: t\n# source: s\n# date: 2026-01-02\n# licence: l\nword\n上新\n")));
        assertThat(isTitle(text, POSSIBLE, TestClassifier.DICTIONARIES)).isFalse();
        assertThat(isTitle(text, POSSIBLE, TestClassifier.DICTIONARIES.extendedBy(more)))
                .isEqualTo(title);
    }

    /** Asks a model in which the style alone has a weight. */
    private static boolean isTitle(String text, int odds, Dictionaries dictionaries) {
        STRETCH.read(text, 0, text.length());
        byte[] weights = new byte[GoodsTitle.SLOTS];
        weights[GoodsTitle.slot(STRETCH.style())] = (byte) odds;
        return new GoodsTitle(weights).isTitle(STRETCH, new ShopWords(dictionaries));
    }
}
