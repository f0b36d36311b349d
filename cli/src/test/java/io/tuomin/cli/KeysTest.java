package io.tuomin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.key.KeyFile;
import io.tuomin.key.KeySet;
import io.tuomin.key.Scope;
import io.tuomin.key.Suite;
import io.tuomin.strategy.tokenization.AuthenticatedToken;
import io.tuomin.strategy.tokenization.TokenFinder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tuomin keys}, and what is done with them; in processes of their own, which have a password in their environment. */
class KeysTest {

    static final String VARIABLE = "TUOMIN_KEY_PASSWORD";
    static final String PASSWORD = "S3NTINEL-password";
    private static final Path EXPECTED = Path.of("src/test/resources/golden/keys");
    private static final String ORDER = "../examples/data/order.json";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("keys.p12");
    }

    /** What a process wrote to both streams, and how it ended. */
    record Ended(int code, String output) {}

    static Ended call(String language, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-XX:+UseSerialGC", // as bin/tuomin for short runs
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        java.command().addAll(List.of(arguments));
        java.environment().put("TUOMIN_LANG", language);
        java.environment().remove(VARIABLE);
        java.environment().putAll(environment);
        Process process = java.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).doesNotContain("S3NTINEL");
        return new Ended(process.waitFor(), output);
    }

    static Ended call(String... arguments) throws IOException, InterruptedException {
        return call("en", Map.of(VARIABLE, PASSWORD), arguments);
    }

    /** A file of keys, for tests of what is done with one. */
    static void create(Path file) {
        try (KeyFile keyFile = new KeyFile(file, PASSWORD.toCharArray())) {
            keyFile.create(Suite.AES);
        }
    }

    private KeySet read() {
        try (KeyFile keyFile = new KeyFile(file, PASSWORD.toCharArray())) {
            return keyFile.read();
        }
    }

    /** Without what is drawn at random, and the moment. */
    private String tidy(String output) {
        return output.replace(file.toString(), "keys.p12")
                .replaceAll("\\b[0-9a-f]{8}\\b", "00c0ffee")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "2026-11-23T00:00:00Z");
    }

    @Test
    void keysAreCreatedRotatedAndListed() throws Exception {
        Ended created = call("keys", "create", "--suite", "sm", file.toString());
        assertThat(created.code()).isZero();
        Ended rotated = call("keys", "rotate", file.toString());
        assertThat(rotated.code()).isZero();
        Ended listed = call("keys", "list", file.toString());
        assertThat(listed.code()).isZero();
        Golden.compare(tidy(created.output() + rotated.output() + listed.output()), EXPECTED.resolve("session.txt"));
        assertThat(listed.output())
                .contains(read().id(), read().versions().get(0).created().toString());
        String chinese = call("zh", Map.of(VARIABLE, PASSWORD), "keys", "rotate", file.toString())
                        .output()
                + call("zh", Map.of(VARIABLE, PASSWORD), "keys", "list", file.toString())
                        .output();
        Golden.compare(tidy(chinese), EXPECTED.resolve("session.zh.txt"));
        assertThat(read().current()).isEqualTo(3);
    }

    @Test
    void whatIsWrongIsOneLine() throws Exception {
        call("keys", "create", file.toString());
        byte[] before = Files.readAllBytes(file);
        Ended again = call("keys", "create", file.toString());
        assertThat(again).isEqualTo(new Ended(1, "tuomin: " + file + ": there already; its keys would be lost\n"));
        Ended wrong = call("en", Map.of(VARIABLE, "wrong"), "keys", "rotate", file.toString());
        assertThat(wrong)
                .isEqualTo(new Ended(
                        1, "tuomin: " + file + ": wrong password, or the file has been changed or damaged\n"));
        Ended chinese = call("zh", Map.of(VARIABLE, "wrong"), "keys", "list", file.toString());
        assertThat(chinese).isEqualTo(new Ended(1, "tuomin: " + file + "：口令不正确，或文件已被改动或损坏\n"));
        Ended none = call("en", Map.of(), "keys", "list", file.toString());
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.output())
                .isEqualTo(
                        "tuomin: the key file needs a password: set TUOMIN_KEY_PASSWORD, or call it from a terminal\n");
        Ended empty = call("en", Map.of(VARIABLE, ""), "keys", "list", file.toString());
        assertThat(empty).isEqualTo(new Ended(1, "tuomin: The password of a key file is not empty\n"));
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aPolicyWithTokensIsReadWithKeys() throws Exception {
        Path policy = Files.writeString(
                folder.resolve("policy.yaml"),
                "rules:\n  - match: {grades: [SECRET]}\n    use: digest\n  - match: {grades: [NOT_PERSONAL]}\n    use: keep\n  - else: token\n");
        Ended without = call("desensitize", "--policy", policy.toString(), ORDER);
        assertThat(without.code()).isEqualTo(1);
        assertThat(without.output()).contains("needs keys").contains("--keys").hasLineCount(1);
        call("keys", "create", file.toString());
        Ended with = call(
                "desensitize",
                "--policy",
                policy.toString(),
                "--keys",
                file.toString(),
                "--scope=data-set:release",
                ORDER);
        assertThat(with.code()).isZero();
        String output = with.output().replace("\\u0054", "T");
        AuthenticatedToken tokens = new AuthenticatedToken(read(), Scope.dataSet("release"));
        StringBuilder restored = new StringBuilder();
        int from = 0;
        for (TokenFinder.Found found : TokenFinder.find(output)) {
            restored.append(output, from, found.start())
                    .append(tokens.open(output.substring(found.start(), found.end())));
            from = found.end();
        }
        restored.append(output.substring(from));
        String numbersAsStrings = Files.readString(Path.of(ORDER))
                .replaceAll("13900000003(?!\")", "\"13900000003\"")
                .replaceAll("([0-9]+\\.[0-9]+)", "\"$1\"");
        assertThat(restored.toString()).isEqualTo(numbersAsStrings);
    }
}
