package io.tuomin.cli;

import io.tuomin.Located;
import io.tuomin.model.Finding;
import io.tuomin.model.Grade;
import io.tuomin.model.LegalBasis;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Findings as a table for people. */
final class FindingTable {

    private final Table table;
    private final PrintWriter out;
    private long count;
    private boolean disputed;

    FindingTable(PrintWriter out) {
        this.out = out;
        this.table = new Table(
                out,
                List.of(
                        Messages.get("table.where"),
                        Messages.get("table.type"),
                        Messages.get("table.name"),
                        Messages.get("table.grade"),
                        Messages.get("table.confidence"),
                        Messages.get("table.basis")));
    }

    void add(String file, Located located) {
        Finding finding = located.finding();
        count++;
        disputed |= finding.disputed();
        String path = located.where().path();
        table.add(
                style(finding.grade()),
                List.of(
                        file + ":" + located.where().line() + (path.isEmpty() ? "" : " " + path) + " ["
                                + finding.start() + "," + finding.end() + ")",
                        finding.type().id(),
                        Messages.isChinese()
                                ? finding.type().chinese()
                                : finding.type().english(),
                        grade(finding.grade()) + (finding.disputed() ? " ⚑" : ""),
                        String.valueOf(finding.confidence()),
                        finding.basis().stream().map(LegalBasis::code).collect(Collectors.joining(" "))));
    }

    void print() {
        table.print();
        out.println(Messages.get("table.count", count) + (disputed ? " " + Messages.get("table.disputed") : ""));
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
