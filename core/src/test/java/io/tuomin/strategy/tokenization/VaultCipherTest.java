package io.tuomin.strategy.tokenization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.key.KeySet;
import io.tuomin.key.Scope;
import io.tuomin.key.Suite;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a vault writes down shows nothing, and opens in its own place alone. */
class VaultCipherTest {

    private static final Scope SCOPE = Scope.standard();

    @ParameterizedTest
    @EnumSource
    void aSealedValueOpensUnderItsOwnTokenAndKeysAlone(Suite suite) {
        VaultCipher cipher = new VaultCipher(Keys.of(suite, 2));
        String token = cipher.draw("PERSON_NAME");
        String other = cipher.draw("PERSON_NAME");
        String sealed = cipher.seal(token, "张伟");
        assertThat(cipher.open(token, sealed)).isEqualTo("张伟");
        assertThat(cipher.seal(other, "张伟")).isNotEqualTo(sealed).hasSameSizeAs(sealed);
        String retyped = token.replace("PERSON_NAME", "DISEASE");
        String older = token.replace("~2~", "~1~");
        String newer = token.replace("~2~", "~3~");
        for (String wrong : new String[] {other, retyped, older, newer}) {
            assertThatThrownBy(() -> cipher.open(wrong, sealed))
                    .isInstanceOf(TokenException.class)
                    .message()
                    .doesNotContain("张伟", wrong);
        }
        assertThatThrownBy(() -> new VaultCipher(KeySet.create(suite).rotate()).open(token, sealed))
                .isInstanceOf(TokenException.class);
        assertThatThrownBy(() -> cipher.open(token, sealed.substring(1))).isInstanceOf(TokenException.class);
        assertThatThrownBy(() -> cipher.open(token, "*")).isInstanceOf(TokenException.class);
    }

    @Test
    void digestsTellTypesScopesPersonsAndValuesApart() {
        VaultCipher cipher = new VaultCipher(Keys.of(Suite.AES, 1));
        String subject = cipher.subjectDigest("4711");
        Set<String> digests = new HashSet<>();
        for (String type : new String[] {"EMAIL", "EMAIL1"}) {
            for (Scope scope : new Scope[] {SCOPE, Scope.dataSet("default"), Scope.tenant("other")}) {
                for (String person : new String[] {null, subject, cipher.subjectDigest("4712")}) {
                    for (String value : new String[] {"", "1", "a@example.com"}) {
                        assertThat(digests.add(cipher.digest(type, scope, person, value)))
                                .isTrue();
                    }
                }
            }
        }
        assertThat(digests).allMatch(digest -> digest.matches("[0-9a-f]{64}"));
        assertThat(cipher.digest("EMAIL", SCOPE, subject, "1")).isEqualTo(cipher.digest("EMAIL", SCOPE, subject, "1"));
        assertThat(cipher.check()).isNotIn(digests).isNotEqualTo(new VaultCipher(KeySet.create(Suite.AES)).check());
    }

    @Test
    void tokensAreDrawnAtRandom() {
        VaultCipher cipher = new VaultCipher(Keys.of(Suite.SM, 1));
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 10000; i++) {
            assertThat(tokens.add(cipher.draw("EMAIL"))).isTrue();
        }
        assertThat(tokens).allMatch(token -> token.matches("VT~EMAIL~1~[A-Za-z0-9_-]{22}~"));
        assertThatThrownBy(() -> cipher.draw("e-mail")).isInstanceOf(IllegalArgumentException.class);
    }
}
