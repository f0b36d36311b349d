package io.tuomin.cli;

import com.google.common.collect.ImmutableList;
import io.tuomin.Located;
import io.tuomin.Remark;
import io.tuomin.grading.LevelScale;
import io.tuomin.grading.LevelScales;
import io.tuomin.grading.Rating;
import io.tuomin.grading.Rules;
import io.tuomin.model.Finding;
import io.tuomin.model.Grade;
import io.tuomin.model.LegalBasis;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Findings as a table for people. */
final class FindingTable {

    private final Table table;
    private final Rules rules;
    private final LevelScales scales;
    private final PrintWriter out;
    private final Summary summary = new Summary();
    private final List<String> remarks = new ArrayList<>();
    private boolean disputed;

    FindingTable(PrintWriter out, Rules rules, LevelScales scales) {
        this.out = out;
        this.rules = rules;
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
                        .addAll(levels(rules.rate(scales, finding)))
                        .add(String.valueOf(finding.confidence()))
                        .add(basis(finding))
                        .build());
        summary.add(located);
        located.remarks().forEach(remark -> remarks.add(remark(file, remark)));
    }

    void print() {
        table.print();
        out.println(Messages.get("table.count", summary.findings())
                + (disputed ? " " + Messages.get("table.disputed") : ""));
        if (summary.referenceDate() != null) {
            out.println(Messages.get("table.referenceDate", summary.referenceDate()));
        }
        remarks.forEach(out::println);
    }

    private static String basis(Finding finding) {
        String clauses = finding.basis().stream().map(LegalBasis::code).collect(Collectors.joining(" "));
        return finding.rules().isEmpty() ? clauses : clauses + " (" + String.join(" ", finding.rules()) + ")";
    }

    private static String remark(String file, Remark remark) {
        return Messages.get(
                "table.remark",
                place(file, remark.number()),
                place(file, remark.other()),
                Messages.isChinese()
                        ? remark.matter().chinese()
                        : remark.matter().english());
    }

    private static String place(String file, Remark.Place place) {
        String path = place.where().path();
        return file + ":" + place.where().line() + (path.isEmpty() ? "" : " " + path) + " ["
                + place.span().start() + "," + place.span().end() + ")";
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
