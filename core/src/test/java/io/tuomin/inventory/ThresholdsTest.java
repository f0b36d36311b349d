package io.tuomin.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.inventory.Assessment.Result;
import io.tuomin.model.Findings;
import io.tuomin.model.Grade;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdsTest {

    private static final PersonKey KEY = PersonCounterTest.key(1);

    private final PersonCounts counts = new PersonCounts(KEY);

    /** As many persons with a finding of a type. */
    private void add(int persons, String type, Grade grade) {
        Findings findings = PersonCountsTest.whole(type, grade, "x");
        for (int person = 0; person < persons; person++) {
            String passport = "E" + (10_000_000 + person);
            counts.subject()
                    .with(findings, "x")
                    .with(PersonCountsTest.whole("PASSPORT", grade, passport), passport)
                    .count();
        }
    }

    private void addUnidentified(int subjects, String type, Grade grade) {
        Findings findings = PersonCountsTest.whole(type, grade, "x");
        for (int subject = 0; subject < subjects; subject++) {
            counts.add(findings, "x");
        }
    }

    private Result result(String code) {
        return assessment(code).result();
    }

    private Assessment assessment(String code) {
        return Thresholds.standard().assess(counts).stream()
                .filter(assessment -> assessment.threshold().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "0, NOT_REACHED, NOT_REACHED",
        "1, REACHED, NOT_REACHED",
        "9999, REACHED, NOT_REACHED",
        "10000, NOT_REACHED, REACHED"
    })
    void sensitiveInformationAbroad(int persons, Result contract, Result assessment) {
        add(persons, "DISEASE", Grade.SENSITIVE);
        assertThat(result("EXPORT_CONTRACT_SENSITIVE")).isEqualTo(contract);
        assertThat(result("EXPORT_ASSESSMENT_SENSITIVE")).isEqualTo(assessment);
        assertThat(result("EXPORT_CONTRACT_ORDINARY")).isEqualTo(Result.NOT_REACHED);
    }

    @ParameterizedTest
    @CsvSource({"99999, NOT_REACHED", "100000, REACHED"})
    void facesAreFiledFromAHundredThousandOn(int persons, Result expected) {
        add(persons, "FACE_IMAGE", Grade.SENSITIVE);
        assertThat(result("FACE_FILING")).isEqualTo(expected);
        assertThat(result("INCIDENT_AUDIT_SENSITIVE")).isEqualTo(expected);
    }

    @Test
    void anEstimateNearAThresholdSaysSo() {
        add(1_000_000, "ADDRESS", Grade.ORDINARY);
        assertThat(result("PROTECTION_OFFICER")).isEqualTo(Result.WITHIN_ERROR);
        assertThat(result("EXPORT_ASSESSMENT_ORDINARY")).isEqualTo(Result.WITHIN_ERROR);
        assertThat(result("EXPORT_CONTRACT_ORDINARY")).isEqualTo(Result.WITHIN_ERROR);
        assertThat(result("LARGE_PROCESSOR")).isEqualTo(Result.NOT_REACHED);
        assertThat(assessment("PROTECTION_OFFICER").applies()).isTrue();
        assertThat(assessment("PROTECTION_OFFICER").english())
                .matches("within the error of the estimate; act as if reached \\(9\\d{5}–1\\d{6} persons\\): "
                        + "Appoint a person in charge of personal information protection. "
                        + "Basis: Measures for personal information compliance audits \\(2025\\), article 12");
    }

    @Test
    void personsWithoutSureIdentifierMayReachIt() {
        add(9_999, "DISEASE", Grade.SENSITIVE);
        addUnidentified(1, "DISEASE", Grade.SENSITIVE);
        assertThat(result("EXPORT_ASSESSMENT_SENSITIVE")).isEqualTo(Result.UNIDENTIFIED);
        assertThat(assessment("EXPORT_ASSESSMENT_SENSITIVE").chinese())
                .isEqualTo("取决于未能可靠识别的人，宜按达到处理（9999–10000人）：自当年1月1日起累计向境外提供的，应当申报数据出境安全评估。" + "依据：《促进和规范数据跨境流动规定》第七条");
        assertThat(result("EXPORT_CONTRACT_SENSITIVE")).isEqualTo(Result.UNIDENTIFIED);
    }

    @ParameterizedTest
    @CsvSource({
        "ITEMS_FIRST, BANK_CARD, CRIME_FIRST, 50",
        "ITEMS_SECOND, DISEASE, CRIME_SECOND, 500",
        "ITEMS_THIRD, ADDRESS, CRIME_THIRD, 5000",
        "ITEMS_FIRST, GPS_COORDINATE, CRIME_FIRST_TENFOLD, 500",
        "ITEMS_SECOND, ACCOMMODATION, CRIME_SECOND_TENFOLD, 5000",
        "ITEMS_THIRD, PERSON_NAME, CRIME_THIRD_TENFOLD, 50000"
    })
    void itemsAreCountedByTier(Measure measure, String type, String code, int least) {
        addUnidentified(least - 1, type, Grade.ORDINARY);
        assertThat(assessment(code).threshold().measure()).isEqualTo(measure);
        assertThat(result(code)).isEqualTo(Result.NOT_REACHED);
        addUnidentified(1, type, Grade.SENSITIVE);
        assertThat(result(code)).isEqualTo(Result.REACHED);
        assertThat(assessment(code).english()).contains("(" + least + " items)", "article 5");
    }

    @Test
    void itemsOfSeveralTiersAddUpInProportion() {
        addUnidentified(25, "BANK_CARD", Grade.SENSITIVE);
        addUnidentified(200, "DISEASE", Grade.SENSITIVE);
        addUnidentified(499, "ADDRESS", Grade.ORDINARY);
        addUnidentified(5000, "API_SECRET", Grade.SECRET);
        assertThat(result("CRIME_WEIGHTED")).isEqualTo(Result.NOT_REACHED);
        addUnidentified(1, "ADDRESS", Grade.ORDINARY);
        assertThat(result("CRIME_WEIGHTED")).isEqualTo(Result.REACHED);
        assertThat(result("CRIME_FIRST")).isEqualTo(Result.NOT_REACHED);
    }

    @Test
    void theThresholdsAreThoseOfTheRules() {
        Map<String, Long> least =
                Thresholds.standard().all().stream().collect(Collectors.toMap(Threshold::code, Threshold::least));
        assertThat(least)
                .containsEntry("EXPORT_ASSESSMENT_ORDINARY", 1_000_000L)
                .containsEntry("EXPORT_ASSESSMENT_SENSITIVE", 10_000L)
                .containsEntry("EXPORT_CONTRACT_ORDINARY", 100_000L)
                .containsEntry("AUDIT_EVERY_TWO_YEARS", 10_000_001L) // 超过: more than
                .containsEntry("LARGE_PROCESSOR", 10_000_000L) // 以上: from that number on
                .containsEntry("INCIDENT_AUDIT", 1_000_000L);
        assertThat(Thresholds.standard().all()).allSatisfy(threshold -> {
            assertThat(threshold.basis().chinese()).containsPattern("第.+条");
            assertThat(threshold.basis().english()).contains("article");
            assertThat(threshold.chinese()).isNotBlank().isNotEqualTo(threshold.english());
            assertThat(threshold.checked()).isNotBlank();
        });
    }
}
