package io.tuomin.document;

import static io.tuomin.document.Values.KEEP;
import static io.tuomin.document.Values.noting;
import static io.tuomin.document.Values.replacing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tuomin.PiecewiseReader;
import io.tuomin.document.Values.PaceKeeper;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON as a form: what is a value, what it is called, where it stands, and that all else stays as it is. */
class JsonDocumentTest {

    private static final String MANIFOLD = """
            {
              "name" : "张三\\n", "list": [1, -2.50, 3e+7, true, [null, {"x": "y\\u0041"}], "z"],
              "object": {"a": {"": "empty name"}},
              "last": 0
            }
            """;

    private static String transform(String json, Treatment treatment) {
        return transform(new StringReader(json), treatment);
    }

    private static String transform(Reader in, Treatment treatment) {
        StringWriter out = new StringWriter();
        try {
            JsonDocument.transform(in, out, treatment);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    @Test
    void valuesComeDecodedWithNamePathAndLine() {
        List<String> notes = new ArrayList<>();
        transform(MANIFOLD, noting(notes));
        assertThat(notes)
                .containsExactly(
                        "2 / null=name",
                        "2 /name name=张三\n",
                        "2 / null=list",
                        "2 /list/0 list=1",
                        "2 /list/1 list=-2.50",
                        "2 /list/2 list=3e+7",
                        "2 /list/4/1/ null=x",
                        "2 /list/4/1/x x=yA",
                        "2 /list/5 list=z",
                        "3 / null=object",
                        "3 /object/ null=a",
                        "3 /object/a/ null=",
                        "3 /object/a/ =empty name",
                        "4 / null=last",
                        "4 /last last=0");
    }

    @Test
    void everyEscapeIsDecoded() {
        List<String> notes = new ArrayList<>();
        transform("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u4e2d\\u4E2D\\ud83d\\ude00\\uD800\"", noting(notes));
        assertThat(notes).containsExactly("1  null=\"\\/\b\f\n\r\t中中\uD83D\uDE00\uD800");
    }

    @Test
    void afterAnInnerObjectTheOuterNameHoldsAgain() {
        List<String> notes = new ArrayList<>();
        transform("{\"a\":[{\"b\":1},2]}", noting(notes));
        assertThat(notes).containsExactly("1 / null=a", "1 /a/0/ null=b", "1 /a/0/b b=1", "1 /a/1 a=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \r\n\t ",
                "\uFEFF",
                "\uFEFF{}",
                "\uFEFF \r\n[]",
                "null",
                "true",
                "0",
                "-0",
                "-12.50e-3",
                "\"\"",
                "[ ]\r\n{ }\r\r\n",
                "1 2 \"3\" true[false]{\"a\":null}",
                "{\"a\":1}\n\n  \n{\"a\":2}\n",
                "[\"\\u0041\\/\\\"\\\\\\b\", \"\\ud83d\\ude00\", \"\\ud83d\", \"\uD83D\uDE00\", \"\uDE00\"]",
                "{\"a\" :\t1 ,\n\"a\"\r: 2.0 , \"\\u0061\" : 1e5}",
                "[1E400, 123456789012345678901234567890, 0.1000, -0.0]",
            })
    void whatIsNotReplacedKeepsItsForm(String json) {
        assertThat(transform(json, KEEP)).isEqualTo(json);
    }

    @Test
    void onlyTheReplacedPartOfAStringChanges() {
        assertThat(transform("[\"\\u0041\\u0042secret\\u0043\\/\"]", replacing("Bsecret", "*")))
                .isEqualTo("[\"\\u0041*\\u0043\\/\"]");
        assertThat(transform("\"s\\u0065cret\\tsecre\\u0074\"", replacing("secret", "x")))
                .isEqualTo("\"x\\tx\"");
        assertThat(transform("\"secret\"", replacing("secret", ""))).isEqualTo("\"\"");
    }

    @Test
    void whatTakesTheirPlaceIsEscaped() {
        assertThat(transform("{\"secret\":\"secret\\n\"}", replacing("secret", "\"\\\n\u0001中")))
                .isEqualTo("{\"\\\"\\\\\\n\\u0001中\":\"\\\"\\\\\\n\\u0001中\\n\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "-7, -7",
        "0, 0",
        "-0.5, -0.5",
        "39.90, 39.90",
        "1e5, 1e5",
        "1.5E-05, 1.5E-05",
        "007, '\"007\"'",
        "-007, '\"-007\"'",
        "1., '\"1.\"'",
        ".5, '\".5\"'",
        "-.5, '\"-.5\"'",
        "-, '\"-\"'",
        "1e, '\"1e\"'",
        "+1, '\"+1\"'",
        "1.2.3, '\"1.2.3\"'",
        "'', '\"\"'",
        "'1 ', '\"1 \"'",
        "٣, '\"٣\"'",
        "138****8000, '\"138****8000\"'",
        "'<\">', '\"<\\\">\"'",
    })
    void aNumberStaysANumberIfWhatIsLeftIsOne(String treated, String written) {
        assertThat(transform("[12.5,1]", replacing("^12\\.5$", treated))).isEqualTo("[" + written + ",1]");
        assertThat(transform("12.5", replacing("^12\\.5$", treated))).isEqualTo(written);
    }

    @Test
    void partsOfNumbersCanBeReplaced() {
        assertThat(transform("[-13800138000]", replacing("0138", "****"))).isEqualTo("[\"-1380****000\"]");
        assertThat(transform("[1.23456]", replacing("456$", ""))).isEqualTo("[1.23]");
    }

    @Test
    void namesThatBecomeEqualAreToldApart() {
        assertThat(transform("{\"secret1\":1,\"x\":2,\"secret2\":3,\"s\\u0065cret3\":4}", replacing("secret.", "*")))
                .isEqualTo("{\"*\":1,\"x\":2,\"*#2\":3,\"*#3\":4}");
        assertThat(transform("{\"secret\":1,\"s\\u0065cret\":2,\"secret#2\":3}", replacing("secret", "*")))
                .isEqualTo("{\"*\":1,\"*#2\":2,\"*#2#2\":3}");
    }

    @Test
    void namesOfDifferentObjectsMayBeEqual() {
        String json = "{\"secret\":{\"secret\":{}},\"b\":[{\"secret\":1},{\"secret\":2}]}";
        assertThat(transform(json, replacing("secret", "*"))).isEqualTo(json.replace("secret", "*"));
    }

    @Test
    void equalNamesAreToldApartWhateverTheirEscapes() throws IOException {
        String treated = transform("{\"\\u0041secret1\":1,\"Asecret2\":2}", replacing("secret.", "*"));
        assertThat(new ObjectMapper().readTree(treated).size()).isEqualTo(2);
    }

    @Test
    void pathsShowTreatedNames() {
        List<String> paths = new ArrayList<>();
        transform("{\"secret\":{\"a\":1},\"secret\":[0]}", (name, value, where) -> {
            paths.add(where.kept().path());
            return replacing("secret", "*").treat(name, value, where);
        });
        assertThat(paths).containsExactly("/", "/*/", "/*/a", "/", "/*#2/0");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"a\":13800138000', 1",
        "'{\"a\":\"13800138000', 1",
        "'{\"a\":\"13800138000\\', 1",
        "'{\"a\":\"13800138000\\u12', 1",
        "'{\n\"a\":\"13800138000\"\n', 3",
        "'{\"a\":\"13800138000\"}\n{\"b\" \"13800138000\"}', 2",
        "'[13800138000\n,\n]', 3",
        "'[13800138000 13800138001]', 1",
        "'{\"a\":\"13800138000\"]', 1",
        "'13800138000x', 1",
        "'013800138000', 1",
        "'+13800138000', 1",
        "'[\"13800138000\",\r\n nul]', 2",
        "'[\"13800138000\",\r\r NaN]', 3",
        "'\"13800138000\n\"', 1",
        "'\"13800138000\t\"', 1",
        "'\"13800138000\\x\"', 1",
        "'// 13800138000', 1",
        "'[\n\"13800138000\\u00\ue1461\"]', 2",
        "'{\n\"13800138000\\u\u0a6600a\":1}', 2",
        "'{13800138000:1}', 1",
        "'{''a'':13800138000}', 1",
        "'}13800138000', 1",
        "'\uFEFF\uFEFF13800138000', 1",
    })
    void whatIsMalformedIsRefusedWithTheLineAndWithoutItsContent(String json, int line) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> transform(json, replacing("13800138000", "*")))
                .withMessageStartingWith("line " + line + ", column ")
                .withMessageContaining("not well-formed JSON")
                .withNoCause()
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("138"));
    }

    @Test
    void theColumnIsToldToo() {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> transform("{\n  \"a\": 1,\n  \"b\": x\n}", KEEP))
                .withMessageStartingWith("line 3, column 8: ");
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> transform("\uFEFF[1,]", KEEP))
                .withMessageStartingWith("line 1, column 4: ");
    }

    @Test
    void cutAnywhereItIsRefusedOrWhole() {
        for (int end = 0; end < MANIFOLD.length(); end++) {
            String cut = MANIFOLD.substring(0, end);
            try {
                assertThat(transform(cut, KEEP)).isEqualTo(cut);
                assertThat(end == 0 || end == MANIFOLD.length() - 1).isTrue();
            } catch (DocumentException e) {
                assertThat(e).hasMessageStartingWith("line ");
            }
        }
    }

    @Test
    void nothingUntreatedIsWrittenOfAMalformedDocument() throws IOException {
        StringWriter out = new StringWriter();
        assertThatThrownBy(() -> JsonDocument.transform(
                        new StringReader("[\"secret\", \"secret\", \"secret\\x\"]"), out, replacing("secret", "*")))
                .isInstanceOf(DocumentException.class);
        assertThat(out.toString()).isEqualTo("[\"*\", \"*\"");
    }

    @Test
    void nestingToTheLimitOfTheParserIsFollowed() {
        String json = "[".repeat(500) + "{\"a\":".repeat(500) + "1" + "}".repeat(500) + "]".repeat(500);
        assertThat(transform(json, KEEP)).isEqualTo(json);
        String deeper = "[" + json + "]";
        assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> transform(deeper, KEEP));
        assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> transform("[".repeat(100_000), KEEP));
    }

    @Test
    void longTokensPass() {
        String text = "x中\\n\\u0041\uD83D\uDE00".repeat(100_000);
        String json = "{\"" + "n".repeat(40_000) + "\":\"" + text + "secret" + text + "\",\"n\":" + "7".repeat(900)
                + " ".repeat(100_000) + "}";
        assertThat(transform(json, replacing("secret", "***"))).isEqualTo(json.replace("secret", "***"));
    }

    @Test
    void tokensBeyondTheLimitsOfTheParserAreRefused() {
        for (String json : List.of("1".repeat(100_000), "{\"" + "n".repeat(100_000) + "\":1}")) {
            assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> transform(json, KEEP));
        }
    }

    @Test
    void theWayItArrivesMakesNoDifference() {
        String json = "\uFEFF" + MANIFOLD.repeat(3) + "[\"s\\u0065cret\", 12345]\r\n" + MANIFOLD;
        Treatment treatment = replacing("secret|张三|name|34", "\"");
        String whole = transform(json, treatment);
        assertThat(whole).isNotEqualTo(json);
        for (int size = 1; size <= 7; size++) {
            assertThat(transform(new PiecewiseReader(json, size), treatment)).isEqualTo(whole);
        }
        assertThat(transform(new PiecewiseReader(json, 1, 2, 3, 4, 5, 6, 7), treatment))
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1, ",
                "true,null,",
                "[],{},[[ ]],",
                "\"text\",\n",
                "{\"a\":1,\"b\":false},",
            })
    void outputKeepsPaceWithInput(String element) throws IOException {
        PiecewiseReader in = new PiecewiseReader("[" + element.repeat(40_000) + "0]", 10_000);
        PaceKeeper out = new PaceKeeper(in, 4_200);
        JsonDocument.transform(in, out, KEEP);
        assertThat(out.written()).isEqualTo(in.given());
    }

    /** A string that was interned before is not the one that {@code intern} answers with. */
    @Test
    void namesAndStringsAreNotInterned() {
        String json = "{\"name of 13800138000\":\"value of 13800138000\"}";
        transform(json, KEEP);
        for (String kept : List.of(json.substring(2, 21), json.substring(24, 44))) {
            assertThat(kept.intern() == kept).as(kept).isTrue();
        }
    }

    @Test
    void failuresOfReaderWriterAndTreatmentComeThrough() {
        IOException broken = new IOException("broken");
        Reader in = new Reader() {
            private boolean begun;

            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                if (begun) {
                    throw broken;
                }
                begun = true;
                buffer[offset] = '[';
                return 1;
            }

            @Override
            public void close() {
                throw new AssertionError("the reader is its owner's to close");
            }
        };
        assertThatThrownBy(() -> JsonDocument.transform(in, Writer.nullWriter(), KEEP))
                .isSameAs(broken);
        Writer closed = Writer.nullWriter();
        assertThatThrownBy(() -> {
                    closed.close();
                    JsonDocument.transform(new StringReader("[]"), closed, KEEP);
                })
                .isInstanceOf(IOException.class);
        IllegalStateException refused = new IllegalStateException();
        assertThatThrownBy(() -> transform("[1]", (name, value, where) -> {
                    throw refused;
                }))
                .isSameAs(refused);
    }
}
