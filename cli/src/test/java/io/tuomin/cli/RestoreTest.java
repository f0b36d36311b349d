package io.tuomin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** There and back: {@code desensitize --policy reversible}, {@code restore}, {@code audit verify}. */
class RestoreTest {

    private static final Path DATA = Path.of("../examples/data");
    private static final Map<String, String> PASSWORD = Map.of("TUOMIN_KEY_PASSWORD", "S3NTINEL-password");

    @TempDir
    private Path folder;

    private String keys;
    private Path log;

    @BeforeEach
    void keys() {
        keys = folder.resolve("keys.p12").toString();
        log = folder.resolve("keys.p12.audit.log");
        KeysTest.create(Path.of(keys));
    }

    private static KeysTest.Ended call(String... arguments) throws IOException, InterruptedException {
        return KeysTest.call("en", PASSWORD, arguments);
    }

    private static List<Path> data() throws IOException {
        try (Stream<Path> files = Files.list(DATA)) {
            return files.sorted().toList();
        }
    }

    private static String[] with(List<String> files, String... arguments) {
        return Stream.concat(Stream.of(arguments), files.stream()).toArray(String[]::new);
    }

    @Test
    void theExamplesComeBackToTheByte() throws Exception {
        Path treated = folder.resolve("treated");
        Path restored = folder.resolve("restored");
        List<String> files = new ArrayList<>();
        for (Path file : data()) {
            files.add(file.toString());
        }
        KeysTest.Ended there = call(with(
                files,
                "desensitize",
                "--policy=reversible",
                "--verify",
                "--keys",
                keys,
                "--output-dir",
                treated.toString()));
        assertThat(there).isEqualTo(new KeysTest.Ended(0, ""));
        files.replaceAll(file -> treated.resolve(Path.of(file).getFileName()).toString());
        KeysTest.Ended back =
                call(with(files, "restore", "--keys", keys, "--purpose", "test", "--output-dir", restored.toString()));
        assertThat(back).isEqualTo(new KeysTest.Ended(0, ""));
        for (Path file : data()) {
            assertThat(restored.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
        assertThat(Files.readString(treated.resolve("order.json"))).doesNotContain("13900000003", "30.65");
        assertThat(Files.readAllLines(log)).hasSize(data().size());
        assertThat(Files.readString(log))
                .contains("\"purpose\":\"test\"")
                .doesNotContain("13900139", "TK~", "S3NTINEL");
    }

    @Test
    void onlySomeTypesAndLastFour() throws Exception {
        Path treated = folder.resolve("order.json");
        call(
                "desensitize",
                "--policy=reversible",
                "--keys",
                keys,
                "--scope=data-set:a",
                "-o",
                treated.toString(),
                DATA + "/order.json");
        KeysTest.Ended other = call("restore", "--keys", keys, "--purpose=test", treated.toString());
        assertThat(other.code()).isZero();
        assertThat(other.output())
                .contains(Files.readString(treated), "order.json: 9 tokens stay: they were made under");
        KeysTest.Ended some = call(
                "restore",
                "--keys",
                keys,
                "--scope=data-set:a",
                "--purpose=test",
                "--types=MOBILE_PHONE,PASSPORT",
                "--view=last-four",
                "--audit",
                folder.resolve("other.log").toString(),
                treated.toString());
        assertThat(some.output())
                .contains("\"*******0003\"", "TK~PERSON_NAME~1~")
                .doesNotContain("TK~MOBILE_PHONE");
        assertThat(some.output()).doesNotContain("stay");
        KeysTest.Ended none = KeysTest.call(
                "zh",
                PASSWORD,
                "restore",
                "--keys",
                keys,
                "--scope=data-set:a",
                "--purpose=test",
                "--types=PASSPORT",
                treated.toString());
        assertThat(none.output()).contains("没有这些类型的令牌；其他类型的 9 个令牌保持不变");
        assertThat(Files.readString(log)).contains("\"restored\":{},\"withheld\":0,\"refused\":9");
        assertThat(Files.readString(folder.resolve("other.log")))
                .contains("\"view\":\"last-four\"", "\"restored\":{\"MOBILE_PHONE\":2},\"withheld\":7,\"refused\":0");
    }

    @Test
    void withoutALogNothingComesBack() throws Exception {
        Path treated = folder.resolve("service.log");
        call("desensitize", "--policy=reversible", "--keys", keys, "-o", treated.toString(), DATA + "/service.log");
        Files.createDirectory(log);
        KeysTest.Ended ended = call("restore", "--keys", keys, "--purpose=test", treated.toString());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output())
                .contains("The audit entry could not be written")
                .hasLineCount(1);
        KeysTest.Ended chinese =
                KeysTest.call("zh", PASSWORD, "restore", "--keys", keys, "--purpose=test", treated.toString());
        assertThat(chinese.output()).contains("审计记录无法写入").hasLineCount(1);
    }

    @Test
    void whatACharsetDoesNotHaveIsNoQuestionMark() throws Exception {
        Path treated = folder.resolve("treated.txt");
        Path original = folder.resolve("original.txt");
        Files.writeString(original, "tel=13800138000, 姓名：张伟\n", Charset.forName("GB18030"));
        call(
                "desensitize",
                "--policy=reversible",
                "--keys",
                keys,
                "--charset=GB18030",
                "-o",
                treated.toString(),
                original.toString());
        Path ascii = folder.resolve("ascii.txt");
        Files.writeString(
                ascii, Files.readString(treated, Charset.forName("GB18030")).replace("姓名：", ""));
        Path back = folder.resolve("back.txt");
        KeysTest.Ended ended = call(
                "restore",
                "--keys",
                keys,
                "--purpose=x",
                "--charset=ISO-8859-1",
                "-o",
                back.toString(),
                ascii.toString());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("ascii.txt: not in the charset it is read or written in");
        assertThat(back).doesNotExist();
        ended = call(
                "restore",
                "--keys",
                keys,
                "--purpose=x",
                "--charset=GB18030",
                "-o",
                back.toString(),
                treated.toString());
        assertThat(ended).isEqualTo(new KeysTest.Ended(0, ""));
        assertThat(back).hasSameBinaryContentAs(original);
    }

    @Test
    void logsAreVerified() throws Exception {
        for (int i = 0; i < 3; i++) {
            call("restore", "--keys", keys, "--purpose=test", DATA + "/service.log");
        }
        Run well = Run.of("audit", "verify", log.toString());
        assertThat(well.code()).isZero();
        assertThat(well.out()).matches(".*: nothing is wrong\\. Lines: 3\\. Last hash: [0-9a-f]{64}\n");
        Files.write(log, Files.readAllLines(log).subList(0, 2));
        Run cut = Run.of("audit", "verify", log.toString());
        assertThat(cut.code()).isEqualTo(1);
        assertThat(cut.out()).isEqualTo(log + ": behind line 2, lines at the end are missing\n");
        Run chinese = Run.in(java.util.Locale.SIMPLIFIED_CHINESE, "audit", "verify", log.toString());
        assertThat(chinese.out()).isEqualTo(log + "：第 2 行之后，末尾有行缺失\n");
        assertThat(Run.of("audit", "verify", folder.resolve("none").toString()).code())
                .isEqualTo(1);
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(Run.of("restore", "--purpose=x", "f").err()).startsWith("tuomin: missing: --keys\n");
        assertThat(Run.of("restore", "--keys=k", "f").err()).startsWith("tuomin: missing: --purpose\n");
        assertThat(Run.of("restore", "--keys=k", "--purpose= ", "f").err()).startsWith("tuomin: --purpose is one line");
        assertThat(Run.of("restore", "--keys=k", "--purpose=x", "--types=phone", "f")
                        .err())
                .startsWith("tuomin: 'phone' is no type");
        assertThat(Run.of("restore", "--keys=k", "--purpose=x", "--view=all", "f")
                        .err())
                .startsWith("tuomin: --view does not take all; it takes whole, last-four\n");
        assertThat(Run.of("audit").err()).startsWith("tuomin: Which command? audit verify.\n");
    }

    @Test
    void whatIsLeftFailsInBothLanguages() throws Exception {
        Path leak = folder.resolve("leak.txt");
        Files.writeString(leak, "电话13800138000，流水号88138001380009\n");
        String[] call = {"desensitize", "--policy=reversible", "--verify", "--keys", keys, leak.toString()};
        KeysTest.Ended english = KeysTest.call("en", PASSWORD, call);
        assertThat(english.code()).isEqualTo(1);
        assertThat(english.output())
                .contains("A value that was treated still stands")
                .hasLineCount(1);
        assertThat(KeysTest.call("zh", PASSWORD, call).output())
                .contains("结果中仍出现已处理的值")
                .hasLineCount(1);
    }

    @Test
    void whatIsLeftIsSeen() {
        String leak = "电话13800138000，流水号88138001380009\n";
        assertThat(Run.reading(leak, "desensitize", "-").out()).contains("138001380009");
        assertThat(Run.reading(leak, "desensitize", "--verify", "-").out()).isEqualTo("***\n");
    }
}
