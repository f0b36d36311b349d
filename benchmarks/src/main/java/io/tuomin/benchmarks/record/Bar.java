package io.tuomin.benchmarks.record;

import static io.tuomin.benchmarks.record.Speed.CLASSIFY;
import static io.tuomin.benchmarks.record.Speed.DESENSITIZE;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/**
 * A figure that is to be reached.
 *
 * @param what the figure
 * @param figure what was measured
 * @param limit the least or the most it may be
 * @param isMost whether it is the most
 */
public record Bar(String what, double figure, double limit, boolean isMost) {

    /** All of them. */
    public static ImmutableList<Bar> all(SpeedRecord speeds, ScalingRecord scaling) {
        return ImmutableList.<Bar>builder()
                .addAll(identifiers(speeds))
                .addAll(everything(speeds))
                .addAll(own(speeds))
                .add(least("two threads / one", 1 / ScalingRecord.growth(scaling.threads()), 1.8))
                .add(new Bar("cost of ten times the dictionary", ScalingRecord.growth(scaling.words()), 1.3, true))
                .build();
    }

    private static ImmutableList<Bar> identifiers(SpeedRecord speeds) {
        ImmutableList.Builder<Bar> bars = ImmutableList.builder();
        for (String corpus : ImmutableList.of("logs", "orders")) {
            double bytes = speeds.mean(CLASSIFY, "identifiers", corpus, "bytes");
            double blocks = speeds.mean(CLASSIFY, "identifiers", corpus, "blocks");
            bars.add(least(
                    corpus + ": identifiers / Hyperscan, records",
                    bytes / speeds.mean(CLASSIFY, "hyperscan", corpus, "bytes"),
                    6));
            bars.add(least(
                    corpus + ": identifiers / Hyperscan, blocks",
                    blocks / speeds.mean(CLASSIFY, "hyperscan", corpus, "blocks"),
                    6));
            bars.add(least(
                    corpus + ": identifiers / regex chain",
                    bytes / speeds.mean(CLASSIFY, "regexChain", corpus, "strings"),
                    150));
        }
        return bars.add(least(
                        "ascii: identifiers / table look-up",
                        speeds.mean(CLASSIFY, "identifiers", "ascii", "bytes")
                                / speeds.mean(CLASSIFY, "lookup", "ascii", "bytes"),
                        0.25))
                .build();
    }

    private static ImmutableList<Bar> everything(SpeedRecord speeds) {
        double prose = speeds.mean(CLASSIFY, "everything", "prose", "strings");
        return ImmutableList.of(
                least("logs: everything / Hyperscan", besideHyperscan(speeds, "logs"), 2),
                least("orders: everything / Hyperscan", besideHyperscan(speeds, "orders"), 1),
                least("prose: everything / HanLP", prose / speeds.mean(CLASSIFY, "hanlp", "prose", "strings"), 20),
                least("prose: everything, MB/s", speeds.mean(CLASSIFY, "everything", "prose", "bytes"), 30));
    }

    private static double besideHyperscan(SpeedRecord speeds, String corpus) {
        return speeds.mean(CLASSIFY, "everything", corpus, "bytes")
                / speeds.mean(CLASSIFY, "hyperscan", corpus, "bytes");
    }

    private static ImmutableList<Bar> own(SpeedRecord speeds) {
        ImmutableList.Builder<Bar> bars = ImmutableList.builder();
        for (String corpus : ImmutableList.of("logs", "orders", "prose", "ascii")) {
            double bytes = speeds.mean(CLASSIFY, "everything", corpus, "bytes");
            bars.add(least(
                    corpus + ": masking / finding",
                    speeds.mean(DESENSITIZE, "everything", corpus, "bytes") / bytes,
                    0.7));
            bars.add(least(
                    corpus + ": Strings / bytes", speeds.mean(CLASSIFY, "everything", corpus, "strings") / bytes, 0.5));
        }
        return bars.build();
    }

    private static Bar least(String what, double figure, double limit) {
        return new Bar(what, figure, limit, false);
    }

    /** Whether it is reached. */
    public boolean isMet() {
        return isMost ? figure <= limit : figure >= limit;
    }

    /** What is asked. */
    String asked() {
        return (isMost ? "≤ " : "≥ ") + Figures.plain(limit);
    }

    /** Whether it is reached, in a word. */
    String verdict() {
        return isMet() ? "MET" : "MISSED";
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-44s %8s  %-8s %s", what, Figures.plain(figure), asked(), verdict());
    }
}
