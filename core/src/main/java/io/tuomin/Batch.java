package io.tuomin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does the same with many values. What was made of the latest different values is remembered, so that values which come again and again
 * cost a look; it is forgotten when the call ends. For one call, and not thread-safe.
 *
 * @param <R> what is made of a value
 */
final class Batch<R> {

    /** Different values that are remembered at a time: a power of two. */
    private static final int REMEMBERED = 1_024;

    /** Longer values seldom come again. */
    private static final int LONGEST = 256;

    private final Function<String, R> deed;
    /** By a few bits of their hash: a value takes the slot of the one before. */
    private final @Nullable String[] values = new String[REMEMBERED];

    private final List<@Nullable R> results = new ArrayList<>(Collections.nCopies(REMEMBERED, null));

    private Batch(Function<String, R> deed) {
        this.deed = deed;
    }

    /**
     * What is made of each value, in their order.
     *
     * @param ofNull what is made of null
     */
    static <R extends @Nullable Object> List<R> of(
            List<? extends @Nullable String> values, R ofNull, Function<String, R> deed) {
        Batch<R> batch = new Batch<>(deed);
        List<R> all = new ArrayList<>(values.size());
        for (String value : values) {
            all.add(value == null ? ofNull : batch.of(value));
        }
        return Collections.unmodifiableList(all);
    }

    private R of(String value) {
        if (value.length() > LONGEST) {
            return deed.apply(value);
        }
        int hash = value.hashCode();
        int slot = (hash ^ hash >>> 16) & REMEMBERED - 1;
        if (value.equals(values[slot])) {
            return results.get(slot);
        }
        R result = deed.apply(value);
        values[slot] = value;
        results.set(slot, result);
        return result;
    }
}
