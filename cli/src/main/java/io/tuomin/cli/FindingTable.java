package io.tuomin.cli;

import com.google.common.collect.ImmutableList;
import io.tuomin.Located;
import io.tuomin.grading.LevelScale;
import io.tuomin.grading.LevelScales;
import io.tuomin.grading.Rating;
import io.tuomin.model.Finding;
import io.tuomin.model.Grade;
import io.tuomin.model.LegalBasis;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Findings as a table for people. */
final class FindingTable {

    private final Table table;
    private final LevelScales scales;
    private final PrintWriter out;
    private long count;
    private boolean disputed;

    FindingTable(PrintWriter out, LevelScales scales) {
        this.out = out;
        this.scales = scales;
        this.table = new Table(
                out,
                ImmutableList.<String>builder()
                        .add(
                                Messages.get("table.where"),
                                Messages.get("table.type"),
                                Messages.get("table.name"),
                                Messages.get("table.grade"))
                        .addAll(heads(scales))
                        .add(Messages.get("table.confidence"), Messages.get("table.basis"))
                        .build());
    }

    /** The heads of the columns that hold levels: the ids of the scales. */
    static List<String> heads(LevelScales scales) {
        return scales.scales().stream().map(LevelScale::id).toList();
    }

    void add(String file, Located located) {
        Finding finding = located.finding();
        count++;
        disputed |= finding.disputed();
        String path = located.where().path();
        table.add(
                style(finding.grade()),
                ImmutableList.<String>builder()
                        .add(file + ":" + located.where().line() + (path.isEmpty() ? "" : " " + path) + " ["
                                + finding.start() + "," + finding.end() + ")")
                        .add(finding.type().id())
                        .add(
                                Messages.isChinese()
                                        ? finding.type().chinese()
                                        : finding.type().english())
                        .add(grade(finding.grade()) + (finding.disputed() ? " ⚑" : ""))
                        .addAll(levels(scales.rate(finding)))
                        .add(String.valueOf(finding.confidence()))
                        .add(finding.basis().stream().map(LegalBasis::code).collect(Collectors.joining(" ")))
                        .build());
    }

    void print() {
        table.print();
        out.println(Messages.get("table.count", count) + (disputed ? " " + Messages.get("table.disputed") : ""));
    }

    static List<String> levels(List<Rating> ratings) {
        return ratings.stream().map(Rating::toString).toList();
    }

    static String grade(Grade grade) {
        return Messages.isChinese() ? grade.chinese() : grade.name();
    }

    static String style(Grade grade) {
        return switch (grade) {
            case SENSITIVE -> "red";
            case SECRET -> "magenta";
            case ORDINARY -> "yellow";
            case NOT_PERSONAL -> "faint";
        };
    }
}
