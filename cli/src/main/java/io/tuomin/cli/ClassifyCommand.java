package io.tuomin.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.tuomin.Classifier;
import io.tuomin.GradedSubject;
import io.tuomin.GradedText;
import io.tuomin.Located;
import io.tuomin.Remark;
import io.tuomin.Workers;
import io.tuomin.dataset.ColumnVerdict;
import io.tuomin.grading.GradingScheme;
import io.tuomin.grading.LevelScales;
import io.tuomin.grading.Rules;
import io.tuomin.model.EntityType;
import io.tuomin.model.Finding;
import io.tuomin.model.Grade;
import io.tuomin.recognizer.EntitySpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tuomin classify}: what is found, how it is graded, and why. Never prints a value. */
@Command(name = "classify", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class ClassifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Input input;

    @Mixin
    private OwnTables tables;

    @Mixin
    private Standards standards;

    @Mixin
    private OwnRules ownRules;

    @Option(names = "--reference-date", paramLabel = "YYYY-MM-DD", descriptionKey = "classify.referenceDate")
    private @Nullable LocalDate referenceDate;

    @Option(names = "--min-confidence", paramLabel = "N", descriptionKey = "classify.minConfidence")
    private @Nullable Integer minConfidence;

    @Option(names = "--columns", descriptionKey = "classify.columns")
    private boolean columns;

    @Option(names = "--explain", descriptionKey = "classify.explain")
    private boolean explain;

    @Option(names = "--as", paramLabel = "KIND", descriptionKey = "classify.as")
    private @Nullable Kind as;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "classify.output")
    private @Nullable Path output;

    @Option(names = "--fail-on", paramLabel = "GRADE", descriptionKey = "classify.failOn")
    private @Nullable Grade failOn;

    private boolean graveFound;

    private LevelScales scales = LevelScales.of();
    private @Nullable Rules rules;

    /** How findings are written. */
    enum Kind {
        /** For people. */
        TABLE,
        /** For programs: one JSON object a line. */
        JSONL
    }

    @Override
    public Integer call() throws IOException {
        checkCall();
        GradingScheme scheme = standards.scheme(spec);
        scales = standards.scales(spec);
        Classifier classifier = Judging.classifier(spec, scheme, minConfidence, tables, ownRules, referenceDate);
        rules = classifier.subjects().rules();
        List<EntityType> types =
                classifier.entities().stream().map(EntitySpec::type).toList();
        Standards.tellHoles(scheme, scales, types, spec.commandLine().getErr());
        if (output == null) {
            return treat(classifier, spec.commandLine().getOut(), Terminal.isOut());
        }
        int[] code = new int[1];
        WholeFile.write(output, StandardCharsets.UTF_8, out -> {
            PrintWriter printer = new PrintWriter(out);
            code[0] = treat(classifier, printer, false);
            if (code[0] == Main.FAILED || printer.checkError()) {
                throw new Failure(Messages.get("error.notWritten", output));
            }
        });
        return code[0];
    }

    private int treat(Classifier classifier, PrintWriter out, boolean terminal) {
        try (Workers workers = input.workers()) {
            boolean well =
                    input.each(spec.commandLine().getErr(), file -> treat(classifier, workers, file, out, terminal));
            return !well ? Main.FAILED : graveFound ? Main.FOUND : Main.OK;
        }
    }

    /** Finds out what cannot work before anything is read or written. */
    private void checkCall() {
        if (columns && !input.files().stream().allMatch(file -> input.format(file) == Format.CSV)) {
            throw new ParameterException(spec.commandLine(), Messages.get("error.columnsNeedCsv"));
        }
        if (explain && (columns || as != null || failOn != null || standards.hasScales())) {
            throw new ParameterException(spec.commandLine(), Messages.get("error.explainAlone"));
        }
        if (output != null && as == Kind.TABLE) {
            throw new ParameterException(spec.commandLine(), Messages.get("error.tableToFile"));
        }
    }

    private void treat(Classifier classifier, Workers workers, String file, PrintWriter out, boolean terminal)
            throws IOException {
        boolean table = as == Kind.TABLE || as == null && terminal;
        Format format = input.format(file);
        try (BufferedReader in = input.open(file, !terminal)) {
            if (explain) {
                new Explainer(classifier, out).explain(format, file, in, input);
            } else if (columns) {
                columns(classifier, in, out, table);
            } else if (format == Format.DOCS) {
                docs(classifier, workers, in, out);
            } else {
                findings(classifier, workers, format, file, in, out, table);
            }
        } finally {
            out.flush();
        }
    }

    private void findings(
            Classifier classifier,
            Workers workers,
            Format format,
            String file,
            BufferedReader in,
            PrintWriter out,
            boolean table)
            throws IOException {
        FindingTable rows = table ? new FindingTable(out, rules, scales) : null;
        try (JsonGenerator json = JsonLines.to(out)) {
            FindingLines lines = new FindingLines(json, classifier, scales, file);
            Consumer<Located> found = located -> {
                see(located.finding().grade());
                if (rows != null) {
                    rows.add(file, located);
                } else {
                    lines.add(located);
                }
            };
            switch (format) {
                case JSON -> classifier.json(in, found);
                case NDJSON -> classifier.jsonLines(in, found, workers);
                case CSV -> classifier.csv(in, input.csv(in), found, workers);
                default -> classifier.text(in, found, workers);
            }
            lines.end();
        }
        if (rows != null) {
            rows.print();
        }
    }

    private void see(@Nullable Grade grade) {
        graveFound |= failOn != null && grade != null && grade.compareTo(failOn) >= 0;
    }

    /** A document and what was found in it. */
    private record Classified(JsonNode id, GradedText graded) {}

    /** Each line is a document: {@code {"id", "text"}} in, {@code {"id", "findings"}} out. */
    private void docs(Classifier classifier, Workers workers, BufferedReader in, PrintWriter out) throws IOException {
        try (JsonGenerator json = JsonLines.to(out)) {
            FindingLines lines = new FindingLines(json, classifier, scales, "");
            Docs.Look<Classified> look =
                    (document, text) -> new Classified(document.get("id"), classifier.classifyRecord(text));
            Docs.each(in, workers, look, classified -> {
                json.writeStartObject();
                json.writeFieldName("id");
                json.writeTree(classified.id);
                json.writeArrayFieldStart("findings");
                for (Finding finding : classified.graded.findings()) {
                    see(finding.grade());
                    json.writeStartObject();
                    lines.write(finding);
                    json.writeEndObject();
                }
                json.writeEndArray();
                GradedSubject subject = classified.graded.subject();
                if (subject != null) {
                    write(json, subject);
                    json.writeStringField(
                            "edition", classifier.scheme().edition().name());
                }
                JsonLines.end(json);
            });
        }
    }

    private static void write(JsonGenerator json, GradedSubject subject) throws IOException {
        json.writeStringField("grade", subject.highestGrade().name());
        if (subject.referenceDate() != null) {
            json.writeStringField("referenceDate", subject.referenceDate().toString());
        }
        if (!subject.remarks().isEmpty()) {
            json.writeArrayFieldStart("remarks");
            for (Remark remark : subject.remarks()) {
                json.writeStartObject();
                FindingLines.write(json, remark, false);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private void columns(Classifier classifier, BufferedReader in, PrintWriter out, boolean table) throws IOException {
        ColumnTable rows = table ? new ColumnTable(out, rules, scales) : null;
        try (JsonGenerator json = JsonLines.to(out)) {
            List<String> names = new ArrayList<>();
            List<ColumnVerdict> verdicts = new ArrayList<>();
            classifier.columns(in, input.csv(in), (name, verdict) -> {
                names.add(name);
                verdicts.add(verdict);
            });
            List<@Nullable Finding> graded = classifier
                    .subjects()
                    .columns(verdicts.stream().map(ColumnVerdict::type).toList());
            for (int i = 0; i < names.size(); i++) {
                Finding column = graded.get(i);
                see(column == null ? null : column.grade());
                if (rows != null) {
                    rows.add(names.get(i), verdicts.get(i), column);
                } else {
                    write(json, names.get(i), verdicts.get(i), column);
                }
            }
        }
        if (rows != null) {
            rows.print();
        }
    }

    private void write(JsonGenerator json, String name, ColumnVerdict verdict, @Nullable Finding column) {
        try {
            json.writeStartObject();
            json.writeStringField("column", name);
            json.writeStringField(
                    "type", verdict.type() == null ? null : verdict.type().id());
            json.writeStringField(
                    "grade", column == null ? null : column.grade().name());
            json.writeNumberField("confidence", verdict.confidence());
            json.writeNumberField("share", Math.round(verdict.share() * 10_000) / 10_000.0);
            if (column != null && !column.rules().isEmpty()) {
                json.writeArrayFieldStart("rules");
                for (String code : column.rules()) {
                    json.writeString(code);
                }
                json.writeEndArray();
            }
            if (column != null) {
                FindingLines.levels(json, scales, rules.rate(scales, column));
            }
            JsonLines.end(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
