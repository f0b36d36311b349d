package io.tuomin.benchmarks;

import io.tuomin.Desensitizer;
import io.tuomin.Restorer;
import io.tuomin.key.KeySet;
import io.tuomin.key.Suite;
import io.tuomin.policy.Policy;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.tokenization.TokenFinder;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A text under the policy {@code reversible}, and the same text had back, as streams by one thread. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class RestoreBenchmark {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    /** The kind of texts. */
    @Param({"logs", "orders"})
    String corpus;

    /** The algorithms. */
    @Param({"AES", "SM"})
    Suite suite;

    private Desensitizer desensitizer;
    private Restorer restorer;
    private String plain;
    private String treated;
    private int tokens;

    /** What has been done, reported beside the operations. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Done {

        /** Megabytes (10<sup>6</sup> bytes) of the plain text in UTF-8. */
        public double megabytes;

        /** Tokens in it. */
        public double tokens;

        /** Seconds for which the thread had a processor. */
        public double processor;
    }

    /** Makes the texts, and refuses to go on if what comes back is not what was there. */
    @Setup
    public void begin() throws IOException {
        Resources resources = Resources.of(KeySet.create(suite), io.tuomin.key.Scope.standard());
        desensitizer = Desensitizer.of(Policy.named("reversible"), resources);
        restorer = Restorer.of(resources, "benchmark", entry -> {});
        plain = String.join(
                "\n",
                Corpus.of(Corpus.Kind.valueOf(corpus.toUpperCase(Locale.ROOT))).records());
        treated = desensitized();
        tokens = TokenFinder.find(treated).size();
        if (tokens == 0 || !restored().equals(plain)) {
            throw new IllegalStateException("The text does not come back");
        }
    }

    private String desensitized() throws IOException {
        Writer out = new StringWriter(2 * plain.length());
        desensitizer.text(new StringReader(plain), out);
        return out.toString();
    }

    private String restored() throws IOException {
        Writer out = new StringWriter(2 * plain.length());
        restorer.text(new StringReader(treated), out);
        return out.toString();
    }

    /** From the plain text to tokens. */
    @Benchmark
    public String desensitize(Done done) throws IOException {
        long start = CLOCK.getCurrentThreadCpuTime();
        String result = desensitized();
        count(done, start);
        return result;
    }

    /** From tokens to the plain text. */
    @Benchmark
    public String restore(Done done) throws IOException {
        long start = CLOCK.getCurrentThreadCpuTime();
        String result = restored();
        count(done, start);
        return result;
    }

    private void count(Done done, long start) {
        done.processor += (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
        done.megabytes += plain.getBytes(StandardCharsets.UTF_8).length / 1e6;
        done.tokens += tokens;
    }
}
