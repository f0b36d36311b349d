package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tuomin.document.DocumentException;
import io.tuomin.policy.OnError;
import io.tuomin.policy.Policy;
import io.tuomin.strategy.Replace;
import io.tuomin.strategy.Suppress;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of JSON. */
class JsonTest {

    private static final Path DOCUMENTS = Path.of("src/test/resources/documents");
    private static final Desensitizer STANDARD = Desensitizer.of(TestClassifier.standard(), Policy.standard());

    private static String treat(Desensitizer desensitizer, Reader in) throws IOException {
        StringWriter out = new StringWriter();
        desensitizer.json(in, out);
        return out.toString();
    }

    private static String treat(String json) throws IOException {
        return treat(STANDARD, new StringReader(json));
    }

    private static List<String> found(String json) throws IOException {
        List<String> found = new ArrayList<>();
        TestClassifier.standard()
                .json(
                        new StringReader(json),
                        located -> found.add(located.where().line() + " "
                                + located.where().path() + " "
                                + located.finding().type()));
        return found;
    }

    /** Each {@code NAME.in.json} becomes {@code NAME.out.json}. */
    @ParameterizedTest
    @ValueSource(strings = {"strings", "numbers", "names", "nesting", "sequence"})
    void goldenDocuments(String name) throws IOException {
        String before = Files.readString(DOCUMENTS.resolve(name + ".in.json"));
        String after = Files.readString(DOCUMENTS.resolve(name + ".out.json"));
        assertThat(treat(before)).isEqualTo(after);
        assertThat(treat(after)).isEqualTo(after);
        assertThat(treat("\uFEFF" + before.replace("\n", "\r\n"))).isEqualTo("\uFEFF" + after.replace("\n", "\r\n"));
        for (int size = 1; size <= 7; size++) {
            assertThat(treat(STANDARD, new PiecewiseReader(before, size))).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n",
                "null",
                "{}",
                "[[],[{}]]",
                "{\"a\":1,\"b\":\"text\"}\r\n\r\n{\"phone\":null}",
                "3.0",
                "\"\""
            })
    void whatHoldsNothingStaysAsItIs(String json) throws IOException {
        assertThat(treat(json)).isEqualTo(json);
    }

    @Test
    void scalarsAreDocumentsToo() throws IOException {
        assertThat(treat("13800138000")).isEqualTo("\"138****8000\"");
        assertThat(treat("\"13800138000\"")).isEqualTo("\"138****8000\"");
        assertThat(treat("\uFEFF13800138000")).isEqualTo("\uFEFF\"138****8000\"");
    }

    /** A value found with its name must be hidden under it, too, when the name is written with escapes. */
    @Test
    void namesAreEvidenceHoweverTheyAreWritten() throws IOException {
        assertThat(treat("{\"\\u59d3\\u540D\":\"张三\"}")).isEqualTo("{\"\\u59d3\\u540D\":\"张*\"}");
        assertThat(treat("{\"remark\":\"宝塔\"}")).isEqualTo("{\"remark\":\"宝塔\"}");
    }

    @Test
    void namesStayEvidenceHoweverManyThereAre() throws IOException {
        StringBuilder before = new StringBuilder("{\"姓名\":\"宝塔\"");
        for (int i = 0; i < 5_000; i++) {
            before.append(",\"k").append(i).append("\":\"宝塔\"");
        }
        before.append(",\"姓名\":\"宝塔\"}");
        assertThat(treat(before.toString())).isEqualTo(before.toString().replace("姓名\":\"宝塔", "姓名\":\"宝*"));
    }

    @Test
    void whateverTakesItsPlaceTheResultParses() throws IOException {
        Policy policy = Policy.builder()
                .type("MOBILE_PHONE", new Replace("\"\\\n{name}"))
                .type("RESIDENT_ID", new Suppress())
                .build();
        String treated = treat(
                Desensitizer.of(TestClassifier.standard(), policy),
                new StringReader(
                        "{\"13800138000\":13800138000,\"id\":[\"身份证11010119000307998X\", \"11010119000307998X\"],\"x\":310104190402299994}"));
        assertThat(treated).isEqualTo("{\"\\\"\\\\\\n手机号码\":\"\\\"\\\\\\n手机号码\",\"id\":[\"身份证\", \"\"],\"x\":\"\"}");
    }

    @Test
    void aLongStringIsTreatedWhole() throws IOException {
        String filler = "日志内容没有什么可说的，\\n只是很长。".repeat(60_000);
        assertThat(filler.length()).isGreaterThan(1_000_000);
        String json = "{\"log\":\"13800138000 %s\\u0031%s 13800138001\"}".formatted(filler, filler);
        assertThat(treat(json)).isEqualTo(json.replaceAll("138001380(0[01])", "138****80$1"));
    }

    /** Random documents with values planted in strings, numbers and names; what is expected is built beside them. */
    @Test
    void exactlyThePlantedValuesChange() throws IOException {
        for (int seed = 0; seed < 1_000; seed++) {
            RandomJson json = new RandomJson(seed);
            String before = json.text.before.toString();
            String after = json.text.after.toString();
            assertThat(treat(before)).as("seed " + seed).isEqualTo(after);
            assertThat(treat(STANDARD, new PiecewiseReader(before, 1 + seed % 7)))
                    .as("seed " + seed)
                    .isEqualTo(after);
            assertThat(shape(after)).as("seed " + seed).isEqualTo(shape(before));
        }
    }

    /** The tokens of a document; numbers and strings count as the same. */
    private static List<String> shape(String json) throws IOException {
        List<String> shape = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                shape.add(token == JsonToken.VALUE_STRING || token.isNumeric() ? "VALUE" : token.name());
            }
        }
        return shape;
    }

    private static final class RandomJson {

        private static final List<String> SPACES = List.of("", "", "", " ", "\n", "\r\n", "\t ");
        private static final List<String> LITERALS =
                List.of("null", "true", "false", "0", "-1", "1.50", "2E+10", "\"\"", "-0.0e-1", "{}", "[ ]");

        private final Planted text;

        RandomJson(long seed) {
            text = new Planted(seed);
            for (int roots = text.pick(4); roots > 0; roots--) {
                value(0);
                text.both("\n");
            }
        }

        private void value(int depth) {
            space();
            switch (text.pick(depth > 6 ? 6 : 10)) {
                case 0, 1 -> text.both(text.pick(LITERALS));
                case 2 -> number();
                case 3, 4, 5 -> string();
                case 6, 7 -> structure("[", "]", depth, false);
                default -> structure("{", "}", depth, true);
            }
            space();
        }

        private void structure(String open, String close, int depth, boolean named) {
            text.both(open);
            for (int i = text.pick(4); i > 0; i--) {
                if (named) {
                    space();
                    string();
                    space();
                    text.both(":");
                }
                value(depth + 1);
                text.both(i > 1 ? "," : "");
            }
            text.both(close);
        }

        private void space() {
            text.both(text.pick(SPACES));
        }

        private void number() {
            String[] telephone = text.telephone();
            text.before.append(telephone[0]);
            text.after.append('"').append(telephone[1]).append('"');
        }

        private void string() {
            text.both("\"");
            for (int pieces = text.pick(4); pieces > 0; pieces--) {
                text.both(written(text.harmless())
                        + text.pick(List.of("", " ", "\\n", "\\\"", "\\\\", "\\/", "\\u3002", "\\ud83d\\ude00")));
                if (text.pick(3) == 0) {
                    String[] telephone = text.telephone();
                    text.both(" ");
                    text.before.append(written(telephone[0]));
                    text.after.append(telephone[1]);
                    text.both(" ");
                }
            }
            text.both("\"");
        }

        /** The same, with some units written as escapes. */
        private String written(String plain) {
            StringBuilder written = new StringBuilder();
            for (char c : plain.toCharArray()) {
                String escape = text.pick(2) == 0 ? "\\u%04x" : "\\u%04X";
                boolean escaped = !Character.isSurrogate(c) && text.pick(4) == 0;
                written.append(escaped ? escape.formatted((int) c) : String.valueOf(c));
            }
            return written.toString();
        }
    }

    @Test
    void findingsAreLocatedByPathAndLine() throws IOException {
        assertThat(found("""
                        {"user": {"phones": ["x", 13800138000],
                          "idCard": "11010119000307998X"}}

                        ["a", {"姓名": "张三"}, "13800138000"]
                        """))
                .containsExactly(
                        "1 /user/phones/1 MOBILE_PHONE",
                        "2 /user/idCard RESIDENT_ID",
                        "4 /1/姓名 PERSON_NAME",
                        "4 /2 MOBILE_PHONE");
    }

    @Test
    void offsetsAreThoseOfTheDecodedValue() throws IOException {
        List<String> found = new ArrayList<>();
        TestClassifier.standard()
                .json(
                        new StringReader("[\"\\u7535\\u8bdd\\t13800138000\"]"),
                        located -> found.add(located.finding().start() + "-"
                                + located.finding().end()));
        assertThat(found).containsExactly("3-14");
    }

    @Test
    void pathsDoNotShowNamesThatArePersonal() throws IOException {
        assertThat(
                        found(
                                "{\"13800138000\":{\"姓名\":\"张三\"},\"电话13800138001\":{\"phone\":\"13800138002\"},\"10.0.0.1\":{\"phone\":\"13800138003\"}}"))
                .containsExactly(
                        "1 / MOBILE_PHONE",
                        "1 /***/姓名 PERSON_NAME",
                        "1 / MOBILE_PHONE",
                        "1 /电话***/phone MOBILE_PHONE",
                        "1 / IP_ADDRESS",
                        "1 /***#2/phone MOBILE_PHONE");
    }

    /** Names in which nothing is found are remembered; what becomes of them and of others must not change by that. */
    @Test
    void aNameIsTheSameEachTime() throws IOException {
        String json = "[{\"a\":1,\"13800138000\":2},{\"a\":3,\"13800138000\":4}]";
        assertThat(treat(json)).isEqualTo("[{\"a\":1,\"138****8000\":2},{\"a\":3,\"138****8000\":4}]");
        assertThat(found(json)).containsExactly("1 /0/ MOBILE_PHONE", "1 /1/ MOBILE_PHONE");
        List<String> told = new ArrayList<>();
        TestClassifier.standard().explainJson(new StringReader(json), (where, explanation) -> told.add(where.path()));
        assertThat(told).containsExactly("/0/", "/0/a", "/0/", "/0/***", "/1/", "/1/a", "/1/", "/1/***");
    }

    @Test
    void aValueThatCannotBeDealtWithIsSuppressed() throws IOException {
        Desensitizer desensitizer = Desensitizer.of(FailingRecognizer.CLASSIFIER, Policy.standard());
        assertThat(treat(
                        desensitizer,
                        new StringReader(
                                "{\"坏词\":{\"a坏词\":\"13800138000\\u574f词\",\"phone\":13800138000},\"b\":[\"坏词\"]}")))
                .isEqualTo("{\"***\":{\"***\":\"***\",\"phone\":\"138****8000\"},\"b\":[\"***\"]}");
    }

    @Test
    void orTheCallFailsWithoutTheValue() {
        Desensitizer desensitizer = Desensitizer.of(
                FailingRecognizer.CLASSIFIER,
                Policy.builder().onError(OnError.FAIL).build());
        for (String json : List.of("[\"13800138000坏词\"]", "{\"13800138000坏词\":1}")) {
            assertThatExceptionOfType(DesensitizationException.class)
                    .isThrownBy(() -> treat(desensitizer, new StringReader(json)))
                    .withMessage("A value could not be dealt with: java.lang.IllegalStateException")
                    .withNoCause();
        }
    }

    @Test
    void whatIsMalformedIsRefusedWithoutItsContent() {
        for (String json : List.of("{\"phone\":\"13800138000\"", "{\"phone\":13800138000x}", "[\"13800138000]")) {
            assertThatExceptionOfType(DocumentException.class)
                    .isThrownBy(() -> treat(json))
                    .withMessageStartingWith("line 1, column ")
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("138"));
            assertThatExceptionOfType(DocumentException.class)
                    .isThrownBy(() -> found(json))
                    .withMessageStartingWith("line 1, column ");
        }
    }
}
