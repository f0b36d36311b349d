package io.tuomin.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.tuomin.Desensitizer;
import io.tuomin.TestClassifier;
import io.tuomin.grading.GradingScheme;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.model.Finding;
import io.tuomin.model.Grade;
import io.tuomin.strategy.Keep;
import io.tuomin.strategy.Replace;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.Suppress;
import io.tuomin.strategy.masking.Mask;
import io.tuomin.strategy.masking.MaskingPreset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    private static final EntityType PHONE = new EntityType("MOBILE_PHONE", Category.CONTACT, "手机号码", "mobile phone");

    @Test
    void theStandardPolicyMasks() {
        Policy policy = Policy.standard();
        assertThat(policy.strategyFor(finding(PHONE, Grade.ORDINARY))).isSameAs(MaskingPreset.STANDARD);
        assertThat(policy.strategyFor(finding(PHONE, Grade.SENSITIVE))).isSameAs(MaskingPreset.STANDARD);
        assertThat(policy.strategyFor(finding(PHONE, Grade.SECRET))).hasToString("replace(<{type}>)");
        assertThat(policy.strategyFor(finding(PHONE, Grade.NOT_PERSONAL))).isInstanceOf(Keep.class);
        assertThat(policy.scheme().id()).isEqualTo("PIPL_DEFAULT");
        assertThat(policy.minimumConfidence()).isEqualTo(50);
        assertThat(policy.onError()).isEqualTo(OnError.SUPPRESS);
        assertThat(policy).hasToString("policy standard");
    }

    /** Total: no type of no category and no grade is without a strategy. */
    @ParameterizedTest
    @EnumSource
    void everyFindingHasAStrategy(Grade grade) {
        Policy policy = Policy.standard();
        for (Category category : Category.values()) {
            EntityType type = new EntityType("OF_ONES_OWN", category, "", "");
            assertThat(policy.strategyFor(finding(type, grade))).isNotNull();
        }
        TestClassifier.standard()
                .entities()
                .forEach(spec -> assertThat(policy.strategyFor(finding(spec.type(), grade)))
                        .isNotNull());
    }

    @Test
    void theTypeGoesBeforeTheCategoryAndTheCategoryBeforeTheGrade() {
        Strategy byType = Mask.of("all");
        Strategy byCategory = new Suppress();
        Strategy byGrade = new Replace("x");
        EntityType email = new EntityType("EMAIL", Category.CONTACT, "", "");
        EntityType age = new EntityType("AGE", Category.BASIC, "", "");
        Policy policy = Policy.builder()
                .grade(Grade.ORDINARY, byGrade)
                .category(Category.CONTACT, byCategory)
                .type("MOBILE_PHONE", byType)
                .build();
        assertThat(policy.strategyFor(finding(PHONE, Grade.ORDINARY))).isSameAs(byType);
        assertThat(policy.strategyFor(finding(email, Grade.ORDINARY))).isSameAs(byCategory);
        assertThat(policy.strategyFor(finding(email, Grade.NOT_PERSONAL))).isSameAs(byCategory);
        assertThat(policy.strategyFor(finding(age, Grade.ORDINARY))).isSameAs(byGrade);
        assertThat(policy.strategyFor(finding(age, Grade.SENSITIVE))).isSameAs(MaskingPreset.STANDARD);
    }

    @Test
    void aBuilderGoesOnWithoutTouchingWhatItBuilt() {
        Policy.Builder builder = Policy.builder().name("first");
        Policy first = builder.build();
        builder.name("second").type("EMAIL", new Keep()).masking(MaskingPreset.WAYBILL);
        assertThat(first).hasToString("policy first");
        assertThat(first.types()).isEmpty();
        assertThat(first.grades()).containsEntry(Grade.ORDINARY, MaskingPreset.STANDARD);
        assertThat(builder.build().grades()).containsEntry(Grade.SENSITIVE, MaskingPreset.WAYBILL);
    }

    @Test
    void aPolicyNamesItsScheme() {
        GradingScheme strict = GradingScheme.named("STRICT_UNION");
        assertThat(Policy.builder().scheme(strict).build().scheme()).isSameAs(strict);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 100, Integer.MAX_VALUE})
    void confidenceIsFromOneToNinetyNine(int confidence) {
        assertThatThrownBy(() -> Policy.builder().minimumConfidence(confidence))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The minimum confidence is 1 to 99, not " + confidence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHOE_SIZE", "mobile_phone"})
    void aTypeThatNobodyFindsIsRefused(String type) {
        Policy policy = Policy.builder().name("mine").type(type, Mask.of("all")).build();
        assertThatThrownBy(() -> Desensitizer.of(TestClassifier.standard(), policy))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The policy mine treats " + type + ", which no recognizer of this classifier finds. Take it"
                        + " out of the policy or add a recognizer.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keep",
                "suppress",
                "replace(<{type}>)",
                "replace()",
                "replace(a(b)c)",
                "mask(keep(3,4))",
                "mask(phone(3,2))",
                "mask(landline)",
                "mask(plate)",
                "mask(name)",
                "mask(email)",
                "mask(county)",
                "mask(door)",
                "mask(network)",
                "mask(year)",
                "mask(position)",
                "mask(all)",
                "mask(fixed)",
                "token",
                "digest",
                "digest(12)",
                "digest(32, base64url)"
            })
    void expressionsAreReadAsTheyAreWritten(String expression) {
        Strategy strategy = Policy.strategy(expression, MaskingPreset.STANDARD);
        assertThat(strategy.expression()).isEqualTo(expression);
        assertThat(strategy).hasToString(expression);
        assertThat(Policy.strategy("  " + expression + "\t", MaskingPreset.STANDARD))
                .hasToString(expression);
    }

    @Test
    void maskMeansThePreset() {
        assertThat(Policy.strategy("mask", MaskingPreset.WAYBILL)).isSameAs(MaskingPreset.WAYBILL);
        assertThat(MaskingPreset.WAYBILL.expression()).isEqualTo("mask");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Keep",
                "mask()",
                "mask(",
                "mask)",
                "masks",
                "replace",
                "replace(x",
                "keep()",
                "hashing",
                "token()"
            })
    void unknownStrategiesListThoseThereAre(String expression) {
        assertThatThrownBy(() -> Policy.strategy(expression, MaskingPreset.STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .matches("No (strategy|mask) '[^']*'\\. There are: .+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hash", "hash()", "hash(sha256)", "md5", "sha256(salt)", "sm3"})
    void hashesWithoutAKeyAreRefusedWithTheReason(String expression) {
        assertThatThrownBy(() -> Policy.strategy(expression, MaskingPreset.STANDARD))
                .isInstanceOfSatisfying(
                        PolicyException.class, e -> assertThat(e.chinese()).contains("穷举", "digest"))
                .hasMessageContaining("without a key")
                .hasMessageContaining("digest(16)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"digest(8)", "digest(33)", "digest(16, base32)", "digest(16,hex,hex)", "digest()", "digest(x)"})
    void digestsThatThereAreNotAreRefused(String expression) {
        assertThatThrownBy(() -> Policy.strategy(expression, MaskingPreset.STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("digest");
    }

    private static Finding finding(EntityType type, Grade grade) {
        return new Finding(type, 0, 1, 80, grade, ImmutableList.of(), false, Set.of());
    }
}
