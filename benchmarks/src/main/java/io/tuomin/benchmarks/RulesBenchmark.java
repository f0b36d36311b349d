package io.tuomin.benchmarks;

import io.tuomin.Classifier;
import io.tuomin.grading.Rules;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
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

/** What the rules for combinations cost on records of JSON: the same orders with and without them. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class RulesBenchmark {

    private static final int ROUNDS = 200;

    /** Whether the rules are on. */
    @Param({"on", "off"})
    String rules;

    private String orders;
    private Classifier classifier;
    private long found;

    /** Orders as NDJSON. */
    @Setup
    public void orders() {
        orders = String.join("\n", Corpus.of(Corpus.Kind.ORDERS).records());
        Rules standard = Rules.standard();
        classifier = Classifier.builder()
                .rules(rules.equals("on") ? standard : standard.none())
                .build();
    }

    /** All orders once. */
    @Benchmark
    public long classify() throws IOException {
        found = 0;
        classifier.json(new StringReader(orders), located -> found++);
        return found;
    }

    private static LongSupplier deed(String rules) {
        RulesBenchmark benchmark = new RulesBenchmark();
        benchmark.rules = rules;
        benchmark.orders();
        return () -> {
            try {
                return benchmark.classify();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Measures both in turn, by the time the thread had a processor: the ratio holds on a busy machine, too. */
    public static void main(String[] args) {
        List<LongSupplier> deeds = List.of(deed("on"), deed("off"));
        Turns.warmUp(deeds);
        double[] times = Turns.nanoseconds(ROUNDS, deeds);
        System.out.printf(
                Locale.ROOT,
                "with rules %.2f ms, without %.2f ms: %+.1f %%%n",
                times[0] / 1e6,
                times[1] / 1e6,
                (times[0] / times[1] - 1) * 100);
    }
}
