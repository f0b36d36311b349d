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
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ClassifyBenchmark {

    /** The number of findings is the result, so that nothing can be left out. */
    @Benchmark
    public int classify(Load load, Volume volume) {
        int findings = 0;
        for (String text : load.texts.records()) {
            findings += load.reader.count(text);
        }
        volume.megabytes += load.texts.bytes() / 1e6;
        return findings;
    }
}
