package io.tuomin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.tuomin.dictionary.DictionaryException;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.model.Evidence;
import io.tuomin.model.Finding;
import io.tuomin.model.Grade;
import io.tuomin.model.LegalBasis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the findings of one subject make of each other, where no built-in recognizer reports such values, and rules of one's own. */
class SubjectTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final GradingScheme SCHEME = GradingScheme.standard();

    private static Finding finding(String type, int end, Evidence... evidence) {
        return finding(type, end, 80, evidence);
    }

    private static Finding finding(String type, int end, int confidence, Evidence... evidence) {
        EntityType entity = new EntityType(type, Category.BASIC, "", "");
        long bits = Arrays.stream(evidence).mapToLong(Evidence::bit).sum();
        GradingScheme.Grading grading = SCHEME.grade(entity, bits);
        return new Finding(
                entity, 0, end, confidence, grading.grade(), grading.basis(), grading.disputed(), Set.of(evidence));
    }

    private static SubjectGrading grading(Rules rules) {
        return new SubjectGrading(rules, SCHEME, DAY);
    }

    private static List<Finding> graded(Rules rules, String... typesAndValues) {
        Subject subject = grading(rules).subject();
        for (int i = 0; i < typesAndValues.length; i += 2) {
            String value = typesAndValues[i + 1];
            subject.add(finding(typesAndValues[i], value.length()), value, "");
        }
        return subject.graded(new Signs()).findings();
    }

    @ParameterizedTest
    @CsvSource({"'39.91,116.40', ORDINARY", "39.91, ORDINARY", "'39.9087,116.3975', SENSITIVE", "39.908, SENSITIVE"})
    void aPositionOfTwoDecimalsIsCoarse(String value, Grade grade) {
        Finding position = graded(Rules.standard(), "GPS_COORDINATE", value).get(0);
        assertThat(position.grade()).isEqualTo(grade);
        assertThat(position.rules().contains("PRECISION_DOWN")).isEqualTo(grade == Grade.ORDINARY);
    }

    @Test
    void aCoarsePositionOfAMinorIsSensitive() {
        assertThat(graded(Rules.standard(), "GPS_COORDINATE", "39.91,116.40", "AGE", "9"))
                .extracting(Finding::grade)
                .containsOnly(Grade.SENSITIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "MOBILE_PHONE, 138****8000, true",
        "MOBILE_PHONE, 13800138000, false",
        "PERSON_NAME, 张*, true",
        "PERSON_NAME, 张伟, false",
        "PASSWORD, a*b, false"
    })
    void whatIsMaskedKeepsItsGrade(String type, String value, boolean masked) {
        Finding finding = graded(Rules.standard(), type, value).get(0);
        assertThat(finding.rules().contains("DEIDENTIFIED")).isEqualTo(masked);
        assertThat(finding.grade()).isEqualTo(finding(type, 1).grade());
    }

    @ParameterizedTest
    @CsvSource({"糖尿病人群, SENSITIVE", "信教, SENSITIVE", "LGBT, SENSITIVE", "有宝宝, SENSITIVE", "爱看电影, ORDINARY"})
    void aTagTakesTheGradeOfItsMatter(String value, Grade grade) {
        Finding tag = graded(Rules.standard(), "USER_TAG", value).get(0);
        assertThat(tag.grade()).isEqualTo(grade);
        assertThat(tag.rules().contains("DERIVED_TAG")).isEqualTo(grade == Grade.SENSITIVE);
        assertThat(graded(Rules.standard().without("DERIVED_TAG"), "USER_TAG", value)
                        .get(0)
                        .grade())
                .isEqualTo(Grade.ORDINARY);
    }

    @Test
    void whatIsNobodysIsNamedSo() {
        Subject subject = grading(Rules.standard()).subject();
        subject.add(finding("DISEASE", 3, Evidence.NO_SUBJECT), "高血压", "");
        subject.add(finding("DISEASE", 3), "高血压", "");
        assertThat(subject.graded(new Signs()).findings())
                .extracting(Finding::rules)
                .containsExactly(ImmutableList.of("NO_SUBJECT"), ImmutableList.of());
    }

    @Test
    void aSecretKeepsItsGrade() {
        assertThat(graded(Rules.standard(), "API_SECRET", "abc", "AGE", "9"))
                .extracting(Finding::grade)
                .containsExactly(Grade.SECRET, Grade.SENSITIVE);
    }

    @Test
    void agreementDoesNotTurnASuspicionIntoMore() {
        assertThat(finding("GENDER", 1, 50).with(Evidence.CORROBORATED).confidence())
                .isEqualTo(55);
        assertThat(finding("GENDER", 1, 98).with(Evidence.CORROBORATED).confidence())
                .isEqualTo(99);
        assertThat(finding("RESIDENT_ID", 1, 55, Evidence.CHECK_DIGIT_FAILED)
                        .with(Evidence.CORROBORATED)
                        .confidence())
                .isEqualTo(Evidence.REFUTED_AT_MOST);
        Finding once = finding("GENDER", 1, 70).with(Evidence.CORROBORATED);
        assertThat(once.with(Evidence.CORROBORATED).confidence()).isEqualTo(75);
    }

    @Test
    void switchesTurnRulesOffAndOn() {
        Rules off = Rules.standard().without("MINOR_U14");
        assertThat(graded(off, "PERSON_NAME", "张小明", "AGE", "9"))
                .extracting(Finding::grade)
                .containsOnly(Grade.ORDINARY);
        assertThat(graded(off.with("MINOR_U14"), "PERSON_NAME", "张小明", "AGE", "9"))
                .extracting(Finding::grade)
                .containsOnly(Grade.SENSITIVE);
        assertThatThrownBy(() -> Rules.standard().without("MINOR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MINOR_U14");
        assertThat(grading(Rules.standard().none()).isIdle()).isTrue();
        assertThat(grading(Rules.standard()).isIdle()).isFalse();
    }

    @Test
    void aRuleThatIsOffKeepsItsEvidenceFromTheScheme() {
        assertThat(Rules.standard().unheard()).isZero();
        assertThat(Evidence.ROLE_ACCOUNT.in(Rules.standard().without("ORG_DATA").unheard()))
                .isTrue();
        assertThat(Evidence.SOLE_TRADER.in(Rules.standard().without("ORG_DATA").unheard()))
                .isFalse();
    }

    @Test
    void aCombinationOfOnesOwnHolds() {
        Rule own = Rule.combination(
                "OWN_VEHICLE",
                "车主与车牌",
                "owner and plate",
                Grade.SENSITIVE,
                ImmutableList.of(ImmutableSet.of("PERSON_NAME"), ImmutableSet.of("LICENSE_PLATE", "VIN")),
                ImmutableList.of(new LegalBasis("OWN-1", "内部制度第一条", "internal rule 1")));
        Rules rules = Rules.standard().with(own);
        List<Finding> together = graded(rules, "PERSON_NAME", "张伟", "VIN", "LSVAA", "EMAIL", "a@b.cn");
        assertThat(together)
                .extracting(Finding::grade)
                .containsExactly(Grade.SENSITIVE, Grade.SENSITIVE, Grade.ORDINARY);
        assertThat(together.get(0).basis()).extracting(LegalBasis::code).contains("OWN-1", "PIPL-4");
        assertThat(graded(rules, "PERSON_NAME", "张伟"))
                .extracting(Finding::grade)
                .containsOnly(Grade.ORDINARY);
    }

    private static final String HEAD = """
            # title: own
            # source: own
            # date: 2026-11-23
            # licence: own
            # group: VEHICLE	LICENSE_PLATE VIN
            # clause: OWN-1	内部制度第一条	internal rule 1
            code	scope	needs	applies	grade	levels	standing	on	basis	chinese	english
            """;

    @Test
    void aFileOfOnesOwnAddsRules(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("own.tsv");
        Files.writeString(
                file,
                HEAD
                        + "OWN_VEHICLE\tsubject\tPERSON_NAME $VEHICLE\tmatched\tSENSITIVE\t\tPOLICY\tyes\tOWN-1\t车\tvehicle\n");
        Rules rules = Rules.standard().with(file);
        assertThat(rules.rule("OWN_VEHICLE").standing()).isEqualTo(Rule.Standing.POLICY);
        assertThat(graded(rules, "PERSON_NAME", "张伟", "LICENSE_PLATE", "京A12345"))
                .extracting(Finding::rules)
                .containsOnly(ImmutableList.of("OWN_VEHICLE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "own\tsubject\tVIN\tall\tSENSITIVE\t\tPOLICY\tyes\tOWN-1\t车\tvehicle",
                "OWN\teverywhere\tVIN\tall\tSENSITIVE\t\tPOLICY\tyes\tOWN-1\t车\tvehicle",
                "OWN\tsubject\t$CAR\tall\tSENSITIVE\t\tPOLICY\tyes\tOWN-1\t车\tvehicle",
                "OWN\tsubject\tminors\tall\tSENSITIVE\t\tPOLICY\tyes\tOWN-1\t车\tvehicle",
                "OWN\tsubject\t\tall\tSENSITIVE\t\tPOLICY\tyes\tOWN-1\t车\tvehicle",
                "OWN\tsubject\tVIN\tall\tGRAVE\t\tPOLICY\tyes\tOWN-1\t车\tvehicle",
                "OWN\tsubject\tVIN\tall\tSENSITIVE\t\tPERHAPS\tyes\tOWN-1\t车\tvehicle",
                "OWN\tsubject\tVIN\tall\tSENSITIVE\t\tPOLICY\tno\tOWN-1\t车\tvehicle",
                "OWN\tsubject\tVIN\tall\tSENSITIVE\t\tPOLICY\tyes\tOWN-2\t车\tvehicle"
            })
    void aRowThatCannotBeUsedIsRefusedByLine(String row, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("own.tsv");
        Files.writeString(file, HEAD + row + "\n");
        assertThatThrownBy(() -> Rules.standard().with(file))
                .isInstanceOf(DictionaryException.class)
                .hasMessageContaining("line 8");
    }

    @Test
    void everyRuleSaysOnWhoseWordAndByWhichClause() {
        assertThat(Rules.standard().rules()).allSatisfy(rule -> {
            assertThat(rule.basis()).isNotEmpty();
            assertThat(rule.chinese()).isNotEmpty();
            assertThat(rule.english()).isNotEmpty();
            assertThat(rule.on()).isTrue();
        });
        assertThat(Rules.standard().rule("AGG_ID_CONTACT").standing()).isEqualTo(Rule.Standing.POLICY);
        assertThat(Rules.standard().rule("MINOR_U14").standing()).isEqualTo(Rule.Standing.LAW);
    }

    @ParameterizedTest
    @CsvSource({
        "2012-11-23, 20121123",
        "20121123, 20121123",
        "201211, 20121131",
        "2012, 20121231",
        "12-11-23, 20121123",
        "92-11-23, 19921123",
        "11/23/2012, 20121123",
        "二〇一二年十一月二十三日, 20121123",
        "2012-13-01, 0",
        "不详, 0"
    })
    void datesAreRead(String value, int date) {
        assertThat(BirthDate.of(value)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "110101201211230016, 20121123",
        "110101 2012 1123 0016, 20121123",
        "G110101201211230016, 20121123",
        "110101900307001, 19900307",
        "1101012012****0016, 0",
        "E12345678, 0"
    })
    void numbersAreRead(String value, int date) {
        assertThat(BirthDate.ofNumber(BirthDate.symbols(value))).isEqualTo(date);
    }
}
