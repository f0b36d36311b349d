package io.tuomin.benchmarks;

import io.tuomin.key.Suite;
import io.tuomin.strategy.tokenization.Ff1;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;
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

/**
 * FF1 on eighteen digits beside Bouncy Castle's, with the same key and tweak; both are asked again and again without being made anew. Where
 * other programs use the processor too, values read by a second of the processor say more than values by the clock.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class Ff1Benchmark {

    private static final int VALUES = 1_000;
    private static final int DIGITS = 18;
    private static final int RADIX = 10;
    private static final long SIZE = 1_000_000_000_000_000_000L;

    /** The block cipher. */
    @Param({"AES", "SM"})
    Suite suite;

    private final byte[] tweak = "RESIDENT_ID".getBytes(StandardCharsets.US_ASCII);
    private Ff1 ours;
    private FPEFF1Engine bouncyCastle;
    private int[] symbols;
    private byte[] octets;
    private byte[] out;
    private long number;

    /** Keys, and a number to begin with; each result is the next input. */
    @Setup
    public void begin() {
        byte[] key = new byte[suite.keyBytes()];
        new Random(7).nextBytes(key);
        ours = Ff1.of(suite, key);
        bouncyCastle = new FPEFF1Engine(suite == Suite.AES ? AESEngine.newInstance() : new SM4Engine());
        bouncyCastle.init(true, new FPEParameters(new KeyParameter(key), RADIX, tweak));
        symbols = new int[DIGITS];
        octets = new byte[DIGITS];
        out = new byte[DIGITS];
    }

    /** Ours, on a string. */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public int[] string(Volume volume) {
        volume.begin();
        for (int i = 0; i < VALUES; i++) {
            symbols = ours.encrypt(symbols, RADIX, tweak);
        }
        volume.end(VALUES);
        return symbols;
    }

    /** Ours, on a number. */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public long number(Volume volume) {
        volume.begin();
        for (int i = 0; i < VALUES; i++) {
            number = ours.encrypt(number, SIZE, tweak);
        }
        volume.end(VALUES);
        return number;
    }

    /** Bouncy Castle's, on a string. */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public byte[] bouncyCastle(Volume volume) {
        volume.begin();
        for (int i = 0; i < VALUES; i++) {
            bouncyCastle.processBlock(octets, 0, DIGITS, out, 0);
            System.arraycopy(out, 0, octets, 0, DIGITS);
        }
        volume.end(VALUES);
        return octets;
    }
}
