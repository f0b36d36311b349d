package io.tuomin.strategy.masking;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.strategy.Strategy;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every mask and every value, whatever it is made of. */
class MaskPropertiesTest {

    private static final int ROUNDS = 5_000;

    /** Pieces of the scripts and signs that values are made of, and of those they should not be made of. */
    private static final List<String> PIECES = List.of(
            "0123456789",
            "0123456789",
            "０１２３４５６７８９",
            "〇一二三四五六七八九十零壹幺",
            "①②③⓪⑴²",
            "abcXYZeE",
            "ｘＡＺ",
            "张三欧阳王小明",
            "省市县区镇路号栋单元室楼年月日转分度秒北东",
            "-./:@ ,'\"°′″·()（）：．＠#+_",
            "!?~^$%&|\\`",
            "\u200B\uFEFF\u20E3\uFE0F\u00AD\u3000\u00A0\t\n\0",
            "éß\u0301ю가あーﾊ");

    private static final List<String> PAIRS = List.of("𝟏", "𝟎", "𠮷", "😀", "\uD83E\uDFF1", "𝐀");

    static Stream<String> masks() {
        return Stream.of(
                "keep(1,1)",
                "keep(0,4)",
                "keep(6,0)",
                "phone(3,4)",
                "phone(3,2)",
                "landline",
                "plate",
                "name",
                "email",
                "county",
                "door",
                "network",
                "year",
                "position",
                "all",
                "fixed",
                "fixed(3)",
                "id(county,year)",
                "given",
                "domain",
                "network(3)",
                "address(road)");
    }

    @ParameterizedTest
    @MethodSource("masks")
    void maskingAgainChangesNothing(String mask) {
        Random random = new Random(1);
        forValues(mask.hashCode(), value -> {
            StringBuilder starred = new StringBuilder(value);
            for (int stars = random.nextInt(3); stars > 0; stars--) {
                starred.insert(random.nextInt(starred.length() + 1), '*');
            }
            String once = masked(mask, starred.toString());
            assertThat(masked(mask, once)).as(escaped(starred.toString())).isEqualTo(once);
        });
    }

    /** But for coordinates of two decimals or none, which are what their mask makes of others. */
    @ParameterizedTest
    @MethodSource("masks")
    void nothingComesOutInClear(String mask) {
        forValues(mask.hashCode(), value -> {
            boolean coarse =
                    mask.equals("position") && value.matches("(?s).*[.．°度].*") && value.matches("(?sU).*\\d.*");
            if (!coarse) {
                assertThat(masked(mask, value)).as(escaped(value)).isNotEqualTo(value);
            }
        });
    }

    /** A mask leaves out and covers; it never brings in and never turns around. */
    @ParameterizedTest
    @MethodSource("masks")
    void whatIsShownIsOfTheValue(String mask) {
        forValues(mask.hashCode(), value -> {
            String shown = masked(mask, value).replace("*", "");
            int at = 0;
            for (int i = 0; i < shown.length(); i++) {
                at = value.indexOf(shown.charAt(i), at) + 1;
                assertThat(at).as(escaped(value) + " shows " + escaped(shown)).isPositive();
            }
        });
    }

    /** Only the customs of telephones, plates, names, mailboxes, addresses, networks, dates and positions show more. */
    @ParameterizedTest
    @MethodSource("masks")
    void customsApartHalfIsHidden(String mask) {
        if (mask.startsWith("keep") || mask.equals("all") || mask.equals("fixed")) {
            forValues(mask.hashCode(), value -> {
                String result = masked(mask, value);
                assertThat(symbols(result) * 2).as(escaped(value)).isLessThanOrEqualTo(symbols(value));
            });
        }
    }

    @Test
    void positionsHaveTwoDecimalsAtMost() {
        forValues(1, value -> assertThat(masked("position", value)).doesNotContainPattern("(?U)[.．][\\d*]{3}"));
    }

    @ParameterizedTest
    @MethodSource("masks")
    void pairsStayWhole(String mask) {
        forValues(
                mask.hashCode(),
                value -> assertThat(masked(mask, value)).as(escaped(value)).matches(MaskPropertiesTest::isWellFormed));
    }

    @ParameterizedTest
    @MethodSource("masks")
    void anyUnitsAreMasked(String mask) {
        Random random = new Random(mask.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            char[] units = new char[1 + random.nextInt(12)];
            for (int i = 0; i < units.length; i++) {
                units[i] = (char) (random.nextInt(3) == 0 ? 0xD800 + random.nextInt(0x800) : random.nextInt(0x10000));
            }
            String once = masked(mask, new String(units));
            assertThat(masked(mask, once)).isEqualTo(once);
        }
    }

    private static void forValues(long seed, Consumer<String> property) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            property.accept(value(random));
        }
    }

    /** One to twenty characters, mostly in runs of one kind. */
    private static String value(Random random) {
        StringBuilder value = new StringBuilder();
        int runs = 1 + random.nextInt(5);
        for (int run = 0; run < runs; run++) {
            int kind = random.nextInt(PIECES.size() + 1);
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                if (kind == PIECES.size()) {
                    value.append(PAIRS.get(random.nextInt(PAIRS.size())));
                } else {
                    String piece = PIECES.get(kind);
                    value.append(piece.charAt(random.nextInt(piece.length())));
                }
            }
        }
        return value.toString();
    }

    private static String masked(String expression, String value) {
        Strategy mask = Mask.of(expression);
        return MaskTest.apply(mask, value);
    }

    private static long symbols(String text) {
        return text.codePoints().filter(c -> c != '*' && Symbols.isSymbol(c)).count();
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c >= ' ' && c < 0x7F ? "" + (char) c : "\\u%04X".formatted(c)));
        return escaped.toString();
    }
}
