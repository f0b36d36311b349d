package io.tuomin.cli;

import com.google.common.collect.ImmutableList;
import io.tuomin.dataset.ColumnVerdict;
import io.tuomin.grading.LevelScales;
import io.tuomin.model.EntityType;
import io.tuomin.model.Grade;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Verdicts on columns as a table for people. */
final class ColumnTable {

    private final Table table;
    private final LevelScales scales;

    ColumnTable(PrintWriter out, LevelScales scales) {
        this.scales = scales;
        table = new Table(
                out,
                row(
                        Messages.get("table.column"),
                        Messages.get("table.type"),
                        Messages.get("table.name"),
                        Messages.get("table.grade"),
                        FindingTable.heads(scales),
                        Messages.get("table.confidence"),
                        Messages.get("table.share")));
    }

    private static List<String> row(
            String column,
            String type,
            String name,
            String grade,
            List<String> levels,
            String confidence,
            String share) {
        return ImmutableList.<String>builder()
                .add(column, type, name, grade)
                .addAll(levels)
                .add(confidence, share)
                .build();
    }

    void add(String column, ColumnVerdict verdict, @Nullable Grade grade) {
        EntityType type = verdict.type();
        if (type == null || grade == null) {
            table.add(
                    "",
                    row(column, "–", "", "", Collections.nCopies(scales.scales().size(), ""), "", ""));
            return;
        }
        table.add(
                FindingTable.style(grade),
                row(
                        column,
                        type.id(),
                        Messages.isChinese() ? type.chinese() : type.english(),
                        FindingTable.grade(grade),
                        FindingTable.levels(scales.rate(type, grade, Set.of())),
                        String.valueOf(verdict.confidence()),
                        String.format(Locale.ROOT, "%.0f %%", verdict.share() * 100)));
    }

    void print() {
        table.print();
    }
}
