package io.tuomin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifyTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CUSTOMERS = "../examples/data/customers.csv";
    private static final String LOG = "../examples/data/service.log";
    private static final String ORDER = "../examples/data/order.json";
    private static final String DOCUMENTS = "src/test/resources/inputs/documents.jsonl";

    /** The values of the examples that are somebody's. */
    private static final List<String> VALUES = List.of(
            "张伟",
            "欧阳娜",
            "阿卜杜",
            "热合曼",
            "李娟",
            "11010119000307998X",
            "310104190402299994",
            "440305190912319971",
            "51010419010101901X",
            "13800138000",
            "159 0000 0001",
            "188-0000-0002",
            "一三九",
            "13900000003",
            "zhangwei",
            "ouyang",
            "rehman",
            "lijuan",
            "example.com",
            "6222020000000007",
            "6228 4800",
            "622600000000000005",
            "4111111111111111",
            "建国路",
            "漕溪北路",
            "解放北路",
            "红星路",
            "61234567",
            "A·12345",
            "203.0.114.7",
            "S3cret!pass",
            "30.657410",
            "104.083220");

    @TempDir
    private Path folder;

    private static List<JsonNode> lines(Run run) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : run.out().lines().toList()) {
            lines.add(MAPPER.readTree(line));
        }
        return lines;
    }

    private static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void documentsGiveALineEachInTheirOrder() throws IOException {
        List<JsonNode> lines = lines(Run.of("classify", "--format", "docs", DOCUMENTS));
        assertThat(lines)
                .extracting(line -> line.get("id").asText())
                .containsExactly("plain", "7", "nothing", "disputed");
        assertThat(lines.get(1).get("id").isInt()).isTrue();
        assertThat(lines).allSatisfy(line -> assertThat(fields(line)).startsWith("id", "findings"));
        assertThat(fields(lines.get(1))).containsExactly("id", "findings", "grade", "edition");
        assertThat(fields(lines.get(2))).containsExactly("id", "findings");
        assertThat(lines.get(2).get("findings")).isEmpty();
        for (JsonNode line : lines) {
            for (JsonNode finding : line.get("findings")) {
                assertThat(fields(finding))
                        .startsWith("type", "start", "end", "grade", "confidence", "scheme", "basis");
                assertThat(finding.get("confidence").isInt()).isTrue();
                assertThat(finding.get("basis")).isNotEmpty().allMatch(JsonNode::isTextual);
            }
        }
    }

    @Test
    void offsetsOfDocumentsAreUtf16Units() throws IOException {
        String text = MAPPER.readTree(Files.readAllLines(Path.of(DOCUMENTS)).get(1))
                .get("text")
                .textValue();
        JsonNode findings =
                lines(Run.of("classify", "--format", "docs", DOCUMENTS)).get(1).get("findings");
        assertThat(findings)
                .extracting(finding -> text.substring(
                        finding.get("start").asInt(), finding.get("end").asInt()))
                .containsExactly("zhangwei@example.com", "13800138000");
    }

    @Test
    void documentsMayBeginWithAByteOrderMarkAndEndInWindowsLineEnds() throws IOException {
        Path file =
                file("windows.jsonl", "\uFEFF{\"id\":1,\"text\":\"手机13800138000\"}\r\n{\"id\":2,\"text\":\"\"}\r\n");
        Run run = Run.of("classify", "--format", "docs", file.toString());
        assertThat(run.code()).isZero();
        assertThat(lines(run).get(0).get("findings").get(0).get("start").asInt())
                .isEqualTo(2);
        assertThat(lines(run)).hasSize(2);
    }

    @Test
    void aLineThatIsNoDocumentStopsTheFileAndIsTold() throws IOException {
        for (String bad :
                List.of("{\"id\":2}", "{\"text\":\"a\"}", "[]", "{\"id\":2,\"text\":\"手机13800138000\"", "{} x")) {
            Path file = file("bad.jsonl", "{\"id\":1,\"text\":\"a\"}\n" + bad + "\n{\"id\":3,\"text\":\"a\"}\n");
            Run run = Run.of("classify", "--format", "docs", file.toString());
            assertThat(run.code()).isEqualTo(Main.FAILED);
            assertThat(run.out()).isEqualTo("{\"id\":1,\"findings\":[]}\n");
            assertThat(run.err()).isEqualTo("tuomin: " + file + ": line 2 is not an object with \"id\" and \"text\"\n");
        }
    }

    @Test
    void columnsGiveALineEach() throws IOException {
        List<JsonNode> lines = lines(Run.of("classify", "--format", "csv", "--columns", CUSTOMERS));
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(fields(line)).startsWith("column", "type", "grade", "confidence", "share"));
        assertThat(fields(lines.get(1))).contains("rules"); // name, number, telephone and card
        assertThat(fields(lines.get(2))).doesNotContain("rules");
        assertThat(lines)
                .extracting(line -> line.get("column").asText())
                .containsExactly("客户编号", "姓名", "性别", "身份证号", "手机号", "邮箱", "银行卡号", "住址", "备注");
        assertThat(lines.get(0).get("type").isNull()).isTrue();
        assertThat(lines.get(0).get("grade").isNull()).isTrue();
        assertThat(lines.get(3).get("type").asText()).isEqualTo("RESIDENT_ID");
        assertThat(lines.get(3).get("grade").asText()).isEqualTo("SENSITIVE");
        assertThat(lines.get(3).get("share").asDouble()).isEqualTo(1.0);
    }

    @Test
    void columnsWithoutAHeadAreNumbered() throws IOException {
        Path file = file("bare.tsv", "13800138000\tx\n13900000003\ty\n");
        List<JsonNode> lines = lines(Run.of("classify", "--columns", "--head", "absent", file.toString()));
        assertThat(lines).extracting(line -> line.get("column").asText()).containsExactly("#1", "#2");
        assertThat(lines.get(0).get("type").asText()).isEqualTo("MOBILE_PHONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", ";", "tab", "\\t"})
    void theSeparatorMayBeTold(String separator) throws IOException {
        String written = separator.length() == 1 ? separator : "\t";
        Path file = file("data.csv", "手机号" + written + "a,b,c,d\n13800138000" + written + "e,f,g,h\n");
        List<JsonNode> lines = lines(Run.of("classify", "--columns", "--separator", separator, file.toString()));
        assertThat(lines).extracting(line -> line.get("column").asText()).containsExactly("手机号", "a,b,c,d");
    }

    static Stream<List<String>> waysToClassify() {
        return Stream.of(
                List.of("--as=jsonl", CUSTOMERS, LOG, ORDER),
                List.of("--as=table", CUSTOMERS, LOG, ORDER),
                List.of("--as=jsonl", "--format=text", CUSTOMERS, LOG, ORDER),
                List.of("--as=jsonl", "--min-confidence=1", CUSTOMERS, LOG, ORDER),
                List.of("--explain", CUSTOMERS, LOG, ORDER),
                List.of("--explain", "--format=text", CUSTOMERS, LOG, ORDER),
                List.of("--columns", "--as=jsonl", CUSTOMERS),
                List.of("--columns", "--as=table", CUSTOMERS),
                List.of("--format=docs", DOCUMENTS),
                List.of("--format=docs", "--explain", DOCUMENTS));
    }

    @ParameterizedTest
    @MethodSource("waysToClassify")
    void noValueIsPrinted(List<String> way) {
        String[] args = Stream.concat(Stream.of("classify"), way.stream()).toArray(String[]::new);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            Run run = Run.in(locale, args);
            assertThat(run.code()).isZero();
            assertThat(run.out()).isNotEmpty();
            for (String value : VALUES) {
                assertThat(run.out()).doesNotContain(value);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--as=jsonl", "--as=table", "--explain"})
    void namesOfPropertiesThatArePersonalAreHidden(String how) throws IOException {
        Path file = file("keys.json", "{\"13800138000\":{\"email\":\"zhangwei@example.com\"}}");
        Run run = Run.of("classify", how, file.toString());
        assertThat(run.out())
                .contains("EMAIL", "/***/email")
                .doesNotContain("13800138000")
                .doesNotContain("zhangwei");
    }

    @Test
    void controlCharactersInNamesDoNotReachTheTerminal() throws IOException {
        Path file = file("keys.json", "{\"a\\u001b[2J\\n\\u009b\\u202eb\":\"zhangwei@example.com\"}");
        Run run = Run.of("classify", "--as=table", file.toString());
        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.out()).contains("/a�[2J���b ");
    }

    @Test
    void findingsGoToAFileThatAppearsWhenItIsWhole() throws IOException {
        Path target = folder.resolve("found.jsonl");
        Run run = Run.of("classify", "--fail-on=sensitive", "-o", target.toString(), CUSTOMERS, ORDER);
        assertThat(run.code()).isEqualTo(Main.FOUND);
        assertThat(run.out()).isEmpty();
        assertThat(target).hasContent(Run.of("classify", CUSTOMERS, ORDER).out());
    }

    @Test
    void anInputThatFailsLeavesAnOlderOutputAsItWas() throws IOException {
        Path target = Files.writeString(folder.resolve("found.jsonl"), "older");
        Run run = Run.of("classify", "-o", target.toString(), ORDER, "missing.txt");
        assertThat(run.code()).isEqualTo(Main.FAILED);
        assertThat(run.err()).contains("missing.txt").contains(target + " is not written");
        assertThat(target).hasContent("older");
    }

    @ParameterizedTest
    @ValueSource(strings = {CUSTOMERS, ORDER})
    void theExplanationCallsFoundWhatIsFound(String file) {
        long findings = Run.of("classify", file)
                .out()
                .lines()
                .filter(line -> line.contains("\"type\":"))
                .count();
        Run explained = Run.of("classify", "--explain", file);
        assertThat(explained.out().lines().filter(line -> line.endsWith(" found")))
                .hasSize((int) findings);
    }

    @Test
    void theExplanationKnowsTheColumns() throws IOException {
        // Only the other values of the column tell what these are.
        StringBuilder csv = new StringBuilder("a,b\n");
        for (String name : List.of("王芳", "李娜", "张敏", "刘洋", "陈静", "杨勇", "赵磊", "黄丽")) {
            csv.append(name).append(",1\n");
        }
        Path file = file("names.csv", csv.toString());
        Run findings = Run.of("classify", file.toString());
        Run explained = Run.of("classify", "--explain", file.toString());
        assertThat(lines(findings)).filteredOn(line -> line.has("type")).hasSize(8);
        assertThat(explained.out().lines().filter(line -> line.endsWith(" found")))
                .hasSize(8);
    }

    @Test
    void theExplanationSaysWhatWouldHaveBeenNeededAndWhichRuleWasApplied() throws IOException {
        Path text = file("explained.txt", "共计13800138000元，电话13800138000，张小明今年9岁，订单号20231122103000123\n");
        String explained = Run.of("classify", "--explain", text.toString()).out();
        assertThat(explained)
                .contains("would have been enough", "It would have been found but for this")
                .contains("Graded, taken alone: ORDINARY", "PIPL-4 Personal Information Protection Law, article 4")
                .contains("After the rule MINOR_U14: SENSITIVE", "PIPL-31")
                .doesNotContain("13800138000")
                .doesNotContain("张小明");
        Path adult = file("adult.txt", "电话13800138000，张小明今年39岁\n");
        assertThat(Run.of("classify", "--explain", adult.toString()).out())
                .contains("Graded, taken alone")
                .doesNotContain("After the rule", "would have been");
    }

    @Test
    void theReferenceDateDecidesAndIsToldInEveryFormat() throws IOException {
        Path json = file("child.json", "{\"name\":\"张小明\",\"birthday\":\"2012-11-24\"}");
        Path csv = file("child.csv", "姓名,出生日期\n张小明,2012-11-24\n");
        Path text = file("child.txt", "姓名：张小明，出生日期：2012-11-24\n");
        Path docs = file("child.docs", "{\"id\":1,\"text\":\"姓名：张小明\\n出生日期：2012-11-24\"}\n");
        for (String[] call : new String[][] {
            {json.toString()}, {csv.toString()}, {text.toString()}, {"--format", "docs", docs.toString()}
        }) {
            List<String> under = new ArrayList<>(List.of("classify", "--reference-date", "2026-11-23"));
            List<String> over = new ArrayList<>(List.of("classify", "--reference-date", "2026-11-24"));
            under.addAll(List.of(call));
            over.addAll(List.of(call));
            String child = Run.of(under.toArray(String[]::new)).out();
            assertThat(child).contains("MINOR_U14", "\"referenceDate\":\"2026-11-23\"", "\"grade\":\"SENSITIVE\"");
            assertThat(Run.of(over.toArray(String[]::new)).out())
                    .doesNotContain("MINOR_U14", "referenceDate", "SENSITIVE");
            under.addAll(List.of("--without-rule", "MINOR_U14"));
            assertThat(Run.of(under.toArray(String[]::new)).out()).doesNotContain("MINOR_U14", "SENSITIVE");
        }
        assertThat(Run.of("classify", "--as", "table", "--reference-date", "2026-11-23", json.toString())
                        .out())
                .contains("(MINOR_U14)", "Ages as of 2026-11-23.");
    }

    @Test
    void contradictionsAreRemarkedOn() throws IOException {
        Path file = file("odd.json", "{\"idCard\":\"110101199003070011\",\"gender\":\"女\"}");
        assertThat(Run.of("classify", file.toString()).out())
                .contains("\"remark\":\"SEX\",\"number\":{\"path\":\"/idCard\",\"line\":1,\"start\":0,\"end\":18}")
                .doesNotContain("110101199003070011");
        assertThat(Run.of("classify", "--as", "table", file.toString()).out())
                .contains("Data quality: ", "/gender [0,1)");
        Path docs = file("odd.docs", "{\"id\":1,\"text\":\"身份证号110101199003070011，性别女\"}\n");
        assertThat(Run.of("classify", "--format", "docs", docs.toString()).out())
                .contains("\"remarks\":[{\"remark\":\"SEX\"");
    }

    @Test
    void aRuleThatIsNotThereIsRefused() {
        Run run = Run.of("classify", "--without-rule", "MINOR", ORDER);
        assertThat(run.code()).isEqualTo(Main.USAGE);
        assertThat(run.err()).contains("MINOR_U14");
    }

    @Test
    void failOnEndsWithThreeFromThatGradeOn() {
        assertThat(Run.of("classify", "--fail-on", "sensitive", ORDER).code()).isEqualTo(Main.FOUND);
        assertThat(Run.of("classify", "--fail-on", "ordinary", ORDER).code()).isEqualTo(Main.FOUND);
        assertThat(Run.of("classify", "--fail-on", "SENSITIVE", "--columns", CUSTOMERS)
                        .code())
                .isEqualTo(Main.FOUND);
        assertThat(Run.of("classify", "--fail-on", "sensitive", "--format", "docs", DOCUMENTS)
                        .code())
                .isEqualTo(Main.FOUND);
        assertThat(Run.of("classify", ORDER).code()).isEqualTo(Main.OK);
    }

    @Test
    void failOnRanksSecretsHighest() throws IOException {
        Path key = Files.writeString(folder.resolve("key.txt"), "AKIAIOSFODNN7EXAMPLE\n");
        Path number = Files.writeString(folder.resolve("number.txt"), "身份证号：11010119000307998X\n");
        assertThat(Run.of("classify", "--fail-on", "sensitive", key.toString()).code())
                .isEqualTo(Main.FOUND);
        assertThat(Run.of("classify", "--fail-on", "secret", key.toString()).code())
                .isEqualTo(Main.FOUND);
        assertThat(Run.of("classify", "--fail-on", "secret", number.toString()).code())
                .isZero();
    }

    @Test
    void failOnDoesNotMindLesserGrades() throws IOException {
        Path file = file("mild.txt", "电话13800138000");
        assertThat(Run.of("classify", "--fail-on", "ordinary", file.toString()).code())
                .isEqualTo(Main.FOUND);
        assertThat(Run.of("classify", "--fail-on", "sensitive", file.toString()).code())
                .isEqualTo(Main.OK);
    }

    @Test
    void theSchemeDecidesTheGrade() throws IOException {
        Path file = file("id.txt", "身份证号11010119000307998X");
        assertThat(Run.of("classify", file.toString()).out()).contains("\"SENSITIVE\"");
        assertThat(Run.of("classify", "--scheme=GBT_45574_2025", file.toString())
                        .out())
                .contains("\"ORDINARY\"");
    }

    @Test
    void theStandardInputIsTextUnlessToldOtherwise() {
        Run text = Run.reading("\n电话13800138000\n", "classify", "-");
        assertThat(text.out())
                .startsWith("{\"file\":\"-\",\"line\":2,\"type\":\"MOBILE_PHONE\",\"start\":2,\"end\":13,");
        Run json = Run.reading("{\"phone\":13800138000}", "classify", "--format", "json", "-");
        assertThat(json.out()).startsWith("{\"file\":\"-\",\"path\":\"/phone\",\"line\":1,");
    }

    @Test
    void theInputIsReadInItsCharset() throws IOException {
        Path file = Files.write(folder.resolve("gb.txt"), "电话13800138000".getBytes(Charset.forName("GB18030")));
        Run run = Run.of("classify", "--charset", "GB18030", file.toString());
        assertThat(run.out()).contains("\"start\":2,\"end\":13,");
    }

    @Test
    void windowsLineEndsCountAsOne() throws IOException {
        Path file = file("windows.txt", "a\r\nb\r\n电话13800138000\r\n");
        assertThat(Run.of("classify", file.toString()).out()).contains("\"line\":3,", "\"start\":2,\"end\":13,");
    }

    @Test
    void oneFileThatFailsDoesNotStopTheOthers() throws IOException {
        Path missing = folder.resolve("missing.txt");
        Path broken = file("broken.json", "{\"a\": 13800138000,]}");
        Run run = Run.of("classify", missing.toString(), LOG, broken.toString(), ORDER);
        assertThat(run.code()).isEqualTo(Main.FAILED);
        assertThat(run.out()).contains(LOG, ORDER);
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err())
                .startsWith("tuomin: " + missing + ": no such file\ntuomin: " + broken + ": line 1")
                .doesNotContain("13800138000");
    }

    @Test
    void longInputsKeepOneHeadAndCountEverything() throws IOException {
        Path file = file("long.log", "2026-11-22 user mobile=13800138000\n".repeat(2_500));
        Run table = Run.of("classify", "--as=table", file.toString());
        assertThat(table.out().lines()).hasSize(2_502);
        assertThat(table.out().lines().filter(line -> line.startsWith("WHERE"))).hasSize(1);
        assertThat(table.out()).endsWith("Findings: 2500.\n");
        assertThat(lines(Run.of("classify", file.toString()))
                        .get(2_499)
                        .get("line")
                        .asInt())
                .isEqualTo(2_500);
    }
}
