package io.tuomin;

import com.google.common.collect.ImmutableList;
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
    public void recognize(CharSequence text, Sink sink) {
        if (!specs.isEmpty()) {
            recognizer.recognize(text, (spec, start, end, evidence) -> {
                if (specs.contains(spec)) {
                    sink.report(spec, start, end, evidence);
                }
            });
        }
    }
}
