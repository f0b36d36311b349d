package io.tuomin.benchmarks.record;

import org.jspecify.annotations.Nullable;

/**
 * How fast an engine was at something.
 *
 * @param deed what it did
 * @param engine its name
 * @param corpus what it read
 * @param input how it was handed over: bytes, strings, blocks
 * @param mean megabytes (10<sup>6</sup> bytes of UTF-8), or values, in a second for which it had a processor
 * @param error half the width of the interval in which the mean is with a confidence of 99.9 %, if there were enough iterations to tell
 * @param wall megabytes or values in a second of the clock on the wall
 * @param allocated bytes allocated for a record or a value
 */
public record Speed(
        String deed,
        String engine,
        String corpus,
        String input,
        double mean,
        @Nullable Double error,
        double wall,
        double allocated) {

    /** Finding values. */
    public static final String CLASSIFY = "classify";
    /** Finding and masking values. */
    public static final String DESENSITIZE = "desensitize";
    /** Masking values that are known already. */
    public static final String MASK = "mask";

    /** With figures of three digits. */
    public static Speed rounded(
            String deed,
            String engine,
            String corpus,
            String input,
            double mean,
            @Nullable Double error,
            double wall,
            double allocated) {
        return new Speed(
                deed,
                engine,
                corpus,
                input,
                Figures.rounded(mean),
                error == null ? null : Figures.rounded(error),
                Figures.rounded(wall),
                Figures.rounded(allocated));
    }

    boolean is(String aDeed, String anEngine, String aCorpus, String anInput) {
        return deed.equals(aDeed) && engine.equals(anEngine) && corpus.equals(aCorpus) && input.equals(anInput);
    }
}
