package io.tuomin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --threads}: nobody can tell from what comes out. */
class ThreadsTest {

    private static final int LENGTH = 1_000_000;

    private static final String HEAD = "id,text\n";

    @TempDir
    private Path folder;

    private Path file(String ending, String lines) throws IOException {
        StringBuilder text = new StringBuilder(ending.equals("csv") ? HEAD : "");
        for (int i = 0; text.length() < LENGTH; i++) {
            text.append(lines.formatted(i, i));
        }
        return Files.writeString(folder.resolve("big." + ending), text);
    }

    /** The run of several threads, which is as that of one. */
    private static Run assertSame(Path file, String... call) {
        List<String> arguments = new ArrayList<>(List.of(call));
        arguments.add(file.toString());
        Run one = Run.of(arguments.toArray(String[]::new));
        assertThat(one.out()).hasSizeGreaterThan(100_000);
        arguments.addAll(List.of("--threads", "3"));
        Run three = Run.of(arguments.toArray(String[]::new));
        assertThat(three.code()).isEqualTo(one.code());
        assertThat(three.err()).isEqualTo(one.err());
        assertThat(three.bytes()).isEqualTo(one.bytes());
        return three;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"log|line %d mobile=138%08d", "ndjson|{\"id\": %d, \"text\": \"138%08d\"}", "csv|%d,138%08d"})
    void changeNothing(String ending, String line) throws IOException {
        assertSame(file(ending, line + "\n"), "desensitize");
        assertSame(file(ending, line + "\n"), "classify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"id\": 7}\n"})
    void changeNothingOfDocs(String wrong) throws IOException {
        Path docs = file("jsonl", "{\"id\": %d, \"text\": \"电话138%08d\"}\n");
        Files.writeString(docs, Files.readString(docs) + wrong + Files.readString(docs));
        Run run = assertSame(docs, "classify", "--format", "docs");
        assertThat(run.code()).isEqualTo(wrong.isEmpty() ? Main.OK : Main.FAILED);
        assertThat(run.err().isEmpty()).isEqualTo(wrong.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"desensitize", "classify"})
    void changeNothingOfWhatIsMalformed(String command) throws IOException {
        Path json = file("ndjson", "{\"id\": %d, \"text\": \"138%08d\"}\n");
        Files.writeString(json, Files.readString(json) + "{\"id\": 7,,}\n" + Files.readString(json));
        assertThat(assertSame(json, command).code()).isEqualTo(Main.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "two", "99999"})
    void areAtLeastOne(String count) {
        Run run = Run.reading("", "desensitize", "--threads", count, "-");
        assertThat(run.code()).isEqualTo(Main.USAGE);
        assertThat(run.err()).startsWith("tuomin: --threads does not take " + count);
    }

    @Test
    void areEndedWithTheCommand() throws Exception {
        Run.of(
                "classify",
                "--threads",
                "3",
                file("log", "line %d mobile=138%08d\n").toString());
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("tuomin")) {
                thread.join(30_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }
}
