package io.tuomin.benchmarks.record;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What a character costs as things grow.
 *
 * @param machine where and when
 * @param sizes by the length of a text
 * @param types by the number of types
 * @param words by the number of words in dictionaries
 * @param threads by the number of threads
 */
public record ScalingRecord(Machine machine, List<Cost> sizes, List<Cost> types, List<Cost> words, List<Cost> threads) {

    /** The name of its file. */
    public static final String FILE = "scaling.json";

    /** Keeps copies. */
    public ScalingRecord {
        sizes = ImmutableList.copyOf(sizes);
        types = ImmutableList.copyOf(types);
        words = ImmutableList.copyOf(words);
        threads = ImmutableList.copyOf(threads);
    }

    /**
     * What a character costs.
     *
     * @param of how much there is of what grows
     * @param nanoseconds for a UTF-16 unit: of processor time, but for threads, of the clock on the wall
     */
    public record Cost(long of, double nanoseconds) {

        /** With three digits. */
        public static Cost rounded(long of, double nanoseconds) {
            return new Cost(of, Figures.rounded(nanoseconds));
        }
    }

    /** How many times the first cost the last one is. */
    static double growth(List<Cost> costs) {
        return costs.get(costs.size() - 1).nanoseconds() / costs.get(0).nanoseconds();
    }
}
