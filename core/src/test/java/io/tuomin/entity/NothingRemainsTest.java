package io.tuomin.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.Desensitizer;
import io.tuomin.TestClassifier;
import io.tuomin.key.Suite;
import io.tuomin.model.Finding;
import io.tuomin.model.Grade;
import io.tuomin.policy.Policy;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.masking.MaskingPreset;
import io.tuomin.strategy.tokenization.DigestStrategy;
import io.tuomin.strategy.tokenization.Keys;
import io.tuomin.strategy.tokenization.TokenStrategy;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In what has been desensitized nothing is found, but what was kept on purpose; over all rows of the tables of cases. */
class NothingRemainsTest {

    private static final Desensitizer STANDARD = Desensitizer.of(TestClassifier.standard(), Policy.standard());
    private static final Desensitizer WAYBILL = Desensitizer.of(
            TestClassifier.standard(),
            Policy.builder().masking(MaskingPreset.WAYBILL).build());

    private static final Desensitizer TOKENS = keyed(Suite.AES, new TokenStrategy());
    private static final Desensitizer DIGESTS = keyed(Suite.SM, new DigestStrategy());

    private static Desensitizer keyed(Suite suite, Strategy strategy) {
        Policy.Builder policy = Policy.builder();
        for (Grade grade : List.of(Grade.ORDINARY, Grade.SENSITIVE, Grade.SECRET)) {
            policy.grade(grade, strategy);
        }
        return Desensitizer.of(TestClassifier.standard(), policy.build(), Resources.of(Keys.of(suite, 1)));
    }

    @ParameterizedTest
    @MethodSource("io.tuomin.entity.EntityTablesTest#rows")
    void nothingIsFoundInTreatedText(EntityTablesTest.Row row) {
        for (Desensitizer desensitizer : List.of(STANDARD, WAYBILL, TOKENS, DIGESTS)) {
            for (MarkedText variant : List.of(row.marked(), row.marked().inFullWidth())) {
                String masked = desensitizer.apply(variant.text());
                List<Finding> found = TestClassifier.standard().classify(masked).stream()
                        .filter(finding -> finding.grade() != Grade.NOT_PERSONAL)
                        .toList();
                assertThat(found)
                        .as(row + ": " + variant.text() + " → " + masked)
                        .isEmpty();
                assertThat(desensitizer.apply(masked)).isEqualTo(masked);
            }
        }
    }

    /** What takes a value's place is no label: whatever follows is judged as if it stood there alone. */
    @ParameterizedTest
    @MethodSource("types")
    void aReplacementIsNoLabelOfWhatFollows(String type) {
        for (String follower : List.of("AbCdEf1234567890XyZ", "a1b2c3d4e5", "9527", "Zhang", "hunter22")) {
            for (String between : List.of(" ", "\n", ": ", "=", "&ref=", ", ref: ")) {
                String text = "ref=<" + type + ">" + between + follower;
                assertThat(STANDARD.apply(text)).isEqualTo(text);
            }
        }
        String tag = "<" + type + ">13800138000</" + type + ">";
        assertThat(STANDARD.apply(tag)).isNotEqualTo(tag);
    }

    static List<String> types() {
        return TestClassifier.standard().entities().stream()
                .map(spec -> spec.type().id())
                .toList();
    }
}
