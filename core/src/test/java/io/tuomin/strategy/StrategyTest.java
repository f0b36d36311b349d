package io.tuomin.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The strategies that are no masks. */
class StrategyTest {

    private static final EntityType PHONE = new EntityType("MOBILE_PHONE", Category.CONTACT, "手机号码", "mobile phone");

    @ParameterizedTest
    @CsvSource({
        "<{type}>, 电话<MOBILE_PHONE>。",
        "【{name}】, 电话【手机号码】。",
        "{type}{type}, 电话MOBILE_PHONEMOBILE_PHONE。",
        "{value}, 电话{value}。",
        "'', 电话。"
    })
    void aReplacementTakesThePlaceOfTheValue(String template, String expected) {
        Strategy replace = new Replace(template);
        assertThat(applied(replace)).isEqualTo(expected);
        assertThat(replace.effect()).isEqualTo(Effect.IRREVERSIBLE);
        assertThat(replace.expression()).isEqualTo("replace(" + template + ")");
    }

    @Test
    void whatIsSuppressedIsGone() {
        Strategy suppress = new Suppress();
        assertThat(applied(suppress)).isEqualTo("电话。");
        assertThat(suppress.effect()).isEqualTo(Effect.IRREVERSIBLE);
    }

    @Test
    void whatIsKeptStays() {
        Strategy keep = new Keep();
        assertThat(applied(keep)).isEqualTo("电话13800138000。");
        assertThat(keep.effect()).isEqualTo(Effect.NONE);
    }

    private static String applied(Strategy strategy) {
        String text = "电话13800138000。";
        StringBuilder out = new StringBuilder(text.substring(0, 2));
        strategy.apply(PHONE, text, 2, 13, out);
        return out.append(text, 13, 14).toString();
    }
}
