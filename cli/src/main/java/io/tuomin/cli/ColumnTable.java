package io.tuomin.cli;

import io.tuomin.dataset.ColumnVerdict;
import io.tuomin.model.EntityType;
import io.tuomin.model.Grade;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Verdicts on columns as a table for people. */
final class ColumnTable {

    private final Table table;

    ColumnTable(PrintWriter out) {
        table = new Table(
                out,
                List.of(
                        Messages.get("table.column"),
                        Messages.get("table.type"),
                        Messages.get("table.name"),
                        Messages.get("table.grade"),
                        Messages.get("table.confidence"),
                        Messages.get("table.share")));
    }

    void add(String column, ColumnVerdict verdict, @Nullable Grade grade) {
        EntityType type = verdict.type();
        if (type == null || grade == null) {
            table.add("", List.of(column, "–", "", "", "", ""));
            return;
        }
        table.add(
                FindingTable.style(grade),
                List.of(
                        column,
                        type.id(),
                        Messages.isChinese() ? type.chinese() : type.english(),
                        FindingTable.grade(grade),
                        String.valueOf(verdict.confidence()),
                        String.format(Locale.ROOT, "%.0f %%", verdict.share() * 100)));
    }

    void print() {
        table.print();
    }
}
