package io.tuomin.cli;

import io.tuomin.Classifier;
import io.tuomin.CsvOptions;
import io.tuomin.Desensitizer;
import io.tuomin.InventoryScan;
import io.tuomin.document.CsvDocument;
import io.tuomin.document.DocumentException;
import io.tuomin.grading.GradingScheme;
import io.tuomin.grading.LevelScales;
import io.tuomin.inventory.FileTally;
import io.tuomin.inventory.Inventory;
import io.tuomin.inventory.Inventory.Reason;
import io.tuomin.inventory.Inventory.Remark;
import io.tuomin.inventory.InventoryBuilder;
import io.tuomin.inventory.InventoryJson;
import io.tuomin.inventory.PersonKey;
import io.tuomin.model.Grade;
import io.tuomin.policy.Policy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tuomin scan}: the inventory of files and folders, for people and as JSON and HTML. Never prints a value. */
@Command(name = "scan", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class ScanCommand implements Callable<Integer> {

    /** Reasons that the user should do something about. */
    private static final Set<Reason> FAILURES =
            EnumSet.of(Reason.UNKNOWN_ENCODING, Reason.DAMAGED, Reason.TOO_LARGE, Reason.UNREADABLE, Reason.FAILED);

    @Spec
    private CommandSpec spec;

    @Mixin
    private OwnTables tables;

    @Mixin
    private Standards standards;

    @Mixin
    private OwnRules rules;

    @Parameters(paramLabel = "PATH", descriptionKey = "scan.paths", arity = "1..*")
    private List<Path> paths;

    @Option(names = "--json", paramLabel = "FILE", descriptionKey = "scan.json")
    private @Nullable Path json;

    @Option(names = "--html", paramLabel = "FILE", descriptionKey = "scan.html")
    private @Nullable Path html;

    @Option(names = "--include", paramLabel = "GLOB", descriptionKey = "scan.include")
    private List<String> include = new ArrayList<>();

    @Option(names = "--exclude", paramLabel = "GLOB", descriptionKey = "scan.exclude")
    private List<String> exclude = new ArrayList<>();

    @Option(names = "--policy", paramLabel = "NAME|FILE", descriptionKey = "scan.policy")
    private @Nullable String chosenPolicy;

    @Option(names = "--min-confidence", paramLabel = "N", descriptionKey = "classify.minConfidence")
    private @Nullable Integer minConfidence;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "scan.date")
    private @Nullable LocalDate date;

    @Option(names = "--key-file", paramLabel = "FILE", descriptionKey = "scan.keyFile")
    private @Nullable Path keyFile;

    @Option(names = "--fail-on", paramLabel = "GRADE", descriptionKey = "classify.failOn")
    private @Nullable Grade failOn;

    private Classifier classifier;
    private Desensitizer names;
    private InventoryBuilder builder;
    private boolean failed;

    @Override
    public Integer call() throws IOException {
        LevelScales chosen = standards.scales(spec);
        Policy policy = policy();
        LocalDate day = date();
        classifier = Judging.classifier(spec, policy.scheme(), policy.minimumConfidence(), tables, rules, day);
        names = Desensitizer.of(classifier, Policy.standard());
        builder =
                new InventoryBuilder(classifier.scheme(), classifier.subjects().rules(), chosen, policy, key());
        walk();
        Inventory inventory = builder.build(new Main.Version().getVersion()[0], day);
        write(inventory);
        boolean found = failOn != null
                && inventory.totals().findings().keySet().stream().anyMatch(grade -> grade.compareTo(failOn) >= 0);
        return failed ? Main.FAILED : found ? Main.FOUND : Main.OK;
    }

    private Policy policy() {
        Policy policy = PolicyChoice.of(chosenPolicy);
        GradingScheme scheme = standards.scheme(spec);
        if (scheme == null && minConfidence == null) {
            return policy;
        }
        if (minConfidence != null && (minConfidence < 1 || minConfidence > 99)) {
            throw wrong("error.minConfidence", minConfidence);
        }
        return policy.with(
                scheme == null ? policy.scheme() : scheme,
                minConfidence == null ? policy.minimumConfidence() : minConfidence);
    }

    private PersonKey key() throws IOException {
        if (keyFile == null) {
            return PersonKey.random();
        }
        byte[] bytes = Files.readAllBytes(keyFile);
        try {
            return PersonKey.of(bytes);
        } catch (IllegalArgumentException e) {
            throw new Failure(Messages.get("error.keyFile", keyFile, PersonKey.BYTES));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** The day of the inventory: as told, or of SOURCE_DATE_EPOCH, or today. */
    private LocalDate date() {
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        if (date != null || epoch == null || epoch.isBlank()) {
            return date == null ? LocalDate.now() : date;
        }
        try {
            return Instant.ofEpochSecond(Long.parseLong(epoch.strip()))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate();
        } catch (NumberFormatException | DateTimeException e) {
            throw new Failure(Messages.get("error.epoch"));
        }
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), Messages.get(key, arguments));
    }

    private void walk() {
        FileWalk walk;
        try {
            walk = new FileWalk(include, exclude, new FileWalk.Visitor() {
                @Override
                public void file(Path file, String name) {
                    scan(file, name);
                }

                @Override
                public void skipped(String name, Reason reason) {
                    skip(name, reason);
                }

                @Override
                public void excluded() {
                    builder.exclude();
                }
            });
        } catch (PatternSyntaxException e) {
            throw wrong("error.glob");
        }
        walk.walk(paths);
    }

    private void scan(Path file, String name) {
        try {
            Content content = Content.of(file);
            if (content.reason() != null) {
                skip(name, content.reason());
            } else if (content.isWorkbook()) {
                workbook(file, name);
            } else {
                text(file, name, content);
            }
        } catch (Output.Lost e) {
            throw e;
        } catch (CharacterCodingException e) {
            skip(name, Reason.UNKNOWN_ENCODING);
        } catch (Workbook.Unreadable e) {
            skip(name, e.reason());
        } catch (IOException e) {
            skip(name, Reason.UNREADABLE);
        } catch (RuntimeException e) {
            skip(name, Reason.FAILED);
        }
    }

    private void skip(String name, Reason reason) {
        failed |= FAILURES.contains(reason);
        builder.skip(masked(name), reason);
    }

    private void workbook(Path file, String name) throws IOException, Workbook.Unreadable {
        FileTally tally = builder.file();
        try {
            Workbook.each(file, (sheet, csv) -> {
                String prefix = sheet.isEmpty() ? "" : names.apply(sheet) + "!";
                new InventoryScan(classifier, tally).csv(csv, CsvOptions.standard(), prefix);
            });
        } catch (RuntimeException e) {
            throw new Workbook.Unreadable(Reason.DAMAGED);
        }
        add(name, "XLSX", "-", tally);
    }

    /** Reads text as what its ending says; if it is not, as running text. */
    private void text(Path file, String name, Content content) throws IOException {
        Format format = Format.AUTO.of(name);
        FileTally tally = builder.file();
        try {
            read(file, content, format, tally);
        } catch (DocumentException e) {
            format = Format.TEXT;
            tally = builder.file();
            tally.remark(Remark.READ_AS_TEXT);
            read(file, content, format, tally);
        }
        add(name, format.name(), content.charset().name(), tally);
    }

    private void read(Path file, Content content, Format format, FileTally tally) throws IOException {
        InventoryScan scan = new InventoryScan(classifier, tally);
        try (BufferedReader in = content.open(file)) {
            switch (format) {
                case JSON, NDJSON -> scan.json(in);
                case CSV -> {
                    char separator = CsvDocument.separatorOf(Input.firstLine(in));
                    scan.csv(in, new CsvOptions(separator, CsvOptions.Head.AUTO), "");
                }
                default -> scan.text(in);
            }
        }
    }

    private void add(String name, String format, String charset, FileTally tally) {
        String shown = masked(name);
        builder.add(shown, !shown.equals(name), format, charset, tally);
    }

    /** A name whose parts are masked where they are personal. */
    private String masked(String name) {
        return Arrays.stream(name.split("/", -1)).map(names::apply).collect(Collectors.joining("/"));
    }

    private void write(Inventory inventory) throws IOException {
        if (html != null) {
            WholeFile.write(html, StandardCharsets.UTF_8, out -> new HtmlReport(inventory).write(out));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json != null && Input.isStandardIn(json.toString())) {
            InventoryJson.write(inventory, out);
            return;
        }
        if (json != null) {
            WholeFile.write(json, StandardCharsets.UTF_8, file -> InventoryJson.write(inventory, file));
        }
        new ScanSummary(inventory, out).print();
    }
}
