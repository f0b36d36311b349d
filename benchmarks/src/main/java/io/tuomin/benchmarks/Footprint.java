package io.tuomin.benchmarks;

import io.tuomin.Classifier;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Locale;

/** What the dictionaries and the standard classifier take of a new virtual machine: time, and memory that stays. One run is one measurement. */
public final class Footprint {

    private static final int COLLECTIONS = 4;

    private Footprint() {}

    /** Prints two lines. */
    public static void main(String[] args) {
        double before = heap();
        long start = System.nanoTime();
        Dictionaries installed = Dictionaries.installed();
        List<Dictionary> tables = installed.names().stream().map(installed::get).toList();
        long read = System.nanoTime();
        double withTables = heap();
        long go = System.nanoTime();
        Classifier classifier = Classifier.builder().dictionaries(installed).build();
        long built = System.nanoTime();
        double withAll = heap();
        print(tables.size() + " dictionaries", read - start, withTables - before);
        print("classifier on them", built - go, withAll - withTables);
        Reference.reachabilityFence(tables);
        Reference.reachabilityFence(classifier);
    }

    private static void print(String what, long nanoseconds, double megabytes) {
        System.out.printf(Locale.ROOT, "%-20s %4d ms %6.1f MB%n", what, nanoseconds / 1_000_000, megabytes);
    }

    /** Megabytes in use when all garbage is gone. */
    private static double heap() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
