package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.model.EntityType;
import io.tuomin.policy.OnError;
import io.tuomin.policy.Policy;
import io.tuomin.scan.Engine;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Strategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of running text that arrives in pieces. */
class TextTest {

    /** Without names: what is planted are numbers, and what is between them is no text. */
    private static final Classifier NUMBERS = Classifier.builder()
            .dictionaries(TestClassifier.DICTIONARIES)
            .without("PERSON_NAME")
            .build();

    private static final Desensitizer STANDARD = Desensitizer.of(NUMBERS, Policy.standard());

    private static String treat(Desensitizer desensitizer, Reader in) {
        StringWriter out = new StringWriter();
        try {
            desensitizer.text(in, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<String> found(Reader in) {
        List<String> found = new ArrayList<>();
        try {
            NUMBERS.text(
                    in,
                    located -> found.add(located.where().line() + ":"
                            + located.finding().start() + "-"
                            + located.finding().end() + " "
                            + located.finding().type()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** A text of some length with planted values, beside what becomes of it. */
    private static Planted text(long seed, List<String> ends, int length) {
        Planted text = new Planted(seed);
        while (text.before.length() < length) {
            text.both(text.harmless());
            if (text.pick(6) == 0) {
                String[] value = text.value();
                text.both("，");
                text.before.append(value[0]);
                text.after.append(value[1]);
                text.both("，");
            }
            text.both(text.pick(ends));
        }
        return text;
    }

    /** Text with many lines, with long lines, and without any place to cut at. */
    static Stream<Planted> texts() {
        return Stream.of(
                text(1, List.of("", "", " ", "。", "\n"), 150_000),
                text(2, List.of("", "\r\n"), 150_000),
                text(3, List.of("", " ", "，"), 150_000),
                text(4, List.of("", "、"), 150_000),
                text(5, List.of(""), Engine.WINDOW - 10),
                text(6, List.of(""), Engine.WINDOW + 10));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void howItArrivesMakesNoDifference(Planted text) {
        String before = text.before.toString();
        String after = text.after.toString();
        assertThat(STANDARD.apply(before)).isEqualTo(after);
        for (int size : new int[] {2, 7, 8_191, 8_192, 8_193, 32_767, 32_768, 32_769, 100_000}) {
            assertThat(treat(STANDARD, new PiecewiseReader(before, size)))
                    .as("pieces of " + size)
                    .isEqualTo(after);
        }
        assertThat(treat(STANDARD, new PiecewiseReader(before, 1, 2, 7, 8_191, 3, 8_192, 5_000)))
                .isEqualTo(after);
    }

    @Test
    void unitByUnitMakesNoDifference() {
        Planted text = text(7, List.of("", "", " ", "。", "\n"), 2 * Engine.WINDOW);
        assertThat(treat(STANDARD, new PiecewiseReader(text.before.toString(), 1)))
                .isEqualTo(text.after.toString());
    }

    /** A value is found wherever the borders of pieces and windows fall in it. */
    @ParameterizedTest
    @ValueSource(ints = {8_192, 16_384, Engine.WINDOW - 1_024, Engine.WINDOW, 2 * Engine.WINDOW - 1_024})
    void valuesAcrossBordersAreFound(int border) {
        for (int shift = -20; shift <= 2; shift += 2) {
            for (String filler : List.of("文", "a ", "行\n")) {
                String left = filler.repeat(border + 2).substring(0, border + shift - 1) + "，";
                String text = left + "11010119000307998X，尾";
                assertThat(treat(STANDARD, new StringReader(text))).isEqualTo(left + "1****************X，尾");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\uFEFF", "没有", "没有\n\n\n", "\uD83D", "a\uDE00\u0000\n"})
    void whatHoldsNothingStaysAsItIs(String text) {
        assertThat(treat(STANDARD, new StringReader(text))).isEqualTo(text);
        assertThat(found(new StringReader(text))).isEmpty();
    }

    @Test
    void findingsAreLocatedByLineAndPlaceInIt() {
        String text = "13800138000\n电话13800138001，13800138002\r\n\r\n\n  邮箱 a@example.com\r 13800138003";
        for (int size = 1; size <= 7; size++) {
            assertThat(found(new PiecewiseReader(text, size)))
                    .containsExactly(
                            "1:0-11 MOBILE_PHONE",
                            "2:2-13 MOBILE_PHONE",
                            "2:14-25 MOBILE_PHONE",
                            "5:5-18 EMAIL",
                            "5:20-31 MOBILE_PHONE");
        }
    }

    @Test
    void linesAreCountedAcrossWindows() {
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int line = 1; line <= 9_000; line++) {
            String left = "第" + "行".repeat(line % 17);
            text.append(left).append(" 13800138000 ").append(line % 3 == 0 ? "\r\n" : "\n");
            expected.add(line + ":" + (left.length() + 1) + "-" + (left.length() + 12) + " MOBILE_PHONE");
        }
        assertThat(text.length()).isGreaterThan(6 * Engine.WINDOW);
        assertThat(found(new StringReader(text.toString()))).isEqualTo(expected);
        assertThat(found(new PiecewiseReader(text.toString(), 1_000, 1, 20_000)))
                .isEqualTo(expected);
    }

    @Test
    void placesInALineLongerThanAWindowAreThoseOfTheLine() {
        String filler = "文".repeat(100_000);
        assertThat(found(new StringReader("x\n" + filler + " 13800138000 " + filler + " 13800138001\n13800138002")))
                .containsExactly("2:100001-100012 MOBILE_PHONE", "2:200014-200025 MOBILE_PHONE", "3:0-11 MOBILE_PHONE");
    }

    @Test
    void findingsPointIntoTheWholeText() {
        Planted text = text(8, List.of("", " ", "。"), 100_000);
        String before = text.before.toString();
        List<String> expected = NUMBERS.classify(before).stream()
                .map(finding -> "1:" + finding.start() + "-" + finding.end() + " " + finding.type())
                .toList();
        assertThat(expected).hasSizeGreaterThan(1_000);
        assertThat(found(new PiecewiseReader(before, 5_000))).isEqualTo(expected);
    }

    @Test
    void whatCannotBeDealtWithIsSuppressedAndTheRestGoesOn() {
        Desensitizer desensitizer = Desensitizer.of(FailingRecognizer.CLASSIFIER, Policy.standard());
        assertThat(treat(desensitizer, new StringReader("13800138000坏词，张三"))).isEqualTo("***");
        String line = "第一行，13800138000。\n";
        String before = line.repeat(10_000);
        String after = before.replace("0013", "****");
        String treated = treat(desensitizer, new StringReader(before + "坏词13800138000\n" + before));
        assertThat(treated).doesNotContain("坏词").doesNotContain("13800138000").containsOnlyOnce("***\n");
        int place = treated.indexOf("***\n");
        assertThat(after).startsWith(treated.substring(0, place)).endsWith(treated.substring(place + 4));
        assertThat(treated.length()).isGreaterThan(2 * before.length() - 3 * Engine.WINDOW);
    }

    /** The rest of a value must not come out behind text that was suppressed. */
    @Test
    void theRestOfTheLineGoesWithWhatWasSuppressed() {
        Desensitizer desensitizer = Desensitizer.of(FailingRecognizer.CLASSIFIER, Policy.standard());
        String window = "坏词" + "文".repeat(Engine.WINDOW - 2 - 6);
        String rest = "110101" + "19000307998X" + "，文".repeat(10_000);
        for (int size : new int[] {1, 1_000, 8_192}) {
            assertThat(treat(desensitizer, new PiecewiseReader(window + rest, size)))
                    .isEqualTo("***");
            assertThat(treat(desensitizer, new PiecewiseReader(window + rest + "\n下一行13800138000", size)))
                    .isEqualTo("***\n下一行138****8000");
        }
    }

    @Test
    void everyWindowThatCannotBeDealtWithIsSuppressed() {
        Desensitizer desensitizer = Desensitizer.of(FailingRecognizer.CLASSIFIER, Policy.standard());
        String treated = treat(desensitizer, new StringReader("坏词，13800138000\n".repeat(20_000)));
        assertThat(treated).matches("(\\*\\*\\*\n?)+").doesNotContain("1");
    }

    @Test
    void aStrategyThatFailsLeavesNothingBehind() {
        Strategy failing = new Strategy() {
            @Override
            public void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
                out.append(text, start, end);
                throw new IllegalStateException(text.toString());
            }

            @Override
            public Effect effect() {
                return Effect.NONE;
            }

            @Override
            public String expression() {
                return "failing";
            }
        };
        Policy policy = Policy.builder().type("MOBILE_PHONE", failing).build();
        Desensitizer desensitizer = Desensitizer.of(TestClassifier.standard(), policy);
        assertThat(treat(desensitizer, new StringReader("电话 13800138000"))).isEqualTo("***");
        assertThat(desensitizer.apply("电话 13800138000")).isEqualTo("***");
    }

    @Test
    void orTheCallFailsWithoutTheValue() {
        Desensitizer desensitizer = Desensitizer.of(
                FailingRecognizer.CLASSIFIER,
                Policy.builder().onError(OnError.FAIL).build());
        for (String text : List.of("13800138000坏词", "第一行\n".repeat(20_000) + "13800138000坏词" + "文".repeat(50_000))) {
            assertThatExceptionOfType(DesensitizationException.class)
                    .isThrownBy(() -> treat(desensitizer, new StringReader(text)))
                    .withMessage("A value could not be dealt with: java.lang.IllegalStateException")
                    .withNoCause();
        }
    }

    @Test
    void failuresOfReaderAndWriterComeThrough() {
        IOException broken = new IOException("broken");
        Writer out = new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) throws IOException {
                throw broken;
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> STANDARD.text(new StringReader("文"), out)).isSameAs(broken);
        Reader in = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw broken;
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> STANDARD.text(in, Writer.nullWriter())).isSameAs(broken);
    }
}
