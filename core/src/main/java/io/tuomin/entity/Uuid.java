package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** UUID (RFC 9562): takes its place so that none of its groups is misread. */
final class Uuid implements Recognizer {

    private static final int[] DASHES = {8, 13, 18, 23};

    private static final EntitySpec SPEC = EntitySpec.of("UUID", Category.NEGATIVE, "UUID", "UUID", 90)
            .triggers(Trigger.token(8, 8), Trigger.digits(8, 8))
            .ownBorders();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        for (int dash : DASHES) {
            if (candidate.at(start + dash) != '-') {
                return;
            }
        }
        for (int i = 0; i < 36; i++) {
            char c = candidate.at(start + i);
            if (c != '-' && !Candidate.isDigit(c) && ((c | 0x20) < 'a' || (c | 0x20) > 'f')) {
                return;
            }
        }
        sink.report(start, start + 36);
    }
}
