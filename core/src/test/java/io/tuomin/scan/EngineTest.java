package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.TestClassifier;
import io.tuomin.entity.BuiltIns;
import io.tuomin.recognizer.Recognizer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineTest {

    private static final List<Recognizer> RECOGNIZERS = BuiltIns.recognizers(TestClassifier.DICTIONARIES);
    private static final Engine ENGINE = new Engine(RECOGNIZERS, 50);
    private static final List<String> LABELS = RECOGNIZERS.stream()
            .flatMap(recognizer ->
                    Stream.concat(recognizer.spec().labels().stream(), recognizer.spec().context().stream()))
            .distinct()
            .toList();

    private static final CountingRecognizer.Counter LOOKS = new CountingRecognizer.Counter();
    private static final Engine COUNTING = new Engine(CountingRecognizer.all(RECOGNIZERS, LOOKS), 50);

    /** The most steps per unit that were found by searching at random were 82. */
    private static final int MOST_STEPS = 160;

    /** The most looks of recognizers per unit were 772, at keys that begin inside of keys. */
    private static final int MOST_LOOKS = 1_600;

    record Found(String type, long start, long end, int confidence, long evidence) {}

    @RepeatedTest(40)
    void findingsAreInOrderAndApart(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int round = 0; round < 100; round++) {
            String text = HostileTexts.random(random, LABELS, 1 + random.nextInt(200));
            FieldName field = random.nextBoolean() ? null : ENGINE.field(LABELS.get(random.nextInt(LABELS.size())));
            List<Found> found = found(ENGINE, text, field);
            long end = 0;
            for (Found finding : found) {
                assertThat(finding.start).isGreaterThanOrEqualTo(end).isLessThan(finding.end);
                assertThat(finding.end).isLessThanOrEqualTo(text.length());
                assertThat(finding.confidence).isBetween(50, 99);
                end = finding.end;
            }
            assertThat(explained(text, field)).isEqualTo(found);
        }
    }

    /** What is told of as found. */
    private static List<Found> explained(String text, FieldName field) {
        List<Found> explained = new ArrayList<>();
        ENGINE.explain(text, field, (spec, start, end, confidence, evidence, winner, won) -> {
            if (won && !spec.isNegative()) {
                assertThat(winner).isSameAs(spec);
                explained.add(new Found(spec.type().id(), start, end, confidence, evidence));
            }
        });
        explained.sort(Comparator.comparingLong(Found::start));
        return explained;
    }

    @RepeatedTest(8)
    void aLongTextMayArriveInAnyPieces(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String text = HostileTexts.random(random, LABELS, 3 * Engine.WINDOW + random.nextInt(Engine.WINDOW));
        List<Found> whole = found(ENGINE, text, null);
        assertThat(whole).isNotEmpty();
        for (int most : new int[] {1, 7, 1000, 20_000, 70_000}) {
            List<Found> pieces = new ArrayList<>();
            Engine.Session session = ENGINE.open(null);
            int at = 0;
            while (at < text.length()) {
                int to = Math.min(text.length(), at + 1 + random.nextInt(most));
                CharSequence piece = random.nextBoolean() ? text.substring(at, to) : CharBuffer.wrap(text, at, to);
                long dealt = session.push(piece, collecting(pieces));
                long last = pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).end;
                assertThat(dealt).isBetween(last, (long) to);
                at = to;
            }
            session.finish(collecting(pieces));
            assertThat(pieces).as("pieces of at most " + most).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"的", "字 ", "记录。", "行\n", "x", "1 的", "，", "\u200B"})
    void aValueIsFoundWhereverTheWindowIsCut(String filler) {
        String phone = "手机：13800138000，";
        String id = "身份证号：11010119000307998X。";
        String before = HostileTexts.repeated(filler, 2 * Engine.WINDOW);
        String behind = HostileTexts.repeated("的", 2_000);
        int cut = Engine.WINDOW - 1_024;
        List<Integer> places = new ArrayList<>();
        for (int at = -16; at <= 16; at++) {
            places.add(cut + at);
            places.add(Engine.WINDOW + at);
            places.add(cut - 4_096 + at);
        }
        for (int at : places) {
            String text = before.substring(0, at) + phone + id + behind;
            assertThat(found(ENGINE, text, null))
                    .as("at " + at)
                    .extracting(finding -> finding.type + "[" + (finding.start - at) + "," + (finding.end - at) + ")")
                    .containsExactly("MOBILE_PHONE[3,14)", "RESIDENT_ID[20,38)");
        }
    }

    static Stream<String> pieces() {
        return HostileTexts.PIECES.stream();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void timeIsLinearInTheLengthOfTheText(String piece) {
        takesBoundedTime(HostileTexts.repeated(piece, 70_000));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void oneSignDoesNotMakeItRead(String piece) {
        takesBoundedTime(piece + HostileTexts.repeated("x", 50_000));
    }

    private static void takesBoundedTime(String text) {
        long before = LOOKS.count();
        assertThat(COUNTING.steps(text)).as("steps").isLessThan((long) MOST_STEPS * text.length());
        assertThat(LOOKS.count() - before).as("looks").isLessThan((long) MOST_LOOKS * text.length());
    }

    @RepeatedTest(40)
    void mixturesTakeNoLonger(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String unit = HostileTexts.random(random, LABELS, 2 + random.nextInt(20));
        takesBoundedTime(HostileTexts.repeated(unit, 50_000));
    }

    @Test
    void anOutputThatThrowsSpoilsNothing() {
        String text = "13800138000，13800138001，13800138002";
        List<Found> expected = found(ENGINE, text, null);
        assertThat(expected).hasSize(3);
        for (int round = 0; round < 20; round++) {
            assertThatThrownBy(() -> ENGINE.scan(text, null, (spec, start, end, confidence, evidence, parts) -> {
                        throw new IllegalStateException("full");
                    }))
                    .hasMessage("full");
            assertThat(found(ENGINE, text, null)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100})
    void confidenceIsFromOneToNinetyNine(int confidence) {
        assertThatThrownBy(() -> new Engine(List.of(), confidence))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The minimum confidence is 1 to 99, not " + confidence);
    }

    @Test
    void longTextsAreNotExplained() {
        String text = " ".repeat(Engine.WINDOW + 1);
        assertThatThrownBy(
                        () -> ENGINE.explain(text, null, (spec, start, end, confidence, evidence, winner, won) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A text that is to be explained has at most 32768 characters");
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "32767", "32768", "32769", "65536"})
    void textsOfAnyLengthAreScanned(int length) {
        String phone = "13800138000";
        String filler = HostileTexts.repeated("的", Math.max(0, length - phone.length()));
        String text = length < phone.length() ? phone.substring(0, length) : filler + phone;
        assertThat(found(ENGINE, text, null)).hasSize(length < phone.length() ? 0 : 1);
    }

    private static List<Found> found(Engine engine, String text, FieldName field) {
        List<Found> found = new ArrayList<>();
        engine.scan(text, field, collecting(found));
        return found;
    }

    private static Engine.Output collecting(List<Found> found) {
        return (spec, start, end, confidence, evidence, parts) ->
                found.add(new Found(spec.type().id(), start, end, confidence, evidence));
    }
}
