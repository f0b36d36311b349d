package io.tuomin.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Finding: every text of a corpus once. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 1)
public class ClassifyBenchmark {

    /** The number of findings is the result, so that nothing can be left out. */
    @Benchmark
    public int classify(Load load, Volume volume) {
        volume.begin();
        int findings = load.texts.count(load.reader);
        volume.end(load.bytes / 1e6);
        return findings;
    }
}
