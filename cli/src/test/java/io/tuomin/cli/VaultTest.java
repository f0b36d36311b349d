package io.tuomin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.cli.KeysTest.Ended;
import io.tuomin.key.KeyFile;
import io.tuomin.strategy.tokenization.TokenFinder;
import io.tuomin.vault.JdbcVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --vault} and {@code tuomin vault}; in processes of their own, which share the file of the vault. */
class VaultTest {

    private static final Path EXPECTED = Path.of("src/test/resources/golden/vault");
    private static final String TEXT = "电话13800138000，或13900139000";

    @TempDir
    private Path folder;

    private String keys;
    private String vault;
    private String policy;
    private String input;

    @BeforeEach
    void place() throws Exception {
        keys = folder.resolve("keys.p12").toString();
        vault = folder.resolve("tokens").toString();
        policy = Files.writeString(
                        folder.resolve("policy.yaml"),
                        "rules:\n  - match: {types: [MOBILE_PHONE]}\n    use: vault\n  - else: mask\n")
                .toString();
        input = Files.writeString(folder.resolve("in.txt"), TEXT).toString();
        KeysTest.create(Path.of(keys));
    }

    private String treated(String... more) throws IOException, InterruptedException {
        String[] call = Stream.of(
                        Stream.of("desensitize", "--policy", policy, "--keys", keys, "--vault", vault),
                        Stream.of(more),
                        Stream.of(input))
                .flatMap(words -> words)
                .toArray(String[]::new);
        Ended ended = KeysTest.call(call);
        assertThat(ended.code()).as(ended.output()).isZero();
        return ended.output();
    }

    private String restored(String text) {
        try (KeyFile file = new KeyFile(Path.of(keys), KeysTest.PASSWORD.toCharArray());
                JdbcVault opened = JdbcVault.file(Path.of(vault), file.read())) {
            StringBuilder restored = new StringBuilder();
            int from = 0;
            for (TokenFinder.Found found : TokenFinder.find(text)) {
                restored.append(text, from, found.start())
                        .append(opened.value(text.substring(found.start(), found.end()))
                                .orElse("-"));
                from = found.end();
            }
            return restored.append(text.substring(from)).toString();
        }
    }

    @Test
    void tokensComeBackAndAreCountedAndDeleted() throws Exception {
        String nobodys = treated();
        assertThat(nobodys).startsWith("电话VT~MOBILE_PHONE~1~").doesNotContain("1380", "1390");
        assertThat(treated()).isEqualTo(nobodys);
        String hers = treated("--subject", "4711", "--keep-days", "30");
        assertThat(TokenFinder.find(hers)).hasSize(2);
        assertThat(hers).isNotEqualTo(nobodys);
        assertThat(restored(nobodys)).isEqualTo(TEXT);
        assertThat(restored(hers)).isEqualTo(TEXT);
        for (String language : new String[] {"en", "zh"}) {
            String session = looked(language, "count")
                    + looked(language, "purge")
                    + looked(language, "delete", "--subject", "4711")
                    + looked(language, "count");
            Golden.compare(session, EXPECTED.resolve(language.equals("en") ? "session.txt" : "session.zh.txt"));
            if (language.equals("en")) {
                assertThat(restored(hers)).isEqualTo("电话-，或-");
                treated("--subject", "4711");
            }
        }
        assertThat(restored(nobodys)).isEqualTo(TEXT);
    }

    private String looked(String language, String... command) throws IOException, InterruptedException {
        String[] call = Stream.of(
                        Stream.of("vault", command[0], "--vault", vault, "--keys", keys),
                        Stream.of(command).skip(1))
                .flatMap(words -> words)
                .toArray(String[]::new);
        Ended ended = KeysTest.call(language, Map.of(KeysTest.VARIABLE, KeysTest.PASSWORD), call);
        assertThat(ended.code()).as(ended.output()).isZero();
        return ended.output();
    }

    /** All of the examples, and a value that is escaped and longer than its token. */
    @Test
    void restoreGivesBackToTheByte() throws Exception {
        Files.writeString(
                Path.of(policy),
                "on-error: fail\nrules:\n  - match: {grades: [NOT_PERSONAL]}\n    use: keep\n  - else: vault\n");
        List<Path> documents;
        try (Stream<Path> files = Files.list(Path.of("../examples/data"))) {
            documents = new ArrayList<>(files.sorted().toList());
        }
        documents.add(Files.writeString(
                folder.resolve("escaped.json"),
                "{\"phone\": 13800138000, \"address\": \"" + "\\u56db\\u5ddd\\u7701".repeat(20) + "\"}\n"));
        Ended there = call("desensitize", documents, "--policy", policy, "--vault", vault, "--output-dir", "treated");
        assertThat(there).isEqualTo(new Ended(0, ""));
        List<Path> treated = documents.stream()
                .map(file -> folder.resolve("treated").resolve(file.getFileName()))
                .toList();
        assertThat(Files.readString(folder.resolve("treated/order.json")))
                .contains("T~MOBILE_PHONE~1~")
                .doesNotContain("13900000003", "30.65");
        Ended back = call("restore", treated, "--purpose=test", "--vault", vault, "--output-dir", "restored");
        assertThat(back).isEqualTo(new Ended(0, ""));
        for (Path file : documents) {
            assertThat(folder.resolve("restored").resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
        String log = Files.readString(Path.of(keys + ".audit.log"));
        assertThat(log.lines()).hasSize(documents.size());
        assertThat(log)
                .contains("\"restored\":{\"ADDRESS\":")
                .doesNotContain("13900139", "VT~", "\"refused\":1", "S3NTINEL");
    }

    private Ended call(String command, List<Path> files, String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command, "--keys", keys));
        for (String option : options) {
            words.add(
                    option.equals("treated") || option.equals("restored")
                            ? folder.resolve(option).toString()
                            : option);
        }
        files.forEach(file -> words.add(file.toString()));
        return KeysTest.call(words.toArray(String[]::new));
    }

    /** By the rules of other tokens: types, view, purpose, audit log. */
    @Test
    void restoreGivesBackWhatMayBeHadBack() throws Exception {
        Path treated = Files.writeString(folder.resolve("treated.txt"), treated("--subject", "4711"));
        List<Path> files = List.of(treated);
        String log = keys + ".audit.log";
        assertThat(call("restore", files, "--purpose=test", "--vault", vault).output())
                .isEqualTo(TEXT);
        assertThat(Files.readString(Path.of(log))).contains("\"restored\":{\"MOBILE_PHONE\":2}");
        assertThat(call("restore", files, "--purpose=test", "--vault", vault, "--view=last-four")
                        .output())
                .isEqualTo("电话*******8000，或*******9000");
        assertThat(call("restore", files, "--purpose=test", "--vault", vault, "--types=EMAIL")
                        .output())
                .contains(": nothing of these types; 2 tokens of other types stay\n")
                .endsWith(Files.readString(treated));
        assertThat(Files.readString(Path.of(log))).contains("\"restored\":{},\"withheld\":2,\"refused\":0");
        assertThat(call("restore", files, "--purpose=test")).satisfies(this::allStay);
        looked("en", "delete", "--subject", "4711");
        assertThat(call("restore", files, "--purpose=test", "--vault", vault)).satisfies(this::allStay);
        assertThat(Files.readAllLines(Path.of(log)).subList(3, 5))
                .allSatisfy(line -> assertThat(line).contains("\"restored\":{},\"withheld\":0,\"refused\":2"));
    }

    private void allStay(Ended ended) throws IOException {
        assertThat(ended.code()).isZero();
        assertThat(ended.output())
                .contains(": 2 tokens stay: ")
                .endsWith(Files.readString(folder.resolve("treated.txt")));
    }

    /** A mistake in its name is not taken for a new vault that knows nothing. */
    @Test
    void aVaultThatIsNotThereIsNotMadeForReading() throws Exception {
        String none = folder.resolve("none").toString();
        Ended restored = call("restore", List.of(Path.of(input)), "--purpose=test", "--vault", none);
        assertThat(restored).isEqualTo(new Ended(1, "tuomin: " + none + ": no such vault\n"));
        assertThat(KeysTest.call("vault", "delete", "--subject=4711", "--keys", keys, "--vault", none))
                .isEqualTo(new Ended(1, "tuomin: " + none + ": no such vault\n"));
        assertThat(folder.resolve("none.mv.db")).doesNotExist();
        treated();
        assertThat(KeysTest.call("vault", "count", "--keys", keys, "--vault", vault + ".mv.db"))
                .isEqualTo(new Ended(0, "Tokens with a value: 2.\n"));
    }

    @Test
    void aVaultOfOtherKeysIsRefused() throws Exception {
        treated();
        String others = folder.resolve("others.p12").toString();
        KeysTest.create(Path.of(others));
        Ended refused = KeysTest.call("vault", "count", "--vault", vault, "--keys", others);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.output())
                .startsWith("tuomin: The vault denies access: it was made under other keys")
                .hasLineCount(1);
    }

    @Test
    void whatIsWrongIsOneLine() {
        assertSays(
                1,
                "which needs keys and a vault. Give them: --keys FILE --vault FILE",
                "desensitize",
                "--policy",
                policy,
                input);
        assertSays(1, "a vault needs keys", "desensitize", "--policy", policy, "--vault", vault, input);
        assertSays(2, "--subject and --keep-days are for a vault", "desensitize", "--subject", "4711", input);
        assertSays(2, "missing: --vault, --keys", "vault", "purge");
        assertSays(2, "missing: --keys", "restore", "--purpose=test", "--vault", vault, input);
        assertSays(2, "Which command? vault count, vault delete or vault purge.", "vault");
        assertThat(folder.resolve("tokens.mv.db")).doesNotExist();
    }

    private static void assertSays(int code, String message, String... call) {
        Run run = Run.of(call);
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().findFirst().orElse("")).contains(message);
    }
}
