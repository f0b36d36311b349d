package io.tuomin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.tuomin.TestClassifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema takes the policies that the library reads, and refuses what is misspelt. */
class PolicySchemaTest {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(PolicySchema.json(Strategies.of(TestClassifier.DICTIONARIES)));

    private static Set<ValidationMessage> check(Path file) throws IOException {
        ObjectMapper mapper =
                file.toString().endsWith(".json") ? new ObjectMapper() : new ObjectMapper(new YAMLFactory());
        String text = Files.readString(file);
        JsonNode node = mapper.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return SCHEMA.validate(node);
    }

    static Stream<Path> policies() {
        Path tests = Path.of("src/test/resources/policies");
        return Stream.concat(
                Policy.NAMES.stream().map(name -> Path.of("src/main/resources/io/tuomin/policy", name + ".yaml")),
                Stream.of(
                        Path.of("../examples/data/policy.yaml"),
                        Path.of("../examples/data/tokens.yaml"),
                        Path.of("../examples/data/vault.yaml"),
                        tests.resolve("full.yaml"),
                        tests.resolve("full.json"),
                        tests.resolve("flow.yaml"),
                        tests.resolve("byte-order-mark.yaml"),
                        tests.resolve("floor-that-holds.yaml"),
                        tests.resolve("claim-that-holds.yaml"),
                        tests.resolve("imports-one-more.yaml")));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void takesPoliciesThatAreRead(Path file) throws IOException {
        assertThat(check(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown-key.yaml",
                "unknown-category.yaml",
                "unknown-grade.yaml",
                "unknown-format.yaml",
                "unknown-strategy.yaml",
                "unknown-scheme.yaml",
                "unknown-on-error.yaml",
                "confidence-zero.yaml",
                "confidence-quoted.json",
                "condition-of-its-own-kind.yaml",
                "condition-that-is-empty.yaml",
                "condition-said-twice.yaml",
                "without-conditions.yaml",
                "match-without-use.yaml",
                "use-without-match.yaml",
                "rule-of-its-own-kind.yaml",
                "imports-an-unknown-name.yaml",
                "claim-of-another-kind.yaml",
                "floor-that-is-none.yaml",
                "text-for-rules.yaml",
                "old-form.yaml"
            })
    void refusesWhatIsMisspelt(String name) throws IOException {
        assertThat(check(Path.of("src/test/resources/policies", name))).isNotEmpty();
    }
}
