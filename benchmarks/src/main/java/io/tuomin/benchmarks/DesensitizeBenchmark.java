package io.tuomin.benchmarks;

import java.util.List;
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

/** Finding and masking: every text of a corpus once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 1)
public class DesensitizeBenchmark {

    /** The kind of texts. */
    @Param({"logs", "orders", "prose", "ascii"})
    String corpus;

    /** How they are handed over. */
    @Param("bytes")
    String input;

    /** What masks them. */
    @Param({"everything", "identifiers", "regexChain"})
    String engine;

    private final Load load = new Load();
    private MaskingEngine masker;

    /** Makes the texts, refuses to go on if the engine gets them wrong, and warms up. */
    @Setup
    public void prepare() {
        load.corpus = corpus;
        load.input = input;
        load.engine = engine;
        load.check();
        masker = (MaskingEngine) load.reader;
        Turns.warmUp(List.of(() -> load.texts.mask(masker)));
    }

    /** The length of the masked texts is the result. */
    @Benchmark
    public long desensitize(Volume volume) {
        volume.begin();
        long length = load.texts.mask(masker);
        volume.end(load.bytes / 1e6);
        return length;
    }
}
