package io.tuomin.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Finding and masking: every text of a corpus once. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class DesensitizeBenchmark {

    /** The masked texts are the result. */
    @Benchmark
    public void desensitize(Load load, Volume volume, Blackhole results) {
        for (String text : load.texts.records()) {
            results.consume(load.reader.mask(text));
        }
        volume.megabytes += load.texts.bytes() / 1e6;
    }
}
