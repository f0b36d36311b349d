package io.tuomin.strategy.tokenization.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.Classifier;
import io.tuomin.TestClassifier;
import io.tuomin.model.Finding;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.strategy.tokenization.FormatPreservingCipher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tokens of random values of every type: valid, found again, and had back to the unit. {@code -Dformats.values=10000000} makes ten million
 * a type, {@code -Dformats.seed=7} others.
 */
class FormatsTest {

    private static final int VALUES = Integer.getInteger("formats.values", 20_000);
    private static final long SEED = Long.getLong("formats.seed", 1);

    /** Values of which tokens are looked for in a text: most of the time of this test goes there. */
    private static final int CLASSIFIED = 2_000;

    private static final Formats FORMATS = Formats.over(TestClassifier.DICTIONARIES);
    private static final FormatPreservingCipher CIPHER = new ShuffleCipher(42);
    private static final Classifier CLASSIFIER = TestClassifier.standard();
    private static final Map<String, EntitySpec> ENTITIES = CLASSIFIER.entities().stream()
            .collect(Collectors.toMap(entity -> entity.type().id(), Function.identity(), (a, b) -> a));

    /** By type: a label that no other type has. */
    private static final Map<String, String> LABELS = ENTITIES.values().stream()
            .filter(entity -> FORMATS.find(entity.type().id()).isPresent())
            .collect(Collectors.toMap(entity -> entity.type().id(), FormatsTest::ownLabel));

    private static String ownLabel(EntitySpec entity) {
        return entity.labels().stream()
                .filter(label -> ENTITIES.values().stream()
                        .noneMatch(other -> other != entity && other.labels().contains(label)))
                .findFirst()
                .orElseThrow();
    }

    static Stream<String> types() {
        return StreamSupport.stream(FORMATS.types().spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("types")
    void randomValuesAreHadBack(String type) {
        Format format = FORMATS.get(type);
        RandomValues values = new RandomValues(SEED);
        int refused = 0;
        int same = 0;
        for (int i = 0; i < VALUES; i++) {
            String value = values.next(type);
            Outcome token = format.encipher(value, CIPHER);
            if (token.refusal().isPresent()) {
                refused++;
                continue;
            }
            String text = token.value().orElseThrow();
            same += text.equals(value) ? 1 : 0;
            assertThat(format.decipher(text, CIPHER).value()).contains(value);
        }
        assertThat(same).isLessThan(5 + VALUES / 100_000);
        System.err.println(type + " refused " + refused + " same " + same);
    }

    @ParameterizedTest
    @MethodSource("types")
    void tokensAreFoundAgain(String type) {
        Format format = FORMATS.get(type);
        RandomValues values = new RandomValues(SEED);
        int lost = 0;
        int found = 0;
        List<String> examples = new ArrayList<>();
        for (int i = 0; i < CLASSIFIED; i++) {
            String value = values.next(type);
            String token = format.encipher(value, CIPHER).value().orElse(value);
            if (isFound(type, value)) {
                found++;
                if (!isFound(type, token)) {
                    lost++;
                    if (examples.size() < 8) examples.add(value + "→" + token);
                }
            } else if (examples.size() < 3) examples.add("orig " + value);
        }
        System.err.println(type + " found " + found + " lost " + lost + " " + examples);
    }

    private static boolean isFound(String type, String value) {
        String label = LABELS.get(type);
        String text = "登记内容：" + label + "：" + value + "。";
        int start = text.indexOf(value, 5);
        for (Finding finding : CLASSIFIER.classify(text)) {
            if (finding.type().id().equals(type)
                    && finding.start() == start
                    && finding.end() == start + value.length()) {
                return true;
            }
        }
        return false;
    }
}
