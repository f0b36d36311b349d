package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 国药准字: one or two letters and eight digits. A product's, nobody's. */
final class DrugApprovalNo implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "DRUG_APPROVAL_NO", Category.NEGATIVE, "国药准字", "drug approval number", 90)
            .labels("批准文号, 国药准字")
            .triggers(Trigger.word("国药准字"))
            .ownBorders();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        int end = Reading.tokenEnd(candidate, candidate.end(), "");
        if (Reading.digits(candidate, candidate.end(), end) >= 8) {
            sink.report(candidate.start(), end);
        }
    }
}
