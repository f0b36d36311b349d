package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 400 and 800 numbers: public, nobody's. */
final class ServiceHotline implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "SERVICE_HOTLINE", Category.NEGATIVE, "400/800服务热线", "service hotline", 70)
            .triggers(Trigger.digits(10, 10));

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence digits = candidate.symbols();
        boolean prefix = (digits.charAt(0) == '4' || digits.charAt(0) == '8')
                && digits.charAt(1) == '0'
                && digits.charAt(2) == '0';
        if (prefix) {
            sink.report(candidate.start(), candidate.end());
        }
    }
}
