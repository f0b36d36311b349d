package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.key.KeySet;
import io.tuomin.key.Scope;
import io.tuomin.key.Suite;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.model.Grade;
import io.tuomin.policy.OnError;
import io.tuomin.policy.Policy;
import io.tuomin.policy.PolicyException;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.tokenization.AuthenticatedToken;
import io.tuomin.strategy.tokenization.DigestStrategy;
import io.tuomin.strategy.tokenization.Keys;
import io.tuomin.strategy.tokenization.TokenFinder;
import io.tuomin.strategy.tokenization.TokenStrategy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies whose strategies need keys. */
class KeyedPolicyTest {

    private static final String PHONE = "13800138000";
    private static final String ID = "11010119000307998X";
    private static final EntityType PHONE_TYPE =
            new EntityType("MOBILE_PHONE", Category.CONTACT, "手机号码", "mobile phone");
    private static final KeySet KEYS = Keys.of(Suite.AES, 2);
    private static final Scope SCOPE = Scope.dataSet("release");
    private static final AuthenticatedToken TOKENS = new AuthenticatedToken(KEYS, SCOPE);

    private static Policy policy(Strategy strategy, OnError onError) {
        return Policy.builder()
                .grade(Grade.ORDINARY, strategy)
                .grade(Grade.SENSITIVE, strategy)
                .grade(Grade.SECRET, strategy)
                .onError(onError)
                .build();
    }

    private static Desensitizer desensitizer(Strategy strategy) {
        return Desensitizer.of(TestClassifier.standard(), policy(strategy, OnError.FAIL), Resources.of(KEYS, SCOPE));
    }

    static List<Strategy> keyed() {
        return List.of(new TokenStrategy(), new DigestStrategy());
    }

    @ParameterizedTest
    @MethodSource("keyed")
    void withoutKeysAPolicyThatNeedsThemIsNotUsed(Strategy strategy) {
        Policy policy = Policy.builder().name("release").type("EMAIL", strategy).build();
        assertThatThrownBy(() -> Desensitizer.of(TestClassifier.standard(), policy))
                .isInstanceOfSatisfying(
                        PolicyException.class,
                        e -> assertThat(e.chinese()).contains("release", strategy.expression(), "密钥"))
                .hasMessageContaining("release")
                .hasMessageContaining("'" + strategy.expression() + "'")
                .hasMessageContaining("keys");
    }

    @ParameterizedTest
    @MethodSource("keyed")
    void aStrategyWithoutKeysPassesNothing(Strategy strategy) {
        StringBuilder out = new StringBuilder();
        assertThatThrownBy(() -> strategy.apply(PHONE_TYPE, PHONE, 0, PHONE.length(), out))
                .isInstanceOf(IllegalStateException.class)
                .message()
                .doesNotContain(PHONE);
        assertThat(out).isEmpty();
    }

    @Test
    void strategiesSayWhatTheyLeave() {
        assertThat(new TokenStrategy().effect()).isEqualTo(Effect.REVERSIBLE);
        assertThat(new TokenStrategy().bind(Resources.of(KEYS)).effect()).isEqualTo(Effect.REVERSIBLE);
        assertThat(new DigestStrategy().effect()).isEqualTo(Effect.LINKABLE);
        assertThat(new DigestStrategy().bind(Resources.of(KEYS)).effect()).isEqualTo(Effect.LINKABLE);
    }

    @Test
    void aPolicyThatNeedsNoKeysIsNotChanged() {
        Policy policy = Policy.standard();
        assertThat(policy.bind(Resources.none())).isSameAs(policy);
        assertThat(policy.bind(Resources.of(KEYS))).isSameAs(policy);
    }

    @Test
    void aBoundPolicySaysTheSame() {
        Policy policy = Policy.builder()
                .name("release")
                .minimumConfidence(70)
                .onError(OnError.FAIL)
                .type("EMAIL", new DigestStrategy())
                .build();
        Policy bound = policy.bind(Resources.of(KEYS));
        assertThat(bound).hasToString(policy.toString());
        assertThat(bound.minimumConfidence()).isEqualTo(70);
        assertThat(bound.onError()).isEqualTo(OnError.FAIL);
        assertThat(bound.scheme()).isEqualTo(policy.scheme());
        assertThat(bound.types()).containsExactly("EMAIL");
        assertThat(bound.rules().get(0).strategy()).hasToString("digest");
        assertThat(bound.rules()).hasSameSizeAs(policy.rules());
    }

    @Test
    void textComesBack() throws IOException {
        Desensitizer desensitizer = desensitizer(new TokenStrategy());
        String text = "收件人张伟，电话" + PHONE + "，身份证" + ID + "，password=S3cret!pass\n邮箱：zhang@example.com。";
        String treated = desensitizer.apply(text);
        assertThat(treated).doesNotContain(PHONE, ID, "S3cret", "zhang@").startsWith("收件人TK~PERSON_NAME~2~");
        assertThat(restored(treated)).isEqualTo(text);
        assertThat(desensitizer.apply(treated)).isEqualTo(treated);
        assertThat(new String(desensitizer.apply(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                .isEqualTo(treated);
        StringWriter out = new StringWriter();
        desensitizer.text(new StringReader(text), out);
        assertThat(out).hasToString(treated);
    }

    private static String restored(String text) {
        StringBuilder restored = new StringBuilder();
        int from = 0;
        for (TokenFinder.Found found : TokenFinder.find(text)) {
            restored.append(text, from, found.start()).append(TOKENS.open(text.substring(found.start(), found.end())));
            from = found.end();
        }
        return restored.append(text, from, text.length()).toString();
    }

    @Test
    void documentsComeBack() throws IOException {
        String json = "{\"name\": \"张伟\", \"phones\": [\"" + PHONE + "\"], \"password\": \"hunter22x\"}";
        String csv = "姓名,手机号,备注\n张伟," + PHONE + ",无\n李娜,13900139000,\"a,b\"\n";
        for (Strategy strategy : keyed()) {
            Desensitizer desensitizer = desensitizer(strategy);
            StringWriter once = new StringWriter();
            StringWriter twice = new StringWriter();
            desensitizer.json(new StringReader(json), once);
            desensitizer.json(new StringReader(once.toString()), twice);
            assertThat(once.toString()).doesNotContain("张伟", PHONE, "hunter22x").isEqualTo(twice.toString());
            StringWriter csvOnce = new StringWriter();
            StringWriter csvTwice = new StringWriter();
            desensitizer.csv(new StringReader(csv), csvOnce, CsvOptions.standard());
            desensitizer.csv(new StringReader(csvOnce.toString()), csvTwice, CsvOptions.standard());
            assertThat(csvOnce.toString()).doesNotContain("张伟", PHONE).isEqualTo(csvTwice.toString());
            if (strategy.effect() == Effect.REVERSIBLE) {
                assertThat(restored(once.toString())).isEqualTo(json);
                assertThat(restored(csvOnce.toString())).isEqualTo(csv);
            }
        }
    }

    @Test
    void columnsJoinWithinAScopeAlone() {
        List<String> values = List.of(PHONE, "13900139000", PHONE);
        Desensitizer one = desensitizer(new DigestStrategy());
        Desensitizer other = Desensitizer.of(
                TestClassifier.standard(),
                policy(new DigestStrategy(), OnError.FAIL),
                Resources.of(KEYS, Scope.dataSet("next release")));
        List<String> treated = one.applyColumn("phone", values);
        assertThat(treated.get(0)).isEqualTo(treated.get(2)).isNotEqualTo(treated.get(1));
        assertThat(other.applyColumn("phone", values)).doesNotContainAnyElementsOf(treated);
    }

    /** Whatever fails on the way to a token, neither the value nor a key is told. */
    @ParameterizedTest
    @MethodSource("keyed")
    void whatFailsTellsNothing(Strategy strategy) {
        KeySet keys = KeySet.create(Suite.SM);
        String text = new String(keys.secretText());
        String secret = text.substring(text.lastIndexOf(',') + 1);
        Desensitizer failing =
                Desensitizer.of(TestClassifier.standard(), policy(strategy, OnError.FAIL), Resources.of(keys));
        Desensitizer suppressing =
                Desensitizer.of(TestClassifier.standard(), policy(strategy, OnError.SUPPRESS), Resources.of(keys));
        keys.destroy();
        assertThatThrownBy(() -> failing.apply("电话" + PHONE))
                .satisfies(e -> assertThat(trace(e)).doesNotContain(PHONE, secret));
        assertThat(suppressing.apply("电话" + PHONE)).isEqualTo(Desensitizer.SUPPRESSED);
        assertThat(failing.policy().rules() + " " + failing.policy() + keys + strategy + Resources.of(keys))
                .doesNotContain(secret);
    }

    @Test
    void aRefusedTokenIsNotTold() {
        String token = new AuthenticatedToken(KeySet.create(Suite.AES), SCOPE).seal("MOBILE_PHONE", PHONE);
        assertThatThrownBy(() -> TOKENS.open(token))
                .satisfies(e -> assertThat(trace(e)).doesNotContain(PHONE, token, token.substring(20, 40)));
    }

    private static String trace(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
