package io.tuomin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.tuomin.TestClassifier;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.model.Evidence;
import io.tuomin.model.Finding;
import io.tuomin.model.Grade;
import io.tuomin.model.LegalBasis;
import io.tuomin.recognizer.EntitySpec;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LevelScaleTest {

    static Stream<LevelScale> scales() {
        return LevelScale.IDS.stream().map(LevelScale::named);
    }

    private static EntityType type(String id) {
        return new EntityType(id, Category.BASIC, "", "");
    }

    private static List<EntityType> findable() {
        return TestClassifier.standard().entities().stream()
                .map(EntitySpec::type)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("scales")
    void scalesSayWhatTheyFollow(LevelScale scale) {
        Edition edition = scale.edition();
        assertThat(scale).hasToString(scale.id());
        assertThat(List.of(edition.english(), edition.chinese(), edition.name(), edition.source()))
                .doesNotContain("");
        assertThat(edition.effective()).isBefore(edition.reviewed());
        assertThat(scale.levels()).extracting(Level::rank).isSorted().startsWith(0);
        assertThat(scale.levels()).contains(scale.highestLevel(), scale.defaultLevel());
        assertThat(scale.levels()).noneMatch(level -> level.chinese().equals(level.english()));
    }

    @Test
    void scalesOfWhichTooLittleIsKnownAreExperimental() {
        assertThat(scales().filter(scale -> scale.edition().status() == Edition.Status.EXPERIMENTAL))
                .extracting(LevelScale::id)
                .containsExactly("GBT_39725_2020", "YDT_3813_2020");
    }

    @Test
    void unknownScalesListThoseThereAre() {
        assertThatThrownBy(() -> LevelScale.named("C5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No level scale 'C5'. There are: " + String.join(", ", LevelScale.IDS));
    }

    @ParameterizedTest
    @MethodSource("scales")
    void scalesMentionWhatTheSchemesMention(LevelScale scale) {
        assertThat(scale.types()).isEqualTo(GradingScheme.standard().types());
        assertThat(scale.unmentioned(findable())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scales")
    void everyLevelCitesAClause(LevelScale scale) {
        for (String id : scale.types()) {
            for (Grade grade : Grade.values()) {
                assertThat(scale.rate(type(id), grade).basis())
                        .as(id)
                        .isNotEmpty()
                        .doesNotHaveDuplicates();
            }
        }
    }

    /** Levels by type under the grade that the default scheme gives; → is what it comes to with what it completes. */
    @ParameterizedTest
    @CsvSource({
        // type, JR/T 0171, JR/T 0197, GB/T 43697, GB/T 39725, YD/T 3813
        "RESIDENT_ID, C2, 3, 4, 4, 3",
        "DRIVER_LICENSE_NO, C2, 3, 4, –, 3",
        "PERSON_NAME, C2, 3, 2, 4, 3",
        "GENDER, C1, 2, 2, 3, 3",
        "MOBILE_PHONE, C2, 3, 2, 4, 3",
        "BANK_CARD, C2, 3, 4, 4, 3",
        "CARD_CVV, C3, 4, 4, –, 4",
        "PAYMENT_TOKEN, C1, 2, 4, –, 2",
        "PASSWORD, C3, 4, 4, –, 4",
        "OTP_CODE, C2→C3, 3→4, 4, –, 4",
        "SECURITY_QA, C2→C3, 3→4, 4, –, 4",
        "API_SECRET, –, –, –, –, –",
        "DISEASE, C2, 3, 4, 4, 4",
        "SPECIAL_DISEASE, C2, 3, 4, 5, 4",
        "FACE_IMAGE, C3, 4, 4, 4, 4",
        "TRANSACTION_RECORD, C2, 3, 3, –, 3",
        "FITNESS_DATA, C1, 2, 2, 2, 2",
        "USCC, –, –, 1, 1, 1"
    })
    void typesHaveTheLevelsOfTheStandards(String type, String c, String f, String g, String h, String y) {
        Grade grade = GradingScheme.standard().grade(type(type)).grade();
        List<String> levels = LevelScales.of(scales().toList()).rate(type(type), grade, Set.of()).stream()
                .map(rating -> rating + (rating.combined() == null ? "" : "→" + rating.combined()))
                .toList();
        assertThat(levels).containsExactly(c, f, g, h, y);
    }

    /** GB/T 43697-2024: one level for an ID number where the scheme grades it ORDINARY, another where it is SENSITIVE. */
    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, ORDINARY, 3",
        "RESIDENT_ID, SENSITIVE, 4",
        "LOAN_RECORD, ORDINARY, 3",
        "LOAN_RECORD, SENSITIVE, 4",
        "GENDER, ORDINARY, 2",
        "GENDER, SENSITIVE, 4",
        "USCC, NOT_PERSONAL, 1",
        "USCC, ORDINARY, 2",
        "EMAIL, NOT_PERSONAL, 1",
        "EMAIL, ORDINARY, 2"
    })
    void theGradeOfTheLawCounts(String type, Grade grade, String level) {
        assertThat(LevelScale.named("GBT_43697_2024").rate(type(type), grade)).hasToString(level);
    }

    @Test
    void whatAFloorRaisesCitesTheFloor() {
        LevelScale scale = LevelScale.named("GBT_43697_2024");
        assertThat(scale.rate(type("GENDER"), Grade.SENSITIVE).basis())
                .extracting(LegalBasis::code)
                .containsExactly("GBT43697-2024-H", "TC260-PG-20212A");
        assertThat(scale.rate(type("GENDER"), Grade.ORDINARY).basis())
                .extracting(LegalBasis::code)
                .containsExactly("GBT43697-2024-H");
    }

    /** What stands in the rows, without the floors having been applied. */
    @Test
    void noRowIsBelowTheFloorsThatTheScaleStates() {
        GradingTable table = GradingTable.included("GBT_43697_2024", LevelScale.COLUMNS, LevelScale.FACTS);
        assertThat(table.facts("floor")).hasSize(2);
        table.byType().asMap().forEach((type, rows) -> {
            Grade grade = GradingScheme.standard().grade(type(type)).grade();
            int least = grade == Grade.SENSITIVE ? 4 : grade == Grade.ORDINARY ? 2 : 0;
            int last = rows.stream().reduce((a, b) -> b).orElseThrow();
            String level = table.rows().column("level").get(last);
            assertThat(level.equals("-") ? 0 : Integer.parseInt(level))
                    .as(type)
                    .isGreaterThanOrEqualTo(rows.size() > 1 && grade == Grade.NOT_PERSONAL ? 0 : least);
        });
    }

    @ParameterizedTest
    @MethodSource("scales")
    void graverGradesAreNeverOfALowerLevel(LevelScale scale) {
        for (String id : scale.types()) {
            int last = -1;
            for (Grade grade : Grade.values()) {
                Level level = scale.rate(type(id), grade).level();
                int rank = level == null ? -1 : level.rank();
                assertThat(rank).as(id + " " + grade).isGreaterThanOrEqualTo(last);
                last = rank;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scales")
    void unmentionedTypesHaveTheHighestLevelUnlessSomebodyGradedThemOrdinary(LevelScale scale) {
        assertThat(scale.unmentioned(List.of(type("SHOE_SIZE"), type("AGE")))).containsExactly(type("SHOE_SIZE"));
        Rating sensitive = scale.rate(type("SHOE_SIZE"), Grade.SENSITIVE);
        assertThat(sensitive.level()).isEqualTo(scale.highestLevel());
        assertThat(sensitive.confidence()).isEqualTo(Confidence.LOW);
        assertThat(scale.rate(type("SHOE_SIZE"), Grade.SECRET).level()).isEqualTo(scale.highestLevel());
        assertThat(scale.rate(type("SHOE_SIZE"), Grade.ORDINARY).level()).isEqualTo(scale.defaultLevel());
    }

    @ParameterizedTest
    @CsvSource({
        "JRT_0171_2020, C1, C2",
        "JRT_0171_2020, C2, C3",
        "JRT_0171_2020, C3, C3",
        "JRT_0197_2020, 3, 4",
        "JRT_0197_2020, 4, 4", // 5 is for important data
        "JRT_0197_2020, 5, 5",
        "GBT_43697_2024, 2, 4",
        "GBT_39725_2020, 3, 4",
        "GBT_39725_2020, 5, 5",
        "YDT_3813_2020, 1, 4"
    })
    void informationOfMinorsIsOfAGraverLevel(String id, String level, String ofMinor) {
        LevelScale scale = LevelScale.named(id);
        Level of = scale.levels().stream()
                .filter(one -> one.name().equals(level))
                .findFirst()
                .orElseThrow();
        assertThat(scale.ofMinor(of)).hasToString(ofMinor);
    }

    @ParameterizedTest
    @MethodSource("scales")
    void theMarkOfAMinorItselfHasTheHighestLevel(LevelScale scale) {
        assertThat(scale.rate(type("MINOR_UNDER_14"), Grade.SENSITIVE).level()).isEqualTo(scale.highestLevel());
    }

    @Test
    void scalesAnswerTogetherInTheirOrderAndAllocateNothing() {
        LevelScales scales = LevelScales.of(LevelScale.named("GBT_43697_2024"), LevelScale.named("JRT_0171_2020"));
        Finding finding = new Finding(
                type("OTP_CODE"), 0, 6, 90, Grade.SENSITIVE, ImmutableList.of(), true, Set.of(Evidence.LABEL));
        assertThat(scales.rate(finding)).extracting(Rating::toString).containsExactly("4", "C2");
        assertThat(scales.rate(finding)).isSameAs(scales.rate(finding));
        assertThat(scales.rate(type("SHOE_SIZE"), Grade.SENSITIVE, Set.of()))
                .extracting(Rating::toString)
                .containsExactly("4", "C3");
        assertThat(scales).hasToString("[GBT_43697_2024, JRT_0171_2020]");
    }

    @Test
    void eachDisagreementIsExplainedOnceAndNothingElse() {
        List<String> explained = Disagreement.all().stream()
                .flatMap(disagreement -> disagreement.types().stream())
                .toList();
        assertThat(explained).doesNotHaveDuplicates();
        assertThat(explained)
                .containsExactlyInAnyOrderElementsOf(GradingScheme.standard().types().stream()
                        .filter(id -> GradingScheme.standard().grade(type(id)).disputed())
                        .toList());
        assertThat(Disagreement.all())
                .allSatisfy(disagreement -> assertThat(disagreement.types().stream()
                                .map(LevelScaleTest::gradesByScheme)
                                .distinct())
                        .as(disagreement.english())
                        .hasSize(1));
    }

    private static List<Grade> gradesByScheme(String id) {
        return GradingScheme.IDS.stream()
                .map(scheme -> GradingScheme.named(scheme).grade(type(id)).grade())
                .toList();
    }
}
