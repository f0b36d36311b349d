package io.tuomin.strategy.tokenization.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.TestClassifier;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Replace;
import org.junit.jupiter.api.Test;

class FormatPreservingTest {

    private static final EntityType CARD = new EntityType("BANK_CARD", Category.FINANCIAL, "银行卡号", "bank card number");
    private static final EntityType AGE = new EntityType("AGE", Category.BASIC, "年龄", "age");

    private final FormatPreserving strategy = new FormatPreserving(
            Formats.over(TestClassifier.DICTIONARIES), new ShuffleCipher(1), new Replace("<{type}>"));

    private String applied(EntityType type, String text, int start, int end) {
        StringBuilder out = new StringBuilder();
        strategy.apply(type, text, start, end, out);
        return out.toString();
    }

    @Test
    void putsATokenInTheValuesPlace() {
        String token = applied(CARD, "卡6222020000000007。", 1, 17);
        assertThat(token).startsWith("622202").hasSize(16).isNotEqualTo("6222020000000007");
        assertThat(strategy.restore(CARD, token).value()).contains("6222020000000007");
    }

    @Test
    void leavesWhatIsRefusedToTheOther() {
        assertThat(applied(CARD, "6222020000000008", 0, 16)).isEqualTo("<BANK_CARD>");
        assertThat(applied(AGE, "35", 0, 2)).isEqualTo("<AGE>");
    }

    @Test
    void restoresNothingWithoutFormat() {
        assertThat(strategy.restore(CARD, "6222020000000008").refusal()).contains(Refusal.WRONG_CHECK);
        assertThatThrownBy(() -> strategy.restore(AGE, "35")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isReversible() {
        assertThat(strategy.effect()).isEqualTo(Effect.REVERSIBLE);
        assertThat(strategy.expression()).isEqualTo("format");
    }
}
