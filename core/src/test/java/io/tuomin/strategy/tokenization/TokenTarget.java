package io.tuomin.strategy.tokenization;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.fuzz.Target;
import io.tuomin.key.KeyException;
import io.tuomin.key.KeySet;
import io.tuomin.key.Scope;
import io.tuomin.key.Suite;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tokens and texts of key sets that anybody wrote: a text comes back from its token, what is found are tokens, what opens is what is sealed, and
 * a key set is read or refused.
 */
public final class TokenTarget implements Target {

    private static final Pattern TOKEN =
            Pattern.compile("(TK|DG|VT)~[A-Z][A-Z0-9_]{1,63}~[1-9][0-9]{0,5}~[A-Za-z0-9_-]{16,}~");

    /** Wherever one begins, be it in another. */
    private static final Pattern ANYWHERE = Pattern.compile("(?=(" + TOKEN.pattern() + "))");

    private static final List<AuthenticatedToken> TOKENS = List.of(
            new AuthenticatedToken(Keys.of(Suite.AES, 2), Scope.standard()),
            new AuthenticatedToken(Keys.of(Suite.SM, 2), Scope.standard()));

    @Override
    public List<String> seeds() {
        return List.of(
                TOKENS.get(0).seal("RESIDENT_ID", "11010119000307998X"),
                "身份证" + TOKENS.get(1).seal("PERSON_NAME", "张伟") + TOKENS.get(1).seal("EMAIL", ""),
                "TK~A1~1~TK~A1~1~DG~EMAIL~2~0123456789abcdef~",
                "TK~A1~1~0123456789abcdefVT~A1~1~0123456789abcdefDG~A1~1~0123456789abcdef~",
                "tuomin-keys/1;sm;00c0ffee;2026-11-23T00:00:00Z,AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"
                        + ";2026-11-24T00:00:00Z,ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8");
    }

    @Override
    public void check(String input) {
        for (AuthenticatedToken tokens : TOKENS) {
            assertThat(tokens.open(tokens.seal("OTHER", input))).isEqualTo(input);
            for (TokenFinder.Found found : TokenFinder.find(input)) {
                open(tokens, input.substring(found.start(), found.end()), found.type());
            }
        }
        assertThat(TokenFinder.find(input).stream()
                        .map(found -> input.substring(found.start(), found.end()))
                        .toList())
                .isEqualTo(ANYWHERE.matcher(input)
                        .results()
                        .map(match -> match.group(1))
                        .toList());
        try {
            assertThat(KeySet.ofSecretText(input).versions()).isNotEmpty();
        } catch (KeyException e) {
            assertThat(e).hasNoCause();
        }
    }

    private static void open(AuthenticatedToken tokens, String token, String type) {
        assertThat(token).matches(TOKEN);
        try {
            String value = tokens.open(token);
            if (token.contains("~2~")) {
                assertThat(tokens.seal(type, value)).isEqualTo(token);
            }
        } catch (TokenException e) {
            assertThat(e).hasNoCause();
        }
    }
}
