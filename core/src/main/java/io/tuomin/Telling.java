package io.tuomin;

import io.tuomin.document.Location;
import io.tuomin.document.Replacement;
import io.tuomin.model.Finding;
import io.tuomin.model.Findings;
import io.tuomin.model.Span;
import io.tuomin.scan.FieldName;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what is found in the values of a document, graded record by record. Not thread-safe. */
final class Telling implements Documents.Deed {

    private final Classifier classifier;
    private final Records records;

    Telling(Classifier classifier, Records.Audience audience) {
        this.classifier = classifier;
        this.records = new Records(classifier.subjects(), audience);
    }

    @Override
    public List<Replacement> of(@Nullable FieldName field, CharSequence value, Location where) {
        Findings findings = classifier.scan(field, value);
        records.value(value, findings, where);
        return findings.isEmpty() ? List.of() : hidden(findings.stream().map(Finding::span));
    }

    /** The text goes nowhere, but the names in it come back as paths, and they may be personal. */
    static List<Replacement> hidden(Stream<Span> found) {
        return found.map(span -> new Replacement(span.start(), span.end(), Desensitizer.SUPPRESSED))
                .toList();
    }

    @Override
    public void opened(boolean array) {
        records.opened(array);
    }

    @Override
    public void closed() {
        records.closed();
    }

    @Override
    public void ended() {
        records.finish();
    }
}
