package io.tuomin.cli;

import io.tuomin.Classifier;
import io.tuomin.grading.Rules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options about the rules that grade what stands together. */
final class OwnRules {

    @Option(names = "--rules", paramLabel = "FILE", descriptionKey = "classify.rules")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--without-rule", paramLabel = "CODE", descriptionKey = "classify.withoutRule")
    private List<String> without = new ArrayList<>();

    void addTo(Classifier.Builder builder, CommandSpec spec) {
        Rules rules = Rules.standard();
        for (Path file : files) {
            rules = rules.with(file);
        }
        for (String code : without) {
            if (rules.rule(code) == null) {
                throw new ParameterException(
                        spec.commandLine(),
                        Messages.get(
                                "error.rule",
                                code,
                                String.join(
                                        ", ",
                                        rules.rules().stream()
                                                .map(rule -> rule.code())
                                                .toList())));
            }
            rules = rules.without(code);
        }
        builder.rules(rules);
    }
}
