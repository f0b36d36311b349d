package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.audit.AuditLog;
import io.tuomin.audit.AuditSink;
import io.tuomin.key.KeySet;
import io.tuomin.key.Suite;
import io.tuomin.model.EntityType;
import io.tuomin.policy.OnError;
import io.tuomin.policy.Policy;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.tokenization.Keys;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every stage fails with a message that quotes the value, and the value is in no exception, no log and no audit line. Exceptions of the
 * caller's own readers and writers are the caller's, and are passed on as they are: they are made to quote nothing.
 */
class LeakTest {

    private static final String SENTINEL = "13800138000";
    private static final String TEXT = "电话" + SENTINEL + "，" + FailingRecognizer.WORD;
    private static final String PLAIN = "电话" + SENTINEL;
    private static final List<String> SENTINELS = List.of(SENTINEL, "8000", "138001");

    @TempDir
    private Path folder;

    private final List<String> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage() + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(handler);
    }

    @AfterEach
    void nothingIsLogged() {
        Logger.getLogger("").removeHandler(handler);
        assertThat(logged.toString()).doesNotContain(SENTINELS);
    }

    /** Something that fails. */
    private interface Stage {
        void run() throws Exception;
    }

    private static void fails(String stage, Stage job) {
        Throwable thrown = null;
        try {
            job.run();
        } catch (Exception e) {
            thrown = e;
        }
        assertThat(thrown).as(stage).isNotNull();
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace)); // with causes and what was suppressed
        assertThat(trace.toString()).as(stage).doesNotContain(SENTINELS);
    }

    /** Fails, quoting the value. */
    private static final class FailingStrategy implements Strategy {

        @Override
        public void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
            IllegalStateException e = new IllegalStateException(text.toString(), new IOException(text.toString()));
            e.addSuppressed(new IOException(text.toString()));
            throw e;
        }

        @Override
        public Effect effect() {
            return Effect.IRREVERSIBLE;
        }

        @Override
        public String expression() {
            return "failing";
        }
    }

    private static void everyWayFails(String stage, Desensitizer desensitizer, String text) {
        String json = "{\"note\": \"" + text + "\"}";
        String csv = "备注\n" + text + "\n";
        fails(stage, () -> desensitizer.apply(text));
        fails(stage, () -> desensitizer.apply("备注", text));
        fails(stage, () -> desensitizer.apply(text.getBytes(StandardCharsets.UTF_8)));
        fails(stage, () -> desensitizer.applyAll("备注", List.of(text)));
        fails(stage, () -> desensitizer.applyColumn("备注", List.of(text)));
        fails(stage, () -> desensitizer.text(new StringReader(text), Writer.nullWriter()));
        fails(stage, () -> desensitizer.json(new StringReader(json), Writer.nullWriter()));
        fails(stage, () -> desensitizer.csv(new StringReader(csv), Writer.nullWriter(), CsvOptions.standard()));
        try (Workers workers = Workers.of(2)) {
            fails(stage, () -> desensitizer.text(new StringReader(text), Writer.nullWriter(), workers));
            fails(stage, () -> desensitizer.jsonLines(new StringReader(json), Writer.nullWriter(), workers));
        }
    }

    @Test
    void recognizersStrategiesAndKeys() {
        Policy masking = Policy.builder().onError(OnError.FAIL).build();
        everyWayFails("recognizer", Desensitizer.of(FailingRecognizer.CLASSIFIER, masking), TEXT);
        Policy failing = Policy.builder()
                .type("MOBILE_PHONE", new FailingStrategy())
                .onError(OnError.FAIL)
                .build();
        everyWayFails("strategy", Desensitizer.of(TestClassifier.standard(), failing), PLAIN);
        for (String expression : List.of("token", "digest", "fpe")) {
            KeySet keys = Keys.of(Suite.AES, 1);
            Policy policy = Policy.builder()
                    .otherwise(TestClassifier.STRATEGIES.of(expression))
                    .onError(OnError.FAIL)
                    .build();
            Desensitizer desensitizer = Desensitizer.of(TestClassifier.standard(), policy, Resources.of(keys));
            keys.destroy();
            if (!expression.equals("fpe")) { // which has its key already
                everyWayFails("key " + expression, desensitizer, PLAIN);
            }
            fails("no key", () -> Desensitizer.of(TestClassifier.standard(), policy));
        }
        everyWayFails(
                "verification",
                Desensitizer.of(TestClassifier.standard(), masking).verified(),
                PLAIN + "，流水号8" + SENTINEL + "9");
    }

    private static String treated(KeySet keys) {
        Policy policy = Policy.named("reversible", TestClassifier.STRATEGIES);
        return Desensitizer.of(TestClassifier.standard(), policy, Resources.of(keys))
                .apply(PLAIN);
    }

    private static void everyWayFails(String stage, Restorer restorer, String treated) {
        fails(stage, () -> restorer.restore(treated));
        fails(stage, () -> restorer.restoreAll(List.of(treated)));
        fails(stage, () -> restorer.text(new StringReader(treated), Writer.nullWriter()));
        fails(stage, () -> restorer.json(new StringReader('"' + treated + '"'), Writer.nullWriter()));
        fails(stage, () -> restorer.csv(new StringReader(treated), Writer.nullWriter(), CsvOptions.standard()));
    }

    @Test
    void restorersAndAuditSinks() throws IOException {
        KeySet keys = Keys.of(Suite.AES, 1);
        String treated = treated(keys);
        AuditSink checked = entry -> {
            throw new IOException(SENTINEL, new IOException(SENTINEL));
        };
        everyWayFails("sink", Restorer.of(Resources.of(keys), "test", checked), treated);
        AuditSink unchecked = entry -> {
            throw new IllegalStateException(SENTINEL);
        };
        everyWayFails("sink", Restorer.of(Resources.of(keys), "test", unchecked), treated);
        Restorer restorer = Restorer.of(Resources.of(keys), "test", AuditLog.at(folder.resolve("audit.log")));
        assertThat(restorer.restore(treated)).isEqualTo(PLAIN);
        assertThat(restorer.restore(treated + "TK~PHONE_" + SENTINEL + "~1~AAAAAAAAAAAAAAAAAAAAAAAA~"))
                .contains(SENTINEL);
        assertThat(restorer.only("EMAIL").restore("TK~PHONE_" + SENTINEL + "~1~AAAAAAAAAAAAAAAAAAAAAAAA~"))
                .contains(SENTINEL);
        Restorer lost = Restorer.of(Resources.of(keys), "test", AuditLog.at(folder.resolve("audit.log")));
        keys.destroy();
        everyWayFails("key", lost, treated);
        for (String name : List.of("audit.log", "audit.log.head")) {
            assertThat(Files.readString(folder.resolve(name)).replaceAll("[0-9a-f]{64}|\"time\":\"[^\"]*\"", ""))
                    .doesNotContain(SENTINELS)
                    .doesNotContain("TK~");
        }
        assertThat(restorer.toString() + lost).doesNotContain(SENTINELS);
    }

    /** Gives some text and fails. */
    private static final class FailingReader extends Reader {

        private final StringReader in;

        FailingReader(String text) {
            in = new StringReader(text);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, length);
            if (count < 0) {
                throw new IOException("lost");
            }
            return count;
        }

        @Override
        public void close() {}
    }

    private static final class FailingWriter extends Writer {

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("full");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void readersAndWriters() {
        KeySet keys = Keys.of(Suite.AES, 1);
        Desensitizer plain = Desensitizer.of(TestClassifier.standard(), Policy.standard());
        Restorer restorer = Restorer.of(Resources.of(keys), "test", entry -> {});
        String treated = treated(keys);
        CsvOptions csv = CsvOptions.standard();
        for (Desensitizer desensitizer : List.of(plain, plain.verified())) {
            fails("reader", () -> desensitizer.text(new FailingReader(PLAIN), new StringWriter()));
            fails("reader", () -> desensitizer.json(new FailingReader("{\"a\": \"" + PLAIN), new StringWriter()));
            fails("reader", () -> desensitizer.csv(new FailingReader(PLAIN), new StringWriter(), csv));
            fails("writer", () -> desensitizer.text(new StringReader(PLAIN), new FailingWriter()));
            fails("writer", () -> desensitizer.json(new StringReader("[\"" + PLAIN + "\"]"), new FailingWriter()));
            fails("writer", () -> desensitizer.csv(new StringReader(PLAIN), new FailingWriter(), csv));
            fails(
                    "document",
                    () -> desensitizer.json(new StringReader("{\"a\": \"" + PLAIN + "\" x"), new StringWriter()));
        }

        fails("reader", () -> restorer.text(new FailingReader(treated), new StringWriter()));
        fails("reader", () -> restorer.json(new FailingReader(treated), new StringWriter()));
        fails("writer", () -> restorer.text(new StringReader(treated), new FailingWriter()));
        fails("writer", () -> restorer.csv(new StringReader(treated), new FailingWriter(), csv));
    }
}
