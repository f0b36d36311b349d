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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void theFirstRuleThatTakesAFindingDecides() {
        Strategy first = Mask.of("all");
        Strategy second = new Suppress();
        Strategy third = new Replace("x");
        EntityType email = new EntityType("EMAIL", Category.CONTACT, "", "");
        EntityType age = new EntityType("AGE", Category.BASIC, "", "");
        Policy policy = Policy.builder()
                .type("MOBILE_PHONE", first)
                .category(Category.CONTACT, second)
                .grade(Grade.ORDINARY, third)
                .build();
        assertThat(policy.strategyFor(finding(PHONE, Grade.ORDINARY))).isSameAs(first);
        assertThat(policy.strategyFor(finding(email, Grade.ORDINARY))).isSameAs(second);
        assertThat(policy.strategyFor(finding(email, Grade.NOT_PERSONAL))).isSameAs(second);
        assertThat(policy.strategyFor(finding(age, Grade.ORDINARY))).isSameAs(third);
        assertThat(policy.strategyFor(finding(age, Grade.SENSITIVE))).isSameAs(MaskingPreset.STANDARD);
        assertThat(policy.rulesFor(PHONE)).hasSize(1);
        assertThat(policy.rulesFor(email)).hasSize(1);
        assertThat(policy.rulesFor(age)).hasSize(4);
        assertThat(policy.types()).containsExactly("MOBILE_PHONE");
        Policy other = Policy.builder()
                .grade(Grade.ORDINARY, third)
                .type("MOBILE_PHONE", first)
                .build();
        assertThat(other.strategyFor(finding(PHONE, Grade.ORDINARY))).isSameAs(third);
        assertThat(other.strategyFor(finding(PHONE, Grade.SENSITIVE))).isSameAs(first);
    }

    @Test
    void whatNoRuleTakesIsTreatedAsToldOtherwise() {
        Policy policy = Policy.builder()
                .type("MOBILE_PHONE", new Keep())
                .otherwise(new Suppress())
                .build();
        for (Grade grade : Grade.values()) {
            assertThat(policy.strategyFor(finding(new EntityType("AGE", Category.BASIC, "", ""), grade)))
                    .isInstanceOf(Suppress.class);
            assertThat(policy.strategyFor(finding(PHONE, grade))).isInstanceOf(Keep.class);
        }
        assertThat(policy.rules())
                .extracting(Rule::toString)
                .containsExactly("{types: [MOBILE_PHONE]} → keep", "else: suppress");
    }

    @Test
    void aRuleMayAskForThePlace() {
        Strategy taken = new Suppress();
        Finding finding = finding(PHONE, Grade.ORDINARY);
        Policy labels = Policy.builder()
                .rule(Match.any().labels("手机*", "mobile"), taken)
                .build();
        assertThat(labels.asksForPlace()).isTrue();
        assertThat(labels.strategyFor(finding)).isNotSameAs(taken);
        assertThat(labels.strategyFor(finding, Place.field("手机号"))).isSameAs(taken);
        assertThat(labels.strategyFor(finding, Place.json("/a/Mobile/0"))).isSameAs(taken);
        assertThat(labels.strategyFor(finding, Place.column("我的手机号"))).isNotSameAs(taken);
        Policy paths = Policy.builder()
                .rule(Match.any().paths("$.customer.*", "$['a.b'][0]"), taken)
                .build();
        assertThat(paths.strategyFor(finding, Place.json("/customer/phones/0"))).isSameAs(taken);
        assertThat(paths.strategyFor(finding, Place.json("/a.b/0/x"))).isSameAs(taken);
        assertThat(paths.strategyFor(finding, Place.json("/a.b/1/x"))).isNotSameAs(taken);
        assertThat(paths.strategyFor(finding, Place.json("/customer"))).isNotSameAs(taken);
        assertThat(paths.strategyFor(finding, Place.json("/customers/x"))).isNotSameAs(taken);
        assertThat(paths.strategyFor(finding)).isNotSameAs(taken);
        Policy formats = Policy.builder()
                .rule(Match.any().formats(Place.Format.CSV), taken)
                .build();
        assertThat(formats.strategyFor(finding, Place.column(null))).isSameAs(taken);
        assertThat(formats.strategyFor(finding, Place.json("/x"))).isNotSameAs(taken);
        Policy sure = Policy.builder()
                .rule(Match.types("MOBILE_PHONE").minConfidence(81), taken)
                .build();
        assertThat(sure.asksForPlace()).isFalse();
        assertThat(sure.strategyFor(finding)).isNotSameAs(taken);
        Policy surer = Policy.builder()
                .rule(Match.types("MOBILE_PHONE").minConfidence(80), taken)
                .build();
        assertThat(surer.strategyFor(finding)).isSameAs(taken);
    }

    @ParameterizedTest
    @CsvSource({
        "*, '', true",
        "a*c, abbc, true",
        "a*c, abcd, false",
        "*手机*, 我的手机号, true",
        "?hone, Phone, true",
        "?hone, iPhone, false",
        "*a*a*a*b, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, false",
        "phone, PHONE, true",
        "'', x, false",
        "phone*, phon, false"
    })
    void labelsAreFoundByStars(String glob, String label, boolean expected) {
        assertThat(new Glob(glob).matches(label)).isEqualTo(expected);
    }

    @Test
    void theStandardPolicyIsTheOneForDisplay() {
        Policy display = Policy.named("display");
        Policy standard = Policy.standard();
        assertThat(display.rules())
                .extracting(Rule::toString)
                .isEqualTo(standard.rules().stream().map(Rule::toString).toList());
        assertThat(display.scheme()).isSameAs(standard.scheme());
        assertThat(display.minimumConfidence()).isEqualTo(standard.minimumConfidence());
        assertThat(display.onError()).isEqualTo(standard.onError());
    }

    @Test
    void aBuilderGoesOnWithoutTouchingWhatItBuilt() {
        Policy.Builder builder = Policy.builder().name("first");
        Policy first = builder.build();
        builder.name("second").type("EMAIL", new Keep()).masking(MaskingPreset.WAYBILL);
        assertThat(first).hasToString("policy first");
        assertThat(first.types()).isEmpty();
        assertThat(first.strategyFor(finding(PHONE, Grade.ORDINARY))).isSameAs(MaskingPreset.STANDARD);
        assertThat(builder.build().strategyFor(finding(PHONE, Grade.SENSITIVE))).isSameAs(MaskingPreset.WAYBILL);
    }

    @Test
    void aPolicyNamesItsScheme() {
        GradingScheme strict = GradingScheme.named("STRICT_UNION");
        assertThat(Policy.builder().scheme(strict).build().scheme()).isSameAs(strict);
    }

    /** A scheme of one's own stands beside the policy; its types may be named. */
    @Test
    void aPolicyNamesAFileAsItsScheme(@TempDir Path folder) throws IOException {
        Path table = Path.of("src/main/resources/io/tuomin/grading/STRICT_UNION.tsv");
        Files.writeString(folder.resolve("acme.tsv"), Files.readString(table) + "SHOE_SIZE\t\tORDINARY\t\t\tPIPL-4\n");
        Path file = Files.writeString(
                folder.resolve("p.yaml"),
                "scheme: acme.tsv\nrules:\n- match: {types: [SHOE_SIZE]}\n  use: suppress\n- else: mask\n");
        Policy policy = Policy.read(file);
        assertThat(policy.scheme()).hasToString("acme");
        assertThat(policy.types()).containsExactly("SHOE_SIZE");
        assertThat(policy).hasToString("policy p");
        Files.writeString(folder.resolve("acme.tsv"), "nothing\n");
        assertThatThrownBy(() -> Policy.read(file))
                .isInstanceOf(PolicyException.class)
                .hasMessageStartingWith("p.yaml:1: ");
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

    private static Finding finding(EntityType type, Grade grade) {
        return new Finding(type, 0, 1, 80, grade, ImmutableList.of(), false, Set.of());
    }
}
