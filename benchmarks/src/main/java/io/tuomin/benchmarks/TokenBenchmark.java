package io.tuomin.benchmarks;

import io.tuomin.key.KeySet;
import io.tuomin.key.Suite;
import io.tuomin.strategy.tokenization.AuthenticatedToken;
import io.tuomin.strategy.tokenization.Digest;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Tokens and keyed digests of identity numbers, and tokens had back, by one thread: the length of the results is the result. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class TokenBenchmark {

    private static final String TYPE = "RESIDENT_ID";
    private static final int VALUES = 1_000;

    /** The algorithms. */
    @Param({"AES", "SM"})
    Suite suite;

    private final String[] values = new String[VALUES];
    private final String[] sealed = new String[VALUES];
    private AuthenticatedToken tokens;
    private Digest digests;

    /** Keys, values and their tokens. */
    @Setup
    public void begin() {
        KeySet keys = KeySet.create(suite);
        tokens = new AuthenticatedToken(keys, io.tuomin.key.Scope.standard());
        digests = new Digest(keys, io.tuomin.key.Scope.standard(), 16, Digest.Encoding.HEX);
        for (int i = 0; i < VALUES; i++) {
            values[i] = String.valueOf(110101_19900307_0000L + i);
            sealed[i] = tokens.seal(TYPE, values[i]);
        }
    }

    /** A token of a value. */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public int seal(Volume volume) {
        volume.begin();
        int length = 0;
        for (int i = 0; i < VALUES; i++) {
            length += tokens.seal(TYPE, values[i]).length();
        }
        volume.end(VALUES);
        return length;
    }

    /** The value of a token. */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public int open(Volume volume) {
        volume.begin();
        int length = 0;
        for (int i = 0; i < VALUES; i++) {
            length += tokens.open(sealed[i]).length();
        }
        volume.end(VALUES);
        return length;
    }

    /** A digest of a value. */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public int digest(Volume volume) {
        volume.begin();
        int length = 0;
        for (int i = 0; i < VALUES; i++) {
            length += digests.of(TYPE, values[i]).length();
        }
        volume.end(VALUES);
        return length;
    }
}
