package io.tuomin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the command prints, word for word. */
class GoldenTest {

    private static final Path EXPECTED = Path.of("src/test/resources/golden");
    private static final String DATA = "../examples/data/";
    private static final String INPUTS = "src/test/resources/inputs/";

    record Call(String golden, Locale locale, String... args) {

        @Override
        public String toString() {
            return golden;
        }
    }

    private static Call call(String golden, String... args) {
        return new Call(golden, Locale.ENGLISH, args);
    }

    private static Call chinese(String golden, String... args) {
        return new Call(golden, Locale.SIMPLIFIED_CHINESE, args);
    }

    static Stream<Call> calls() {
        String policy = DATA + "policy.yaml";
        return Stream.of(
                call("desensitize/customers.csv", "desensitize", DATA + "customers.csv"),
                call("desensitize/service.log", "desensitize", DATA + "service.log"),
                call("desensitize/order.json", "desensitize", DATA + "order.json"),
                call("desensitize/customers.policy.csv", "desensitize", "--policy", policy, DATA + "customers.csv"),
                call("desensitize/service.policy.log", "desensitize", "--policy", policy, DATA + "service.log"),
                call("desensitize/order.policy.json", "desensitize", "--policy", policy, DATA + "order.json"),
                call("classify/customers.jsonl", "classify", DATA + "customers.csv"),
                call("classify/service.jsonl", "classify", DATA + "service.log"),
                call("classify/order.jsonl", "classify", DATA + "order.json"),
                call("classify/order.table.txt", "classify", "--as", "table", DATA + "order.json"),
                chinese("classify/order.table.zh.txt", "classify", "--as", "table", DATA + "order.json"),
                call("classify/order.explain.txt", "classify", "--explain", DATA + "order.json"),
                chinese("classify/order.explain.zh.txt", "classify", "--explain", DATA + "order.json"),
                call("classify/columns.jsonl", "classify", "--columns", DATA + "customers.csv"),
                call("classify/columns.table.txt", "classify", "--columns", "--as=table", DATA + "customers.csv"),
                call("classify/documents.jsonl", "classify", "--format", "docs", INPUTS + "documents.jsonl"),
                call("classify/scheme.jsonl", "classify", "--scheme", "GBT_45574_2025", DATA + "order.json"),
                call(
                        "classify/scales.jsonl",
                        "classify",
                        "--scale=JRT_0171_2020",
                        "--scale=GBT_43697_2024",
                        "--scale=GBT_39725_2020",
                        DATA + "order.json"),
                call(
                        "classify/scales.table.txt",
                        "classify",
                        "--as=table",
                        "--scale=JRT_0171_2020",
                        DATA + "order.json"),
                call(
                        "classify/scales.columns.jsonl",
                        "classify",
                        "--columns",
                        "--scale=JRT_0171_2020",
                        DATA + "customers.csv"),
                call(
                        "classify/scales.columns.txt",
                        "classify",
                        "--columns",
                        "--as=table",
                        "--scale=GBT_39725_2020",
                        DATA + "customers.csv"),
                call(
                        "classify/scales.documents.jsonl",
                        "classify",
                        "--format=docs",
                        "--scale=JRT_0171_2020",
                        INPUTS + "documents.jsonl"),
                call("classify/confidence.jsonl", "classify", "--min-confidence", "90", DATA + "order.json"),
                call("evaluate/gold.txt", "evaluate", "--types", INPUTS + "types.tsv", INPUTS + "gold.jsonl"),
                call("desensitize/order.log.json", "desensitize", "--policy=log", DATA + "order.json"),
                call("desensitize/order.analytics.json", "desensitize", "--policy=analytics", DATA + "order.json"),
                call("desensitize/order.waybill.json", "desensitize", "--policy=waybill", DATA + "order.json"),
                call("desensitize/order.court.json", "desensitize", "--policy=court", DATA + "order.json"),
                call(
                        "desensitize/order.cross-border.json",
                        "desensitize",
                        "--policy=cross-border",
                        DATA + "order.json"),
                call("policy/display.txt", "policy", "check", "display"),
                chinese("policy/courier.zh.txt", "policy", "check", policy),
                call("policy/joined.txt", "policy", "check", "display", "waybill"),
                call("help/policy.txt", "policy", "--help"),
                call("help/policy-check.txt", "policy", "check", "--help"),
                chinese("help/policy.zh.txt", "help", "policy"),
                chinese("help/policy-check.zh.txt", "policy", "check", "--help"),
                call("entities.txt", "entities"),
                chinese("entities.zh.txt", "entities"),
                call("schemes.jsonl", "schemes"),
                call("schemes.txt", "schemes", "--as=table"),
                chinese("schemes.zh.txt", "schemes", "--as=table"),
                call("strategies.txt", "strategies"),
                chinese("strategies.zh.txt", "strategies"),
                call("help/tuomin.txt", "--help"),
                call("help/desensitize.txt", "help", "desensitize"),
                call("help/classify.txt", "classify", "--help"),
                call("help/scan.txt", "help", "scan"),
                call("help/diff.txt", "help", "diff"),
                call("help/evaluate.txt", "help", "evaluate"),
                call("help/entities.txt", "help", "entities"),
                call("help/schemes.txt", "help", "schemes"),
                call("help/strategies.txt", "help", "strategies"),
                call("help/dictionaries.txt", "help", "dictionaries"),
                call("help/restore.txt", "help", "restore"),
                call("help/audit.txt", "help", "audit"),
                call("help/audit.verify.txt", "audit", "verify", "--help"),
                chinese("help/restore.zh.txt", "restore", "--help"),
                chinese("help/audit.verify.zh.txt", "audit", "verify", "--help"),
                call("help/keys.txt", "help", "keys"),
                call("help/keys.create.txt", "keys", "create", "--help"),
                call("help/keys.rotate.txt", "keys", "rotate", "--help"),
                call("help/keys.list.txt", "keys", "list", "--help"),
                call("help/vault.txt", "help", "vault"),
                call("help/vault.count.txt", "vault", "count", "--help"),
                call("help/vault.delete.txt", "vault", "delete", "--help"),
                call("help/vault.purge.txt", "vault", "purge", "--help"),
                chinese("help/vault.zh.txt", "help", "vault"),
                chinese("help/vault.count.zh.txt", "vault", "count", "--help"),
                chinese("help/vault.delete.zh.txt", "vault", "delete", "--help"),
                chinese("help/vault.purge.zh.txt", "vault", "purge", "--help"),
                chinese("help/tuomin.zh.txt", "help"),
                chinese("help/desensitize.zh.txt", "desensitize", "-h"),
                chinese("help/classify.zh.txt", "help", "classify"),
                chinese("help/scan.zh.txt", "help", "scan"),
                chinese("help/diff.zh.txt", "help", "diff"),
                chinese("help/evaluate.zh.txt", "help", "evaluate"),
                chinese("help/entities.zh.txt", "help", "entities"),
                chinese("help/schemes.zh.txt", "help", "schemes"),
                chinese("help/dictionaries.zh.txt", "dictionaries", "--help"),
                chinese("help/keys.zh.txt", "keys", "--help"),
                chinese("help/keys.create.zh.txt", "keys", "create", "--help"),
                chinese("help/keys.rotate.zh.txt", "keys", "rotate", "--help"),
                chinese("help/strategies.zh.txt", "help", "strategies"),
                chinese("help/keys.list.zh.txt", "keys", "list", "--help"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void printsWhatItPrintedBefore(Call call) throws IOException {
        Run run = Run.in(call.locale, call.args);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        Golden.compare(run.out(), EXPECTED.resolve(call.golden));
    }

    @Test
    void thePageOfStrategiesIsUpToDate() throws IOException {
        Golden.compare(Run.of("strategies", "--markdown").out(), Path.of("../docs/formats.md"));
    }

    @Test
    void thePageOfGradesIsUpToDate() throws IOException {
        Golden.compare(Run.of("schemes", "--markdown").out(), Path.of("../docs/grading.md"));
    }

    /** The table stands between two marks in a page that is written by hand. */
    @Test
    void theMasksOfTheDocumentationAreUpToDate() throws IOException {
        Path page = Path.of("../docs/strategies.md");
        String text = Files.readString(page);
        String begin = "<!-- tuomin policy masks -->\n";
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf("<!-- end -->", from);
        Golden.compare(text.substring(0, from) + Run.of("policy", "masks").out() + text.substring(to), page);
    }

    @Test
    void theSchemaOfPoliciesIsUpToDate() throws IOException {
        Golden.compare(Run.of("policy", "schema").out(), Path.of("../docs/policy.schema.json"));
    }

    @Test
    void theCatalogueOfTheDocumentationIsUpToDate() throws IOException {
        Golden.compare(Run.of("entities", "--markdown").out(), Path.of("../docs/entities.md"));
    }
}
