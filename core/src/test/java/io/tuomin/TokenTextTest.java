package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens are opened wherever they stand in a long text, however it arrives: at borders of what is held in memory too. */
class TokenTextTest {

    private static final String TOKEN = "TK~MOBILE_PHONE~1~0123456789abcdef~";
    private static final String OF_VAULT = "VT~MOBILE_PHONE~1~0123456789abcdef~";

    static Stream<Arguments> ways() {
        Function<TokenText.Opener, TokenText> plain = TokenText::plain;
        Function<TokenText.Opener, TokenText> json = TokenText::json;
        Function<TokenText.Opener, TokenText> csv = opener -> TokenText.csv(',', opener);
        return Stream.of(plain, json, csv)
                .flatMap(way -> Stream.of(TOKEN, OF_VAULT).map(token -> Arguments.of(way, token)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void tokensOfALongTextAreOpenedWhereverTheyStand(Function<TokenText.Opener, TokenText> way, String token)
            throws IOException {
        List<String> pieces = List.of("T", "VT", "TK~A1", "TK~A1~1~0123456789abcdef", "~", "中", " ", token);
        Random random = new Random(9);
        StringBuilder text = new StringBuilder("\"");
        while (text.length() < 2_000_000) {
            String piece = pieces.get(random.nextInt(pieces.size()));
            text.append(piece.repeat(piece.equals(token) ? 1 : 1 + random.nextInt(30)));
        }
        StringWriter out = new StringWriter();
        way.apply(found -> found.equals(token) ? "13800138000" : null)
                .copy(inPieces(text.append('"').toString(), random), out);
        assertThat(out.toString().equals(text.toString().replace(token, "13800138000")))
                .isTrue();
    }

    private static Reader inPieces(String text, Random random) {
        return new StringReader(text) {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(9_000)));
            }
        };
    }
}
