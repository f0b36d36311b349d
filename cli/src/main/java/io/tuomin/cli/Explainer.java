package io.tuomin.cli;

import io.tuomin.Classifier;
import io.tuomin.Explanation;
import io.tuomin.document.Location;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;

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
                classifier.explainJson(in, (where, explanation) -> print(place(file, where), explanation));
            case CSV ->
                classifier.explainCsv(
                        in, input.csv(in), (where, explanation) -> print(place(file, where), explanation));
            case DOCS ->
                Docs.each(
                        in,
                        (document, text, line) -> print(document.get("id").asText(), classifier.explain(null, text)));
            default -> lines(file, in);
        }
    }

    private static String place(String file, Location where) {
        return file + ":" + where.line() + " " + where.path();
    }

    private void lines(String file, BufferedReader in) throws IOException {
        long number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            print(file + ":" + ++number, classifier.explain(null, line));
        }
    }

    private void print(String where, Explanation explanation) {
        for (Explanation.Considered considered : explanation.considered()) {
            out.println(Table.oneLine(where) + " [" + considered.start() + "," + considered.end() + ") "
                    + considered.type().id() + " " + considered.confidence() + " " + verdict(considered));
            line(considered.base(), Messages.get("explain.base"));
            for (Evidence evidence : considered.evidence()) {
                line(evidence.points(), Messages.isChinese() ? evidence.chinese() : evidence.english());
            }
        }
    }

    private static String verdict(Explanation.Considered considered) {
        if (considered.found()) {
            return Messages.get("explain.found");
        }
        if (considered.winner() == null) {
            return Messages.get("explain.unsure");
        }
        boolean negative = considered.winner().category() == Category.NEGATIVE;
        return negative && considered.winner().equals(considered.type())
                ? Messages.get("explain.notPersonal")
                : Messages.get("explain.taken", considered.winner().id());
    }

    private void line(int points, String words) {
        out.printf("  %+4d  %s%n", points, words);
    }
}
