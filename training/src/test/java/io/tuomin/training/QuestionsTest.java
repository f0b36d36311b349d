package io.tuomin.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.dictionary.Dictionaries;
import io.tuomin.name.NameFeatures;
import io.tuomin.name.NameGate;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The models are trained on what scanning sees. */
class QuestionsTest {

    private static final Dictionaries TABLES = Dictionaries.in(Path.of("../dictionaries/src/main/tables"));
    private static final Sentence SENTENCE = Sentence.parse("记者«王建国»昨天报道，");
    private static final Sentence OTHER = Sentence.parse("新款 包邮");

    private final NameFeatures asked = NameFeatures.of(TABLES);
    private final NameFeatures scanned = NameFeatures.of(TABLES);
    private final long[] expected = new long[NameFeatures.LONGEST + 2];

    @Test
    void theModelIsAskedOfEachCharacter() {
        Questions questions = Questions.ofModel(asked);
        assertThat(questions.events(SENTENCE)).isEqualTo(10);
        questions.read(OTHER);
        questions.read(SENTENCE);
        scanned.read(SENTENCE.text(), 0, 10);
        for (int i = 0; i < 10; i++) {
            assertAsked(questions, i, scanned.at(i, expected));
        }
        assertThat(questions.name(1L << 56 | '王')).isEqualTo(NameFeatures.name(1L << 56 | '王'));
    }

    @Test
    void theGateIsAskedOfEachCharacter() {
        Questions questions = Questions.ofGate(asked);
        assertThat(questions.events(SENTENCE)).isEqualTo(10);
        questions.read(SENTENCE);
        scanned.read(SENTENCE.text(), 0, 10);
        int[] slots = new int[NameGate.FEATURES];
        for (int i = 0; i < 10; i++) {
            scanned.slots(i, slots);
            System.arraycopy(Arrays.stream(slots).asLongStream().toArray(), 0, expected, 0, slots.length);
            assertAsked(questions, i, slots.length);
        }
        assertThat(questions.name(36)).isEqualTo("36");
    }

    @Test
    void titlesAreAskedOfASentence() {
        Questions questions = Questions.ofTitles(asked);
        assertThat(questions.events(OTHER)).isEqualTo(1);
        questions.read(OTHER);
        scanned.read(OTHER.text(), 0, OTHER.text().length());
        assertAsked(questions, 0, scanned.titleSlots(expected));
        assertThat(questions.name(36)).isEqualTo("36");
    }

    private void assertAsked(Questions questions, int event, int count) {
        long[] actual = new long[expected.length];
        assertThat(questions.at(event, actual)).isEqualTo(count).isPositive();
        assertThat(Arrays.copyOf(actual, count)).isEqualTo(Arrays.copyOf(expected, count));
    }
}
