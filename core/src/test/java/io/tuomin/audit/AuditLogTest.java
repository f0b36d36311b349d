package io.tuomin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a log shows, and nothing is lost of what was acknowledged. */
class AuditLogTest {

    @TempDir
    private Path folder;

    private Path file;
    private Path head;
    private AuditLog log;

    @BeforeEach
    void place() {
        file = folder.resolve("audit.log");
        head = folder.resolve("audit.log.head");
        log = AuditLog.at(file);
    }

    static AuditEntry entry(String purpose) {
        return new AuditEntry(
                Instant.parse("2026-11-23T01:02:03Z"),
                purpose,
                "whole",
                "00c0ffee",
                ImmutableSortedSet.of(1, 2),
                ImmutableSortedMap.of("EMAIL", 1L, "MOBILE_PHONE", 3L),
                4,
                5);
    }

    private void write(int count) throws IOException {
        for (int i = 1; i <= count; i++) {
            log.write(entry("purpose " + i));
        }
    }

    private Optional<AuditLog.Problem> problem() throws IOException {
        return log.verify().problem();
    }

    private void change(String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void linesAreChained() throws IOException {
        write(3);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("{\"line\":1,\"previous\":\"" + "0".repeat(64) + "\",\"time\":\"2026-11-23T01:02:03Z\","
                        + "\"purpose\":\"purpose 1\",\"view\":\"whole\",\"keySet\":\"00c0ffee\",\"versions\":[1,2],"
                        + "\"restored\":{\"EMAIL\":1,\"MOBILE_PHONE\":3},\"withheld\":4,\"refused\":5,\"hash\":\"");
        String hash = lines.get(0).replaceFirst(".*\"hash\":\"([0-9a-f]{64})\"}", "$1");
        assertThat(lines.get(1)).contains("\"previous\":\"" + hash + "\"");
        AuditLog.Verdict verdict = log.verify();
        assertThat(verdict.isWell()).isTrue();
        assertThat(verdict.lines()).isEqualTo(3);
        assertThat(lines.get(2)).endsWith("\"hash\":\"" + verdict.hash() + "\"}");
    }

    @Test
    void whatIsChangedShows() throws IOException {
        write(3);
        change("purpose 2", "purpose 9");
        assertThat(log.verify())
                .isEqualTo(new AuditLog.Verdict(1, log.verify().hash(), Optional.of(AuditLog.Problem.CHANGED)));
    }

    @Test
    void whatIsTakenOutOrPutInShows() throws IOException {
        write(3);
        List<String> lines = Files.readAllLines(file);
        Files.write(file, List.of(lines.get(0), lines.get(2)));
        assertThat(problem()).contains(AuditLog.Problem.GAP);
        Files.write(file, List.of(lines.get(0), lines.get(0), lines.get(1), lines.get(2)));
        assertThat(problem()).contains(AuditLog.Problem.GAP);
        Files.write(file, List.of(lines.get(1), lines.get(2)));
        assertThat(problem()).contains(AuditLog.Problem.GAP);
        Files.write(file, lines);
        assertThat(problem()).isEmpty();
    }

    @Test
    void whatIsCutOffShows() throws IOException {
        write(3);
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, 2));
        assertThat(problem()).contains(AuditLog.Problem.CUT_OFF);
        assertThatThrownBy(() -> log.write(entry("x")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut off");
        Files.writeString(file, lines.get(0) + "\n" + lines.get(1).substring(0, 50));
        assertThat(problem()).contains(AuditLog.Problem.CUT_OFF);
        Files.delete(file);
        assertThat(problem()).contains(AuditLog.Problem.CUT_OFF);
        assertThatThrownBy(() -> log.write(entry("x"))).isInstanceOf(IOException.class);
    }

    @Test
    void aChainWrittenAnewDoesNotFitTheHead() throws IOException {
        write(3);
        byte[] kept = Files.readAllBytes(head);
        Files.delete(file);
        Files.delete(head);
        for (int i = 1; i <= 3; i++) {
            log.write(entry("another"));
        }
        Files.write(head, kept);
        assertThat(problem()).contains(AuditLog.Problem.CHANGED);
    }

    @Test
    void withoutAHeadNobodyKnows() throws IOException {
        write(2);
        Files.writeString(head, "nonsense");
        assertThat(problem()).contains(AuditLog.Problem.NO_HEAD);
        assertThatThrownBy(() -> log.write(entry("x"))).isInstanceOf(IOException.class);
        Files.delete(head);
        assertThat(problem()).contains(AuditLog.Problem.NO_HEAD);
        assertThatThrownBy(() -> log.write(entry("x"))).isInstanceOf(IOException.class);
        assertThat(head).as("a lost head is not made again").doesNotExist();
        Files.createFile(head);
        assertThatThrownBy(() -> log.write(entry("x"))).isInstanceOf(IOException.class);
        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThatThrownBy(() -> AuditLog.at(folder.resolve("none")).verify()).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void theFirstWriterMayDieToo() throws IOException {
        write(1);
        Files.write(head, new byte[0]);
        write(1);
        assertThat(log.verify().lines()).isEqualTo(2);
        assertThat(problem()).isEmpty();
    }

    @Test
    void aWriterThatDiedIsCaughtUpWith() throws IOException {
        write(1);
        byte[] before = Files.readAllBytes(head);
        write(1);
        Files.write(head, before); // it died between line and head
        assertThat(problem()).isEmpty();
        Files.writeString(file, "{\"line\":3,\"prev", StandardOpenOption.APPEND); // and another in the line
        assertThat(problem()).isEmpty();
        write(1);
        assertThat(problem()).isEmpty();
        assertThat(log.verify().lines()).isEqualTo(3);
        Files.writeString(file, "{\"line\":4,\"made up\":0}\n", StandardOpenOption.APPEND);
        assertThat(problem()).contains(AuditLog.Problem.CHANGED);
        assertThatThrownBy(() -> log.write(entry("x"))).isInstanceOf(IOException.class);
    }

    @Test
    void noBytesAreMalformed() throws IOException {
        write(1);
        byte[] text = Files.readAllBytes(file);
        text[100] = (byte) 0xFF;
        Files.write(file, text);
        assertThat(problem()).contains(AuditLog.Problem.CHANGED);
        Files.write(file, new byte[1 << 18]);
        assertThat(problem()).contains(AuditLog.Problem.CHANGED);
    }

    /** What a decoder reads alike is not the same. */
    @Test
    void whatIsMalformedInAnotherWayShows() throws IOException {
        log.write(entry("投诉\uFFFD4711"));
        assertThat(problem()).isEmpty();
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, bytes.replace("\u00EF\u00BF\u00BD", "\u00FF"), StandardCharsets.ISO_8859_1);
        assertThat(problem()).contains(AuditLog.Problem.CHANGED);
        Files.writeString(file, bytes, StandardCharsets.ISO_8859_1);
        assertThat(problem()).isEmpty();
    }

    @Test
    void threadsAndProcessesShareALog() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            WritingProcess.class.getName(),
                            file.toString())
                    .redirectErrorStream(true)
                    .start());
        }
        IntStream.range(0, 40).parallel().forEach(i -> {
            try {
                AuditLog.at(file).write(entry("here"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        for (Process process : processes) {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        }
        AuditLog.Verdict verdict = log.verify();
        assertThat(verdict.isWell()).isTrue();
        assertThat(verdict.lines()).isEqualTo(80);
    }

    /** Writes twenty entries. */
    static final class WritingProcess {

        private WritingProcess() {}

        public static void main(String[] args) throws IOException {
            for (int i = 0; i < 20; i++) {
                AuditLog.at(Path.of(args[0])).write(entry("there"));
            }
        }
    }

    @Test
    void purposesAreOneLine() {
        assertThatThrownBy(() -> entry("a\nb")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry("a".repeat(501))).isInstanceOf(IllegalArgumentException.class);
    }
}
