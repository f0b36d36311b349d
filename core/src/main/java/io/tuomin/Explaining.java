package io.tuomin;

import com.google.common.collect.ImmutableList;
import io.tuomin.document.Location;
import io.tuomin.document.Replacement;
import io.tuomin.model.Evidence;
import io.tuomin.model.Span;
import io.tuomin.scan.Engine;
import io.tuomin.scan.FieldName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Tells of everything that is considered in the values of a document, and why it is found or not. Immutable. */
final class Explaining implements Documents.Deed {

    private final Classifier classifier;
    private final BiConsumer<Location, Explanation> told;

    Explaining(Classifier classifier, BiConsumer<Location, Explanation> told) {
        this.classifier = classifier;
        this.told = told;
    }

    /** What is considered in a text or a value; of a long one, in the first window. */
    static Explanation of(Classifier classifier, @Nullable FieldName field, CharSequence text) {
        Engine engine = classifier.engine();
        List<Explanation.Considered> considered = new ArrayList<>();
        engine.explain(
                text.length() > Engine.WINDOW ? text.subSequence(0, Engine.WINDOW) : text,
                field,
                (spec, start, end, confidence, evidence, winner, won) -> considered.add(new Explanation.Considered(
                        spec.type(),
                        start,
                        end,
                        spec.base(),
                        confidence,
                        Evidence.setOf(evidence),
                        winner == null ? null : winner.type(),
                        won && !spec.isNegative(),
                        classifier.scheme().grade(spec.type(), evidence & classifier.conditions()))));
        return new Explanation(ImmutableList.copyOf(considered), engine.minimumConfidence());
    }

    @Override
    public List<Replacement> of(@Nullable FieldName field, CharSequence value, Location where) {
        Explanation explanation = of(classifier, field, value);
        told.accept(where, explanation);
        return Telling.hidden(explanation.considered().stream()
                .filter(Explanation.Considered::found)
                .map(found -> new Span(found.start(), found.end()))
                .sorted(Comparator.comparingInt(Span::start)));
    }

    @Override
    public boolean isSilentIfNothingIsFound() {
        return false;
    }
}
