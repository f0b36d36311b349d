package io.tuomin.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentKeysTest {

    @Test
    void readsAVariable() {
        KeySet keys = KeySet.create(Suite.SM).rotate();
        String text = new String(keys.secretText());
        EnvironmentKeys source = new EnvironmentKeys("TUOMIN_KEYS", name -> name.equals("TUOMIN_KEYS") ? text : null);
        assertThat(KeyFileTest.key(source.read(), 2)).isEqualTo(KeyFileTest.key(keys, 2));
        assertThat(source.toString()).isEqualTo("environment variable TUOMIN_KEYS");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "S3NTINEL", "tuomin-keys/1;aes;00c0ffee;2026-11-23T00:00:00Z,S3NTINEL"})
    void namesTheVariableAndNotWhatIsInIt(String value) {
        assertThatThrownBy(() -> new EnvironmentKeys("TUOMIN_KEYS", name -> value).read())
                .isInstanceOfSatisfying(
                        KeyException.class, e -> assertThat(e.chinese()).contains("TUOMIN_KEYS"))
                .hasNoCause()
                .hasMessageContaining("TUOMIN_KEYS")
                .message()
                .doesNotContain("S3NTINEL");
    }

    @Test
    void theRealEnvironmentIsAsked() {
        assertThatThrownBy(
                        () -> EnvironmentKeys.named("TUOMIN_NO_SUCH_VARIABLE").read())
                .hasMessageContaining("not set");
    }
}
