package io.tuomin.benchmarks;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Measures deeds in turn, round by round, in one virtual machine. What counts is the time this thread had a processor, so other programs
 * on the machine weigh on all of them alike, and ratios hold on a busy machine, too.
 */
final class Turns {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

    private static final double LONG_ENOUGH = 3e8;

    /** The most milliseconds of compiling in that time that are of no account: there is always some method left. */
    private static final long IDLE = 15;

    private Turns() {}

    /** What each deed takes: nanoseconds, the median of so many rounds. */
    static double[] nanoseconds(int rounds, List<LongSupplier> deeds) {
        double[][] times = new double[deeds.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int deed = 0; deed < times.length; deed++) {
                times[deed][round] = time(deeds.get(deed));
            }
        }
        return Arrays.stream(times).mapToDouble(Turns::median).toArray();
    }

    /**
     * Does deeds again and again until nothing is compiled any more, however long a busy machine takes for that. It is believed that all
     * is compiled if nothing was while each deed had a processor for a third of a second.
     */
    static void warmUp(List<LongSupplier> deeds) {
        long compiled;
        do {
            compiled = COMPILER.getTotalCompilationTime();
            for (LongSupplier deed : deeds) {
                for (double nanoseconds = 0; nanoseconds < LONG_ENOUGH; nanoseconds += time(deed)) {
                    // the time is all that counts
                }
            }
        } while (COMPILER.getTotalCompilationTime() - compiled > IDLE);
    }

    private static double time(LongSupplier deed) {
        long start = CLOCK.getCurrentThreadCpuTime();
        long result = deed.getAsLong();
        long end = CLOCK.getCurrentThreadCpuTime();
        if (result < 0) {
            throw new IllegalStateException("No engine finds less than nothing");
        }
        return end - start;
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
