package io.tuomin.cli;

import io.tuomin.Classifier;
import io.tuomin.grading.GradingScheme;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A classifier as the options of a command want it. */
final class Judging {

    private Judging() {}

    /**
     * A classifier.
     *
     * @param scheme the grading scheme; null for the standard one
     * @param minConfidence the least confidence; null for the standard one
     * @param tables tables of the user's own; null for none
     * @param rules what was said about rules; null for nothing
     * @param referenceDate the day on which ages are told; null for the day of each look
     * @throws ParameterException if there is no such confidence or rule
     */
    static Classifier classifier(
            CommandSpec spec,
            @Nullable GradingScheme scheme,
            @Nullable Integer minConfidence,
            @Nullable OwnTables tables,
            @Nullable OwnRules rules,
            @Nullable LocalDate referenceDate) {
        if (minConfidence != null && (minConfidence < 1 || minConfidence > 99)) {
            throw new ParameterException(spec.commandLine(), Messages.get("error.minConfidence", minConfidence));
        }
        Classifier.Builder builder = Classifier.builder();
        if (scheme != null) {
            builder.scheme(scheme);
        }
        if (minConfidence != null) {
            builder.minimumConfidence(minConfidence);
        }
        if (tables != null) {
            tables.addTo(builder);
        }
        if (rules != null) {
            rules.addTo(builder, spec);
        }
        if (referenceDate != null) {
            builder.referenceDate(referenceDate);
        }
        return builder.build();
    }
}
