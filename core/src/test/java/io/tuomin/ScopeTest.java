package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.key.KeySet;
import io.tuomin.key.Scope;
import io.tuomin.key.Suite;
import io.tuomin.model.Finding;
import io.tuomin.policy.Policy;
import io.tuomin.policy.PolicyException;
import io.tuomin.policy.Strategies;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.tokenization.Keys;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same person has the same token within a scope, wherever the person stands, and another one in another. */
class ScopeTest {

    private static final Strategies STRATEGIES = TestClassifier.STRATEGIES;
    private static final KeySet KEYS = Keys.of(Suite.AES, 1);

    private static Desensitizer desensitizer(String expression, Resources resources) {
        Policy policy = Policy.builder()
                .type("MOBILE_PHONE", STRATEGIES.of(expression))
                .type("PERSON_NAME", STRATEGIES.of(expression.equals("fpe") ? "pseudonym" : expression))
                .build();
        return Desensitizer.of(TestClassifier.standard(), policy, resources);
    }

    private static List<String> tokens(Desensitizer desensitizer) {
        return List.of(desensitizer.apply("姓名", "欧阳修远"), desensitizer.apply("手机号", "13800138000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "digest", "fpe"})
    void whereverItStands(String expression) throws IOException {
        Desensitizer desensitizer = desensitizer(expression, Resources.of(KEYS, Scope.document("a")));
        String name = tokens(desensitizer).get(0);
        String phone = tokens(desensitizer).get(1);
        assertThat(name).isNotEqualTo("欧阳修远");
        assertThat(phone).isNotEqualTo("13800138000");
        assertThat(desensitizer.apply("姓名：欧阳修远，手机号：13800138000")).isEqualTo("姓名：" + name + "，手机号：" + phone);
        StringWriter csv = new StringWriter();
        desensitizer.csv(new StringReader("姓名,手机号\n欧阳修远,13800138000\n"), csv, CsvOptions.standard());
        assertThat(csv).hasToString("姓名,手机号\n" + name + "," + phone + "\n");
        StringWriter json = new StringWriter();
        desensitizer.json(new StringReader("{\"姓名\": \"欧阳修远\", \"手机号\": \"13800138000\"}"), json);
        assertThat(json).hasToString("{\"姓名\": \"" + name + "\", \"手机号\": \"" + phone + "\"}");
        assertThat(desensitizer.applyColumn("手机号", List.of("13800138000", "13800138000")))
                .containsExactly(phone, phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "digest", "fpe"})
    void scopesAreApart(String expression) {
        List<Scope> scopes = List.of(
                Scope.document("a"), Scope.document("b"), Scope.dataSet("a"), Scope.tenant("a"), Scope.standard());
        assertThat(scopes.stream()
                        .map(scope -> tokens(desensitizer(expression, Resources.of(KEYS, scope)))
                                .get(1))
                        .distinct())
                .hasSize(scopes.size());
        assertThat(tokens(desensitizer(expression, Resources.of(KEYS, Scope.tenant("a")))))
                .isEqualTo(tokens(desensitizer(expression, Resources.of(KEYS, Scope.tenant("a")))));
    }

    @ParameterizedTest
    @EnumSource
    void aPseudonymIsANameOfTheSameKind(Suite suite) {
        Desensitizer desensitizer = desensitizer("fpe", Resources.of(Keys.of(suite, 1)));
        for (String name : List.of("张伟", "王小明", "欧阳修远", "李娜")) {
            String pseudonym = desensitizer.apply("姓名", name);
            assertThat(pseudonym).hasSameSizeAs(name).isNotEqualTo(name);
            Finding finding =
                    TestClassifier.standard().classify("姓名", pseudonym).get(0);
            assertThat(finding.type().id()).isEqualTo("PERSON_NAME");
            assertThat(finding.end()).isEqualTo(pseudonym.length());
        }
    }

    @Test
    void whatHasNoFormatGetsAToken() {
        Desensitizer desensitizer = Desensitizer.of(
                TestClassifier.standard(),
                Policy.builder().otherwise(STRATEGIES.of("fpe")).build(),
                Resources.of(KEYS));
        assertThat(desensitizer.apply("年龄", "34岁")).startsWith("TK~AGE~1~");
        assertThat(desensitizer.apply("手机号", "13800138000")).matches("1[0-9]{10}");
        Strategy pseudonym = STRATEGIES.of("pseudonym").bind(Resources.of(KEYS));
        StringBuilder out = new StringBuilder();
        Finding phone = TestClassifier.standard().classify("13800138000").get(0);
        pseudonym.apply(phone, "13800138000", out);
        assertThat(out).startsWith("TK~MOBILE_PHONE~1~");
    }

    @Test
    void whatLooksLikeAValueIsTreatedOnce() {
        Desensitizer desensitizer = desensitizer("fpe", Resources.of(KEYS));
        Strategy once = STRATEGIES.of("fpe").bind(Resources.of(KEYS));
        String text = "电话13800138000，或13900139000。";
        StringBuilder wanted = new StringBuilder("电话");
        List<Finding> findings =
                TestClassifier.standard().classify(text).stream().toList();
        once.apply(findings.get(0), text, wanted);
        once.apply(findings.get(1), text, wanted.append("，或"));
        assertThat(desensitizer.apply(text)).isEqualTo(wanted.append("。").toString());
        assertThat(once.isLifelike()).isTrue();
        assertThat(once.effect()).isEqualTo(Effect.REVERSIBLE);
        assertThat(once.supports("MOBILE_PHONE")).isTrue();
        assertThat(once.supports("AGE")).isFalse();
    }

    @Test
    void datesAreShiftedUnderTheKeysOfTheScope() {
        Policy policy = Policy.builder()
                .type("DATE_OF_BIRTH", STRATEGIES.of("date-shift(520)"))
                .build();
        assertThatThrownBy(() -> Desensitizer.of(TestClassifier.standard(), policy))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("date-shift(520)");
        String a = Desensitizer.of(TestClassifier.standard(), policy, Resources.of(KEYS, Scope.dataSet("a")))
                .apply("出生日期", "1990-03-07");
        String b = Desensitizer.of(TestClassifier.standard(), policy, Resources.of(KEYS, Scope.dataSet("b")))
                .apply("出生日期", "1990-03-07");
        assertThat(a)
                .matches("[12][0-9]{3}-[0-9]{2}-[0-9]{2}")
                .isNotEqualTo("1990-03-07")
                .isNotEqualTo(b);
        assertThat(Desensitizer.of(TestClassifier.standard(), policy, Resources.of(KEYS, Scope.dataSet("a")))
                        .apply("出生日期", "1990-03-07"))
                .isEqualTo(a);
    }
}
