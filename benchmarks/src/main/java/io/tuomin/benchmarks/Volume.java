package io.tuomin.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts what has been read: reported beside the operations, in the same unit of time. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Volume {

    /** Megabytes (10<sup>6</sup> bytes) of UTF-8. */
    public double megabytes;
}
