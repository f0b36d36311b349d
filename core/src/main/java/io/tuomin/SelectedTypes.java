package io.tuomin;

import com.google.common.collect.ImmutableList;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.TextRecognizer;
import java.util.function.Predicate;

/** A recognizer of whole texts, of which only some types are wanted. */
final class SelectedTypes implements TextRecognizer {

    private final TextRecognizer recognizer;
    private final ImmutableList<EntitySpec> specs;

    SelectedTypes(TextRecognizer recognizer, Predicate<EntitySpec> wanted) {
        this.recognizer = recognizer;
        this.specs = recognizer.specs().stream().filter(wanted).collect(ImmutableList.toImmutableList());
    }

    @Override
    public ImmutableList<EntitySpec> specs() {
        return specs;
    }

    @Override
    public boolean readsAscii() {
        return recognizer.readsAscii();
    }

    @Override
    public void recognize(CharSequence text, Sink sink) {
        if (specs.size() == recognizer.specs().size()) {
            recognizer.recognize(text, sink);
        } else if (!specs.isEmpty()) {
            recognizer.recognize(text, new Sink() {
                @Override
                public void report(EntitySpec spec, int start, int end, Evidence... evidence) {
                    if (specs.contains(spec)) {
                        sink.report(spec, start, end, evidence);
                    }
                }

                @Override
                public boolean isSettled(int offset) {
                    return sink.isSettled(offset);
                }
            });
        }
    }
}
