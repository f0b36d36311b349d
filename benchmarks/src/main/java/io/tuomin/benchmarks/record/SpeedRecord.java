package io.tuomin.benchmarks.record;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * How fast everything was.
 *
 * @param machine where and when
 * @param speeds how fast
 */
public record SpeedRecord(Machine machine, List<Speed> speeds) {

    /** The name of its file. */
    public static final String FILE = "speed.json";

    /** Keeps a copy. */
    public SpeedRecord {
        speeds = ImmutableList.copyOf(speeds);
    }

    Optional<Speed> find(String deed, String engine, String corpus, String input) {
        return speeds.stream()
                .filter(speed -> speed.is(deed, engine, corpus, input))
                .findFirst();
    }

    double mean(String deed, String engine, String corpus, String input) {
        return find(deed, engine, corpus, input)
                .orElseThrow(() ->
                        new IllegalArgumentException("Not measured: " + String.join(" ", deed, engine, corpus, input)))
                .mean();
    }
}
