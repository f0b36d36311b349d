package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.policy.OnError;
import io.tuomin.policy.Policy;
import io.tuomin.strategy.Keep;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes out is searched for what went in. */
class VerificationTest {

    /** The second number is part of a longer one, which is not found. */
    private static final String LEAK = "电话13800138000，流水号88138001380009";

    private static Desensitizer desensitizer(OnError onError) {
        return Desensitizer.of(
                        TestClassifier.standard(),
                        Policy.builder().onError(onError).build())
                .verified();
    }

    private static final Desensitizer FAILING = desensitizer(OnError.FAIL);
    private static final Desensitizer SUPPRESSING = desensitizer(OnError.SUPPRESS);

    /** Treats a document. */
    private interface Way {
        void copy(Desensitizer desensitizer, Writer out) throws IOException;
    }

    private static void check(Way way, String suppressed) throws IOException {
        StringWriter none = new StringWriter();
        assertThatThrownBy(() -> way.copy(FAILING, none))
                .isInstanceOf(DesensitizationException.class)
                .hasMessage("A value that was treated still stands in the result, so nothing is handed out")
                .hasNoCause();
        assertThat(none.toString()).isEmpty();
        StringWriter out = new StringWriter();
        way.copy(SUPPRESSING, out);
        assertThat(out).hasToString(suppressed);
    }

    @Test
    void anOriginalThatIsLeftFailsOrIsSuppressed() throws IOException {
        check((desensitizer, out) -> out.write(desensitizer.apply(LEAK)), "***");
        check((desensitizer, out) -> out.write(desensitizer.apply("备注", LEAK)), "***");
        check(
                (desensitizer, out) -> out.write(
                        new String(desensitizer.apply(LEAK.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)),
                "***");
        check(
                (desensitizer, out) ->
                        out.write(desensitizer.applyAll(null, List.of("电话13800138000", "88138001380009", "x")) + ""),
                "[电话138****8000, ***, x]");
        check(
                (desensitizer, out) -> out.write(
                        desensitizer.applyColumn(null, Arrays.asList("电话13800138000", "88138001380009", null)) + ""),
                "[电话138****8000, ***, null]");
    }

    @Test
    void aDocumentIsHeldBackUntilItIsSearched() throws IOException {
        String json = "{\"电话\": \"13800138000\", \"no\": [\"8813800138\\u00300\\u00309\"], \"88138001380009\": 1}";
        check(
                (desensitizer, out) -> desensitizer.json(new StringReader(json), out),
                "{\"电话\": \"138****8000\", \"no\": [\"***\"], \"***\": 1}");
        check(
                (desensitizer, out) -> desensitizer.jsonLines(
                        new StringReader("{\"电话\":\"13800138000\"}\n[\"88138001380009\"]\n"), out, Workers.caller()),
                "{\"电话\":\"138****8000\"}\n[\"***\"]\n");
        check(
                (desensitizer, out) -> desensitizer.csv(
                        new StringReader("手机号,流水号\n13800138000,88138001380009\n"), out, CsvOptions.standard()),
                "手机号,流水号\n138****8000,***\n");
        check(
                (desensitizer, out) ->
                        desensitizer.text(new StringReader("a\n流水号88138001380009\n电话13800138000\nb"), out),
                "a\n***\n电话138****8000\nb");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCleanPasses(OnError onError) throws IOException {
        Desensitizer desensitizer = desensitizer(onError);
        Desensitizer plain = Desensitizer.of(
                TestClassifier.standard(), Policy.builder().onError(onError).build());
        String text = "收件人张伟，年龄：34岁，性别：男，电话13800138000，34号34楼男\n";
        assertThat(desensitizer.apply(text)).isEqualTo(plain.apply(text)).isNotEqualTo(text);
        StringWriter out = new StringWriter();
        desensitizer.text(new StringReader(text), out);
        assertThat(out).hasToString(plain.apply(text));
        assertThat(desensitizer.verified()).isSameAs(desensitizer);
    }

    @Test
    void whatIsKeptIsNoLeak() {
        Policy policy = Policy.builder()
                .type("MOBILE_PHONE", new Keep())
                .onError(OnError.FAIL)
                .build();
        Desensitizer desensitizer =
                Desensitizer.of(TestClassifier.standard(), policy).verified();
        assertThat(desensitizer.apply(LEAK)).isEqualTo(LEAK);
    }

    @Test
    void columnsThatAreShuffledAreNoLeak() {
        Policy policy = Policy.builder()
                .type("PERSON_NAME", TestClassifier.STRATEGIES.of("shuffle"))
                .onError(OnError.FAIL)
                .build();
        List<String> names = List.of("张伟", "李娜", "王芳");
        assertThat(Desensitizer.of(TestClassifier.standard(), policy).verified().applyColumn("姓名", names))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void aPolicyCanAskForIt() {
        Policy policy =
                Policy.builder().onError(OnError.FAIL).verifiesOriginals(true).build();
        assertThat(policy.with(policy.scheme(), 60).verifiesOriginals()).isTrue();
        assertThatThrownBy(
                        () -> Desensitizer.of(TestClassifier.standard(), policy).apply(LEAK))
                .isInstanceOf(DesensitizationException.class);
        assertThat(Desensitizer.of(TestClassifier.standard(), Policy.standard()).apply(LEAK))
                .contains("138001380009");
    }

    @Test
    void originalsAreFoundWhereverTheyStand() {
        Random random = new Random(6);
        for (int round = 0; round < 500; round++) {
            Originals originals = new Originals();
            String letters = "abc张";
            String text = random(random, letters, 40);
            boolean stands = false;
            for (int i = 0; i < 3; i++) {
                String original = random(random, letters, 4 + random.nextInt(4));
                originals.add(original);
                stands |= text.contains(original);
            }
            assertThat(originals.standIn(text)).isEqualTo(stands);
        }
    }

    private static String random(Random random, String letters, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
