package io.tuomin.strategy.tokenization;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.key.Scope;
import io.tuomin.key.Suite;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens are found whatever touches them. */
class TokenFinderTest {

    private static final AuthenticatedToken TOKENS = new AuthenticatedToken(Keys.of(Suite.AES, 1), Scope.standard());
    private static final String TOKEN = TOKENS.seal("RESIDENT_ID", "11010119000307998X");
    private static final String DIGEST =
            new Digest(Keys.of(Suite.SM, 2), Scope.standard(), 16, Digest.Encoding.HEX).of("EMAIL", "a@example.com");

    @ParameterizedTest
    @ValueSource(
            strings = {"", "身份证号", "x", "TK", "T", "~", "TK~", "TK~A1~1~", "1", "\"", "<", "&id=", "\u200B", "DG~EMAIL~"
            })
    void beforeAndBehind(String neighbour) {
        for (String text : List.of(neighbour + TOKEN, TOKEN + neighbour, neighbour + TOKEN + neighbour)) {
            assertThat(TokenFinder.find(text)).singleElement().satisfies(found -> {
                assertThat(text.substring(found.start(), found.end())).isEqualTo(TOKEN);
                assertThat(found.type()).isEqualTo("RESIDENT_ID");
                assertThat(found.version()).isEqualTo(1);
                assertThat(found.mark()).isEqualTo("TK");
            });
        }
    }

    @Test
    void tokensOfAVaultAreFound() {
        String token = new VaultCipher(Keys.of(Suite.AES, 3)).draw("EMAIL");
        assertThat(TokenFinder.find("邮箱" + token + "。"))
                .containsExactly(new TokenFinder.Found(2, 2 + token.length(), "VT", "EMAIL", 3));
    }

    @Test
    void manyInARow() {
        String text = TOKEN + DIGEST + "张伟" + TOKEN + TOKEN;
        assertThat(TokenFinder.find(text))
                .extracting(found -> text.substring(found.start(), found.end()))
                .containsExactly(TOKEN, DIGEST, TOKEN, TOKEN);
        assertThat(TokenFinder.find(text).get(1))
                .isEqualTo(new TokenFinder.Found(TOKEN.length(), TOKEN.length() + DIGEST.length(), "DG", "EMAIL", 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TK~RESIDENT_ID~1~abcdefghijklmno~",
                "TK~RESIDENT_ID~1~abcdefghijklmnop",
                "TK~RESIDENT_ID~0~abcdefghijklmnop~",
                "TK~RESIDENT_ID~01~abcdefghijklmnop~",
                "TK~RESIDENT_ID~1234567~abcdefghijklmnop~",
                "TK~RESIDENT_ID~~abcdefghijklmnop~",
                "TK~R~1~abcdefghijklmnop~",
                "TK~1D~1~abcdefghijklmnop~",
                "TK~resident~1~abcdefghijklmnop~",
                "tk~RESIDENT_ID~1~abcdefghijklmnop~",
                "TX~RESIDENT_ID~1~abcdefghijklmnop~",
                "TK~RESIDENT_ID~1~abcdefgh=jklmnop~",
                "TK RESIDENT_ID 1 abcdefghijklmnop "
            })
    void whatIsNoTokenIsNotFound(String text) {
        assertThat(TokenFinder.find(text)).isEmpty();
        assertThat(TokenFinder.find("TK~RESIDENT_ID~1~abcdefghijklmnop~")).hasSize(1);
    }

    @Test
    void aTextIsRestoredByItsTokens() {
        Random random = new Random(2);
        StringBuilder plain = new StringBuilder();
        StringBuilder tokenized = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            String value = String.valueOf(random.nextLong());
            plain.append("号码").append(value);
            tokenized.append("号码").append(TOKENS.seal("BANK_CARD", value));
        }
        StringBuilder restored = new StringBuilder();
        int from = 0;
        for (TokenFinder.Found found : TokenFinder.find(tokenized)) {
            restored.append(tokenized, from, found.start())
                    .append(TOKENS.open(tokenized.subSequence(found.start(), found.end())));
            from = found.end();
        }
        assertThat(restored.append(tokenized, from, tokenized.length())).hasToString(plain.toString());
    }
}
