package io.tuomin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.TestClassifier;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.model.Grade;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Keep;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.Suppress;
import io.tuomin.strategy.masking.Mask;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What policies do in effect, and what is said against them. */
class PolicyCheckTest {

    static final List<String> NAMES = Policy.NAMES;

    private static final Strategies STRATEGIES = Strategies.of(TestClassifier.DICTIONARIES);
    private static final List<EntityType> TYPES =
            TestClassifier.standard().entities().stream().map(EntitySpec::type).toList();

    private static PolicyCheck check(Policy... policies) {
        return PolicyCheck.of(List.of(policies), TYPES, STRATEGIES.residuals());
    }

    private static Policy phone(String mask) {
        return Policy.builder().type("MOBILE_PHONE", Mask.of(mask)).build();
    }

    /** Each type has rules, and the last of them takes what is left. */
    @ParameterizedTest
    @FieldSource("NAMES")
    void readyPoliciesTreatEveryTypeAndHaveNoErrors(String name) {
        Policy policy = Policy.named(name, STRATEGIES);
        assertThat(policy.name()).isEqualTo(name);
        PolicyCheck check = check(policy);
        assertThat(check.rows()).extracting(PolicyCheck.Row::type).containsAll(TYPES);
        assertThat(check.hasErrors()).isFalse();
        assertThat(check.remarks()).noneMatch(remark -> remark.english().contains("never acts"));
    }

    /** Only sex and, of judgments, the date of birth stay in clear, as their policies say. */
    @ParameterizedTest
    @FieldSource("NAMES")
    void readyPoliciesKeepNothingElse(String name) {
        List<String> kept = check(Policy.named(name, STRATEGIES)).remarks().stream()
                .map(PolicyCheck.Remark::english)
                .filter(remark -> remark.contains("stays in clear"))
                .map(remark -> remark.substring(remark.lastIndexOf(':') + 2))
                .toList();
        assertThat(kept)
                .isEqualTo(
                        switch (name) {
                            case "analytics" -> List.of("GENDER");
                            case "court" -> List.of("DATE_OF_BIRTH, GENDER");
                            default -> List.of();
                        });
    }

    @Test
    void aRowSaysWhatBecomesOfAType() {
        PolicyCheck check = check(Policy.named("display", STRATEGIES));
        PolicyCheck.Row row = check.rows().stream()
                .filter(some -> some.type().id().equals("MOBILE_PHONE"))
                .findFirst()
                .orElseThrow();
        assertThat(row.treatment()).isEqualTo("mask(phone(3,4))");
        assertThat(row.effect()).isEqualTo(Effect.IRREVERSIBLE);
        assertThat(row.candidates()).contains(BigInteger.valueOf(10_000));
        assertThat(row.rule().origin()).isEqualTo("display.yaml:13");
        PolicyCheck.Row weakest = check.weakest(row.policy()).orElseThrow();
        assertThat(weakest.type().id()).isEqualTo("DATE_OF_BIRTH");
        assertThat(weakest.candidates()).contains(BigInteger.valueOf(365));
    }

    @Test
    void whatStaysInClearIsTold() {
        PolicyCheck check = check(Policy.builder()
                .type("LICENSE_PLATE", new Keep())
                .type("ORG_CODE", new Keep())
                .build());
        assertThat(check.remarks())
                .containsExactly(new PolicyCheck.Remark(
                        false,
                        "standard: -: personal information stays in clear: LICENSE_PLATE",
                        "standard：-：个人信息原样保留：LICENSE_PLATE"));
    }

    @Test
    void aRuleThatNeverActsIsTold() {
        PolicyCheck check = check(Policy.builder()
                .category(Category.CONTACT, new Suppress())
                .type("MOBILE_PHONE", Mask.of("all"))
                .grade(Grade.SENSITIVE, new Suppress())
                .rule(Match.types("BANK_CARD").minConfidence(60), new Suppress())
                .build());
        assertThat(check.remarks())
                .extracting(PolicyCheck.Remark::english)
                .containsExactly(
                        "standard: -: this rule never acts: others before it take what it would take",
                        "standard: -: this rule never acts: others before it take what it would take");
    }

    /** Nobody can mend what he has not written. */
    @Test
    void aRuleThatIsImportedMayNeverAct() {
        String own = "imports: [display]\nrules:\n  - match: {grades: [NOT_PERSONAL]}\n    use: keep\n";
        assertThat(neverActs(own + "  - else: suppress\n")).isEmpty();
        assertThat(neverActs(own + "  - match: {categories: [VEHICLE]}\n    use: suppress\n"
                        + "  - match: {types: [LICENSE_PLATE]}\n    use: suppress\n"))
                .singleElement()
                .asString()
                .contains("own.yaml:8: this rule never acts");
    }

    private static List<String> neverActs(String policy) {
        return check(PolicyFile.read("own.yaml", new StringReader(policy), STRATEGIES)).remarks().stream()
                .map(PolicyCheck.Remark::english)
                .filter(remark -> remark.contains("never acts"))
                .toList();
    }

    @Test
    void aFloorThatDoesNotHoldOfATypeSaysSo() {
        String floor = "imports: [display]\nresidual-floor: 10\n";
        assertThat(floorless(floor)).singleElement().asString().contains("ADDRESS", "mask(county)", "no table");
        assertThat(floorless(floor + "rules:\n  - match: {types: [ADDRESS]}\n    use: suppress\n"))
                .isEmpty();
        assertThat(floorless("imports: [display]\n")).isEmpty();
    }

    private static List<String> floorless(String policy) {
        return check(PolicyFile.read("own.yaml", new StringReader(policy), STRATEGIES)).remarks().stream()
                .map(PolicyCheck.Remark::english)
                .filter(remark -> remark.contains("floor"))
                .toList();
    }

    @Test
    void masksThatJoinAreFoundInOnePolicyAndInSeveral() {
        assertThat(check(phone("phone(5,0)"), phone("phone(0,5)")).remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.english())
                        .contains("MOBILE_PHONE", "10 values fit, not 53000")
                        .doesNotContain("1 values"))
                .satisfies(remark -> assertThat(remark.error()).isFalse());
        assertThat(check(phone("phone(3,4)"), phone("phone(3,2)")).remarks()).isEmpty();
        Policy one = Policy.builder()
                .rule(Match.types("MOBILE_PHONE").labels("a"), Mask.of("phone(5,0)"))
                .rule(Match.types("MOBILE_PHONE").labels("b"), Mask.of("phone(0,5)"))
                .build();
        assertThat(check(one).remarks()).hasSize(1);
        Strategy birth = Mask.of("id(birth)");
        PolicyCheck whole = check(
                Policy.builder()
                        .type("RESIDENT_ID", Mask.of("id(county,sequence)"))
                        .build(),
                Policy.builder().type("RESIDENT_ID", birth).build());
        assertThat(whole.hasErrors()).isTrue();
        assertThat(whole.remarks().get(0).chinese()).contains("候选值只剩 1 个");
    }
}
