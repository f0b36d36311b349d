package io.tuomin;

import io.tuomin.document.Location;
import io.tuomin.document.Replacement;
import io.tuomin.model.Finding;
import io.tuomin.model.Findings;
import io.tuomin.scan.FieldName;
import java.util.List;
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
        return findings.isEmpty()
                ? List.of()
                : Classifier.hidden(findings.stream().map(Finding::span));
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
