package io.tuomin.strategy.anonymization;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is more than a number is not blurred in part, but hidden; and nothing keeps its row. */
class WhatIsNoNumberTest {

    private static final EntityType INCOME = new EntityType("INCOME", Category.FINANCIAL, "收入", "income");

    @ParameterizedTest
    @ValueSource(
            strings = {"6222 0200 0000 0007", "139-0013-9000", "1990-03-07", "张三", "zhang3@example.com", "12月3日", "a1"})
    void isHidden(String value) {
        assertThat(new MicroAggregation(2).applyAll(List.of(value, value))).containsExactly("***", "***");
        assertThat(new NumberBand(10).of(value)).isNull();
        StringBuilder out = new StringBuilder();
        Noise.of(5, -1_000, 1_000, 1).apply(INCOME, value, 0, value.length(), out);
        assertThat(out).hasToString("***");
    }

    @Test
    void aNumberMayHaveSignAndUnit() {
        assertThat(new MicroAggregation(2).applyAll(List.of("￥1,000", "3000元"))).containsExactly("￥2000", "2000元");
        assertThat(new NumberBand(10).of("三十四岁")).isEqualTo("30-40岁");
    }

    @Test
    void noRowKeepsItsOwn() {
        List<String> values = List.of("1", "2", "3", "4", "5");
        for (int seed = 0; seed < 200; seed++) {
            List<String> shuffled = new Shuffle(new Random(seed)).applyAll(values);
            assertThat(shuffled).containsExactlyInAnyOrderElementsOf(values);
            for (int row = 0; row < values.size(); row++) {
                assertThat(shuffled.get(row)).isNotEqualTo(values.get(row));
            }
        }
        assertThat(new Shuffle().applyAll(List.of("13800138000"))).containsExactly("***");
        assertThat(new Shuffle().applyAll(List.of("7", "7"))).containsExactly("***", "***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"39﹒904200,116﹒407400", "39°54", "39度54分", "39'54", "3*.9042"})
    void aGridUnderstandsDecimalsAlone(String value) {
        assertThat(new Grid(2).of(value)).isNull();
    }

    @Test
    void aGridCutsDecimals() {
        assertThat(new Grid(2).of("39.9042N, 116.4074E")).isEqualTo("39.90N, 116.40E");
    }
}
