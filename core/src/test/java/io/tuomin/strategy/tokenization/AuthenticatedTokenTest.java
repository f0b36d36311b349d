package io.tuomin.strategy.tokenization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.key.KeySet;
import io.tuomin.key.Scope;
import io.tuomin.key.Suite;
import io.tuomin.model.TokenForm;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens come back to the unit, and nothing else opens. */
class AuthenticatedTokenTest {

    private static final String TYPE = "RESIDENT_ID";
    private static final Scope SCOPE = Scope.standard();

    private static AuthenticatedToken tokens(Suite suite, int versions) {
        return new AuthenticatedToken(Keys.of(suite, versions), SCOPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "11010119000307998X",
                "张伟",
                "𠮷田",
                "\uD83D",
                "\uDE00\uD83D",
                "a\uD800b",
                "é\u0000\u200B",
                "北京市朝阳区建国路88号"
            })
    void whatIsSealedComesBackToTheUnit(String value) {
        for (Suite suite : Suite.values()) {
            AuthenticatedToken tokens = tokens(suite, 1);
            String token = tokens.seal(TYPE, value);
            assertThat(TokenForm.end(token, 0)).isEqualTo(token.length());
            assertThat(URLEncoder.encode(token.replace('~', '.'), StandardCharsets.UTF_8))
                    .isEqualTo(token.replace('~', '.')); // Java alone encodes the tilde, which RFC 3986 leaves
            assertThat(tokens.open(token)).isEqualTo(value);
        }
    }

    @Test
    void anyUnitsComeBack() {
        Random random = new Random(1);
        for (Suite suite : Suite.values()) {
            AuthenticatedToken tokens = tokens(suite, 3);
            for (int i = 0; i < 20_000; i++) {
                String value = random.ints(random.nextInt(40), 0, random.nextBoolean() ? 0x80 : 0x10000)
                        .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                        .toString();
                assertThat(tokens.open(tokens.seal(TYPE, value))).isEqualTo(value);
            }
        }
    }

    @Test
    void equalValuesHaveEqualTokensAndOthersOthers() {
        AuthenticatedToken tokens = tokens(Suite.AES, 1);
        assertThat(tokens.seal(TYPE, "11010119000307998X"))
                .isEqualTo(tokens(Suite.AES, 1).seal(TYPE, "11010119000307998X"));
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            all.add(tokens.seal(TYPE, "13800138000" + i));
        }
        assertThat(all).hasSize(10_000);
    }

    @Test
    void lengthIsToldInStepsAlone() {
        AuthenticatedToken tokens = tokens(Suite.SM, 1);
        int shortest = tokens.seal(TYPE, "").length();
        assertThat(tokens.seal(TYPE, "糖尿病高血")).hasSize(shortest); // 15 bytes and the end
        assertThat(tokens.seal(TYPE, "糖尿病高血压").length()).isGreaterThan(shortest);
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void oldTokensStayReadableForEver(Suite suite) {
        KeySet first = KeySet.create(suite);
        KeySet second = first.rotate();
        KeySet third = second.rotate();
        String old = new AuthenticatedToken(first, SCOPE).seal(TYPE, "张伟");
        first.destroy();
        String middle = new AuthenticatedToken(second, SCOPE).seal(TYPE, "张伟");
        second.destroy();
        AuthenticatedToken tokens = new AuthenticatedToken(third, SCOPE);
        assertThat(List.of(tokens.open(old), tokens.open(middle))).containsOnly("张伟");
        assertThat(tokens.seal(TYPE, "张伟")).isNotIn(old, middle).startsWith("TK~RESIDENT_ID~3~");
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void whatWasChangedIsRefused(Suite suite) {
        AuthenticatedToken tokens = tokens(suite, 2);
        String token = tokens.seal(TYPE, "11010119000307998X");
        for (int i = 0; i < token.length(); i++) {
            for (char c : "A1a_-~Z中 ".toCharArray()) {
                if (token.charAt(i) != c) {
                    refuses(tokens, token.substring(0, i) + c + token.substring(i + 1));
                }
            }
            refuses(tokens, token.substring(0, i) + token.substring(i + 1));
            refuses(tokens, token.substring(0, i));
        }
        refuses(tokens, token + " ");
        refuses(tokens, " " + token);
    }

    @Test
    void foreignTokensAreRefused() {
        AuthenticatedToken tokens = tokens(Suite.AES, 1);
        String value = "11010119000307998X";
        refuses(tokens, new AuthenticatedToken(KeySet.create(Suite.AES), SCOPE).seal(TYPE, value));
        refuses(tokens, tokens(Suite.SM, 1).seal(TYPE, value));
        refuses(tokens, tokens(Suite.AES, 2).seal(TYPE, value));
        refuses(tokens, tokens.seal("PASSPORT", value).replace("PASSPORT", TYPE));
        for (Scope other : List.of(Scope.dataSet("default"), Scope.document("default"), Scope.tenant("other"))) {
            refuses(tokens, new AuthenticatedToken(Keys.of(Suite.AES, 1), other).seal(TYPE, value));
        }
        refuses(tokens, new Digest(Keys.of(Suite.AES, 1), SCOPE, 32, Digest.Encoding.BASE64URL).of(TYPE, value));
    }

    private static void refuses(AuthenticatedToken tokens, String token) {
        assertThatThrownBy(() -> tokens.open(token))
                .isInstanceOfSatisfying(
                        TokenException.class, e -> assertThat(e.chinese()).contains("令牌"))
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "type", "A~B", "1A", "A B"})
    void aTypeIsWhatATokenCanName(String type) {
        assertThatThrownBy(() -> tokens(Suite.AES, 1).seal(type, "x")).isInstanceOf(IllegalArgumentException.class);
    }
}
