package io.tuomin;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tells of what is found in documents, part by part. Parts are begun in any thread, and taken in one. */
final class TellingParts implements Documents.Sink<List<Located>> {

    private final Classifier classifier;
    private final Consumer<Located> found;

    TellingParts(Classifier classifier, Consumer<Located> found) {
        this.classifier = classifier;
        this.found = found;
    }

    private record Outcome(Documents.Deed deed, List<Located> value) implements Documents.Outcome<List<Located>> {
        @Override
        public Writer out() {
            return Writer.nullWriter();
        }
    }

    @Override
    public Documents.Outcome<List<Located>> part() {
        List<Located> all = new ArrayList<>();
        return new Outcome(new Telling(classifier, all::add), all);
    }

    @Override
    public void take(List<Located> value) {
        value.forEach(found);
    }

    @Override
    public Documents.Outcome<List<Located>> whole() {
        return new Outcome(new Telling(classifier, found::accept), List.of());
    }
}
