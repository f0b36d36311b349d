package io.tuomin.strategy.masking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.tuomin.TestClassifier;
import io.tuomin.checksum.Luhn;
import io.tuomin.checksum.Mod11Radix2;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.strategy.Keep;
import io.tuomin.strategy.Replace;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.Suppress;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many values fit a mask: known figures, and every count against one that lists all values. */
class ResidualsTest {

    private static final Residuals RESIDUALS = Residuals.of(TestClassifier.DICTIONARIES);

    private static EntityType type(String id) {
        return new EntityType(id, Category.BASIC, "", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MOBILE_PHONE  | phone(3,4)                   | 10000
            MOBILE_PHONE  | phone(3,2)                   | 1000000
            MOBILE_PHONE  | phone(3,0)                   | 100000000
            RESIDENT_ID   | id(county,sequence,check)    | 3312
            RESIDENT_ID   | id(birth)                    | 6554000
            RESIDENT_ID   | id(county)                   | 36525000
            DATE_OF_BIRTH | year                         | 365
            LANDLINE_PHONE | landline                    | 70000
            POSTAL_CODE   | keep(2,0)                    | 10000
            IP_ADDRESS    | network                      | 65536
            IP_ADDRESS    | network(3)                   | 256
            MAC_ADDRESS   | keep(6,0)                    | 16777216
            BANK_CARD     | keep(6,2)                    | 10000
            CARD_CVV      | fixed                        | 1000
            PERSON_NAME   | name                         | 589
            PERSON_NAME   | court                        | 589
            PERSON_NAME   | given                        | 107
            PERSON_NAME   | keep(0,1)                    | 580
            EMAIL         | email                        | 10000
            EMAIL         | domain                       | 10000
            EMAIL         | keep(2,0)                    | 1000
            """)
    void whatFits(String type, String mask, BigInteger candidates) {
        assertThat(RESIDUALS.candidates(type(type), Mask.of(mask))).contains(candidates);
    }

    @Test
    void whatIsHiddenWholeFitsAll() {
        for (EntityType type : RESIDUALS.types()) {
            BigInteger all = RESIDUALS.all(type).orElseThrow();
            for (Strategy strategy : List.of(Mask.of("all"), Mask.of("fixed"), new Suppress(), new Replace("x"))) {
                BigInteger found = RESIDUALS.candidates(type, strategy).orElseThrow();
                assertThat(found).as(type + " " + strategy).isEqualTo(all);
            }
            assertThat(RESIDUALS.candidates(type, new Keep())).as(type.id()).contains(BigInteger.ONE);
            assertThat(RESIDUALS.assumptions(type)).isNotEmpty();
        }
    }

    @Test
    void typesAreThoseThatCanBeFound() {
        Map<String, Category> found = TestClassifier.standard().entities().stream()
                .collect(Collectors.toMap(
                        spec -> spec.type().id(), spec -> spec.type().category()));
        assertThat(RESIDUALS.types()).allSatisfy(type -> assertThat(found).containsEntry(type.id(), type.category()));
    }

    /** What shows a name or mailbox whole leaves one, however it is written. */
    @Test
    void whatIsNotHiddenCounts() {
        EntityType name = type("PERSON_NAME");
        assertThat(RESIDUALS.candidates(name, new Keep())).contains(BigInteger.ONE);
        assertThat(RESIDUALS.joint(name, List.of(Mask.of("name"), Mask.of("given"))))
                .contains(BigInteger.ONE);
        assertThat(RESIDUALS.joint(name, List.of(Mask.of("name"), Mask.of("court"))))
                .contains(BigInteger.valueOf(589));
        assertThat(RESIDUALS.joint(type("EMAIL"), List.of(Mask.of("email"), Mask.of("keep(0,5)"))))
                .hasValueSatisfying(left -> assertThat(left).isLessThanOrEqualTo(BigInteger.valueOf(10_000)));
    }

    @Test
    void whatIsNotCountedSaysWhy() {
        assertThat(RESIDUALS.uncounted()).extracting(EntityType::id).containsExactly("ADDRESS");
        assertThat(RESIDUALS.types()).doesNotContainAnyElementsOf(RESIDUALS.uncounted());
        assertThat(RESIDUALS.reason(type("ADDRESS")).orElseThrow().english()).contains("no table of ours");
        assertThat(RESIDUALS.reason(type("EMAIL"))).isEmpty();
    }

    @Test
    void whatIsBuiltByNoRulesIsNotCounted() {
        assertThat(RESIDUALS.candidates(type("DISEASE"), Mask.of("keep(1,0)"))).isEmpty();
        assertThat(RESIDUALS.candidates(type("ADDRESS"), Mask.of("county"))).isEmpty();
        assertThat(RESIDUALS.all(type("ADDRESS"))).isEmpty();
        assertThat(RESIDUALS.assumptions(type("ADDRESS"))).isEmpty();
    }

    /** The first three here and the last four there: what each hides the other shows. */
    @Test
    void masksThatJoinShowMore() {
        EntityType phone = type("MOBILE_PHONE");
        Mask first = Mask.of("phone(5,0)");
        Mask last = Mask.of("phone(0,5)");
        assertThat(RESIDUALS.candidates(phone, first)).contains(BigInteger.valueOf(1_000_000));
        assertThat(RESIDUALS.joint(phone, List.of(first, last))).contains(BigInteger.TEN);
        assertThat(RESIDUALS.joint(phone, List.of(first, first))).contains(BigInteger.valueOf(1_000_000));
        EntityType id = type("RESIDENT_ID");
        List<Strategy> parts = List.of(Mask.of("id(county)"), Mask.of("id(birth)"));
        assertThat(RESIDUALS.joint(id, parts)).contains(BigInteger.valueOf(1_000));
        List<Strategy> all = List.of(Mask.of("id(county)"), Mask.of("id(birth)"), Mask.of("id(check)"));
        assertThat(RESIDUALS.joint(id, all)).contains(BigInteger.valueOf(90));
    }

    /** A small structure whose values can be listed: three regions, a month of dates, one digit, a check character. */
    @Test
    void theCountIsThatOfAList() {
        Shape shape = new ShapeParser(TestClassifier.DICTIONARIES)
                .parse("=110101|310104|441900 1990-01-30..1990-03-02 =00 0-9*1 #mod-11-2");
        List<String> values = new ArrayList<>();
        for (String region : List.of("110101", "310104", "441900")) {
            LocalDate.of(1990, 1, 30)
                    .datesUntil(LocalDate.of(1990, 3, 3))
                    .map(DateTimeFormatter.BASIC_ISO_DATE::format)
                    .forEach(date -> {
                        for (int digit = 0; digit < 10; digit++) {
                            String body = region + date + "00" + digit;
                            values.add(body + Mod11Radix2.checkCharacter(body));
                        }
                    });
        }
        compare(shape, values, 18);
    }

    /** Prefixes of different lengths, and the Luhn digit. */
    @Test
    void theCountOfCardsIsThatOfAList() {
        Shape shape = new Shape(
                ImmutableList.of(
                        new Field(ImmutableList.of("62??", "4053", "9???"), 0),
                        new Field(ImmutableList.of("0", "7", "8"), 4)),
                CheckDigit.LUHN);
        List<String> values = new ArrayList<>();
        for (int number = 0; number < 100_000; number++) {
            String body = String.format("%05d", number);
            if (body.matches("(62..|4053|9...)[078]")) {
                values.add(body + Luhn.checkDigit(body));
            }
        }
        compare(shape, values, 6);
    }

    private static void compare(Shape shape, List<String> values, int length) {
        assertThat(shape.size()).isEqualTo(values.size());
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            BitSet shown = new BitSet();
            for (int i = 0; i < length; i++) {
                shown.set(i, random.nextInt(3) == 0);
            }
            Map<String, Integer> groups = new HashMap<>();
            for (String value : values) {
                String seen =
                        shown.stream().mapToObj(i -> value.substring(i, i + 1)).collect(Collectors.joining());
                groups.merge(seen, 1, Integer::sum);
            }
            int fewest =
                    groups.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
            assertThat(shape.fewest(shown)).as(shown.toString()).isEqualTo(fewest);
        }
    }
}
