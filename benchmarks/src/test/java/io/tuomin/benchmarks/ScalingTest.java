package io.tuomin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import io.tuomin.Classifier;
import io.tuomin.recognizer.Trigger;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScalingTest {

    @Test
    void generatedTermsAreWordsThatDifferAndAreNotReported() {
        GeneratedTerms terms = new GeneratedTerms(1_000, Corpus.SEED);
        Trigger.Terms trigger =
                (Trigger.Terms) Iterables.getOnlyElement(terms.spec().triggers());
        assertThat(trigger.words()).hasSize(1_000).allMatch(word -> word.matches("\\p{IsHan}{3,6}"));
        Classifier classifier = Classifier.builder().add(terms).build();
        assertThat(classifier.classify(trigger.words().asList().get(0) + "。").stream())
                .noneMatch(finding -> finding.type().id().equals("GENERATED_TERM"));
    }

    @Test
    void deedsTakeTheirTurns() {
        StringBuilder done = new StringBuilder();
        double[] times = Turns.nanoseconds(
                4,
                List.of(() -> done.append('a').length(), () -> done.append('b').length()));
        assertThat(times).hasSize(2).doesNotContain(-1);
        assertThat(done).hasToString("abababab");
    }
}
