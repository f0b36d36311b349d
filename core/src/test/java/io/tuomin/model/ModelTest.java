package io.tuomin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTest {

    private static final EntityType EMAIL = new EntityType("EMAIL", Category.CONTACT, "电子邮箱", "e-mail address");

    @ParameterizedTest
    @CsvSource({"-1, 3", "0, 0", "3, 3", "3, 2", "2147483647, -2147483648"})
    void spansAreNotEmptyAndStartInTheText(int start, int end) {
        assertThatThrownBy(() -> new Span(start, end))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a span: [" + start + ", " + end + ")");
    }

    @ParameterizedTest
    @CsvSource({"0, 2, false", "0, 3, true", "2, 5, true", "3, 4, true", "0, 9, true", "4, 5, true", "5, 6, false"})
    void spansOverlapIfTheyShareAUnit(int start, int end, boolean overlaps) {
        Span span = new Span(2, 5);
        assertThat(span.length()).isEqualTo(3);
        assertThat(span.overlaps(new Span(start, end))).isEqualTo(overlaps);
        assertThat(new Span(start, end).overlaps(span)).isEqualTo(overlaps);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "E", "email", "E-MAIL", "1EMAIL", "EMAIL ", "Email", "邮箱"})
    void idsAreUpperSnake(String id) {
        assertThatThrownBy(() -> new EntityType(id, Category.CONTACT, "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An entity type's id must be UPPER_SNAKE, at most 64 characters: " + id);
        assertThatThrownBy(() -> new EntityType("A".repeat(65), Category.CONTACT, "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void typesAreTheSameIfTheirIdsAre() {
        EntityType other = new EntityType("EMAIL", Category.NETWORK, "", "");
        assertThat(EMAIL).isEqualTo(other).hasSameHashCodeAs(other).hasToString("EMAIL");
        assertThat(EMAIL).isNotEqualTo(new EntityType("E_MAIL", Category.CONTACT, "电子邮箱", "e-mail address"));
    }

    @Test
    void findingsMove() {
        Finding finding = finding(3, 7, Grade.ORDINARY);
        assertThat(finding.span()).isEqualTo(new Span(3, 7));
        assertThat(finding.shiftedBy(10)).isEqualTo(finding(13, 17, Grade.ORDINARY));
        assertThat(finding).hasToString("EMAIL[3,7) ORDINARY 80");
    }

    @Test
    void findingsAreInOrderAndApart() {
        Findings findings = Findings.of(List.of(finding(0, 3, Grade.ORDINARY), finding(3, 4, Grade.SENSITIVE)));
        assertThat(findings.size()).isEqualTo(2);
        assertThat(findings.stream()).hasSize(2);
        assertThat(findings.highestGrade()).contains(Grade.SENSITIVE);
        assertThat(findings)
                .isEqualTo(Findings.of(findings.asList()))
                .hasToString(findings.asList().toString());
        assertThatThrownBy(() -> Findings.of(List.of(finding(0, 3, Grade.ORDINARY), finding(2, 4, Grade.ORDINARY))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Findings must be sorted and disjoint: EMAIL[2,4) ORDINARY 80");
        assertThatThrownBy(() -> Findings.of(List.of(finding(3, 4, Grade.ORDINARY), finding(0, 3, Grade.ORDINARY))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noFindingsHaveNoGrade() {
        assertThat(Findings.of(List.of())).isSameAs(Findings.none());
        assertThat(Findings.none().isEmpty()).isTrue();
        assertThat(Findings.none().highestGrade()).isEmpty();
    }

    @Test
    void gradesAreOrderedByWeight() {
        assertThat(Grade.values()).containsExactly(Grade.NOT_PERSONAL, Grade.ORDINARY, Grade.SENSITIVE, Grade.SECRET);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            60 |                                      | 60
            60 | CHECK_DIGIT                          | 80
            60 | CHECK_DIGIT KNOWN_ISSUER LABEL FIELD | 99
            60 | NO_LABEL                             | 1
            10 | PART_OF_TOKEN                        | 1
            90 | CHECK_DIGIT_FAILED LABEL FIELD       | 55
            20 | CHECK_DIGIT_FAILED                   | 1
            10 | CHECK_DIGIT_FAILED LABEL             | 50
            10 | LABEL                                | 50
            10 | FIELD                                | 50
            10 | CONTEXT                              | 25
            10 | LABEL PART_OF_CODE                   | 5
            10 | FIELD QUANTITY                       | 1
            60 | LABEL PART_OF_TOKEN                  | 15
            """)
    void confidenceIsASumHeldInBounds(int base, String evidence, int expected) {
        long bits = 0;
        if (evidence != null) {
            for (String piece : evidence.split(" ")) {
                bits |= Evidence.valueOf(piece).bit();
            }
        }
        assertThat(Evidence.confidence(base, bits)).isEqualTo(expected);
    }

    @Test
    void confidenceIsNeverOutOfBounds() {
        Random random = new Random(1);
        long refuting = 0;
        for (Evidence piece : Evidence.values()) {
            refuting |= piece.refutes() ? piece.bit() : 0;
        }
        for (int round = 0; round < 100_000; round++) {
            long bits = random.nextLong() & random.nextLong() & (1L << Evidence.values().length) - 1;
            int confidence = Evidence.confidence(random.nextInt(100), bits);
            assertThat(confidence).isBetween(1, (bits & refuting) == 0 ? 99 : Evidence.REFUTED_AT_MOST);
        }
    }

    @Test
    void setsOfEvidenceAreBits() {
        EnumSet<Evidence> some = EnumSet.of(Evidence.CHECK_DIGIT, Evidence.LABEL, Evidence.SOLE_TRADER);
        long bits = 0;
        for (Evidence piece : some) {
            bits |= piece.bit();
        }
        assertThat(Evidence.setOf(bits)).isEqualTo(some);
        assertThat(Evidence.setOf(0)).isEmpty();
        assertThat(Evidence.LABEL.in(bits)).isTrue();
        assertThat(Evidence.FIELD.in(bits)).isFalse();
        assertThat(Evidence.values()).as("one bit is the engine's").hasSizeLessThan(63);
        Set<Evidence> set = Evidence.setOf(bits);
        assertThatThrownBy(() -> set.add(Evidence.FIELD)).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @EnumSource
    void evidenceSpeaksTwoLanguages(Evidence evidence) {
        assertThat(evidence.english()).matches("[ -~]+");
        assertThat(evidence.chinese()).containsPattern("\\p{IsHan}");
        assertThat(evidence.refutes() && evidence.points() > 0).isFalse();
    }

    private static Finding finding(int start, int end, Grade grade) {
        return new Finding(EMAIL, start, end, 80, grade, ImmutableList.of(), false, Set.of());
    }
}
