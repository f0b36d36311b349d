package io.tuomin.strategy.tokenization.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.tuomin.Classifier;
import io.tuomin.TestClassifier;
import io.tuomin.checksum.Luhn;
import io.tuomin.key.Suite;
import io.tuomin.model.Category;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.strategy.tokenization.Ff1;
import io.tuomin.strategy.tokenization.FormatPreservingCipher;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tokens of random values of every type: found again as that type, and had back to the unit. {@code -Dformats.values=10000000} makes ten
 * million of a type, {@code -Dformats.seed=7} others.
 */
class FormatsTest {

    private static final int VALUES = Integer.getInteger("formats.values", 20_000);
    private static final long SEED = Long.getLong("formats.seed", 1);

    /** Values of which tokens are looked for in a text, which takes a hundred times as long. */
    private static final int CLASSIFIED = Math.min(VALUES, 2_000);

    /** Types of which more values, and as many tokens, are taken for something else: what share is found behind its label. */
    private static final Map<String, Double> FOUND =
            Map.of("BANK_ACCOUNT", 0.85, "BANK_CARD", 0.97, "MAC_ADDRESS", 0.97);

    private static final Formats FORMATS = Formats.over(TestClassifier.DICTIONARIES);
    private static final FormatPreservingCipher CIPHER = Ff1.of(Suite.AES, new byte[32]);
    private static final Classifier CLASSIFIER = TestClassifier.standard();
    private static final Map<String, EntitySpec> ENTITIES = CLASSIFIER.entities().stream()
            .collect(Collectors.toMap(entity -> entity.type().id(), Function.identity(), (a, b) -> a));

    static Stream<String> types() {
        return FORMATS.types().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void randomValuesAreHadBack(String type) {
        Format format = FORMATS.get(type);
        RandomValues values = new RandomValues(SEED);
        int refused = 0;
        int unchanged = 0;
        for (int i = 0; i < VALUES; i++) {
            String value = values.next(type);
            Outcome token = format.encipher(value, CIPHER);
            if (token.value().isEmpty()) {
                refused++;
                continue;
            }
            String text = token.value().get();
            unchanged += text.equals(value) ? 1 : 0;
            Optional<String> back = format.decipher(text, CIPHER).value();
            if (back.isEmpty() || !back.get().equals(value)) { // in millions, AssertJ would take the time
                fail("'%s' became '%s', and that %s", value, text, back);
            }
        }
        tell(type, refused);
        assertThat(refused).as("refused").isLessThanOrEqualTo(VALUES / 20);
        assertThat(unchanged).as("unchanged").isLessThan(5 + VALUES / 100_000);
    }

    /** Of a long run, which type it is through with. */
    private static void tell(String type, int refused) {
        if (Integer.getInteger("formats.values") != null) {
            System.out.printf(
                    "%s: %,d values, of which %,d were refused; all others had back%n", type, VALUES, refused);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void tokensAreFoundAgain(String type) {
        Format format = FORMATS.get(type);
        RandomValues values = new RandomValues(SEED);
        String label = ownLabel(ENTITIES.get(type));
        int tokens = 0;
        int found = 0;
        for (int i = 0; i < CLASSIFIED; i++) {
            Outcome token = format.encipher(values.next(type), CIPHER);
            if (token.value().isPresent()) {
                tokens++;
                found += isFound(type, label, token.value().get()) ? 1 : 0;
            }
        }
        double least = FOUND.getOrDefault(type, 0.99);
        assertThat(found).as("found of " + tokens).isGreaterThanOrEqualTo((int) (least * tokens));
    }

    /** Two tokens are never the same: in the least of sets, that would be seen. */
    @Test
    void differentValuesHaveDifferentTokens() {
        Format format = FORMATS.get("IMEI");
        RandomValues values = new RandomValues(SEED);
        String device = values.next("IMEI").substring(0, 8);
        Set<String> tokens = new HashSet<>();
        for (int serial = 0; serial < 100_000; serial++) {
            String body = device + String.format("%06d", serial);
            String value = body + Luhn.checkDigit(body);
            assertThat(tokens.add(format.encipher(value, CIPHER).value().orElseThrow()))
                    .isTrue();
        }
    }

    @Test
    void everyTypeHasAFormatOrAReason() {
        Set<String> entities = new TreeSet<>();
        ENTITIES.values().stream()
                .filter(entity -> entity.type().category() != Category.NEGATIVE)
                .forEach(entity -> entities.add(entity.type().id()));
        assertThat(FORMATS.noted()).containsExactlyInAnyOrderElementsOf(entities);
        assertThat(entities).containsAll(FORMATS.types());
    }

    @Test
    void everyFormatHasRandomValues() {
        assertThat(new RandomValues(SEED).types()).containsExactlyInAnyOrderElementsOf(FORMATS.types());
    }

    @ParameterizedTest
    @MethodSource("types")
    void formsAreLargeEnough(String type) {
        for (Format.Form form : FORMATS.get(type).forms()) {
            if (!form.size().contains("^")) {
                assertThat(Long.parseLong(form.size().replace(",", "")))
                        .as(form.shape())
                        .isGreaterThanOrEqualTo(FormatPreservingCipher.SMALLEST_DOMAIN);
            }
        }
    }

    @Test
    void aTypeWithoutFormatIsRefused() {
        assertThat(FORMATS.find("DATE_OF_BIRTH")).isEmpty();
        assertThatThrownBy(() -> FORMATS.get("DATE_OF_BIRTH"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DATE_OF_BIRTH")
                .hasMessageContaining("46,000 days")
                .hasMessageContaining("authenticated token")
                .hasMessageContaining("认证令牌");
        assertThatThrownBy(() -> FORMATS.get("ACME_BADGE")).hasMessageContaining("no format that is known");
    }

    private static String ownLabel(EntitySpec entity) {
        return entity.labels().stream()
                .filter(label -> ENTITIES.values().stream()
                        .noneMatch(other -> other != entity && other.labels().contains(label)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFound(String type, String label, String value) {
        String text = "登记内容：" + label + "：" + value + "。";
        int start = text.length() - 1 - value.length();
        return CLASSIFIER.classify(text).stream()
                .anyMatch(finding -> finding.type().id().equals(type)
                        && finding.start() == start
                        && finding.end() == start + value.length());
    }
}
