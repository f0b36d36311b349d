package io.tuomin.cli;

import io.tuomin.inventory.Inventory;
import io.tuomin.inventory.Inventory.Kind;
import io.tuomin.inventory.Inventory.PersonNumbers;
import io.tuomin.inventory.Inventory.Reached;
import io.tuomin.inventory.Inventory.Scanned;
import io.tuomin.inventory.Inventory.Skipped;
import io.tuomin.inventory.Inventory.Text;
import io.tuomin.inventory.Inventory.Totals;
import io.tuomin.inventory.PersonGroup;
import io.tuomin.model.Grade;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An inventory on a screen: the numbers first, then types, the gravest files, and what follows by law. */
final class ScanSummary {

    /** Files and skipped files that are listed. */
    private static final int MOST = 20;

    /** The gravest first. */
    static final Comparator<Scanned> GRAVEST = Comparator.comparingLong((Scanned file) -> file.of(Grade.SECRET))
            .thenComparing(file -> file.of(Grade.SENSITIVE))
            .thenComparing(file -> file.of(Grade.ORDINARY))
            .reversed()
            .thenComparing(Scanned::name);

    private final Inventory inventory;
    private final PrintWriter out;

    ScanSummary(Inventory inventory, PrintWriter out) {
        this.inventory = inventory;
        this.out = out;
    }

    void print() {
        Totals totals = inventory.totals();
        say("scan.files", totals.files(), totals.withFindings(), totals.skipped(), totals.excluded());
        say("scan.persons", persons(PersonGroup.ALL), persons(PersonGroup.SENSITIVE));
        say("scan.findings", totals.personal(), totals.of(Grade.SENSITIVE), totals.of(Grade.SECRET));
        kinds();
        files();
        thresholds();
        skipped();
        out.flush();
    }

    private void say(String key, Object... arguments) {
        out.println(Messages.get(key, arguments));
    }

    private String persons(PersonGroup group) {
        return number(inventory.persons().get(group));
    }

    private static String number(@Nullable PersonNumbers numbers) {
        return numbers == null ? "0" : numbers.toString();
    }

    private static String in(Text text) {
        return Messages.isChinese() ? text.chinese() : text.english();
    }

    private void kinds() {
        if (inventory.kinds().isEmpty()) {
            return;
        }
        out.println();
        Table table = new Table(
                out,
                List.of(
                        Messages.get("table.type"),
                        Messages.get("table.name"),
                        Messages.get("table.grade"),
                        Messages.get("table.number"),
                        Messages.get("table.files"),
                        Messages.get("table.treatment")));
        for (Kind kind : inventory.kinds()) {
            table.add(
                    FindingTable.style(kind.grade()),
                    List.of(
                            kind.type(),
                            in(kind.name()),
                            FindingTable.grade(kind.grade()) + (kind.disputed() ? " ⚑" : ""),
                            String.valueOf(kind.count()),
                            String.valueOf(kind.files()),
                            kind.treatment()));
        }
        table.print();
        if (inventory.kinds().stream().anyMatch(Kind::disputed)) {
            say("table.disputed");
        }
    }

    private void files() {
        List<Scanned> gravest = inventory.files().stream()
                .filter(file -> !file.findings().isEmpty())
                .sorted(GRAVEST)
                .toList();
        if (gravest.isEmpty()) {
            return;
        }
        out.println();
        Table table = new Table(
                out,
                List.of(
                        Messages.get("table.file"),
                        Messages.get("table.format"),
                        FindingTable.grade(Grade.SECRET),
                        FindingTable.grade(Grade.SENSITIVE),
                        FindingTable.grade(Grade.ORDINARY),
                        Messages.get("table.persons")));
        for (Scanned file : gravest.subList(0, Math.min(MOST, gravest.size()))) {
            table.add(
                    FindingTable.style(file.highest()),
                    List.of(
                            file.name(),
                            file.format(),
                            String.valueOf(file.of(Grade.SECRET)),
                            String.valueOf(file.of(Grade.SENSITIVE)),
                            String.valueOf(file.of(Grade.ORDINARY)),
                            number(file.persons().get(PersonGroup.ALL))));
        }
        table.print();
        more(gravest.size());
    }

    private void more(int size) {
        if (size > MOST) {
            say("scan.more", size - MOST);
        }
    }

    private void thresholds() {
        List<Reached> reached =
                inventory.thresholds().stream().filter(Reached::applies).toList();
        out.println();
        say(reached.isEmpty() ? "scan.noThreshold" : "scan.thresholds");
        for (Reached one : reached) {
            out.println("  " + Messages.get("scan.threshold", in(one.follows()), in(one.clause()), text(one)));
        }
    }

    private static String text(Reached reached) {
        return Messages.isChinese()
                ? reached.result().chinese()
                : reached.result().english();
    }

    private void skipped() {
        List<Skipped> skipped = inventory.skipped();
        if (skipped.isEmpty()) {
            return;
        }
        out.println();
        say("scan.skipped");
        for (Skipped file : skipped.subList(0, Math.min(MOST, skipped.size()))) {
            out.println("  " + Table.oneLine(file.name()) + ": "
                    + (Messages.isChinese()
                            ? file.reason().chinese()
                            : file.reason().english()));
        }
        more(skipped.size());
    }
}
