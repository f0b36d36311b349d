package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 邮政编码: six digits, the first two of them in use, behind a label. Weak: a district, not a person. */
final class PostalCode implements Recognizer {

    /** By first digit: the second digits in use. */
    private static final String[] SECOND = {
        "1234567",
        "01356",
        "01234567",
        "0123456",
        "01234567",
        "01234567",
        "01234567",
        "012345",
        "0123456789",
        "012345678"
    };

    private static final EntitySpec SPEC = EntitySpec.of("POSTAL_CODE", Category.CONTACT, "邮政编码", "postal code", 45)
            .labels("""
                    邮编, 邮政编码, 邮政编号, 邮编号码, 郵編, 郵遞區號, zip, zip code, zipcode, post code, postcode,
                    postal code, yb, yzbm, youbian
                    """)
            .triggers(Trigger.value())
            .needsLabel();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        int end = Reading.tokenEnd(candidate, start, "");
        if (end - start != 6 || Reading.digits(candidate, start, end) != 6) {
            return;
        }
        boolean macauOrHongKong = Reading.text(candidate, start, end).startsWith("99907");
        boolean used = SECOND[candidate.at(start) - '0'].indexOf(candidate.at(start + 1)) >= 0;
        if (used || macauOrHongKong) {
            sink.report(start, end);
        } else {
            sink.report(start, end, Evidence.UNKNOWN_REGION);
        }
    }
}
