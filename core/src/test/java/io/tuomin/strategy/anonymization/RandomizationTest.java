package io.tuomin.strategy.anonymization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tuomin.Desensitizer;
import io.tuomin.TestClassifier;
import io.tuomin.checksum.Luhn;
import io.tuomin.checksum.Mod11Radix2;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.policy.Policy;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Strategy;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates that move, noise, columns and made-up values. */
class RandomizationTest {

    private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final Synthetic SYNTHETIC = Synthetic.of(TestClassifier.DICTIONARIES);

    private static String applied(Strategy strategy, String type, String value) {
        StringBuilder out = new StringBuilder();
        strategy.apply(new EntityType(type, Category.BASIC, "", ""), value, 0, value.length(), out);
        return out.toString();
    }

    @Test
    void movedDatesKeepOrderIntervalsAndWeekdays() {
        DateShift shift = DateShift.of(KEY, 52).forSubject("P-1");
        LocalDate first = LocalDate.of(2024, 2, 29);
        LocalDate moved = LocalDate.parse(applied(shift, "ANY", first.toString()));
        assertThat(moved).isNotEqualTo(first);
        assertThat(Math.abs(ChronoUnit.WEEKS.between(first, moved))).isBetween(1L, 52L);
        for (int days : new int[] {1, 6, 7, 400, 4000}) {
            LocalDate other = first.plusDays(days);
            LocalDate otherMoved = LocalDate.parse(applied(shift, "ANY", other.toString()));
            assertThat(ChronoUnit.DAYS.between(moved, otherMoved)).isEqualTo(days);
            DayOfWeek day = otherMoved.getDayOfWeek();
            assertThat(day).isEqualTo(other.getDayOfWeek());
            assertThat(shift.restore(otherMoved.toString())).isEqualTo(other.toString());
        }
    }

    @Test
    void eachSubjectMovesByItsOwnWeeks() {
        Set<String> moved = new HashSet<>();
        for (int subject = 0; subject < 200; subject++) {
            moved.add(applied(DateShift.of(KEY, 26).forSubject("P-" + subject), "ANY", "2024-02-29"));
        }
        assertThat(moved).hasSizeBetween(40, 52).doesNotContain("2024-02-29");
        byte[] other = "fedcba9876543210".getBytes(StandardCharsets.US_ASCII);
        List<String> weeks = IntStream.range(0, 5)
                .mapToObj(i -> applied(DateShift.of(KEY, 500).forSubject("" + i), "ANY", "2024-02-29"))
                .toList();
        List<String> otherWeeks = IntStream.range(0, 5)
                .mapToObj(i -> applied(DateShift.of(other, 500).forSubject("" + i), "ANY", "2024-02-29"))
                .toList();
        assertThat(weeks).isNotEqualTo(otherWeeks);
    }

    /** The form stays, whatever it is: moving there and back gives what was before. */
    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2024/02/09", "20240229", "2024年12月29日", "２０２４．０２．２９", "2024-02-29 "})
    void theFormStays(String value) {
        for (int subject = 0; subject < 20; subject++) {
            DateShift shift = DateShift.of(KEY, 520).forSubject("" + subject);
            String moved = applied(shift, "ANY", value);
            assertThat(moved).isNotEqualTo(value).hasSameSizeAs(value.equals("2024年12月29日") ? moved : value);
            assertThat(DateText.of(moved).date()).isNotNull();
            if (!value.contains("年")) {
                assertThat(shift.restore(moved)).isEqualTo(value);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02", "2024", "2023-02-29", "yesterday", "", "9999-12-31", "12-31-2024"})
    void whatIsNoDayIsHidden(String value) {
        DateShift forward = IntStream.range(0, 100)
                .mapToObj(i -> DateShift.of(KEY, 2).forSubject("" + i))
                .filter(shift -> applied(shift, "ANY", "2024-01-10").compareTo("2024-01-10") > 0)
                .findFirst()
                .orElseThrow();
        assertThat(applied(forward, "ANY", value)).isEqualTo("***");
    }

    @Test
    void aKeyIsLongAndNeverShown() {
        assertThatThrownBy(() -> DateShift.of(new byte[15], 1)).hasMessage("A key has at least 16 bytes");
        assertThatThrownBy(() -> DateShift.of(KEY, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DateShift.of(KEY, 521)).isInstanceOf(IllegalArgumentException.class);
        DateShift shift = DateShift.of(KEY, 52);
        assertThat(shift).hasToString("date-shift(52)");
        assertThat(shift.effect()).isEqualTo(Effect.REVERSIBLE);
    }

    /** The noise has the variance that its distribution has: 2e^(1/b) / (e^(1/b) - 1)^2. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 20})
    void noiseIsSpreadAsItShould(int scale) {
        Noise noise = new Noise(scale, -1000, 1000, 1, new Random(5));
        int rounds = 200_000;
        double sum = 0;
        double squares = 0;
        int zeros = 0;
        for (int i = 0; i < rounds; i++) {
            long drawn = noise.laplace();
            sum += drawn;
            squares += (double) drawn * drawn;
            zeros += drawn == 0 ? 1 : 0;
        }
        double e = Math.exp(1.0 / scale);
        double variance = 2 * e / ((e - 1) * (e - 1));
        assertThat(sum / rounds).isCloseTo(0, within(5 * Math.sqrt(variance / rounds)));
        assertThat(squares / rounds).isCloseTo(variance, within(variance * 0.03));
        assertThat((double) zeros / rounds).isCloseTo((e - 1) / (e + 1), within(0.01));
    }

    @Test
    void noiseIsRoundedAndKeptWithinBounds() {
        Noise noise = Noise.of(10, 0, 120, 5);
        Set<String> results = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            String result = applied(noise, "ANY", "34岁");
            int number = Integer.parseInt(result.replace("岁", ""));
            assertThat(number).isBetween(0, 120);
            assertThat(number % 5).isZero();
            results.add(result);
        }
        assertThat(results).hasSizeGreaterThan(5);
        assertThat(applied(noise, "ANY", "none")).isEqualTo("***");
        assertThat(applied(noise, "ANY", "3 to 4")).isEqualTo("***");
        assertThat(noise).hasToString("noise(10,0,120,5)");
        assertThatThrownBy(() -> Noise.of(0, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Noise.of(1, 2, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Noise.of(1, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neighboursGetTheirMean() {
        MicroAggregation three = new MicroAggregation(3);
        assertThat(three.applyAll(List.of("9", "1", "8", "2", "7", "3", "100")))
                .containsExactly("31", "2", "31", "2", "31", "2", "31");
        assertThat(three.applyAll(List.of("1元", "2.5元", "3元"))).containsExactly("2.2元", "2.2元", "2.2元");
        assertThat(three.applyAll(List.of("1", "x", "2", "3"))).containsExactly("2", "***", "2", "2");
        assertThat(three.applyAll(List.of("1", "2"))).containsExactly("***", "***");
        assertThat(three.applyAll(List.of())).isEmpty();
        assertThat(three).hasToString("micro-aggregate(3)");
        assertThatThrownBy(() -> new MicroAggregation(1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(applied(three, "ANY", "5")).isEqualTo("***");
    }

    @Test
    void shuffledValuesAreTheSameInAnotherOrder() {
        List<String> values = IntStream.range(0, 100).mapToObj(String::valueOf).toList();
        List<String> shuffled = new Shuffle().applyAll(values);
        assertThat(shuffled).containsExactlyInAnyOrderElementsOf(values).isNotEqualTo(values);
        assertThat(new Shuffle().effect()).isEqualTo(Effect.LINKABLE);
        assertThat(applied(new Shuffle(), "ANY", "5")).isEqualTo("***");
    }

    @Test
    void columnsAreTreatedTogether() {
        Policy policy = Policy.builder()
                .type("AGE", new MicroAggregation(2))
                .type("MOBILE_PHONE", new Shuffle())
                .build();
        Desensitizer desensitizer = Desensitizer.of(TestClassifier.standard(), policy);
        assertThat(desensitizer.applyColumn("年龄", java.util.Arrays.asList("31", "33", null, "50", "60", "不详")))
                .containsExactly("32", "32", null, "55", "55", "不详");
        List<String> phones =
                IntStream.range(0, 40).mapToObj(i -> "138001380" + (10 + i)).toList();
        assertThat(desensitizer.applyColumn("手机号", phones))
                .containsExactlyInAnyOrderElementsOf(phones)
                .isNotEqualTo(phones);
        assertThat(desensitizer.apply("年龄", "31")).isEqualTo("***");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RESIDENT_ID | \\d{6}190\\d{6,}[\\dX]",
                "MOBILE_PHONE | 1[4-9]\\d{9}",
                "LANDLINE_PHONE | 0\\d{2,3}-1\\d{6}",
                "BANK_CARD | 9156\\d{12}",
                "PERSON_NAME | \\p{IsHan}{2,3}",
                "ADDRESS | \\p{IsHan}+虚构路\\d+号",
                "EMAIL | user\\d{8}@example\\.com",
                "DATE_OF_BIRTH | 190\\d-\\d\\d-\\d\\d",
                "IP_ADDRESS | 203\\.0\\.113\\.\\d+",
                "MAC_ADDRESS | 02:00:00(:[0-9A-F]{2}){3}",
                "DISEASE | <DISEASE>"
            })
    void madeUpValuesAreValidAndNobodys(String type, String form) {
        List<String> segments =
                TestClassifier.DICTIONARIES.get("mobile-segments").column("prefix");
        List<String> bins = TestClassifier.DICTIONARIES.get("bank-bins").column("bin");
        for (int round = 0; round < 200; round++) {
            String made = applied(SYNTHETIC, type, "1990-03-07");
            assertThat(made).matches(form);
            switch (type) {
                case "RESIDENT_ID" -> {
                    assertThat(Mod11Radix2.isValid(made)).isTrue();
                    assertThat(DateText.of(made.substring(6, 14)).date()).isBetween("1900-01-01", "1909-12-31");
                }
                case "BANK_CARD" -> {
                    assertThat(Luhn.isValid(made)).isTrue();
                    assertThat(bins).noneMatch(made::startsWith);
                }
                case "MOBILE_PHONE" -> assertThat(segments).noneMatch(made::startsWith);
                default -> {
                    // its form says it
                }
            }
        }
    }

    /** What is made up is found as a value itself; it stays when it is looked at again. */
    @Test
    void inATextTheyAreMadeOnce() {
        Policy policy = Policy.named("test-data", io.tuomin.policy.Strategies.of(TestClassifier.DICTIONARIES));
        Desensitizer desensitizer = Desensitizer.of(TestClassifier.standard(), policy);
        String made = desensitizer.apply("姓名：张伟，身份证号：11010119900307721X，邮箱：zhang@163.com");
        assertThat(made).matches("姓名：\\p{IsHan}{2,3}，身份证号：\\d{6}190\\d{7,8}[\\dX]，邮箱：user\\d{8}@example.com");
        assertThat(SYNTHETIC.supports("DISEASE")).isFalse();
        assertThat(SYNTHETIC.types()).contains("RESIDENT_ID").hasSize(12);
    }
}
