package io.tuomin.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tuomin.Classifier;
import io.tuomin.Explanation;
import io.tuomin.document.CsvDocument;
import io.tuomin.document.JsonDocument;
import io.tuomin.model.Evidence;
import io.tuomin.scan.Engine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of every candidate why it was found or not, evidence by evidence. Never prints a value. */
final class Explainer {

    private final Classifier classifier;
    private final PrintWriter out;

    Explainer(Classifier classifier, PrintWriter out) {
        this.classifier = classifier;
        this.out = out;
    }

    void explain(Format format, String file, BufferedReader in, Input input) throws IOException {
        switch (format) {
            case JSON, NDJSON ->
                JsonDocument.transform(in, Writer.nullWriter(), (name, value, where) -> {
                    explain(Input.name(file) + ":" + where.line() + " " + where.path(), name, value);
                    return List.of();
                });
            case CSV -> csv(file, in, input);
            case DOCS -> docs(in);
            default -> lines(file, in);
        }
    }

    private void csv(String file, BufferedReader in, Input input) throws IOException {
        CsvDocument.separatedBy(input.csv(file, in).separator())
                .transform(
                        in,
                        Writer.nullWriter(),
                        sample -> new CsvDocument.Plan(true, (name, value, where) -> {
                            explain(Input.name(file) + ":" + where.line() + " " + where.path(), name, value);
                            return List.of();
                        }));
    }

    private void docs(BufferedReader in) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        long number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                var document = Docs.read(mapper, line, number);
                explain(document.get("id").asText(), null, document.get("text").textValue());
            }
        }
    }

    private void lines(String file, BufferedReader in) throws IOException {
        long number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            explain(Input.name(file) + ":" + ++number, null, line);
        }
    }

    private void explain(String where, @Nullable String name, CharSequence value) {
        if (value.length() > Engine.WINDOW) {
            out.println(Messages.get("explain.tooLong", where, Engine.WINDOW));
            return;
        }
        for (Explanation.Considered considered : classifier.explain(name, value).considered()) {
            out.println(where + " [" + considered.start() + "," + considered.end() + ") "
                    + considered.type().id() + " " + considered.confidence() + " " + verdict(considered));
            line(considered.base(), Messages.get("explain.base"));
            for (Evidence evidence : considered.evidence()) {
                line(evidence.points(), Messages.isChinese() ? evidence.chinese() : evidence.english());
            }
        }
    }

    private String verdict(Explanation.Considered considered) {
        if (considered.found()) {
            return Messages.get("explain.found");
        }
        if (considered.winner() == null) {
            return Messages.get("explain.unsure");
        }
        return considered.winner().equals(considered.type())
                ? Messages.get("explain.notPersonal")
                : Messages.get("explain.taken", considered.winner().id());
    }

    private void line(int points, String words) {
        out.printf("  %+4d  %s%n", points, words);
    }
}
