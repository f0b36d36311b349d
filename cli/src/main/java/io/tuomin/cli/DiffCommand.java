package io.tuomin.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tuomin.inventory.Inventory;
import io.tuomin.inventory.InventoryDifference;
import io.tuomin.inventory.InventoryDifference.Change;
import io.tuomin.inventory.InventoryDifference.Section;
import io.tuomin.inventory.InventoryJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tuomin diff}: what changed between two inventories. Ends as {@code diff} does: 0 nothing, 1 something, 2 trouble. */
@Command(name = "diff", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    private static final int DIFFERENT = 1;
    private static final int TROUBLE = 2;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "diff.before")
    private Path before;

    @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "diff.after")
    private Path after;

    @Option(names = "--as", paramLabel = "KIND", descriptionKey = "diff.as", defaultValue = "text")
    private Kind as;

    /** How changes are written. */
    enum Kind {
        /** For people. */
        TEXT,
        /** For programs: one JSON object a line. */
        JSONL
    }

    @Override
    public Integer call() throws IOException {
        InventoryDifference difference;
        try {
            difference = InventoryDifference.between(read(before), read(after));
        } catch (IOException | Failure e) {
            spec.commandLine().getErr().println("tuomin: " + Failure.message(e));
            return TROUBLE;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (as == Kind.TEXT) {
            text(difference, out);
        } else {
            lines(difference, out);
        }
        return difference.isEmpty() ? Main.OK : DIFFERENT;
    }

    private static Inventory read(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file)) {
            return InventoryJson.read(in);
        } catch (IllegalArgumentException e) {
            throw new Failure(file + ": " + e.getMessage());
        }
    }

    private static void text(InventoryDifference difference, PrintWriter out) {
        Section section = null;
        for (Change change : difference.changes()) {
            if (change.section() != section) {
                section = change.section();
                out.println(Messages.isChinese() ? section.chinese() : section.english());
            }
            String subject = Table.oneLine(change.subject())
                    + (change.aspect().isEmpty() ? "" : " · " + Table.oneLine(change.aspect()));
            out.println(line(change, subject));
        }
    }

    private static String line(Change change, String subject) {
        if (change.before() == null) {
            return "  + " + subject + ": " + shown(change.after());
        }
        if (change.after() == null) {
            return "  - " + subject + ": " + shown(change.before());
        }
        return "  ~ " + subject + ": " + shown(change.before()) + " → " + shown(change.after());
    }

    private static String shown(String value) {
        return value.isEmpty() ? "–" : Table.oneLine(value);
    }

    private static void lines(InventoryDifference difference, PrintWriter out) throws IOException {
        try (JsonGenerator json = JsonLines.to(out)) {
            for (Change change : difference.changes()) {
                json.writeStartObject();
                json.writeStringField("section", change.section().name());
                json.writeStringField("subject", change.subject());
                json.writeStringField("aspect", change.aspect());
                json.writeStringField("before", change.before());
                json.writeStringField("after", change.after());
                JsonLines.end(json);
            }
        }
    }
}
