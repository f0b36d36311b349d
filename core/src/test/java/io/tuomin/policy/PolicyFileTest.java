package io.tuomin.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.TestClassifier;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Golden files: beside each policy stands what is read out of it, or the message that says why not. {@code -Dgolden=write} writes them anew. */
class PolicyFileTest {

    private static final Path POLICIES = Path.of("src/test/resources/policies");
    private static final Strategies STRATEGIES = TestClassifier.STRATEGIES;

    static Stream<String> policies() throws IOException {
        return files(".yaml", ".json");
    }

    static Stream<String> policiesThatAreNotWellFormed() throws IOException {
        return policies().filter(name -> name.startsWith("not-well-formed"));
    }

    private static Stream<String> files(String... endings) throws IOException {
        try (Stream<Path> files = Files.list(POLICIES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> Stream.of(endings).anyMatch(name::endsWith))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aFileIsReadAsExpected(String name) throws IOException {
        String read;
        try {
            read = described(Policy.read(POLICIES.resolve(name), STRATEGIES));
        } catch (PolicyException e) {
            read = e.getMessage() + "\n";
            assertThat(e).hasNoCause();
        }
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(POLICIES.resolve(name + ".expected"), read);
        }
        assertThat(read).isEqualTo(Files.readString(POLICIES.resolve(name + ".expected"), StandardCharsets.UTF_8));
    }

    private static String described(Policy policy) {
        StringBuilder text = new StringBuilder(
                policy + ", " + policy.scheme() + ", " + policy.minimumConfidence() + ", " + policy.onError() + "\n");
        policy.rules()
                .forEach(rule ->
                        text.append(rule.origin()).append(' ').append(rule).append('\n'));
        return text.toString();
    }

    @Test
    void everyExpectationHasAPolicy() throws IOException {
        assertThat(files(".expected"))
                .containsExactlyInAnyOrderElementsOf(
                        policies().map(name -> name + ".expected").toList());
    }

    /** Parsers like to quote what they stumble over. */
    @ParameterizedTest
    @MethodSource("policiesThatAreNotWellFormed")
    void messagesOfParsersAreNotPassedOn(String name) {
        assertThatThrownBy(() -> Policy.read(POLICIES.resolve(name), STRATEGIES))
                .isInstanceOf(PolicyException.class)
                .hasNoCause()
                .message()
                .matches(name + ":\\d+: not well-formed (YAML|JSON)");
    }

    @Test
    void filesThatCannotBeReadAreNamed(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> Policy.read(folder.resolve("missing.yaml")))
                .isInstanceOf(PolicyException.class)
                .hasMessage("missing.yaml: no such file");
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'p', ':', ' ', (byte) 0xE9});
        assertThatThrownBy(() -> Policy.read(latin))
                .isInstanceOf(PolicyException.class)
                .hasMessage("latin.yaml: not in UTF-8. Write it in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"long.yaml", "long.json"})
    void whatIsTooLongIsNotParsed(String name, @TempDir Path folder) throws IOException {
        String policy = "{\"policy\": \"long\", \"imports\": [\"display\"]}";
        Path file = folder.resolve(name);
        Files.writeString(file, policy + " ".repeat(PolicyParser.LONGEST - policy.length()));
        assertThat(Policy.read(file).name()).isEqualTo("long");
        Files.writeString(file, policy + " ".repeat(PolicyParser.LONGEST - policy.length() + 1));
        assertThatThrownBy(() -> Policy.read(file))
                .isInstanceOf(PolicyException.class)
                .hasMessage(name + ":1: a policy has at most 262144 characters. Divide it, and import the parts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "full.json",
                "flow.yaml",
                "unknown-type.yaml",
                "claim-that-holds.yaml",
                "twice-key-in-a-rule.json"
            })
    void whateverIsInAFileItIsReadOrRefused(String name) throws IOException {
        String text = Files.readString(POLICIES.resolve(name), StandardCharsets.UTF_8);
        Random random = new Random(name.hashCode());
        for (int round = 0; round < 500; round++) {
            StringBuilder damaged = new StringBuilder(text);
            for (int slips = 1 + random.nextInt(3); slips > 0 && damaged.length() > 0; slips--) {
                int at = random.nextInt(damaged.length());
                String signs = "{}[]:,\"'\n\t -#&*!|>%@`\\?~0\0\uFEFF\uD800中";
                switch (random.nextInt(3)) {
                    case 0 -> damaged.deleteCharAt(at);
                    case 1 -> damaged.insert(at, signs.charAt(random.nextInt(signs.length())));
                    default -> damaged.setLength(at + 1);
                }
            }
            try {
                assertThat(PolicyFile.read(name, new StringReader(damaged.toString()), STRATEGIES))
                        .isNotNull();
            } catch (PolicyException e) {
                assertThat(e.getMessage()).matches("(?s)" + name + ":(\\d+:)? .+");
            }
        }
    }
}
