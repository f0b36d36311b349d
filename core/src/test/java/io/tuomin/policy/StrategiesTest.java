package io.tuomin.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.TestClassifier;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.StrategyException;
import io.tuomin.strategy.masking.MaskingPreset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The registry of strategies: what is written is what is read, and what is not known is refused with what there is. */
class StrategiesTest {

    private static final Strategies STRATEGIES = TestClassifier.STRATEGIES;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keep",
                "suppress",
                "replace(<{type}>)",
                "replace()",
                "replace(a(b)c)",
                "mask",
                "mask(waybill)",
                "mask(keep(3,4))",
                "mask(phone(3,2))",
                "mask(landline)",
                "mask(plate)",
                "mask(id(county,year))",
                "mask(name)",
                "mask(given)",
                "mask(court)",
                "mask(email)",
                "mask(domain)",
                "mask(county)",
                "mask(door)",
                "mask(address(town))",
                "mask(network)",
                "mask(network(3))",
                "mask(year)",
                "mask(position)",
                "mask(all)",
                "mask(fixed)",
                "mask(fixed(3))",
                "token",
                "digest",
                "digest(12)",
                "digest(32, base64url)",
                "generalize(age(5))",
                "generalize(date(month))",
                "generalize(address(city))",
                "generalize(region(province))",
                "generalize(number(1000))",
                "generalize(grid(2))",
                "generalize(ip(24,48))",
                "generalize(icd(chapter))",
                "noise(10,0,120,5)",
                "synthetic",
                "date-shift(52)",
                "fpe",
                "pseudonym",
                "shuffle",
                "micro-aggregate(5)"
            })
    void expressionsAreReadAsTheyAreWritten(String expression) {
        Strategy strategy = STRATEGIES.of(expression);
        assertThat(strategy.expression()).isEqualTo(expression);
        assertThat(strategy).hasToString(expression);
        assertThat(STRATEGIES.of("  " + expression + "\t")).hasToString(expression);
    }

    @Test
    void aSecretIsTakenFromTheEnvironmentAndNeverShown() {
        String secret = "sentinel-0123456789";
        Strategies with =
                STRATEGIES.withEnvironment(name -> name.equals("KEY") ? secret : name.equals("SHORT") ? "abc" : null);
        Strategy shift = with.of("date-shift(52,${env:KEY})");
        assertThat(shift).hasToString("date-shift(52)");
        assertThatThrownBy(() -> with.of("date-shift(52,${env:OTHER})"))
                .hasMessage("the environment variable OTHER is not set");
        assertThatThrownBy(() -> with.of("date-shift(52,${env:SHORT})"))
                .hasMessage("the secret of 'date-shift' has at least 16 bytes");
        assertThatThrownBy(() -> with.of("date-shift(52,sentinel-0123456789)"))
                .hasMessageContaining("is a secret: write ${env:NAME}")
                .hasMessageNotContaining("sentinel");
        assertThatThrownBy(() -> with.of("date-shift(521,${env:KEY})")).hasMessageNotContaining(secret);
        assertThatThrownBy(() -> with.of("replace(${env:KEY})")).hasMessageNotContaining(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hash", "hash()", "hash(sha256)", "md5", "sha256(salt)", "sm3"})
    void hashesWithoutAKeyAreRefusedWithTheReason(String expression) {
        assertThatThrownBy(() -> STRATEGIES.of(expression))
                .isInstanceOfSatisfying(
                        StrategyException.class, e -> assertThat(e.chinese()).contains("穷举", "digest"))
                .hasMessageContaining("without a key")
                .hasMessageContaining("digest(16)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"digest(8)", "digest(33)", "digest(16, base32)", "digest(16,hex,hex)", "digest()", "digest(x)"})
    void digestsThatThereAreNotAreRefused(String expression) {
        assertThatThrownBy(() -> STRATEGIES.of(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("digest");
    }

    @Test
    void maskMeansThePreset() {
        assertThat(STRATEGIES.of("mask")).isSameAs(MaskingPreset.STANDARD);
        assertThat(STRATEGIES.of("mask(standard)")).isSameAs(MaskingPreset.STANDARD);
        assertThat(STRATEGIES.of("mask(waybill)")).isSameAs(MaskingPreset.WAYBILL);
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
                "token()",
                "mask(mail)",
                "mask(keep(1000,1))",
                "mask(keep)",
                "mask(keep(1))",
                "mask(email(1))",
                "mask(id())",
                "mask(id(county,birth,sequence))",
                "mask(address(room))",
                "generalize",
                "generalize(hour(1))",
                "noise()",
                "noise(0)",
                "noise(1,2,1)",
                "synthetic(1)",
                "micro-aggregate(1)",
                "date-shift(0)",
                "mask(fixed(0))",
                "mask(network(4))",
                "replace(${env:HOME})"
            })
    void whatIsNotKnownIsRefusedInBothLanguages(String expression) {
        assertThatThrownBy(() -> STRATEGIES.of(expression))
                .isInstanceOfSatisfying(
                        StrategyException.class,
                        e -> assertThat(e.chinese())
                                .isNotEqualTo(e.getMessage())
                                .matches("(?s).*\\p{IsHan}.*"));
    }

    @Test
    void theListOfThoseThereAreIsInTheMessage() {
        assertThatThrownBy(() -> STRATEGIES.of("encrypt"))
                .hasMessage("No strategy 'encrypt'. There are: " + String.join(", ", STRATEGIES.usages()));
    }
}
