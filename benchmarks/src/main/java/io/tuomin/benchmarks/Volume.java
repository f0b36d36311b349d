package io.tuomin.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts what has been read: reported beside the operations, in the same unit of time. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Volume {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    /** Megabytes (10<sup>6</sup> bytes) of UTF-8, or values. */
    public double read;

    /** Seconds for which the thread had a processor. */
    public double processor;

    private long start;

    void begin() {
        start = CLOCK.getCurrentThreadCpuTime();
    }

    void end(double amount) {
        processor += (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
        read += amount;
    }
}
