package io.tuomin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls and files that are wrong: what is said, and the exit code. */
class WrongCallTest {

    private static final String ORDER = "../examples/data/order.json";
    private static final String INPUTS = "src/test/resources/inputs/";

    @TempDir
    private Path folder;

    private static Arguments call(String message, String... args) {
        return Arguments.of(message, args);
    }

    static Stream<Arguments> wrongCalls() {
        return Stream.of(
                call(
                        "Which command? desensitize, restore, classify, scan, diff, evaluate, entities, schemes, strategies, dictionaries, keys, audit, vault or policy."),
                call("Which command? keys create, keys rotate or keys list.", "keys"),
                call("missing: FILE", "keys", "create"),
                call("--suite does not take des; it takes aes, sm", "keys", "create", "--suite=des", "x.p12"),
                call(
                        "--scope does not take me; it takes document:name, data-set:name, tenant:name",
                        "desensitize",
                        "--scope=me",
                        ORDER),
                call("unknown: clasify; did you mean classify, diff, desensitize?", "clasify", ORDER),
                call("unknown: --fromat", "classify", "--fromat", "json", ORDER),
                call("missing: FILE", "classify"),
                call("missing: FILE", "desensitize"),
                call("missing: GOLD", "evaluate"),
                call("unknown: -x", "desensitize", "-x"),
                call("unknown: --colums", "classify", "--colums"),
                call("missing: --policy", "desensitize", ORDER, "--policy"),
                call(
                        "--format does not take xml; it takes auto, text, json, ndjson, csv, docs",
                        "classify",
                        "--format",
                        "xml",
                        ORDER),
                call("--as does not take yaml; it takes table, jsonl", "classify", "--as=yaml", ORDER),
                call("--head does not take no; it takes auto, present, absent", "classify", "--head=no", ORDER),
                call(
                        "--fail-on does not take high; it takes not_personal, ordinary, sensitive, secret",
                        "classify",
                        "--fail-on=high",
                        ORDER),
                call("--charset does not take GB-nothing", "classify", "--charset=GB-nothing", ORDER),
                call("--separator does not take ::", "classify", "--separator=::", ORDER),
                call("--min-confidence does not take much", "classify", "--min-confidence=much", ORDER),
                call("The minimum confidence is 1 to 99, not 0", "classify", "--min-confidence=0", ORDER),
                call("The minimum confidence is 1 to 99, not 100", "evaluate", "--min-confidence=100", "gold.jsonl"),
                call(
                        "No grading scheme 'MINE'. There are: PIPL_DEFAULT, GBT_45574_2025, GBT_35273_2020, STRICT_UNION",
                        "classify",
                        "--scheme=MINE",
                        ORDER),
                call(
                        "No level scale 'C1'. There are: JRT_0171_2020, JRT_0197_2020, GBT_43697_2024, GBT_39725_2020,"
                                + " YDT_3813_2020",
                        "classify",
                        "--scale=GBT_43697_2024",
                        "--scale=C1",
                        ORDER),
                call("--columns is for CSV; add --format csv if the file is one", "classify", "--columns", "a.txt"),
                call(
                        "--columns is for CSV; add --format csv if the file is one",
                        "classify",
                        "--columns",
                        "../examples/data/customers.csv",
                        ORDER),
                call(
                        "--explain goes without --columns, --scale, --as and --fail-on",
                        "classify",
                        "--explain",
                        "--scale=JRT_0171_2020",
                        ORDER),
                call(
                        "--explain goes without --columns, --scale, --as and --fail-on",
                        "classify",
                        "--explain",
                        "--as=table",
                        ORDER),
                call(
                        "--output takes JSON Lines; --as table is for the terminal",
                        "classify",
                        "--as=table",
                        "--output=x",
                        ORDER),
                call("the format docs is for classify", "desensitize", "--format=docs", ORDER),
                call(
                        "--output takes one input; for several, name a folder with --output-dir",
                        "desensitize",
                        "-o",
                        "x",
                        ORDER,
                        ORDER),
                call(
                        "--output takes one input; for several, name a folder with --output-dir",
                        "desensitize",
                        "-o",
                        "x",
                        "--output-dir",
                        "y",
                        ORDER),
                call("the standard input has no name; write it with --output", "desensitize", "--output-dir", "y", "-"),
                call(ORDER + " is no folder", "desensitize", "--output-dir", ORDER, "x.json"));
    }

    @ParameterizedTest
    @MethodSource("wrongCalls")
    void isToldInOneLineWithWhereToReadMore(String message, String[] args) {
        Run run = Run.of(args);
        assertThat(run.code()).isEqualTo(Main.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().findFirst()).hasValue("tuomin: " + message);
        assertThat(run.err().lines().skip(1)).singleElement().asString().startsWith("See: tuomin help");
    }

    @Test
    void helpIsThatOfTheCommand() {
        assertThat(Run.of("classify").err()).endsWith("See: tuomin help classify\n");
        assertThat(Run.of().err()).endsWith("See: tuomin help\n");
    }

    @Test
    void isToldInChinese() {
        Run run = Run.in(Locale.SIMPLIFIED_CHINESE, "classify", "--format", "xml", ORDER);
        assertThat(run.err())
                .isEqualTo(
                        "tuomin: --format 不接受 xml；可用：auto, text, json, ndjson, csv, docs\n帮助：tuomin help classify\n");
        assertThat(Run.in(Locale.SIMPLIFIED_CHINESE, "classify", "no.txt").err())
                .isEqualTo("tuomin: no.txt: 没有这个文件\n");
    }

    @Test
    void whatTheLibrarySaysIsToldInChineseToo() throws IOException {
        Path json = Files.writeString(folder.resolve("bad.json"), "{\n 13900000003}");
        Path csv = Files.writeString(folder.resolve("bad.csv"), "a,b\n1,2\n\"1\" 2,x\n");
        Path policy = Files.writeString(folder.resolve("policy.yaml"), "rules:\n  - else: mask(hide)\n");
        assertTellsInChinese(json + ": 第 2 行第 2 列：不是合法的 JSON", "classify", json.toString());
        assertTellsInChinese(csv + ": 第 3 行：从这里开始的记录不是合法的 CSV", "desensitize", csv.toString());
        assertTellsInChinese("no.yaml: 没有这个文件", "desensitize", "--policy", "no.yaml", ORDER);
        assertTellsInChinese(
                "policy.yaml:2: 没有名为 'hide' 的掩码。可用：keep(n,m)", "desensitize", "--policy", policy.toString(), ORDER);
        assertTellsInChinese(
                "bad-policy.yaml:5: 没有名为 'BANK_CRAD' 的类型；是否想用 'BANK_CARD'？",
                "desensitize",
                "--policy",
                INPUTS + "bad-policy.yaml",
                ORDER);
        assertTellsInChinese("最低置信度为 1 到 99，不能是 0", "classify", "--min-confidence=0", ORDER);
        assertTellsInChinese("没有分级方案 MINE。可用：PIPL_DEFAULT", "classify", "--scheme=MINE", ORDER);
        assertTellsInChinese("没有分级标准 MINE。可用：JRT_0171_2020", "classify", "--scale=MINE", ORDER);
    }

    private static void assertTellsInChinese(String message, String... args) {
        assertThat(Run.in(Locale.SIMPLIFIED_CHINESE, args).err()).startsWith("tuomin: " + message);
    }

    @Test
    void otherLanguagesAreToldInEnglish() {
        assertThat(Run.in(Locale.FRANCE, "classify", "no.txt").err()).isEqualTo("tuomin: no.txt: no such file\n");
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(Run.of("--version").out()).matches("tuomin \\d+\\.\\d+\\.\\d+\\S*\\R");
        assertThat(Run.of("-V").code()).isZero();
    }

    @Test
    void aFileThatIsMissingOrAFolderFails() {
        assertFails("no.txt: no such file", "desensitize", "no.txt");
        assertFails("no.jsonl: no such file", "evaluate", "no.jsonl");
        assertFails(folder + ": a folder; name its files", "classify", folder.toString());
        assertFails(folder + ": a folder; name its files", "desensitize", folder.toString());
    }

    @Test
    void aBadDictionaryIsToldWithItsLine() throws IOException {
        String head = "# title: t\n# source: s\n# date: 2026-01-02\n# licence: l\nname\ttype\n";
        Path names = folder.resolve("field-names.tsv");
        String[][] calls = {
            {"classify", "--dictionary", names.toString(), ORDER},
            {"desensitize", "--dictionary", names.toString(), ORDER}
        };
        for (String[] call : calls) {
            Files.writeString(names, head + "kunde\tPERSON_NAME\nkunde2\n");
            assertFails("Dictionary 'field-names', line 7: 1 columns where the head names 2", call);
            Files.writeString(names, head + "kunde\tPERSON\n");
            assertFails("Dictionary 'field-names' says that 'kunde' names 'PERSON', which no recognizer finds", call);
            Files.writeString(names, head.replace("type", "typ") + "kunde\tPERSON_NAME\n");
            assertFails("Dictionary 'field-names' has the columns [name, type]; what extends it has [name, typ]", call);
        }
        Path unknown = Files.writeString(folder.resolve("fieldnames.tsv"), head);
        assertFails(
                "No dictionary 'fieldnames' that could be extended. Present: [",
                "classify",
                "--dictionary",
                unknown.toString(),
                ORDER);
        assertFails("Cannot read dictionary no.tsv", "dictionaries", "--dictionary", "no.tsv");
    }

    @Test
    void aPolicyThatCannotStayIsTold() throws IOException {
        assertThat(Run.of("policy", "check", "display", INPUTS + "bad-policy.yaml")
                        .code())
                .isEqualTo(Main.FAILED);
        assertThat(Run.of("policy", "check", INPUTS + "bad-policy.yaml").err())
                .startsWith("tuomin: bad-policy.yaml:5: ");
        assertThat(Run.of("policy", "check", "displays").err()).startsWith("tuomin: No policy 'displays'.");
        Path first = Files.writeString(
                folder.resolve("first.yaml"),
                "imports: [display]\nrules:\n- match: {types: [MOBILE_PHONE]}\n  use: mask(phone(5,0))\n");
        Path last = Files.writeString(
                folder.resolve("last.yaml"),
                "imports: [display]\nresidual-floor: 100\nrules:\n- match: {types: [MOBILE_PHONE]}\n  use: mask(phone(0,5))\n");
        assertThat(Run.of("policy", "check", first.toString()).code()).isZero();
        assertThat(Run.of("policy", "check", last.toString()).code()).isZero();
        Run both = Run.of("policy", "check", first.toString(), last.toString());
        assertThat(both.code()).isEqualTo(Main.FAILED);
        assertThat(both.out())
                .contains(
                        "Error: MOBILE_PHONE: mask(phone(5,0)) (first.yaml:4), mask(phone(0,5)) (last.yaml:5) show more"
                                + " together than each alone: 10 values fit, not 53000.");
        assertThat(Run.in(Locale.SIMPLIFIED_CHINESE, "policy", "check", first.toString(), last.toString())
                        .out())
                .contains("错误：MOBILE_PHONE：");
        assertThat(Run.of("policy").code()).isEqualTo(Main.USAGE);
    }

    @Test
    void aBadPolicyIsToldWithItsLine() throws IOException {
        assertFails("bad-policy.yaml:5: ", "desensitize", "--policy", INPUTS + "bad-policy.yaml", ORDER);
        assertThat(Run.of("desensitize", "--policy", INPUTS + "bad-policy.yaml", ORDER)
                        .err())
                .contains("BANK_CRAD", "did you mean 'BANK_CARD'?");
        Path target = folder.resolve("out.json");
        assertFails("no.yaml: no such file", "desensitize", "--policy=no.yaml", ORDER);
        assertFails("No policy 'displays'. There are: display, log", "desensitize", "--policy=displays", ORDER);
        Path found = Files.writeString(folder.resolve("found.yaml"), "rules:\n  - else: replace(13900139000)\n");
        assertFails(
                "found.yaml:2: The policy found replaces values by",
                "desensitize",
                "--policy",
                found.toString(),
                ORDER);
        assertThat(Run.of("desensitize", "--policy=no.yaml", "-o", target.toString(), ORDER)
                        .code())
                .isEqualTo(Main.FAILED);
        assertThat(target).doesNotExist();
    }

    @Test
    void malformedDocumentsAreToldWithTheirLineAndWithoutTheirContent() throws IOException {
        Path json = Files.writeString(folder.resolve("bad.json"), "{\n\"a\": \"13800138000\",\n 13900000003}");
        Path csv = Files.writeString(folder.resolve("bad.csv"), "a,b\n1,2\n\"13800138000\" 13900000003,x\n");
        for (String command : new String[] {"classify", "desensitize"}) {
            for (Path file : new Path[] {json, csv}) {
                Run run = Run.of(command, file.toString());
                assertThat(run.code()).isEqualTo(Main.FAILED);
                assertThat(run.err())
                        .startsWith("tuomin: " + file + ": line 3")
                        .doesNotContain("13800138000")
                        .doesNotContain("13900000003");
                assertThat(run.err().lines()).hasSize(1);
            }
        }
    }

    @Test
    void aGoldStandardThatIsWrongIsToldWithItsLine() throws IOException {
        Path file = folder.resolve("gold.jsonl");
        Files.writeString(file, "{\"id\":1,\"text\":\"a\",\"spans\":[]}\n{\"id\":1}\n");
        assertFails(file + ": line 2 is not an object with \"id\" and \"text\"", "evaluate", file.toString());
        Files.writeString(file, "{\"id\":1,\"text\":\"a\",\"spans\":[{\"start\":0,\"end\":2,\"type\":\"EMAIL\"}]}\n");
        assertFails(file + ": line 1: a span is not inside the text", "evaluate", file.toString());
        Files.writeString(file, "\n");
        assertFails(file + ": no documents in it", "evaluate", file.toString());
        Files.write(file, new byte[] {'{', (byte) 0xFF});
        assertFails(file + ": not in UTF-8", "evaluate", file.toString());
    }

    @Test
    void typesOfAGoldStandardThatWeDoNotHaveAreToldOf() throws IOException {
        Path file = folder.resolve("gold.jsonl");
        Files.writeString(file, """
                {"id":1,"text":"ab","spans":[{"start":0,"end":1,"type":"FOO"},{"start":1,"end":2,"type":"EMAIL"}]}
                """);
        Run run = Run.of("evaluate", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .isEqualTo(
                        "tuomin: types of the gold standard that Tuomin does not have: FOO. Name ours with --types.\n");
    }

    private static void assertFails(String message, String... args) {
        Run run = Run.of(args);
        assertThat(run.code()).isEqualTo(Main.FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().startsWith("tuomin: " + message);
    }
}
