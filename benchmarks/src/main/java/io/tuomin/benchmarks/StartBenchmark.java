package io.tuomin.benchmarks;

import io.tuomin.Classifier;
import io.tuomin.dictionary.Dictionaries;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Starting in a new virtual machine: each measurement is the first call in its own. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class StartBenchmark {

    /** Reads all tables and makes a string of every value. */
    @Benchmark
    public long dictionaries() {
        Dictionaries installed = Dictionaries.installed();
        long units = 0;
        for (String name : installed.names()) {
            for (String column : installed.get(name).columns()) {
                for (String value : installed.get(name).column(column)) {
                    units += value.length();
                }
            }
        }
        return units;
    }

    /** Builds the standard classifier: reads the tables and makes of them what the recognizers need. */
    @Benchmark
    public Classifier classifier() {
        return Classifier.standard();
    }
}
