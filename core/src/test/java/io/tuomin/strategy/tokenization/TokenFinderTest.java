package io.tuomin.strategy.tokenization;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.key.Scope;
import io.tuomin.key.Suite;
import io.tuomin.model.TokenForm;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** What somebody made up does not hide what follows it, and is told as well if it looks like a token. */
    @ParameterizedTest
    @CsvSource({
        "TK~A1~1~0123456789abcdef, 1",
        "DG~A1~1~0123456789abcdef, 1",
        "VT~RESIDENT_ID~999999~0123456789abcdef, 1",
        "TK~A1~1~0123456789abcdefTK~A1~1~0123456789abcdef, 2",
        "TK~A1~1~TK~A1~1~0123456789abcdef, 1",
        "TK~A1~1~0123456789abcdefTK~, 1",
        "TK~A1~1~0123456789abcdefT, 1",
        "TK~A1~1~0123456789abcd, 1",
        "TK~A1~1~0123456789abc, 0",
        "TK~A1~1~0123456789abc中, 0",
        "TK~A1~1~, 0",
        "TK~A1~, 0",
        "TK~A1, 0",
        "TK~, 0",
        "TK, 0"
    })
    void whatIsMadeUpHidesNothing(String unfinished, int madeUp) {
        for (String token : List.of(TOKEN, DIGEST)) {
            String text = unfinished + token;
            List<TokenFinder.Found> all = TokenFinder.find(text);
            assertThat(all).hasSize(madeUp + 1);
            assertThat(text.substring(all.get(madeUp).start(), all.get(madeUp).end()))
                    .isEqualTo(token);
        }
    }

    /** Any text, and tokens anywhere in it. */
    @Test
    void allTokensOfAnyTextAreFound() {
        List<String> tokens = List.of(TOKEN, DIGEST, new VaultCipher(Keys.of(Suite.SM, 1)).draw("EMAIL"));
        List<String> pieces = List.of(
                "TK", "DG", "VT", "T", "~", "~1~", "A1", "RESIDENT_ID", "0123456789abcdef", "-_", "中", "\uD83D", " ");
        Random random = new Random(20);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            Set<Integer> starts = new HashSet<>();
            for (int i = random.nextInt(24); i >= 0; i--) {
                if (random.nextInt(5) == 0) {
                    starts.add(text.length());
                    text.append(tokens.get(random.nextInt(tokens.size())));
                } else {
                    text.append(pieces.get(random.nextInt(pieces.size())));
                }
            }
            List<Integer> found = TokenFinder.find(text).stream()
                    .map(TokenFinder.Found::start)
                    .toList();
            assertThat(found).as(text.toString()).containsAll(starts).isSorted().doesNotHaveDuplicates();
            for (TokenFinder.Found one : TokenFinder.find(text)) {
                assertThat(TokenForm.end(text, one.start())).isEqualTo(one.end());
            }
        }
    }

    /** Looks at each character a few times at most, whatever the text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "TK~",
                "TK~A1~1~",
                "TK~A1~1~0123456789abcdef",
                "TK~A1~1~0123456789abcdef~",
                "VT~A_______________________________________________________________~",
                "~",
                "A"
            })
    void itTakesLinearTime(String piece) {
        Counted text = new Counted(piece.repeat(200_000 / piece.length()));
        TokenFinder.find(text);
        assertThat(text.looks).isBetween((long) text.length() / 4, 8L * text.length());
    }

    /** Counts how often somebody looks at a character. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            looks += end - start;
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
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
