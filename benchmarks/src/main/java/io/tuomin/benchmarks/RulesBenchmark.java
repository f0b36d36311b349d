package io.tuomin.benchmarks;

import io.tuomin.Classifier;
import io.tuomin.grading.Rules;
import java.io.IOException;
import java.io.StringReader;
import java.util.concurrent.TimeUnit;
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

    /** Whether the rules are on. */
    @Param({"on", "off"})
    String rules;

    private String orders;
    private Classifier classifier;
    private int found;

    /** Orders as NDJSON. */
    @Setup
    public void orders() {
        orders = String.join(
                "\n", Corpus.of(Corpus.Kind.ORDERS, Load.SEED, Load.BYTES).records());
        Rules standard = Rules.standard();
        classifier = Classifier.builder()
                .rules(rules.equals("on") ? standard : standard.none())
                .build();
    }

    /** All orders once. */
    @Benchmark
    public int classify() throws IOException {
        found = 0;
        classifier.json(new StringReader(orders), located -> found++);
        return found;
    }
}
