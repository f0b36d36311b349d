package io.tuomin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DesensitizeTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    private Path folder;

    private Path log;
    private Path table;

    @BeforeEach
    void writeInputs() throws IOException {
        log = Files.writeString(folder.resolve("a.log"), "电话13800138000\r\n再见");
        table = Files.writeString(folder.resolve("b.csv"), "手机号,x\r\n13900000003,1\r\n");
    }

    private List<String> names(Path dir) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** JSON that breaks only after much of it has been written. */
    private Path brokenLate() throws IOException {
        return Files.writeString(
                folder.resolve("broken.json"), "[" + "{\"phone\":\"13800138000\"},\n".repeat(20_000) + "}");
    }

    @Test
    void severalFilesFollowOneAnotherOnTheStandardOutput() {
        Run run = Run.of("desensitize", log.toString(), table.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("电话138****8000\r\n再见手机号,x\r\n139****0003,1\r\n");
    }

    @Test
    void oneFileThatFailsDoesNotStopTheOthers() throws IOException {
        Run run = Run.of("desensitize", "missing.txt", brokenLate().toString(), log.toString());
        assertThat(run.code()).isEqualTo(Main.FAILED);
        assertThat(run.out()).endsWith("电话138****8000\r\n再见").doesNotContain("13800138000");
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err())
                .contains("tuomin: missing.txt: no such file\n", "broken.json: line 20001")
                .doesNotContain("13800138000");
    }

    @Test
    void theStandardInputMayBeNamed() {
        assertThat(Run.reading("电话13800138000", "desensitize", "-").out()).isEqualTo("电话138****8000");
        assertThat(Run.reading("{\"a\": 13800138000}", "desensitize", "--format=json", "-")
                        .out())
                .isEqualTo("{\"a\": \"138****8000\"}");
    }

    @Test
    void theStandardInputMayGoToAFile() throws IOException {
        Path target = folder.resolve("out.txt");
        assertThat(Run.reading("电话13800138000", "desensitize", "-", "-o", target.toString())
                        .code())
                .isZero();
        assertThat(target).hasContent("电话138****8000");
    }

    @Test
    void theWrongCharsetIsAnErrorAndTheRightOneIsKept() throws IOException {
        Path file = Files.write(folder.resolve("gb.csv"), "姓名,手机号\n张伟,13800138000\n".getBytes(GB18030));
        Run wrong = Run.of("desensitize", file.toString());
        assertThat(wrong.code()).isEqualTo(Main.FAILED);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err())
                .isEqualTo(
                        "tuomin: " + file
                                + ": not in the charset it is read or written in. Name the right one, for example --charset GB18030\n");

        String expected = "姓名,手机号\n张*,138****8000\n";
        Run right = Run.of("desensitize", "--charset", "GB18030", file.toString());
        assertThat(right.code()).isZero();
        assertThat(right.out(GB18030)).isEqualTo(expected);
        Path target = folder.resolve("out.csv");
        assertThat(Run.of("desensitize", "--charset=gb18030", "-o", target.toString(), file.toString())
                        .code())
                .isZero();
        assertThat(new String(Files.readAllBytes(target), GB18030)).isEqualTo(expected);
    }

    @Test
    void aFolderTakesAFileForEachInput() throws IOException {
        Path target = folder.resolve("new/out");
        Run run = Run.of("desensitize", "--output-dir", target.toString(), log.toString(), table.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(names(target)).containsExactly("a.log", "b.csv");
        assertThat(target.resolve("b.csv")).hasContent("手机号,x\r\n139****0003,1\r\n");
    }

    @Test
    void anInputThatFailsLeavesNoFileBehind() throws IOException {
        Path target = folder.resolve("out");
        Run run = Run.of(
                "desensitize", "--output-dir", target.toString(), brokenLate().toString(), log.toString());
        assertThat(run.code()).isEqualTo(Main.FAILED);
        assertThat(names(target)).containsExactly("a.log");
    }

    @Test
    void anInputThatFailsLeavesAnOlderOutputAsItWas() throws IOException {
        Path target = Files.writeString(folder.resolve("out.json"), "older");
        List<String> before = names(folder);
        Run run = Run.of(
                "desensitize",
                "-o",
                target.toString(),
                folder.resolve("missing").toString());
        assertThat(run.code()).isEqualTo(Main.FAILED);
        String broken = brokenLate().toString();
        assertThat(Run.of("desensitize", "-o", target.toString(), broken).code())
                .isEqualTo(Main.FAILED);
        assertThat(target).hasContent("older");
        Files.delete(Path.of(broken));
        assertThat(names(folder)).isEqualTo(before);
    }

    @Test
    void anOlderOutputIsReplacedAsAWhole() throws IOException {
        Path target = Files.writeString(folder.resolve("out.log"), "older ".repeat(100));
        assertThat(Run.of("desensitize", log.toString(), "--output", target.toString())
                        .code())
                .isZero();
        assertThat(target).hasContent("电话138****8000\r\n再见");
    }

    @Test
    void aFileMayBeItsOwnOutputIfNamed() throws IOException {
        assertThat(Run.of("desensitize", log.toString(), "-o", log.toString()).code())
                .isZero();
        assertThat(log).hasContent("电话138****8000\r\n再见");
    }

    @Test
    void aFolderOfInputsIsNotWrittenOver() throws IOException {
        Run run = Run.of("desensitize", "--output-dir", folder + "/.", log.toString());
        assertThat(run.code()).isEqualTo(Main.USAGE);
        assertThat(run.err()).startsWith("tuomin: " + log + " would be overwritten");
        assertThat(log).hasContent("电话13800138000\r\n再见");
    }

    @Test
    void inputsOfOneNameAreRefusedBeforeAnythingIsWritten() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other")).resolve("a.log");
        Files.writeString(other, "x");
        Path target = folder.resolve("out");
        Run run = Run.of("desensitize", "--output-dir", target.toString(), log.toString(), other.toString());
        assertThat(run.code()).isEqualTo(Main.USAGE);
        assertThat(run.err()).startsWith("tuomin: two inputs are called a.log;");
        assertThat(target).doesNotExist();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDeviceIsWrittenToAndNotReplaced() {
        assertThat(Run.of("desensitize", "-o", "/dev/null", log.toString()).code())
                .isZero();
        assertThat(Path.of("/dev/null")).matches(file -> !Files.isRegularFile(file));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkToTheOutputStaysALink() throws IOException {
        Path target = Files.writeString(folder.resolve("real.log"), "older");
        Path link = Files.createSymbolicLink(folder.resolve("link.log"), target);
        assertThat(Run.of("desensitize", "-o", link.toString(), log.toString()).code())
                .isZero();
        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("电话138****8000\r\n再见");
    }

    @Test
    void theFolderOfTheOutputMustExist() {
        Path nowhere = folder.resolve("nowhere");
        Run run = Run.of("desensitize", "-o", nowhere.resolve("x").toString(), log.toString());
        assertThat(run.code()).isEqualTo(Main.FAILED);
        assertThat(run.err()).contains("there is no folder " + nowhere);
        assertThat(Run.of("desensitize", "-o", folder.toString(), log.toString())
                        .err())
                .contains("is a folder");
    }

    @Test
    void everythingElseStaysAsItIs() throws IOException {
        String text = "\uFEFF头\t\r\n  \u3000x \uD83D\uDE00\r\r\n\n末";
        Path file = Files.writeString(folder.resolve("plain.txt"), text);
        assertThat(Run.of("desensitize", file.toString()).out()).isEqualTo(text);
    }

    @Test
    void aLargeFileComesOutWhole() throws IOException {
        String line = "2026-11-22 10:30:00 INFO nothing to see here, order 20231122103000123\r\n";
        Path file = Files.writeString(folder.resolve("large.log"), line.repeat(60_000) + "mobile=13800138000");
        Path target = folder.resolve("large.out");
        assertThat(Run.of("desensitize", file.toString(), "-o", target.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(target)).isEqualTo(line.repeat(60_000) + "mobile=138****8000");
    }
}
