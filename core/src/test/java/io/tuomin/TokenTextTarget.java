package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.tuomin.fuzz.Target;
import io.tuomin.key.Scope;
import io.tuomin.key.Suite;
import io.tuomin.strategy.tokenization.AuthenticatedToken;
import io.tuomin.strategy.tokenization.Keys;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/**
 * Texts with tokens in them that anybody wrote: if none can be opened, all comes out as it was; one that can be is opened wherever it stands, and
 * nothing beside it is changed; and no text, be it JSON and CSV or not, throws.
 */
public final class TokenTextTarget implements Target {

    private static final String VALUE = "13800138000";
    private static final List<String> TOKENS = List.of(
            new AuthenticatedToken(Keys.of(Suite.AES, 2), Scope.standard()).seal("MOBILE_PHONE", VALUE),
            "VT~MOBILE_PHONE~2~AAECAwQFBgcICQoLDA0ODw~");

    private static final List<Function<TokenText.Opener, TokenText>> WAYS =
            List.of(TokenText::plain, TokenText::json, opener -> TokenText.csv(',', opener));

    @Override
    public List<String> seeds() {
        return List.of(
                "电话" + TOKENS.get(0) + "，或" + TOKENS.get(1) + "TK~A1~1~0123456789abcdef",
                "{\"phone\": \"\\u0054" + TOKENS.get(0).substring(1) + "\", \"a\\\\\": \"-" + TOKENS.get(1) + "e5\"}",
                "a,\"b\"\"" + TOKENS.get(0) + "\"\r\n\uFEFF\"" + TOKENS.get(1),
                "{\"V\\u0054~A1~1~0123456789abcdef\\u007e #2\": \"VT\\u007eA1\\u007e1\\u007E0123456789abcdef~\"}");
    }

    @Override
    public void check(String input) {
        for (Function<TokenText.Opener, TokenText> way : WAYS) {
            assertThat(through(way.apply(token -> null), input)).isEqualTo(input);
            through(way.apply(token -> "\"" + VALUE + ",\\"), input);
        }
        for (String token : TOKENS) {
            TokenText.Opener opener = found -> found.equals(token) ? VALUE : null;
            String text = input + token + input;
            assertThat(through(TokenText.plain(opener), text)).isEqualTo(text.replace(token, VALUE));
            assertThat(through(TokenText.csv(',', opener), text)).isEqualTo(text.replace(token, VALUE));
            String literal = String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text));
            assertThat(through(TokenText.json(opener), "[\"" + literal + "\"]"))
                    .isEqualTo("[\"" + literal.replace(token, VALUE) + "\"]");
        }
    }

    private static String through(TokenText text, String input) {
        StringWriter out = new StringWriter();
        try {
            text.copy(new StringReader(input), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
