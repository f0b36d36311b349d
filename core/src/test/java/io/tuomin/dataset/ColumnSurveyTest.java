package io.tuomin.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.model.Evidence;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When counts are enough to say what a column holds. */
class ColumnSurveyTest {

    private static final EntityType CARD = new EntityType("CARD", Category.FINANCIAL, "卡", "card");
    private static final EntityType PHONE = new EntityType("PHONE", Category.CONTACT, "电话", "telephone");
    private static final EntityType NAME = new EntityType("NAME", Category.BASIC, "姓名", "name");

    private final ColumnSurvey survey = new ColumnSurvey();

    private void values(int count) {
        for (int i = 0; i < count; i++) {
            survey.value();
        }
    }

    private void whole(EntityType type, int count, int confidence) {
        for (int i = 0; i < count; i++) {
            survey.value();
            survey.candidate(type, true, true, confidence, Set.of());
        }
    }

    private void parts(EntityType type, int count, int confidence) {
        for (int i = 0; i < count; i++) {
            survey.value();
            survey.candidate(type, false, true, confidence, Set.of());
        }
    }

    private void told(EntityType type, int count, Evidence... evidence) {
        for (int i = 0; i < count; i++) {
            survey.value();
            survey.candidate(type, true, false, 20, Set.of(evidence));
        }
    }

    private ColumnVerdict verdict(EntityType named) {
        return survey.verdict(type -> type.equals(named), NAME::equals, List.of(CARD, PHONE, NAME));
    }

    private ColumnVerdict verdict() {
        return survey.verdict(type -> false, NAME::equals, List.of(CARD, PHONE, NAME));
    }

    @Test
    void withoutValuesOnlyTheNameSpeaks() {
        assertThat(verdict(PHONE)).isEqualTo(new ColumnVerdict(PHONE, 40, 0));
        assertThat(verdict()).isEqualTo(ColumnVerdict.NOTHING);
    }

    @Test
    void valuesThatAreNothingSpeakAgainstTheName() {
        values(10);
        assertThat(verdict(PHONE)).isEqualTo(ColumnVerdict.NOTHING);
    }

    @Test
    void aFifthIsEnoughWithAName() {
        whole(NAME, 2, 65);
        values(8);
        assertThat(verdict(NAME)).isEqualTo(new ColumnVerdict(NAME, 65, 0.2));
        values(1);
        assertThat(verdict(NAME)).isEqualTo(ColumnVerdict.NOTHING);
    }

    @Test
    void withoutANameItTakesMoreThanHalf() {
        whole(NAME, 6, 60);
        values(4);
        assertThat(verdict()).isEqualTo(new ColumnVerdict(NAME, 60, 0.6));
        values(1);
        assertThat(verdict()).isEqualTo(ColumnVerdict.NOTHING);
    }

    @Test
    void aTraceOfSomethingSureIsEnoughForWhatCanHarm() {
        parts(CARD, 1, 85);
        values(49);
        assertThat(verdict()).isEqualTo(new ColumnVerdict(CARD, 85, 0.02));
        values(1);
        assertThat(verdict()).isEqualTo(ColumnVerdict.NOTHING);
    }

    @Test
    void aTraceOfSomethingUnsureIsNothing() {
        parts(CARD, 10, 74);
        values(10);
        assertThat(verdict()).isEqualTo(ColumnVerdict.NOTHING);
    }

    @Test
    void aTraceOfWhatHarmsLessIsNothing() {
        parts(NAME, 10, 99);
        values(10);
        assertThat(verdict()).isEqualTo(ColumnVerdict.NOTHING);
    }

    @Test
    void wholeValuesAndPartsAreTracesTogether() {
        whole(CARD, 2, 95);
        parts(CARD, 1, 80);
        values(7);
        assertThat(verdict()).isEqualTo(new ColumnVerdict(CARD, 90, 0.3));
    }

    @Test
    void whatOnlyLacksALabelTellsInNumbers() {
        told(NAME, 4, Evidence.NO_LABEL);
        assertThat(verdict()).isEqualTo(ColumnVerdict.NOTHING);
        told(NAME, 1, Evidence.NO_LABEL, Evidence.IN_DICTIONARY);
        assertThat(verdict()).isEqualTo(new ColumnVerdict(NAME, 90, 1));
    }

    @Test
    void andInNumbersTogetherWithWhatIsFound() {
        told(NAME, 10, Evidence.NO_LABEL);
        whole(NAME, 7, 60);
        values(3);
        assertThat(verdict()).isEqualTo(new ColumnVerdict(NAME, 50, 0.85));
        values(1);
        assertThat(verdict()).isEqualTo(ColumnVerdict.NOTHING);
    }

    @Test
    void whatElseSpeaksAgainstItDoesNotTell() {
        told(NAME, 10, Evidence.NO_LABEL, Evidence.AMBIGUOUS_FORM);
        told(NAME, 10, Evidence.NO_LABEL, Evidence.CHECK_DIGIT_FAILED);
        told(NAME, 10, Evidence.OTHER_LABEL);
        assertThat(verdict()).isEqualTo(ColumnVerdict.NOTHING);
    }

    @Test
    void typesThatNumbersDoNotTellAreNotTold() {
        told(PHONE, 10, Evidence.NO_LABEL);
        assertThat(verdict()).isEqualTo(ColumnVerdict.NOTHING);
    }

    @Test
    void aNameCountsDouble() {
        whole(PHONE, 4, 75);
        whole(CARD, 6, 75);
        assertThat(verdict(PHONE)).isEqualTo(new ColumnVerdict(PHONE, 75, 0.4));
        assertThat(verdict()).isEqualTo(new ColumnVerdict(CARD, 75, 0.6));
        whole(CARD, 10, 75);
        assertThat(verdict(PHONE)).isEqualTo(new ColumnVerdict(CARD, 75, 0.8));
    }

    @Test
    void theSurerOfEqualsWins() {
        for (int i = 0; i < 10; i++) {
            survey.value();
            survey.candidate(PHONE, true, true, 70, Set.of());
            survey.candidate(CARD, true, true, 80, Set.of());
        }
        assertThat(verdict().type()).isEqualTo(CARD);
    }
}
