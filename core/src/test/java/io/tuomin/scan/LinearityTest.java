package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.TestClassifier;
import io.tuomin.document.JsonDocument;
import io.tuomin.entity.BuiltIns;
import io.tuomin.recognizer.Recognizer;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Megabytes of what is made to be slow cost no more for a unit than 64 KB of it. Counted are the steps of the engine and the looks of
 * recognizers at the text, not time, so the machine has no say. {@code -Dlinearity.units=4194304} takes longer texts.
 */
class LinearityTest {

    private static final List<Recognizer> RECOGNIZERS = BuiltIns.recognizers(TestClassifier.DICTIONARIES);

    private static final CountingRecognizer.Counter LOOKS = new CountingRecognizer.Counter();
    private static final Engine COUNTING = new Engine(CountingRecognizer.all(RECOGNIZERS, LOOKS), 50);

    private static final int SHORT = 1 << 16;
    private static final int LONG = Integer.getInteger("linearity.units", 1 << 20);

    /** The most steps for a unit were 7, and 82 in texts that were searched for at random. */
    private static final int MOST_STEPS = 160;

    /** The most looks for a unit were 1,705, at names of illnesses one after the other: each asks whether somebody is spoken of. */
    private static final int MOST_LOOKS = 2_000;

    /** A text of one window costs as much as it costs; of the windows of longer ones the last may be shorter. */
    private static final double GROWTH = 1.15;

    /** What is repeated, by what it is. */
    private static final Map<String, String> PIECES = Map.ofEntries(
            Map.entry("digits", "1"),
            Map.entry("digits that fit", "13800138000"),
            Map.entry("at signs", "@"),
            Map.entry("mailboxes that go on", "a@a."),
            Map.entry("surnames", "王"),
            Map.entry("surnames and titles", "王欧阳先生"),
            Map.entry("separators", "-"),
            Map.entry("spaces", " "),
            Map.entry("digits with separators", "1-"),
            Map.entry("groups of digits", "1234 "),
            Map.entry("placeholders", "<PASSWORD>"),
            Map.entry("brackets that open", "<"),
            Map.entry("tags that do not close", "<PHONE "),
            Map.entry("tags of types", "<EMAIL></EMAIL"),
            Map.entry("tokens", "TK~EMAIL~1~abcdefghijklmnop~"),
            Map.entry("tokens that do not end", "TK~EMAIL~1~"),
            Map.entry("borders", "~"),
            Map.entry("marks", "TK~"),
            Map.entry("colons", ":"),
            Map.entry("IPv6", "2001:db8:"),
            Map.entry("MAC", "00:1A:"),
            Map.entry("dots", "."),
            Map.entry("quads", "1.1.1."),
            Map.entry("labels", "姓名手机号身份证号"),
            Map.entry("labels and colons", "姓名：手机号："),
            Map.entry("labels and line breaks", "姓名\n"),
            Map.entry("labels and tags", "姓名<"),
            Map.entry("Latin labels", "phone_"),
            Map.entry("humps", "idCardNo"),
            Map.entry("keys", "xm="),
            Map.entry("keys in quotes", "\"xm\":\""),
            Map.entry("Chinese numerals", "一三八"),
            Map.entry("numerals and digits", "一1"),
            Map.entry("words of addresses", "北京市朝阳区建国路88号"),
            Map.entry("roads", "路街道"),
            Map.entry("Latin addresses", "No. 8 Road, Room 1 "),
            Map.entry("diseases", "糖尿病高血压"),
            Map.entry("people and diseases", "患者父亲无糖尿病、"),
            Map.entry("hex tokens", "deadbeef01 "),
            Map.entry("hex without end", "deadbeef01"),
            Map.entry("letters without end", "abc"),
            Map.entry("Base64 without end", "Ab1+/"),
            Map.entry("invisible", "\u200B"),
            Map.entry("digits and invisible", "1\u200B\u200B\u200B"),
            Map.entry("labels and invisible", "手\u200B\u200B机\u200B\u200B"),
            Map.entry("stars", "*"),
            Map.entry("stars and names", "*张伟*"),
            Map.entry("brackets", "("),
            Map.entry("remarks", "(张)"),
            Map.entry("timestamps", "2026-11-22 10:20:30 "),
            Map.entry("timestamps that go on", "2026-11-22T10:20:30-"),
            Map.entry("degrees", "39°54'"),
            Map.entry("decimals", "39.1234,116.1234,"),
            Map.entry("passwords", "password="),
            Map.entry("prefixes of secrets", "sk-AKIA"),
            Map.entry("URLs", "http://a:b@c/"),
            Map.entry("names in lists", "张伟、李娜、"),
            Map.entry("zeros behind a point", "13800138000.0000"));

    private static Stream<String> pieces() {
        return PIECES.keySet().stream().sorted();
    }

    /** Steps and looks for a unit. */
    private record Cost(double steps, double looks) {

        static Cost of(String text) {
            long before = LOOKS.count();
            double steps = COUNTING.steps(text);
            return new Cost(steps / text.length(), (double) (LOOKS.count() - before) / text.length());
        }

        void isBounded() {
            assertThat(steps).as("steps").isLessThan(MOST_STEPS);
            assertThat(looks).as("looks").isLessThan(MOST_LOOKS);
        }

        void isNoMoreThan(Cost other) {
            assertThat(steps).as("steps").isLessThan(other.steps * GROWTH + 1);
            assertThat(looks).as("looks").isLessThan(other.looks * GROWTH + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void moreOfTheSameCostsTheSame(String name) {
        String piece = PIECES.get(name);
        Cost few = Cost.of(HostileTexts.repeated(piece, SHORT));
        Cost many = Cost.of(HostileTexts.repeated(piece, LONG));
        few.isBounded();
        many.isBounded();
        many.isNoMoreThan(few);
    }

    /** What opens and is never closed, before megabytes of anything. */
    @ParameterizedTest
    @MethodSource("openings")
    void whatIsNeverClosedIsNotLookedForAgain(String opening) {
        for (String filling : List.of("x", "x ", "文", "1", ",", "\"", "\u200B")) {
            Cost.of(opening + HostileTexts.repeated(filling, SHORT)).isBounded();
        }
        Cost.of(opening + HostileTexts.repeated("x文1 ", LONG)).isBounded();
    }

    private static Stream<String> openings() {
        return Stream.of(
                "姓名：\"", "密码：'", "<PASSWORD", "地址（", "-----BEGIN PRIVATE KEY-----\n", "Bearer ", "mail@", "[", "<!--");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mixturesCostTheSame(int seed) {
        Random random = new Random(seed);
        String unit = HostileTexts.random(random, List.copyOf(PIECES.values()), 200 + random.nextInt(2_000));
        Cost few = Cost.of(HostileTexts.repeated(unit, SHORT));
        few.isBounded();
        Cost.of(HostileTexts.repeated(unit, LONG / 4)).isNoMoreThan(few);
    }

    private static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(8);
    }

    /** Of deep JSON each name and value is handed over once, however deep. */
    @Test
    void deepJsonCostsNoMoreThanItsText() throws IOException {
        int depth = 900;
        String value = "{\"手机\":\"<PASSWORD>@一1:\",\"a\":".repeat(depth) + "[]" + "}".repeat(depth) + "\n";
        String json = HostileTexts.repeated(value, LONG / value.length() * value.length());
        Engine engine = new Engine(RECOGNIZERS, 50);
        long[] handed = new long[2];
        JsonDocument.transform(new StringReader(json), Writer.nullWriter(), (name, text, where) -> {
            handed[0] += text.length();
            handed[1]++;
            return List.of();
        });
        assertThat(handed[0]).as("units handed over").isPositive().isLessThan(json.length());
        assertThat(handed[1]).as("names and values").isEqualTo(3L * depth * (LONG / value.length()));
        long steps = handed[1] / 3 * (engine.steps("手机") + engine.steps("<PASSWORD>@一1:") + engine.steps("a"));
        assertThat(steps).as("steps").isLessThan((long) MOST_STEPS * json.length());
    }
}
