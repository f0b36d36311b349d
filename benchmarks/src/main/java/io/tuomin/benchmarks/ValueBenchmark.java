package io.tuomin.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.Random;
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

/** Masking values one by one: names, identity numbers, mobile phones, bank cards, mailboxes, as many of each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 1)
public class ValueBenchmark {

    /** How many values of each kind there are. */
    static final int EACH = 200;

    /** What masks them. */
    @Param({"masks", "desensitizer", "hutool", "houbb"})
    String engine;

    private ValueMasker masker;
    private ImmutableList<Value> values;

    /**
     * A value.
     *
     * @param kind what it is
     * @param text the value
     */
    record Value(ValueMasker.Kind kind, String text) {}

    /** So many values of each kind. */
    static ImmutableList<Value> values(int each) {
        Planter planter = new Planter(new Random(Corpus.SEED));
        ImmutableList.Builder<Value> values = ImmutableList.builder();
        for (int i = 0; i < each; i++) {
            for (ValueMasker.Kind kind : ValueMasker.Kind.values()) {
                values.add(new Value(kind, planter.value(kind)));
            }
        }
        return values.build();
    }

    /** Makes the values, and refuses to go on if one comes out as it went in. */
    @Setup
    public void check() {
        masker = ValueMasker.named(engine);
        values = values(EACH);
        for (Value value : values) {
            if (masker.mask(value.kind(), value.text()).equals(value.text())) {
                throw new IllegalStateException(engine + " masks no " + value.kind());
            }
        }
    }

    /** The length of the masked values is the result. */
    @Benchmark
    public long mask(Volume volume) {
        volume.begin();
        long length = 0;
        for (Value value : values) {
            length += masker.mask(value.kind(), value.text()).length();
        }
        volume.end(values.size());
        return length;
    }
}
