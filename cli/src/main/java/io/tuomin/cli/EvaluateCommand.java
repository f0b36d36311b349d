package io.tuomin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.tuomin.Classifier;
import io.tuomin.grading.GradingScheme;
import io.tuomin.model.Finding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code tuomin evaluate}: precision, recall and F1 by type against a gold standard, by exact places and by overlap, with examples of
 * what was missed. The examples are text of the gold file.
 */
@Command(name = "evaluate", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    private static final int AROUND = 12;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "GOLD", descriptionKey = "evaluate.gold")
    private Path gold;

    @Option(names = "--types", paramLabel = "FILE", descriptionKey = "evaluate.types")
    private @Nullable Path types;

    @Option(
            names = "--min-confidence",
            paramLabel = "N",
            descriptionKey = "classify.minConfidence",
            defaultValue = "50")
    private int minConfidence;

    @Option(names = "--examples", paramLabel = "N", descriptionKey = "evaluate.examples", defaultValue = "3")
    private int examples;

    /** A document of the gold standard; where {@code labelled} is empty, it is labelled with every type that occurs in the file. */
    private record Document(String id, String text, Map<String, Set<Span>> expected, Set<String> labelled) {}

    private record Span(int start, int end) {
        boolean overlaps(Span other) {
            return start < other.end && other.start < end;
        }
    }

    /** Counts for one type. */
    private static final class Tally {
        private int gold;
        private int predicted;
        private int exact;
        private int goldOverlapped;
        private int predictedOverlapped;
        private final List<String> missed = new ArrayList<>();
        private final List<String> wrong = new ArrayList<>();
    }

    private final Map<String, Tally> tallies = new TreeMap<>();
    private Map<String, String> mapping = Map.of();

    @Override
    public Integer call() throws IOException {
        Classifier classifier = Judging.classifier(spec, null, minConfidence, null, null, null);
        if (types != null) {
            mapping = mapping(types);
        }
        List<Document> documents = documents();
        Set<String> annotated = new HashSet<>();
        for (Document document : documents) {
            annotated.addAll(document.expected.keySet());
            annotated.addAll(document.labelled);
        }
        warnOfUnknown(annotated);
        for (Document document : documents) {
            compare(document, classifier, document.labelled.isEmpty() ? annotated : document.labelled);
        }
        print(spec.commandLine().getOut());
        return Main.OK;
    }

    private List<Document> documents() throws IOException {
        List<Document> documents = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(gold, StandardCharsets.UTF_8)) {
            Docs.each(in, (json, text, line) -> documents.add(document(json, text, line)));
        } catch (CharacterCodingException e) {
            throw new Failure(Messages.get("error.notUtf8", gold));
        } catch (Failure e) {
            throw new Failure(gold + ": " + e.getMessage());
        }
        if (documents.isEmpty()) {
            throw new Failure(Messages.get("error.noDocuments", gold));
        }
        return documents;
    }

    /** A type that we do not have is nowhere found: its zeros say nothing of the text. */
    private void warnOfUnknown(Set<String> annotated) {
        Set<String> unknown = new TreeSet<>(annotated);
        GradingScheme.standard().types().forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            String list = String.join(", ", unknown);
            spec.commandLine().getErr().println("tuomin: " + Messages.get("evaluate.unknownTypes", list));
        }
    }

    private Document document(JsonNode json, String text, long line) {
        Map<String, Set<Span>> expected = new HashMap<>();
        for (JsonNode node : json.path("spans")) {
            Span span = new Span(node.path("start").asInt(-1), node.path("end").asInt(-1));
            if (span.start < 0 || span.start >= span.end || span.end > text.length()) {
                throw new Failure(Messages.get("error.span", line));
            }
            expected.computeIfAbsent(type(node.path("type")), t -> new HashSet<>())
                    .add(span);
        }
        Set<String> labelled = new HashSet<>();
        json.path("labelled").forEach(node -> labelled.add(type(node)));
        return new Document(json.get("id").asText(), text, expected, labelled);
    }

    private static Map<String, String> mapping(Path file) throws IOException {
        Map<String, String> mapping = new HashMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t");
            if (cells.length >= 2) {
                mapping.put(cells[0], cells[1]);
            }
        }
        return mapping;
    }

    private String type(JsonNode goldType) {
        return mapping.getOrDefault(goldType.asText(), goldType.asText());
    }

    private void compare(Document document, Classifier classifier, Set<String> graded) {
        Map<String, Set<Span>> predicted = new HashMap<>();
        for (Finding finding : classifier.classify(document.text)) {
            predicted
                    .computeIfAbsent(finding.type().id(), t -> new HashSet<>())
                    .add(new Span(finding.start(), finding.end()));
        }
        for (String type : graded) {
            Set<Span> want = document.expected.getOrDefault(type, Set.of());
            Set<Span> have = predicted.getOrDefault(type, Set.of());
            Tally tally = tallies.computeIfAbsent(type, t -> new Tally());
            tally.gold += want.size();
            tally.predicted += have.size();
            for (Span span : want) {
                tally.exact += have.contains(span) ? 1 : 0;
                boolean overlapped = have.stream().anyMatch(span::overlaps);
                tally.goldOverlapped += overlapped ? 1 : 0;
                if (!overlapped && tally.missed.size() < examples) {
                    tally.missed.add(example(document, span));
                }
            }
            for (Span span : have) {
                boolean overlapped = want.stream().anyMatch(span::overlaps);
                tally.predictedOverlapped += overlapped ? 1 : 0;
                if (!overlapped && tally.wrong.size() < examples) {
                    tally.wrong.add(example(document, span));
                }
            }
        }
    }

    private static String example(Document document, Span span) {
        String text = document.text;
        int from = Math.max(0, span.start - AROUND);
        int to = Math.min(text.length(), span.end + AROUND);
        String shown = text.substring(from, span.start) + "«" + text.substring(span.start, span.end) + "»"
                + text.substring(span.end, to);
        return document.id + " [" + span.start + "," + span.end + ") " + Table.oneLine(shown.replace('\n', '⏎'));
    }

    private void print(PrintWriter out) {
        Table table = new Table(
                out, List.of(Messages.get("table.type"), "gold", "found", "P", "R", "F1", "P ~", "R ~", "F1 ~"));
        for (Map.Entry<String, Tally> entry : tallies.entrySet()) {
            Tally tally = entry.getValue();
            if (tally.gold + tally.predicted == 0) {
                continue;
            }
            table.add(
                    "",
                    List.of(
                            entry.getKey(),
                            String.valueOf(tally.gold),
                            String.valueOf(tally.predicted),
                            share(tally.exact, tally.predicted),
                            share(tally.exact, tally.gold),
                            f1(tally.exact, tally.predicted, tally.exact, tally.gold),
                            share(tally.predictedOverlapped, tally.predicted),
                            share(tally.goldOverlapped, tally.gold),
                            f1(tally.predictedOverlapped, tally.predicted, tally.goldOverlapped, tally.gold)));
        }
        table.print();
        for (Map.Entry<String, Tally> entry : tallies.entrySet()) {
            entry.getValue().missed.forEach(example -> out.println("- " + entry.getKey() + " " + example));
            entry.getValue().wrong.forEach(example -> out.println("+ " + entry.getKey() + " " + example));
        }
        out.println(Messages.get("evaluate.legend"));
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.4f", (double) part / whole);
    }

    private static String f1(int hitPredicted, int predicted, int hitGold, int gold) {
        if (predicted == 0 || gold == 0 || hitPredicted + hitGold == 0) {
            return "–";
        }
        double precision = (double) hitPredicted / predicted;
        double recall = (double) hitGold / gold;
        return String.format(Locale.ROOT, "%.4f", 2 * precision * recall / (precision + recall));
    }
}
