package io.tuomin.benchmarks;

import io.tuomin.Classifier;
import io.tuomin.inventory.PersonCounter;
import io.tuomin.inventory.PersonCounts;
import io.tuomin.inventory.PersonKey;
import io.tuomin.model.Findings;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Counting persons: what one identity costs, and one record whose findings are known, beside finding them. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class PersonCountsBenchmark {

    private static final String RECORD =
            "{\"name\":\"张伟\",\"idCard\":\"11010119000307998X\",\"mobile\":\"13800138000\",\"address\":\"北京市朝阳区建国路88号\"}";

    private final PersonKey key = PersonKey.random();
    private final Classifier classifier = Classifier.standard();
    private final Findings findings = classifier.classify(RECORD);

    /** How many persons come round; from 100,001 on they are estimated. */
    @Param({"90000", "1000000"})
    int persons;

    private String[] identities;
    private PersonCounter counter;
    private PersonCounts counts;
    private int next;

    /** The identities, so that making them is not measured. */
    @Setup
    public void identities() {
        identities = new String[persons];
        for (int person = 0; person < persons; person++) {
            identities[person] = "RESIDENT_ID " + (110101_19900000_0000L + person);
        }
    }

    /** Counters at 0. */
    @Setup(Level.Iteration)
    public void reset() {
        counter = new PersonCounter(key);
        counts = new PersonCounts(key);
    }

    /** One identity. */
    @Benchmark
    public void identity() {
        next = next + 1 == persons ? 0 : next + 1;
        counter.add(identities[next]);
    }

    /** One record of four findings. */
    @Benchmark
    public void record() {
        counts.add(findings, RECORD);
    }

    /** Finding in that record, for comparison. */
    @Benchmark
    public Findings classify() {
        return classifier.classify(RECORD);
    }
}
