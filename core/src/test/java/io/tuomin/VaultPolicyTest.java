package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.key.KeySet;
import io.tuomin.key.Scope;
import io.tuomin.key.Suite;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.policy.OnError;
import io.tuomin.policy.Policy;
import io.tuomin.policy.PolicyException;
import io.tuomin.policy.Strategies;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.TokenVault;
import io.tuomin.strategy.tokenization.VaultTokenStrategy;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Policies whose tokens are in a vault. */
class VaultPolicyTest {

    private static final String PHONE = "13800138000";
    private static final EntityType PHONE_TYPE =
            new EntityType("MOBILE_PHONE", Category.CONTACT, "手机号码", "mobile phone");
    private static final KeySet KEYS = KeySet.create(Suite.AES);
    private static final Scope SCOPE = Scope.dataSet("release");

    private static Desensitizer desensitizer(TokenVault vault, OnError onError) {
        Policy policy = Policy.builder()
                .type("MOBILE_PHONE", Strategies.of(TestClassifier.DICTIONARIES).of("vault"))
                .onError(onError)
                .build();
        return Desensitizer.of(
                TestClassifier.standard(), policy, Resources.of(KEYS, SCOPE).with(vault));
    }

    @Test
    void aTextComesBackFromTheVaultAndIsNotTreatedAgain() {
        MemoryVault vault = new MemoryVault(KEYS);
        Desensitizer desensitizer = desensitizer(vault, OnError.FAIL);
        String treated = desensitizer.apply("电话" + PHONE + "，或13900139000，或" + PHONE);
        String one = vault.token("MOBILE_PHONE", SCOPE, PHONE);
        String other = vault.token("MOBILE_PHONE", SCOPE, "13900139000");
        assertThat(treated).isEqualTo("电话" + one + "，或" + other + "，或" + one);
        assertThat(desensitizer.apply(treated)).isEqualTo(treated);
        assertThat(vault.value(one)).contains(PHONE);
    }

    @Test
    void tokensOfTheVaultStayAndOthersDoNot() {
        MemoryVault vault = new MemoryVault(KEYS);
        VaultTokenStrategy strategy = new VaultTokenStrategy();
        assertThat(strategy.effect()).isEqualTo(Effect.REVERSIBLE);
        assertThat(strategy).hasToString("vault");
        var bound = strategy.bind(Resources.of(KEYS, SCOPE).with(vault));
        String token = vault.token("MOBILE_PHONE", SCOPE, PHONE);
        StringBuilder out = new StringBuilder();
        bound.apply(PHONE_TYPE, "-" + token + "-", 1, token.length() + 1, out);
        assertThat(out).hasToString(token);
        String forged = "VT~MOBILE_PHONE~1~AAAAAAAAAAAAAAAAAAAAAA~";
        out.setLength(0);
        bound.apply(PHONE_TYPE, forged, 0, forged.length(), out);
        assertThat(out).hasToString(vault.token("MOBILE_PHONE", SCOPE, forged));
    }

    @Test
    void withoutAVaultNothingIsPassed() {
        Policy policy = Policy.builder()
                .name("release")
                .type("MOBILE_PHONE", new VaultTokenStrategy())
                .build();
        assertThatThrownBy(() -> Desensitizer.of(TestClassifier.standard(), policy, Resources.of(KEYS)))
                .isInstanceOfSatisfying(
                        PolicyException.class,
                        e -> assertThat(e.chinese()).contains("release", "'vault'", "令牌库", "--vault"))
                .hasMessageContaining("release")
                .hasMessageContaining("'vault', which needs keys and a vault")
                .hasMessageContaining("--vault");
        StringBuilder out = new StringBuilder();
        assertThatThrownBy(() -> new VaultTokenStrategy().apply(PHONE_TYPE, PHONE, 0, PHONE.length(), out))
                .isInstanceOf(IllegalStateException.class)
                .message()
                .doesNotContain(PHONE);
        assertThat(out).isEmpty();
    }

    @Test
    void aVaultThatFailsTellsNothing() {
        MemoryVault vault = new MemoryVault(KEYS);
        vault.breakDown();
        assertThat(desensitizer(vault, OnError.SUPPRESS).apply("电话" + PHONE)).isEqualTo(Desensitizer.SUPPRESSED);
        assertThatThrownBy(() -> desensitizer(vault, OnError.FAIL).apply("电话" + PHONE))
                .isInstanceOf(DesensitizationException.class)
                .satisfies(e -> {
                    StringWriter trace = new StringWriter();
                    e.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString()).contains("VaultException").doesNotContain(PHONE);
                });
    }

    @Test
    void resourcesSayWhatTheyAre() {
        Resources resources = Resources.of(KEYS).with(new MemoryVault(KEYS));
        assertThat(resources.toString()).contains(KEYS.id(), "vault in memory");
        assertThat(Resources.none()).hasToString("no keys");
        assertThatThrownBy(() -> Resources.of(KEYS).vault()).hasMessage("There is no token vault");
    }
}
