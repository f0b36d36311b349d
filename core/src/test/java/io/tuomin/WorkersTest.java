package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.util.concurrent.Uninterruptibles;
import io.tuomin.document.DocumentException;
import io.tuomin.policy.OnError;
import io.tuomin.policy.Policy;
import io.tuomin.scan.Engine;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same comes out of any number of threads. */
class WorkersTest {

    /** Units of documents of records, which go in blocks of a quarter of a million: more than one for each thread. */
    private static final int LENGTH = 1_500_000;

    /** Units of text, which goes in blocks of a window: more than are under way at a time. */
    private static final int TEXT = 20 * Engine.WINDOW;

    private static final Classifier NUMBERS = Classifier.builder()
            .dictionaries(TestClassifier.DICTIONARIES)
            .without("PERSON_NAME")
            .build();

    private static final Desensitizer STANDARD = Desensitizer.of(NUMBERS, Policy.standard());

    /** Something that is done with a document. */
    private interface Job {
        void run(Reader in, Writer out, Workers workers) throws IOException;
    }

    /** What was written, and how it ended. */
    private record Outcome(String written, String failure) {}

    private static Outcome outcome(Job job, String document, int threads) {
        StringWriter out = new StringWriter();
        try (Workers workers = Workers.of(threads)) {
            Throwable failure = catchThrowable(() -> job.run(new StringReader(document), out, workers));
            return new Outcome(out.toString(), String.valueOf(failure));
        }
    }

    private static void assertSame(Job job, String document, Outcome expected) {
        assertSame(job, document, expected, 1, 2, 4);
    }

    /** Where one thread has said what is expected. */
    private static void assertSameOfMore(Job job, String document, Outcome one) {
        assertSame(job, document, one, 2, 4);
    }

    private static void assertSame(Job job, String document, Outcome expected, int... numbers) {
        for (int threads : numbers) {
            Outcome actual = outcome(job, document, threads);
            assertThat(actual.failure).isEqualTo(expected.failure);
            assertThat(actual.written.equals(expected.written))
                    .as("%d threads write the same %d units", threads, expected.written.length())
                    .isTrue();
        }
    }

    private static Job telling(Told told) {
        return (in, out, workers) -> told.run(in, located -> tell(located, out), workers);
    }

    private interface Told {
        void run(Reader in, java.util.function.Consumer<Located> found, Workers workers) throws IOException;
    }

    private static void tell(Located located, Writer out) {
        try {
            out.write(located.where().line() + " " + located.where().path() + " " + located.finding() + "\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "，", ""})
    void ofText(String end) {
        Planted text = new Planted(7);
        while (text.before.length() < TEXT) {
            text.both(text.harmless());
            String[] value = text.value();
            text.both("，");
            text.before.append(value[0]);
            text.after.append(value[1]);
            text.both("，" + end);
        }
        assertSame(STANDARD::text, text.before.toString(), new Outcome(text.after.toString(), "null"));
        Job told = telling(NUMBERS::text);
        Outcome one = outcome(told, text.before.toString(), 1);
        assertThat(one.written.lines().count()).isGreaterThan(10_000);
        assertSameOfMore(told, text.before.toString(), one);
    }

    @Test
    void ofTextThatCannotBeDealtWith() {
        String text = ("第一行，13800138000。\n".repeat(3_000) + "坏词13800138000，" + "文".repeat(40_000) + "\n").repeat(8);
        Desensitizer suppressing = Desensitizer.of(FailingRecognizer.CLASSIFIER, Policy.standard());
        Outcome one = outcome(suppressing::text, text, 1);
        assertThat(one.written).contains("138****8000", "***").doesNotContain("13800138000", "坏词");
        assertSameOfMore(suppressing::text, text, one);
        Desensitizer failing = Desensitizer.of(
                FailingRecognizer.CLASSIFIER,
                Policy.builder().onError(OnError.FAIL).build());
        Outcome failed = outcome(failing::text, text, 1);
        assertThat(failed.failure).contains("DesensitizationException");
        assertThat(failed.written).doesNotContain("坏词");
        assertSameOfMore(failing::text, text, failed);
    }

    private static String jsonLines(String each, int length) {
        StringBuilder lines = new StringBuilder("\uFEFF");
        for (int i = 0; lines.length() < length; i++) {
            lines.append(each.formatted(i, i)).append(i % 7 == 0 ? "\r\n\n" : "\n");
        }
        return lines.toString();
    }

    private static final String JSON = "{\"id\": %d, \"phone\": \"138%08d\", \"note\": \"x\\ny\"}";

    /** As without blocks. */
    private static void assertSameAsJson(String document) {
        Outcome whole = outcome((in, out, workers) -> STANDARD.json(in, out), document, 1);
        Outcome one = outcome(STANDARD::jsonLines, document, 1);
        assertThat(one.failure).isEqualTo(whole.failure);
        assertThat(one.written).startsWith(whole.written.substring(0, Math.min(whole.written.length(), LENGTH / 2)));
        if (whole.failure.equals("null")) {
            assertThat(one).isEqualTo(whole);
        }
        assertSameOfMore(STANDARD::jsonLines, document, one);
        Outcome told = outcome(telling((in, found, workers) -> NUMBERS.json(in, found)), document, 1);
        assertSame(telling(NUMBERS::jsonLines), document, told);
    }

    @Test
    void ofJsonLines() {
        assertSameAsJson(jsonLines(JSON, LENGTH));
    }

    @Test
    void ofJsonOverManyLines() {
        assertSameAsJson(jsonLines(JSON.replace(", ", ",\n "), LENGTH));
    }

    @Test
    void ofJsonThatIsOneLine() {
        assertSameAsJson(
                "[" + jsonLines(JSON, 5 * LENGTH / 2).substring(1).strip().replaceAll("\\s+", ",") + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"phone\": \"13800138000\"", "{\"phone\" \"13800138000\"}", "\uFEFF1", "}"})
    void ofMalformedJsonLines(String line) {
        String half = jsonLines(JSON, LENGTH * 3 / 4);
        String document = half + line + "\n" + half.substring(1);
        assertThat(outcome(STANDARD::jsonLines, document, 2).failure)
                .contains(DocumentException.class.getSimpleName())
                .contains("line " + (half.lines().count() + (line.endsWith("\"") ? 2 : 1)) + ",");
        assertSameAsJson(document);
    }

    private static String csv(String head, String end) {
        StringBuilder rows = new StringBuilder(head);
        for (int i = 0; rows.length() < LENGTH; i++) {
            rows.append(i)
                    .append(",\"")
                    .append(i % 5 == 0 ? "张\n三,\"\"138%08d\"\"\n".formatted(i) : "李四")
                    .append('"');
            rows.append(",138%08d".formatted(i))
                    .append(i % 11 == 0 ? ",x\"y" : "")
                    .append(i % 9 == 0 ? end + end : end);
        }
        return rows.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "编号,姓名,电话\n", "sep=,\r\n编号,姓名,电话\r\n", "\uFEFF编号,姓名,电话\n\n"})
    void ofCsv(String head) {
        assertSameCsv(csv(head, head.contains("\r") ? "\r\n" : "\n"), "null");
    }

    /** The mark that begins the text is no part of a quoted field, behind which it would look as if quotes closed where they open. */
    @Test
    void ofCsvWhoseFirstFieldIsQuoted() {
        String rows = "x,\"13800000001\n\"\n".repeat(LENGTH / 16);
        assertSameCsv("\uFEFF\"编号,\",电话\n" + rows, "null");
    }

    @Test
    void ofCsvWithoutLineFeeds() {
        assertSameCsv(csv("编号,姓名,电话\r", "\r").replace("\n", " ").repeat(3), "null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,\"张三\"x,13800138000\n", "1,\"张三"})
    void ofMalformedCsv(String row) {
        String rows = csv("编号,姓名,电话\n", "\n");
        assertSameCsv(rows + row + rows, "line ");
    }

    private static void assertSameCsv(String document, String failure) {
        Job job = (in, out, workers) -> STANDARD.csv(in, out, CsvOptions.standard(), workers);
        Outcome one = outcome(job, document, 1);
        assertThat(one.failure).contains(failure);
        assertThat(one.written).contains("138****00").doesNotContain("13800000");
        assertSameOfMore(job, document, one);
        Outcome told = outcome(WorkersTest::tellWithoutBlocks, document, 1);
        assertThat(told.failure).isEqualTo(one.failure);
        assertSame(
                telling((in, found, workers) -> NUMBERS.csv(in, CsvOptions.standard(), found, workers)),
                document,
                told);
    }

    private static void tellWithoutBlocks(Reader in, Writer out, Workers workers) throws IOException {
        Documents.csv(NUMBERS, CsvOptions.standard(), in, Writer.nullWriter(), (field, value, where) -> {
            NUMBERS.scan(field, value).forEach(finding -> tell(new Located(where.kept(), finding), out));
            return List.of();
        });
    }

    @Test
    void resultsComeInOrderAndFewAreUnderWay() throws IOException {
        AtomicInteger begun = new AtomicInteger();
        List<Integer> taken = new ArrayList<>();
        AtomicInteger most = new AtomicInteger();
        try (Workers workers = Workers.of(4)) {
            workers.each(
                    IntStream.range(0, 10_000).iterator(),
                    number -> {
                        begun.incrementAndGet();
                        return number;
                    },
                    number -> {
                        most.accumulateAndGet(begun.get() - taken.size(), Math::max);
                        taken.add(number);
                    });
        }
        assertThat(taken).isEqualTo(IntStream.range(0, 10_000).boxed().toList());
        assertThat(most.get()).isBetween(1, 16);
    }

    @Test
    void interruptionEndsTheWork() {
        try (Workers workers = Workers.of(2)) {
            Thread.currentThread().interrupt();
            StringWriter out = new StringWriter();
            assertThatThrownBy(() -> STANDARD.text(new StringReader("13800138000\n"), out, workers))
                    .isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(out.toString()).isEmpty();
        }
    }

    @Test
    @Timeout(60)
    void closingElsewhereEndsTheWait() throws InterruptedException {
        Workers workers = Workers.of(2);
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch closed = new CountDownLatch(1);
        Thread closing = new Thread(() -> {
            Uninterruptibles.awaitUninterruptibly(begun);
            workers.close();
            closed.countDown();
        });
        closing.start();
        List<Integer> taken = new ArrayList<>();
        assertThatThrownBy(() -> workers.each(
                        IntStream.range(0, 8).iterator(),
                        number -> {
                            begun.countDown();
                            Uninterruptibles.awaitUninterruptibly(closed);
                            return number;
                        },
                        taken::add))
                .isInstanceOfAny(CancellationException.class, RejectedExecutionException.class);
        assertThat(taken).hasSizeLessThan(8);
        closing.join();
    }

    @Test
    void whatFailsInAThreadFailsInTheCaller() {
        try (Workers workers = Workers.of(2)) {
            List<Integer> taken = new ArrayList<>();
            assertThatThrownBy(() ->
                            workers.each(IntStream.range(0, 100).iterator(), number -> 7 / (50 - number), taken::add))
                    .isInstanceOf(ArithmeticException.class);
            assertThat(taken).hasSize(50);
        }
        assertThatThrownBy(() -> Workers.of(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
