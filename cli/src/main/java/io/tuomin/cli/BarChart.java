package io.tuomin.cli;

import io.tuomin.inventory.Inventory.Text;
import io.tuomin.model.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Horizontal bars as SVG: one for each label, its parts coloured by grade, the gravest first. */
final class BarChart {

    private static final int ROW = 27;
    private static final int BAR = 15;
    private static final int NUMBER = 70;
    private static final int GAP = 10;
    /** Widths of characters: of the Latin script, and of Han. */
    private static final double LATIN = 7.3;

    private static final double HAN = 13.2;

    private final int width;
    private final int labels;
    private final List<Bar> bars = new ArrayList<>();

    /** A bar: its label in both languages, and how many of each grade. */
    private record Bar(Text label, SortedMap<Grade, Long> parts) {

        long sum() {
            return parts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * A chart without bars.
     *
     * @param width its width
     * @param labels the width of the labels in it
     */
    BarChart(int width, int labels) {
        this.width = width;
        this.labels = labels;
    }

    /** Adds a bar. */
    void add(Text label, SortedMap<Grade, Long> parts) {
        bars.add(new Bar(label, parts));
    }

    /** The chart, with the same scale for all bars. */
    String svg() {
        long most = Math.max(1, bars.stream().mapToLong(Bar::sum).max().orElse(1));
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">",
                width,
                bars.size() * ROW));
        for (int i = 0; i < bars.size(); i++) {
            draw(bars.get(i), i * ROW, most, svg);
        }
        return svg.append("</svg>").toString();
    }

    private void draw(Bar bar, int top, long most, StringBuilder svg) {
        int middle = top + ROW / 2;
        svg.append("<g>");
        label(bar.label.chinese(), "zh", middle, svg);
        label(bar.label.english(), "en", middle, svg);
        int room = width - labels - GAP - NUMBER;
        svg.append(rectangle("track", labels + GAP, middle, room));
        double x = labels + GAP;
        for (Map.Entry<Grade, Long> part :
                new TreeMap<>(bar.parts).descendingMap().entrySet()) {
            double length = Math.max(2, (double) room * part.getValue() / most);
            svg.append(rectangle(part.getKey().name(), x, middle, length));
            x += length;
        }
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"value\" x=\"%d\" y=\"%d\">%,d</text></g>\n",
                labels + GAP + room + GAP,
                middle + 5,
                bar.sum()));
    }

    private void label(String label, String language, int middle, StringBuilder svg) {
        svg.append(String.format(
                "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"end\">", language, labels, middle + 5));
        svg.append(Html.escaped(fitting(label, labels)));
        svg.append("<title>").append(Html.escaped(label)).append("</title></text>");
    }

    private static String rectangle(String kind, double x, int middle, double length) {
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>",
                kind,
                x,
                middle - BAR / 2.0,
                length,
                BAR);
    }

    /** A label that is too long without its middle: the ends of paths tell most. */
    static String fitting(String label, int room) {
        if (width(label) <= room) {
            return label;
        }
        int[] characters = label.codePoints().toArray();
        for (int kept = characters.length - 1; kept > 1; kept--) {
            int tail = (kept + 1) * 2 / 3;
            String shorter = new String(characters, 0, kept - tail) + "…"
                    + new String(characters, characters.length - tail, tail);
            if (width(shorter) <= room) {
                return shorter;
            }
        }
        return "…";
    }

    private static double width(String text) {
        return text.codePoints().mapToDouble(c -> c >= 0x1100 ? HAN : LATIN).sum();
    }
}
