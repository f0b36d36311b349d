package io.tuomin.recognizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.model.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitySpecTest {

    private static final EntitySpec BARE = EntitySpec.of("MEMBER_NO", Category.BASIC, "会员号", "member number", 40);

    @Test
    void aBareSpecificationSaysWhatItIsGiven() {
        assertThat(BARE.type().id()).isEqualTo("MEMBER_NO");
        assertThat(BARE.base()).isEqualTo(40);
        assertThat(BARE.labels()).isEmpty();
        assertThat(BARE.context()).isEmpty();
        assertThat(BARE.triggers()).isEmpty();
        assertThat(BARE.isLabelNeeded()).isFalse();
        assertThat(BARE.isFreeStanding()).isTrue();
        assertThat(BARE.isToldByColumn()).isFalse();
        assertThat(BARE.isNegative()).isFalse();
        assertThat(BARE).hasToString("MEMBER_NO");
    }

    @Test
    void eachWordChangesACopyAndNothingElse() {
        EntitySpec full = BARE.labels("会员号,\n  member no, ,会员号")
                .context("会员")
                .triggers(Trigger.digits(6, 8), Trigger.value())
                .needsLabel()
                .ownBorders()
                .tellsByColumn();
        assertThat(full.labels()).containsExactly("会员号", "member no");
        assertThat(full.context()).containsExactly("会员");
        assertThat(full.triggers()).containsExactly(Trigger.digits(6, 8), new Trigger.Value());
        assertThat(full.isLabelNeeded()).isTrue();
        assertThat(full.isFreeStanding()).isFalse();
        assertThat(full.isToldByColumn()).isTrue();
        assertThat(full.type()).isEqualTo(BARE.type());
        assertThat(full.base()).isEqualTo(40);
        assertThat(BARE.labels()).isEmpty();
        assertThat(BARE.isFreeStanding()).isTrue();
    }

    @Test
    void whatIsNotPersonalIsNegative() {
        assertThat(EntitySpec.of("ORDER_NO", Category.NEGATIVE, "订单号", "order number", 40)
                        .isNegative())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0, true, false, false",
        "9, true, false, false",
        "a, false, true, false",
        "Z, false, true, false",
        "张, false, false, true",
        "㐀, false, false, true",
        "〇, false, false, true",
        "９, false, false, false",
        "Ａ, false, false, false",
        "é, false, false, false",
        "あ, false, false, false",
        "@, false, false, false"
    })
    void charactersAreToldApart(char c, boolean digit, boolean letter, boolean han) {
        assertThat(Candidate.isDigit(c)).isEqualTo(digit);
        assertThat(Candidate.isLetter(c)).isEqualTo(letter);
        assertThat(Candidate.isHan(c)).isEqualTo(han);
    }
}
