package io.tuomin.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * What names, addresses and health cost beside identifiers alone, as ratios of one run: the engines read a corpus in turn, and what counts
 * is the time this thread had a processor, so that other programs on the machine weigh on all of them alike.
 */
public final class SideBySide {

    private static final int ROUNDS = 60;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private SideBySide() {}

    /**
     * Megabytes a second of one thread.
     *
     * @param identifiers finding identifiers alone
     * @param everything finding all types
     * @param masking finding and masking all types
     */
    record Figures(double identifiers, double everything, double masking) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "identifiers %6.1f, everything %6.1f (ratio %.2f), masked %6.1f MB/s (ratio %.2f)",
                    identifiers,
                    everything,
                    identifiers / everything,
                    masking,
                    everything / masking);
        }
    }

    /** Prints a line for each corpus. */
    public static void main(String[] args) {
        for (Corpus.Kind kind : Corpus.Kind.values()) {
            Corpus corpus = Corpus.of(kind, Load.SEED, Load.BYTES);
            System.out.printf(Locale.ROOT, "%-7s %s%n", kind.name().toLowerCase(Locale.ROOT), measure(corpus, ROUNDS));
        }
    }

    /** Reads a corpus in so many rounds, and half as many before to warm up. */
    static Figures measure(Corpus corpus, int rounds) {
        Engine identifiers = Engine.named("identifiers");
        Engine everything = Engine.named("tuomin");
        identifiers.check(corpus);
        everything.check(corpus);
        double[][] times = new double[3][rounds];
        for (int round = -rounds / 2; round < rounds; round++) {
            int kept = Math.max(0, round);
            times[0][kept] = time(corpus, identifiers::count);
            times[1][kept] = time(corpus, everything::count);
            times[2][kept] = time(corpus, text -> everything.mask(text).length());
        }
        return new Figures(speed(corpus, times[0]), speed(corpus, times[1]), speed(corpus, times[2]));
    }

    private static double time(Corpus corpus, ToIntFunction<String> reader) {
        long start = CLOCK.getCurrentThreadCpuTime();
        int read = corpus.records().stream().mapToInt(reader).sum();
        long end = CLOCK.getCurrentThreadCpuTime();
        if (read < 0) {
            throw new IllegalStateException("No engine finds less than nothing");
        }
        return end - start;
    }

    /** Megabytes a second in the quicker half of the rounds, whose slowest stands for all. */
    private static double speed(Corpus corpus, double[] nanoseconds) {
        Arrays.sort(nanoseconds);
        return corpus.bytes() * 1e3 / nanoseconds[nanoseconds.length / 2];
    }
}
