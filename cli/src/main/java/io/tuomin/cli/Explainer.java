package io.tuomin.cli;

import io.tuomin.Classifier;
import io.tuomin.Explanation;
import io.tuomin.document.Location;
import io.tuomin.grading.GradingScheme;
import io.tuomin.grading.Rule;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.model.Finding;
import io.tuomin.model.Findings;
import io.tuomin.model.LegalBasis;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/**
 * Says of every candidate why it was found or not: evidence by evidence, by which clauses it is graded, or what would have been needed. Never
 * prints a value.
 */
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
                classifier.explainJson(
                        in, (where, explanation) -> print(place(file, where), explanation, Findings.none()));
            case CSV ->
                classifier.explainCsv(
                        in,
                        input.csv(in),
                        (where, explanation) -> print(place(file, where), explanation, Findings.none()));
            case DOCS ->
                Docs.each(
                        in,
                        (document, text, line) -> print(
                                document.get("id").asText(),
                                classifier.explain(null, text),
                                classifier.classifyRecord(text).findings()));
            default -> lines(file, in);
        }
    }

    private static String place(String file, Location where) {
        return file + ":" + where.line() + " " + where.path();
    }

    private void lines(String file, BufferedReader in) throws IOException {
        long number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            print(file + ":" + ++number, classifier.explain(null, line), classifier.classify(line));
        }
    }

    /**
     * Prints what was considered in a text.
     *
     * @param graded what was found in it, as the rules grade it; none if they look at more than this text
     */
    private void print(String where, Explanation explanation, Findings graded) {
        for (Explanation.Considered considered : explanation.considered()) {
            out.println(Table.oneLine(where) + " [" + considered.start() + "," + considered.end() + ") "
                    + considered.type().id() + " " + considered.confidence() + " " + verdict(considered));
            points(considered.base(), Messages.get("explain.base"));
            considered.evidence().forEach(piece -> points(piece.points(), words(piece)));
            conclude(considered, explanation);
            if (considered.found()) {
                grade(considered, graded);
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

    /** What a piece of evidence says, in a sentence. */
    static String words(Evidence piece) {
        return Messages.get("evidence." + piece.name());
    }

    /** The sum, and what would have been needed. */
    private void conclude(Explanation.Considered considered, Explanation explanation) {
        int needed = explanation.minimumConfidence();
        int sum = considered.sum();
        say(
                sum == considered.confidence()
                        ? Messages.get("explain.sum", sum, needed)
                        : Messages.get("explain.held", sum, considered.confidence(), needed, bound(considered)));
        if (considered.confidence() < needed) {
            if (considered.reachesWithLabel(needed)) {
                say(Messages.get("explain.label"));
            }
            List<Evidence> keeping = considered.keepingFrom(needed);
            keeping.forEach(piece -> say(Messages.get("explain.without", words(piece))));
            if (keeping.isEmpty() && !considered.reachesWithLabel(needed)) {
                say(Messages.get("explain.missing", needed - considered.confidence()));
            }
        } else if (considered.winner() != null && !considered.winner().equals(considered.type())) {
            explanation
                    .winnerOver(considered)
                    .ifPresent(winner ->
                            say(Messages.get("explain.surer", winner.type().id(), winner.confidence())));
        }
    }

    /** Why a sum is told as another number. */
    private static String bound(Explanation.Considered considered) {
        boolean refuted = considered.evidence().stream().anyMatch(Evidence::refutes);
        if (considered.confidence() > considered.sum()) {
            return Messages.get(considered.confidence() == 1 ? "explain.lowest" : "explain.suspected");
        }
        return Messages.get(refuted ? "explain.refuted" : "explain.highest");
    }

    private void grade(Explanation.Considered considered, Findings graded) {
        GradingScheme.Grading alone = considered.grading();
        say(Messages.get("explain.grade", FindingTable.grade(alone.grade())));
        alone.basis().forEach(this::clause);
        for (Finding finding : graded) {
            if (finding.start() == considered.start() && finding.type().equals(considered.type())) {
                finding.rules().forEach(code -> rule(code, finding));
            }
        }
    }

    private void rule(String code, Finding finding) {
        Rule rule = classifier.subjects().rules().rule(code);
        if (rule != null) {
            say(Messages.get(
                    "explain.rule",
                    code,
                    Messages.isChinese() ? rule.chinese() : rule.english(),
                    FindingTable.grade(finding.grade())));
            rule.basis().forEach(this::clause);
        }
    }

    private void clause(LegalBasis clause) {
        line("§", clause.code() + " " + (Messages.isChinese() ? clause.chinese() : clause.english()));
    }

    private void points(int points, String words) {
        line(String.format("%+d", points), words);
    }

    private void say(String words) {
        line("=", words);
    }

    private void line(String sign, String words) {
        out.printf("  %4s  %s%n", sign, words);
    }
}
