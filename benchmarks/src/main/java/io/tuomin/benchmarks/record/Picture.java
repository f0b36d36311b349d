package io.tuomin.benchmarks.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The speeds as bars on a logarithmic scale, a panel for each corpus, in SVG. The same record always gives the same picture. */
final class Picture {

    private static final int PANEL_WIDTH = 520;
    private static final int LABELS = 196;
    private static final int SCALE = 266;
    private static final int HEAD = 46;
    private static final int ROW = 22;
    private static final int BAR = 14;
    private static final int ROWS = 11;
    private static final int PANEL_HEIGHT = HEAD + ROWS * ROW + 34;
    private static final int TITLE = 58;

    /** The scale begins with 0.1 MB/s and has five powers of ten. */
    private static final double FIRST_POWER = -1;

    private static final int POWERS = 5;

    private static final ImmutableMap<String, String> PANELS = ImmutableMap.of(
            "logs", "Logs, 5 % of the lines with personal data",
            "orders", "Orders in JSON, full of personal data",
            "prose", "News-like prose",
            "ascii", "Clean ASCII");

    private static final String OPENING = """
            <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img"
                 aria-label="Throughput of one thread by corpus and engine">
            """;

    private static final String STYLE = """
              <style>
                svg { font: 12px system-ui, 'Segoe UI', Helvetica, Arial, sans-serif }
                .paper { fill: #ffffff } text { fill: #24292f } .quiet { fill: #656d76 }
                .grid { stroke: #d0d7de } .error { stroke: #24292f }
                .ours { fill: #0a7d8c } .peer { fill: #d08a2e } .yardstick { fill: #afb8c1 }
                .title { font-size: 17px; font-weight: 600 } .panel { font-weight: 600 }
                @media (prefers-color-scheme: dark) {
                  .paper { fill: #0d1117 } text { fill: #e6edf3 } .quiet { fill: #8d96a0 }
                  .grid { stroke: #30363d } .error { stroke: #e6edf3 }
                  .ours { fill: #2fb4c4 } .peer { fill: #d99a45 } .yardstick { fill: #57606a }
                }
              </style>
            """;

    private final SpeedRecord record;
    private final StringBuilder svg = new StringBuilder();

    private Picture(SpeedRecord record) {
        this.record = record;
    }

    static String of(SpeedRecord record) {
        return new Picture(record).drawn();
    }

    private String drawn() {
        int width = 2 * PANEL_WIDTH;
        int height = TITLE + 2 * PANEL_HEIGHT;
        svg.append(String.format(Locale.ROOT, OPENING, width, height));
        svg.append(STYLE);
        line("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>", width, height);
        text("title", 16, 28, "start", "Megabytes of UTF-8 read in a second of one processor");
        text("quiet", 16, 48, "start", record.machine() + "; logarithmic; lines show the error of 99.9 %");
        List<String> corpora = PANELS.keySet().asList();
        for (int i = 0; i < corpora.size(); i++) {
            panel(corpora.get(i), i % 2 * PANEL_WIDTH, TITLE + i / 2 * PANEL_HEIGHT);
        }
        return svg.append("</svg>\n").toString();
    }

    private void panel(String corpus, int x, int y) {
        text("panel", x + 16, y + 26, "start", PANELS.get(corpus));
        int left = x + LABELS;
        List<Speed> speeds = speeds(corpus);
        int bottom = y + HEAD + speeds.size() * ROW;
        for (int power = 0; power <= POWERS; power++) {
            double tick = Math.pow(10, FIRST_POWER + power);
            double at = left + position(tick);
            line("<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>", at, at, y + HEAD - 6, bottom);
            text("quiet", at, bottom + 16, "middle", Figures.plain(tick));
        }
        for (int i = 0; i < speeds.size(); i++) {
            bar(speeds.get(i), left, y + HEAD + i * ROW);
        }
    }

    private void bar(Speed speed, int left, int y) {
        double end = position(speed.mean());
        text("", left - 8, y + BAR - 3, "end", Label.of(speed));
        line(
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>",
                kind(speed), left, y, end, BAR);
        double figure = left + end + 6;
        if (speed.error() != null) {
            double least = left + position(speed.mean() - speed.error());
            double most = left + position(speed.mean() + speed.error());
            double middle = y + BAR / 2.0;
            line(
                    "<line class=\"error\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>",
                    least, most, middle, middle);
            figure = Math.max(figure, most + 6);
        }
        text("", figure, y + BAR - 3, "start", Figures.plain(speed.mean()));
    }

    private static String kind(Speed speed) {
        return switch (speed.engine()) {
            case "lookup", "decoding" -> "yardstick";
            case "identifiers", "names", "everything" -> "ours";
            default -> "peer";
        };
    }

    private List<Speed> speeds(String corpus) {
        return Stream.of(
                        find(Speed.CLASSIFY, "lookup", corpus, "bytes"),
                        find(Speed.CLASSIFY, "decoding", corpus, "bytes"),
                        find(Speed.CLASSIFY, "identifiers", corpus, "bytes"),
                        find(Speed.CLASSIFY, "names", corpus, "bytes"),
                        find(Speed.CLASSIFY, "everything", corpus, "bytes"),
                        find(Speed.DESENSITIZE, "everything", corpus, "bytes"),
                        find(Speed.CLASSIFY, "hyperscan", corpus, "bytes"),
                        find(Speed.CLASSIFY, "libphonenumber", corpus, "strings"),
                        find(Speed.CLASSIFY, "regexChain", corpus, "strings"),
                        find(Speed.CLASSIFY, "re2j", corpus, "strings"),
                        find(Speed.CLASSIFY, "hanlp", corpus, "strings"))
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Speed> find(String deed, String engine, String corpus, String input) {
        return record.find(deed, engine, corpus, input);
    }

    private static double position(double megabytes) {
        double power = megabytes <= 0 ? FIRST_POWER : Math.log10(megabytes);
        return Math.min(Math.max(power - FIRST_POWER, 0), POWERS) * SCALE / POWERS;
    }

    private void text(String style, double x, int y, String anchor, String words) {
        line(
                "<text%s x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>",
                style.isEmpty() ? "" : " class=\"" + style + "\"", x, y, anchor, words);
    }

    private void line(String format, Object... values) {
        svg.append("  ").append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
