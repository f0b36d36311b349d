package io.tuomin;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** Fails wherever the word {@value #WORD} stands, with a message that quotes the text. */
final class FailingRecognizer implements Recognizer {

    static final String WORD = "坏词";

    private static final EntitySpec SPEC =
            EntitySpec.of("FAILING", Category.IDENTITY_DOC, "坏", "failing", 50).triggers(Trigger.word(WORD));

    /** A classifier with the standard recognizers and this one. */
    static final Classifier CLASSIFIER = Classifier.builder()
            .dictionaries(TestClassifier.DICTIONARIES)
            .add(new FailingRecognizer())
            .build();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < candidate.length(); i++) {
            text.append(candidate.at(i));
        }
        throw new IllegalStateException(text.toString());
    }
}
