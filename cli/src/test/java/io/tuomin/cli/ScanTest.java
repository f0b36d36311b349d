package io.tuomin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.inventory.Inventory;
import io.tuomin.inventory.Inventory.Field;
import io.tuomin.inventory.Inventory.Reason;
import io.tuomin.inventory.Inventory.Remark;
import io.tuomin.inventory.Inventory.Scanned;
import io.tuomin.inventory.InventoryJson;
import io.tuomin.inventory.PersonGroup;
import io.tuomin.model.Grade;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and folders of many kinds, and the inventory of them. */
class ScanTest {

    private static final Path EXPECTED = Path.of("src/test/resources/golden/scan");
    private static final String PHONE = "电话13800138000\n";

    /** Values in the folder of the example; none may come out. */
    private static final List<String> VALUES = List.of(
            "张伟",
            "李娟",
            "王芳",
            "欧阳娜",
            "热合曼",
            "11010119000307998X",
            "51010419010101901X",
            "110101199003070134",
            "13800138000",
            "13900000003",
            "zhangwei",
            "6222020000000007",
            "建国路",
            "高血压",
            "糖尿病",
            "S3cret",
            "1990-03-07",
            "京A",
            "川A",
            "203.0.114.7");

    @TempDir
    private Path folder;

    @TempDir
    private Path outputs;

    private Run scan(String... options) {
        List<String> args = new ArrayList<>(List.of("scan", "--date", "2026-11-22", folder.toString()));
        args.addAll(List.of(options));
        return Run.of(args.toArray(String[]::new));
    }

    private Inventory inventory(String... options) throws IOException {
        List<String> args = new ArrayList<>(List.of(options));
        args.addAll(List.of("--json", "-"));
        Run run = scan(args.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return InventoryJson.read(new StringReader(run.out()));
    }

    private static String withoutVersion(String text) {
        return text.replaceAll("tuomin \\d[\\w.-]*", "tuomin VERSION");
    }

    @Test
    void theInventoryOfTheExampleIsWhatItWas() throws IOException {
        Folder.example(folder);
        Path json = outputs.resolve("a.json");
        Path html = outputs.resolve("a.html");
        Run run = scan("--json", json.toString(), "--html", html.toString(), "--scale", "JRT_0171_2020");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        Golden.compare(run.out(), EXPECTED.resolve("example.txt"));
        Golden.compare(withoutVersion(Files.readString(json)), EXPECTED.resolve("example.json"));
        Golden.compare(withoutVersion(Files.readString(html)), EXPECTED.resolve("example.html"));
        for (String value : VALUES) {
            assertThat(run.out() + Files.readString(json) + Files.readString(html))
                    .doesNotContain(value);
        }
    }

    @Test
    void agesAreToldOnTheDayOfTheInventoryUnlessTheRuleIsOff() throws IOException {
        Files.writeString(
                folder.resolve("a.json"), "{\"name\":\"张小明\",\"birthday\":\"2012-11-23\"}"); // fourteen a day later
        assertThat(inventory().totals().highest()).isEqualTo(Grade.SENSITIVE);
        assertThat(inventory().kinds()).allMatch(kind -> kind.rules().equals(List.of("MINOR_U14")));
        assertThat(inventory("--without-rule", "MINOR_U14").totals().highest()).isEqualTo(Grade.ORDINARY);
        Files.writeString(folder.resolve("a.json"), "{\"name\":\"张小明\",\"birthday\":\"2012-11-22\"}");
        assertThat(inventory().totals().highest()).isEqualTo(Grade.ORDINARY);
        assertThat(scan("--without-rule", "MINOR").code()).isEqualTo(Main.USAGE);
    }

    @Test
    void theSummaryIsThereInChinese() throws IOException {
        Folder.example(folder);
        Run run = Run.in(Locale.SIMPLIFIED_CHINESE, "scan", folder.toString());
        assertThat(run.err()).isEmpty();
        Golden.compare(run.out(), EXPECTED.resolve("example.zh.txt"));
    }

    @Test
    void thePageNeedsNothingElse() throws IOException {
        Folder.example(folder);
        Path html = outputs.resolve("a.html");
        scan("--html", html.toString());
        String page = Files.readString(html).replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
        assertThat(page)
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("<script")
                .doesNotContain("url(");
    }

    @Test
    void twoScansAreTheSameByteForByte() throws IOException {
        Folder.example(folder);
        assertThat(scan("--json", "-").out()).isEqualTo(scan("--json", "-").out());
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', UTF-8",
        "UTF-8, EFBBBF, UTF-8",
        "UTF-16LE, FFFE, UTF-16LE",
        "UTF-16BE, FEFF, UTF-16BE",
        "GBK, '', GB18030",
        "GB18030, '', GB18030"
    })
    void encodingsAreTold(String charset, String mark, String told) throws IOException {
        byte[] bytes = ("姓名：张伟，" + PHONE).getBytes(Charset.forName(charset));
        byte[] marked = new byte[mark.length() / 2 + bytes.length];
        System.arraycopy(HexFormat.of().parseHex(mark), 0, marked, 0, mark.length() / 2);
        System.arraycopy(bytes, 0, marked, mark.length() / 2, bytes.length);
        Files.write(folder.resolve("a.txt"), marked);
        Scanned file = inventory().files().get(0);
        assertThat(file.charset()).isEqualTo(told);
        assertThat(file.fields()).extracting(Field::type).containsExactly("MOBILE_PHONE", "PERSON_NAME");
    }

    @Test
    void anEncodingIsToldByTheWholeFile() throws IOException {
        byte[] ascii = "a line of ASCII\n".repeat(20_000).getBytes(StandardCharsets.US_ASCII);
        byte[] gbk = "姓名：张伟".getBytes(Folder.GBK);
        Path file = folder.resolve("a.log");
        Files.write(file, ascii);
        Files.write(file, gbk, StandardOpenOption.APPEND);
        assertThat(inventory().files().get(0).charset()).isEqualTo("GB18030");
    }

    @ParameterizedTest
    @CsvSource({
        "a.zip, 504B0304, ARCHIVE, 0",
        "a.docx, 504B0304, OFFICE_DOCUMENT, 0",
        "a.xls, D0CF11E0A1B11AE1, OFFICE_DOCUMENT, 0",
        "a.pdf, 255044462D312E37, OFFICE_DOCUMENT, 0",
        "a.log.gz, 1F8B0800, ARCHIVE, 0",
        "a.jpg, FFD8FFE0, MEDIA, 0",
        "a.mp4, 0000001866747970, MEDIA, 0",
        "a.txt, 41004200, BINARY, 0",
        "a.txt, 4180FF, UNKNOWN_ENCODING, 1",
        "a.txt, EFBBBFFF, UNKNOWN_ENCODING, 1",
        "a.txt, 01020304, UNKNOWN_ENCODING, 1",
        "a.xlsx, 504B0304, DAMAGED, 1",
        "a.xlsx, 616263, DAMAGED, 1"
    })
    void whatIsNotReadIsListedWithTheReason(String name, String bytes, Reason reason, int code) throws IOException {
        Files.write(folder.resolve(name), HexFormat.of().parseHex(bytes));
        Run run = scan("--json", "-");
        assertThat(run.code()).isEqualTo(code);
        assertThat(InventoryJson.read(new StringReader(run.out())).skipped())
                .containsExactly(new Inventory.Skipped(name, reason));
        assertThat(scan().out()).contains("  " + name + ": " + reason.english());
    }

    @Test
    void theRightFilesAreNotSkipped() throws IOException {
        Folder.file(folder, "empty.txt", "");
        Folder.file(folder, "escapes.log", "\u001B[31mERROR\u001B[0m " + PHONE);
        Folder.file(folder, "pk.txt", "PK " + PHONE);
        Inventory inventory = inventory();
        assertThat(inventory.skipped()).isEmpty();
        assertThat(inventory.files()).hasSize(3);
        assertThat(inventory.totals().withFindings()).isEqualTo(2);
    }

    @Test
    void aWorkbookIsReadSheetBySheet() throws IOException {
        Folder.workbook(folder.resolve("staff.xlsx"));
        Scanned file = inventory().files().get(0);
        assertThat(file.format()).isEqualTo("XLSX");
        assertThat(file.fields())
                .extracting(field -> field.path() + " " + field.type() + " " + field.count())
                .containsExactly("出生日期 DATE_OF_BIRTH 2", "姓名 PERSON_NAME 2", "手机号 MOBILE_PHONE 2");
        assertThat(file.persons(PersonGroup.ALL).orElseThrow().identified()).isEqualTo(2);
    }

    @Test
    void sheetsOfOneWorkbookAreToldApartAndTheirNamesMasked() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("a.xlsx"));
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (String name : List.of("华东", "手机13800138000")) {
                Worksheet sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, "手机号");
                sheet.value(1, 0, "13900000003");
            }
        }
        assertThat(inventory().files().get(0).fields())
                .extracting(Field::path)
                .containsExactlyInAnyOrder("华东!手机号", "手机138****8000!手机号");
    }

    @Test
    void aWorkbookBeyondTheLimitOfMemoryIsNotRead() throws IOException {
        byte[] piece = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("bomb.xlsx")))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (int i = 0; i < 257; i++) {
                zip.write(piece);
            }
        }
        Run run = scan("--json", "-");
        assertThat(run.code()).isEqualTo(Main.FAILED);
        assertThat(InventoryJson.read(new StringReader(run.out())).skipped())
                .containsExactly(new Inventory.Skipped("bomb.xlsx", Reason.TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.ndjson", "a.csv"})
    void whatIsNotWellFormedIsReadAsText(String name) throws IOException {
        Folder.file(folder, name, "{\"phone\": \"13800138000\"\n\"" + PHONE);
        Scanned file = inventory().files().get(0);
        assertThat(file.format()).isEqualTo("TEXT");
        assertThat(file.remarks()).containsExactly(Remark.READ_AS_TEXT);
        assertThat(file.of(Grade.ORDINARY)).isEqualTo(2);
    }

    @Test
    void namesThatArePersonalAreMasked() throws IOException {
        Files.createDirectories(folder.resolve("身份证号11010119000307998X"));
        Folder.file(folder, "身份证号11010119000307998X/13800138000.txt", PHONE);
        Folder.file(folder, "身份证号11010119000307998X/plain.txt", PHONE);
        Path html = outputs.resolve("a.html");
        Run run = scan("--html", html.toString());
        Inventory inventory = inventory();
        assertThat(inventory.files()).hasSize(2).allMatch(file -> file.remarks().equals(List.of(Remark.NAME_MASKED)));
        assertThat(inventory.files().get(1).name()).endsWith("/plain.txt");
        assertThat(run.out() + Files.readString(html) + inventory)
                .doesNotContain("11010119000307998X")
                .doesNotContain("13800138000");
    }

    @Test
    void linksAreFollowedAndNothingIsReadTwice() throws IOException {
        Path elsewhere = Folder.file(outputs, "elsewhere.txt", PHONE);
        Path sub = Files.createDirectories(folder.resolve("sub"));
        Folder.file(folder, "a.txt", PHONE);
        Files.createSymbolicLink(folder.resolve("b.txt"), elsewhere);
        Files.createSymbolicLink(folder.resolve("c.txt"), folder.resolve("a.txt"));
        Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nothing"));
        Files.createSymbolicLink(sub.resolve("round"), folder);
        Run run = scan("--json", "-");
        Inventory inventory = InventoryJson.read(new StringReader(run.out()));
        assertThat(inventory.files()).extracting(Scanned::name).containsExactly("a.txt", "b.txt");
        assertThat(inventory.skipped())
                .containsExactly(
                        new Inventory.Skipped("c.txt", Reason.SEEN_ALREADY),
                        new Inventory.Skipped("gone.txt", Reason.UNREADABLE),
                        new Inventory.Skipped("sub/round", Reason.SEEN_ALREADY));
        assertThat(run.code()).isEqualTo(Main.FAILED);
    }

    @Test
    void globsChoose() throws IOException {
        Files.createDirectories(folder.resolve("logs/old"));
        for (String name : List.of("a.csv", "a.txt", "logs/a.txt", "logs/old/b.txt")) {
            Folder.file(folder, name, PHONE);
        }
        assertThat(names("--include", "*.txt")).containsExactly("a.txt", "logs/a.txt", "logs/old/b.txt");
        assertThat(names("--include", "logs/*")).containsExactly("logs/a.txt");
        assertThat(names("--exclude", "old", "--exclude", "*.csv")).containsExactly("a.txt", "logs/a.txt");
        assertThat(names("--include", "*.txt", "--exclude", "logs/**")).containsExactly("a.txt");
        assertThat(inventory("--include", "*.csv").totals().excluded()).isEqualTo(3);
    }

    private List<String> names(String... options) throws IOException {
        return inventory(options).files().stream().map(Scanned::name).toList();
    }

    @Test
    void severalPathsKeepTheirNames() throws IOException {
        Path file = Folder.file(folder, "a.txt", PHONE);
        Path sub = Files.createDirectories(folder.resolve("sub"));
        Folder.file(sub, "b.txt", PHONE);
        Run run = Run.of("scan", "--json", "-", file.toString(), sub.toString());
        assertThat(InventoryJson.read(new StringReader(run.out())).files())
                .extracting(Scanned::name)
                .containsExactly(file.toString(), sub + "/b.txt");
    }

    @Test
    void theSchemeThePolicyAndTheConfidenceAreAsTold() throws IOException {
        Folder.file(folder, "a.json", "{\"idCard\": \"11010119000307998X\", \"password\": \"S3cret!pass\"}");
        Path policy = Folder.file(
                outputs,
                "p.yaml",
                "policy: mine\nscheme: STRICT_UNION\nimports: [display]\nrules:\n- match: {types: [RESIDENT_ID]}\n  use: suppress\n");
        Inventory own = inventory("--policy", policy.toString());
        assertThat(own.policy().name()).isEqualTo("mine");
        assertThat(own.scheme().id()).isEqualTo("STRICT_UNION");
        assertThat(own.kinds())
                .filteredOn(kind -> kind.type().equals("RESIDENT_ID"))
                .allMatch(kind -> kind.treatment().equals("suppress"));
        Inventory other =
                inventory("--policy", policy.toString(), "--scheme", "GBT_45574_2025", "--min-confidence", "99");
        assertThat(other.scheme().id()).isEqualTo("GBT_45574_2025");
        assertThat(other.policy()).isEqualTo(new Inventory.Rules("mine", 99));
        assertThat(other.totals().highest()).isEqualTo(Grade.ORDINARY);
    }

    @Test
    void gravityEndsTheCommandIfAskedFor() throws IOException {
        Folder.file(folder, "a.txt", PHONE);
        assertThat(scan("--fail-on", "sensitive").code()).isEqualTo(Main.OK);
        assertThat(scan("--fail-on", "ordinary").code()).isEqualTo(Main.FOUND);
    }

    @Test
    void aKeyHasSixteenBytes() throws IOException {
        Folder.file(folder, "a.txt", PHONE);
        Path key = Files.write(outputs.resolve("key"), new byte[15]);
        Run run = scan("--key-file", key.toString());
        assertThat(run.code()).isEqualTo(Main.FAILED);
        assertThat(run.err()).contains("a key has 16 bytes");
        Files.write(key, new byte[16]);
        assertThat(scan("--key-file", key.toString()).code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "--scale, C3, No level scale 'C3'",
        "--scheme, MINE, No grading scheme 'MINE'",
        "--include, '[', take globs",
        "--date, tomorrow, --date does not take tomorrow",
        "--min-confidence, 0, 1 to 99"
    })
    void wrongCallsAreRefused(String option, String value, String message) {
        Run run = scan(option, value);
        assertThat(run.code()).isEqualTo(Main.USAGE);
        assertThat(run.err()).contains(message);
    }

    @Test
    void aPathThatIsNotThereIsAnError() {
        Run run = Run.of("scan", folder.resolve("nothing").toString());
        assertThat(run.code()).isEqualTo(Main.FAILED);
        assertThat(run.err()).contains("no such file");
    }
}
