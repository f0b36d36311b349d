package io.tuomin.cli;

import com.google.common.collect.ImmutableList;
import io.tuomin.dataset.ColumnVerdict;
import io.tuomin.grading.LevelScales;
import io.tuomin.grading.Rules;
import io.tuomin.model.EntityType;
import io.tuomin.model.Finding;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Verdicts on columns as a table for people. */
final class ColumnTable {

    private final Table table;
    private final Rules rules;
    private final LevelScales scales;

    ColumnTable(PrintWriter out, Rules rules, LevelScales scales) {
        this.rules = rules;
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

    void add(String column, ColumnVerdict verdict, @Nullable Finding graded) {
        if (graded == null) {
            table.add(
                    "",
                    row(column, "–", "", "", Collections.nCopies(scales.scales().size(), ""), "", ""));
            return;
        }
        EntityType type = graded.type();
        table.add(
                FindingTable.style(graded.grade()),
                row(
                        column,
                        type.id(),
                        Messages.isChinese() ? type.chinese() : type.english(),
                        FindingTable.grade(graded.grade()),
                        FindingTable.levels(rules.rate(scales, graded)),
                        String.valueOf(verdict.confidence()),
                        String.format(Locale.ROOT, "%.0f %%", verdict.share() * 100)));
    }

    void print() {
        table.print();
    }
}
