package io.tuomin.cli;

import io.tuomin.inventory.Inventory;
import io.tuomin.inventory.Inventory.Field;
import io.tuomin.inventory.Inventory.Kind;
import io.tuomin.inventory.Inventory.Scanned;
import io.tuomin.inventory.Inventory.Text;
import io.tuomin.model.Grade;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The charts of the report: by grade, type, file and field. */
final class ReportCharts {

    /** Bars of a chart. */
    private static final int BARS = 12;

    private final Inventory inventory;
    private final List<Scanned> gravest;

    /** Of an inventory and its files, the gravest first. */
    ReportCharts(Inventory inventory, List<Scanned> gravest) {
        this.inventory = inventory;
        this.gravest = gravest;
    }

    void write(Writer out) throws IOException {
        if (inventory.kinds().isEmpty()) {
            return;
        }
        out.write("<h2>" + Html.both("在哪里，是什么", "What is where") + "</h2>\n<div class=\"legend\">");
        for (Grade grade : List.of(Grade.SECRET, Grade.SENSITIVE, Grade.ORDINARY, Grade.NOT_PERSONAL)) {
            out.write("<span><i style=\"background:var(--"
                    + (grade == Grade.NOT_PERSONAL ? "none" : grade.name().toLowerCase(Locale.ROOT)) + ")\"></i>"
                    + Html.both(Html.name(grade)) + "</span>");
        }
        out.write("</div>\n<div class=\"charts\">\n");
        chart(out, "wide", new Text("按级别", "By grade"), byGrade());
        chart(out, "", new Text("按类型", "By type"), byType());
        chart(out, "", new Text("按文件（最严重的）", "By file (the gravest)"), byFile());
        chart(out, "wide", new Text("按列和字段（最严重的）", "By column and field (the gravest)"), byField());
        out.write("</div>\n");
    }

    private static void chart(Writer out, String kind, Text title, BarChart chart) throws IOException {
        out.write("<div class=\"box " + kind + "\"><h3>" + Html.both(title) + "</h3>\n" + chart.svg() + "</div>\n");
    }

    private BarChart byGrade() {
        BarChart chart = new BarChart(1_000, 120);
        new TreeMap<>(inventory.totals().findings()).descendingMap().forEach((grade, count) -> {
            chart.add(Html.name(grade), new TreeMap<>(Map.of(grade, count)));
        });
        return chart;
    }

    private BarChart byType() {
        Map<String, SortedMap<Grade, Long>> parts = new TreeMap<>();
        Map<String, Text> names = new TreeMap<>();
        for (Kind kind : inventory.kinds()) {
            names.put(kind.type(), kind.name());
            parts.computeIfAbsent(kind.type(), unseen -> new TreeMap<>()).merge(kind.grade(), kind.count(), Long::sum);
        }
        return gravest(parts, names, 480, 190);
    }

    private BarChart byFile() {
        BarChart chart = new BarChart(480, 190);
        gravest.stream()
                .filter(file -> !file.findings().isEmpty())
                .limit(BARS)
                .forEach(file -> chart.add(new Text(file.name(), file.name()), file.findings()));
        return chart;
    }

    /** Fields of one name in several files are one bar. */
    private BarChart byField() {
        Map<String, SortedMap<Grade, Long>> parts = new TreeMap<>();
        Map<String, Set<String>> files = new TreeMap<>();
        for (Scanned file : inventory.files()) {
            for (Field field : file.fields()) {
                files.computeIfAbsent(field.path(), unseen -> new TreeSet<>()).add(file.name());
                parts.computeIfAbsent(field.path(), unseen -> new TreeMap<>())
                        .merge(field.grade(), field.count(), Long::sum);
            }
        }
        Map<String, Text> names = new TreeMap<>();
        files.forEach((path, in) -> names.put(path, label(path, in)));
        return gravest(parts, names, 1_000, 420);
    }

    private static Text label(String path, Set<String> files) {
        Text field = path.isEmpty() ? new Text("正文", "text") : new Text(path, path);
        if (files.size() == 1) {
            String file = files.iterator().next();
            return new Text(file + " · " + field.chinese(), file + " · " + field.english());
        }
        return new Text(
                field.chinese() + " · " + Figures.plain(files.size()) + " 个文件",
                field.english() + " · " + Figures.plain(files.size()) + " files");
    }

    private static BarChart gravest(
            Map<String, SortedMap<Grade, Long>> parts, Map<String, Text> names, int width, int labels) {
        BarChart chart = new BarChart(width, labels);
        Comparator<Map.Entry<String, SortedMap<Grade, Long>>> gravest =
                Comparator.comparingLong(entry -> count(entry.getValue(), Grade.SECRET));
        parts.entrySet().stream()
                .sorted(gravest.thenComparing(entry -> count(entry.getValue(), Grade.SENSITIVE))
                        .thenComparing(entry -> count(entry.getValue(), Grade.ORDINARY))
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(BARS)
                .forEach(entry -> chart.add(names.get(entry.getKey()), entry.getValue()));
        return chart;
    }

    private static long count(SortedMap<Grade, Long> parts, Grade grade) {
        return parts.getOrDefault(grade, 0L);
    }
}
