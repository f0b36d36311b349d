package io.tuomin.benchmarks.record;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The records as tables in Markdown. */
final class Tables {

    private static final ImmutableList<String> CORPORA = ImmutableList.of("logs", "orders", "prose", "ascii");

    private Tables() {}

    static String markdown(SpeedRecord speeds, ScalingRecord scaling) {
        return speeds.machine() + ".\n\n"
                + "MB/s, with the error of 99.9 %:\n\n" + byCorpus(speeds, Figures::withError)
                + "\nBytes allocated for a record:\n\n" + byCorpus(speeds, speed -> Figures.plain(speed.allocated()))
                + "\nValues of which it is known what they are:\n\n" + values(speeds)
                + "\nBars:\n\n" + bars(Bar.all(speeds, scaling))
                + "\nNanoseconds a character, " + scaling.machine() + ":\n\n"
                + costs("characters of a text", scaling.sizes()) + "\n"
                + costs("types", scaling.types()) + "\n"
                + costs("words in dictionaries", scaling.words()) + "\n"
                + costs("threads", scaling.threads());
    }

    private static String byCorpus(SpeedRecord speeds, Function<Speed, String> figure) {
        StringBuilder table =
                new StringBuilder("| | input | " + String.join(" | ", CORPORA) + " |\n|---|---|---|---|---|---|\n");
        rows(speeds).forEach((row, cells) -> {
            table.append("| ").append(row);
            for (String corpus : CORPORA) {
                Speed cell = cells.get(corpus);
                table.append(" | ").append(cell == null ? "" : figure.apply(cell));
            }
            table.append(" |\n");
        });
        return table.toString();
    }

    private static Map<String, Map<String, Speed>> rows(SpeedRecord speeds) {
        Map<String, Map<String, Speed>> rows = new LinkedHashMap<>();
        for (Speed speed : speeds.speeds()) {
            if (!speed.deed().equals(Speed.MASK)) {
                rows.computeIfAbsent(Label.of(speed) + " | " + speed.input(), row -> new LinkedHashMap<>())
                        .put(speed.corpus(), speed);
            }
        }
        return rows;
    }

    private static String values(SpeedRecord speeds) {
        StringBuilder table =
                new StringBuilder("| | million values a second | bytes allocated for one |\n|---|---|---|\n");
        for (Speed speed : speeds.speeds()) {
            if (speed.deed().equals(Speed.MASK)) {
                table.append("| %s | %s | %s |\n"
                        .formatted(Label.of(speed), Figures.withError(speed), Figures.plain(speed.allocated())));
            }
        }
        return table.toString();
    }

    private static String bars(List<Bar> bars) {
        StringBuilder table = new StringBuilder("| | reached | asked | |\n|---|---|---|---|\n");
        for (Bar bar : bars) {
            table.append("| %s | %s | %s | %s |\n"
                    .formatted(bar.what(), Figures.plain(bar.figure()), bar.asked(), bar.verdict()));
        }
        return table.toString();
    }

    private static String costs(String what, List<ScalingRecord.Cost> costs) {
        StringBuilder first = new StringBuilder("| " + what);
        StringBuilder rule = new StringBuilder("|---");
        StringBuilder second = new StringBuilder("| ns");
        for (ScalingRecord.Cost cost : costs) {
            first.append(" | ").append(String.format(Locale.ROOT, "%,d", cost.of()));
            rule.append("|---");
            second.append(" | ").append(Figures.plain(cost.nanoseconds()));
        }
        return first + " |\n" + rule + "|\n" + second + " |\n";
    }
}
