package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 台湾居民来往大陆通行证 (台胞证): eight digits; before 2015 ten, sometimes with a letter behind. Nothing without a label. */
final class TaiwanPass implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "TAIWAN_PASS",
                    Category.IDENTITY_DOC,
                    "台湾居民来往大陆通行证号（台胞证）",
                    "mainland travel permit for Taiwan residents",
                    45)
            .labels("""
                    台湾居民来往大陆通行证, 台湾居民来往大陆通行证号, 台湾居民来往大陆通行证号码, 来往大陆通行证,
                    来往大陆通行证号, 台胞证, 台胞证号, 台胞证号码, 台胞證, 台胞證號, mtp, mainland travel permit
                    """)
            .context("台湾居民, 台胞")
            .triggers(Trigger.digits(8, 8), Trigger.digits(10, 10), Trigger.token(11, 11))
            .needsLabel();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence symbols = candidate.symbols();
        int end = candidate.end();
        if (candidate.groups() > 1) {
            return;
        }
        if (symbols.length() == 11) {
            for (int i = 0; i < 10; i++) {
                if (!Candidate.isDigit(symbols.charAt(i))) {
                    return;
                }
            }
            sink.report(candidate.start(), end);
            return;
        }
        boolean letter = symbols.length() == 10
                && candidate.at(end) == '('
                && Candidate.isLetter(candidate.at(end + 1))
                && candidate.at(end + 2) == ')';
        sink.report(candidate.start(), letter ? end + 3 : end);
    }
}
