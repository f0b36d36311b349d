package io.tuomin.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** What names, addresses and health cost beside identifiers alone, and masking beside finding, as ratios of one run. */
public final class SideBySide {

    private static final int ROUNDS = 60;

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
            Corpus corpus = Corpus.of(kind);
            measure(corpus, ROUNDS / 2); // warms up
            System.out.printf(Locale.ROOT, "%-7s %s%n", kind.name().toLowerCase(Locale.ROOT), measure(corpus, ROUNDS));
        }
    }

    /** Reads a corpus in so many rounds. */
    static Figures measure(Corpus corpus, int rounds) {
        Library identifiers = Library.named("identifiers");
        Library everything = Library.named("everything");
        identifiers.check(corpus);
        everything.check(corpus);
        Texts texts = Texts.of(corpus, Texts.Input.STRINGS);
        List<LongSupplier> deeds =
                List.of(() -> texts.count(identifiers), () -> texts.count(everything), () -> texts.mask(everything));
        double[] times = Turns.nanoseconds(rounds, deeds);
        double thousands = corpus.bytes() * 1e3;
        return new Figures(thousands / times[0], thousands / times[1], thousands / times[2]);
    }
}
