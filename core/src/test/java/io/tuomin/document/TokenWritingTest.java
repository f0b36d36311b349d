package io.tuomin.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A token tells how its value was written. */
class TokenWritingTest {

    private static final String TOKEN = "TK~PERSON_NAME~2~" + "Az09-_".repeat(10) + "~";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "张伟|张伟|TK~P",
                "张伟|\\u5f20\\u4f1f|TK~P\\u0045\\u0052S",
                "张伟|\\u5F20\\u4F1F|T\\u004B~P\\u0045\\u0052S",
                "张/伟|张\\/伟|TK\\u007eP",
                "张/伟|\\u5f20\\/\\u4f1f|TK\\u007eP\\u0045R\\u0053",
                "张伟|张\\u4f1f|TK~PE\\u0052S",
                "a<b|a\\u003cb|TK~PE\\u0052S"
            })
    void writingsAreTold(String value, String raw, String head) {
        TokenWriting writing = TokenWriting.of(raw, value);
        String token = writing.token(TOKEN);
        assertThat(token).startsWith(head);
        TokenWriting.Found found = TokenWriting.at("x" + token + "\"", 1);
        assertThat(found.token()).isEqualTo(TOKEN);
        assertThat(found.end()).isEqualTo(token.length() + 1);
        assertThat(found.writing()).isEqualTo(writing);
        assertThat(found.writing().value(value)).isEqualTo(raw);
    }

    /** The last character of a token that is shorter than its value stands for all that it has none for. */
    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void aShortTokenTellsOfALongValue(boolean escaped, boolean capital) {
        String token = "VT~ADDRESS~1~0123456789abcdef~";
        String value = "四川省3号/<" + "锦江区".repeat(20) + "红星路1号";
        StringBuilder raw = new StringBuilder();
        for (char c : value.toCharArray()) {
            raw.append(
                    c > '~' && escaped ? String.format(capital ? "\\u%04X" : "\\u%04x", (int) c) : String.valueOf(c));
        }
        String written = TokenWriting.of(raw.toString(), value).token(token);
        assertThat(written.endsWith("\\u007e") || written.endsWith("\\u007E")).isEqualTo(escaped);
        TokenWriting.Found found = TokenWriting.at(written, 0);
        assertThat(found.token()).isEqualTo(token);
        assertThat(found.writing().value(value)).isEqualTo(raw.toString());
    }

    @Test
    void anyWritingByOneHandIsTold() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            boolean capital = random.nextBoolean();
            boolean slashes = random.nextBoolean();
            boolean ascii = random.nextBoolean();
            StringBuilder value = new StringBuilder();
            StringBuilder raw = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                char c = "a/<\"\\\n\u0001\u007f张伟\uD83D\uDE00\u2028".charAt(random.nextInt(13));
                value.append(c);
                boolean escape = c > '~' && ascii || random.nextInt(4) == 0;
                String plain = c == '/'
                        ? slashes ? "\\/" : "/"
                        : c == '"' ? "\\\"" : c == '\\' ? "\\\\" : c == '\n' ? "\\n" : null;
                String digits = String.format(capital ? "%04X" : "%04x", (int) c);
                raw.append(
                        escape || plain == null && c < ' '
                                ? "\\u" + digits
                                : plain == null ? String.valueOf(c) : plain);
            }
            TokenWriting writing = TokenWriting.of(raw.toString(), value.toString());
            TokenWriting.Found found = TokenWriting.at(writing.token(TOKEN), 0);
            assertThat(found.writing().value(value.toString())).isEqualTo(raw.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "T",
                "TK",
                "TK~",
                "\\u0054",
                "\\u00",
                "DG~PERSON_NAME~2~AAAAAAAAAAAAAAAAAAAA~",
                "TK~PERSON_NAME~2~AAAA~",
                "TK~PERSON_NAME~2~AAAAAAAAAAAAAAAAAAAA",
                "TK~PERSON NAME~2~AAAAAAAAAAAAAAAAAAAA~",
                "\\\\u0054K~PERSON_NAME~2~AAAAAAAAAAAAAAAAAAAA~"
            })
    void whatIsNoTokenIsNone(String text) {
        assertThat(TokenWriting.at(text, 0)).isNull();
    }
}
