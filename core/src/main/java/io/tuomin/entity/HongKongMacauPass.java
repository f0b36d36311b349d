package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 港澳居民来往内地通行证 (回乡证): H (Hong Kong) or M (Macau) and eight digits for life; older cards add two. No check digit. */
final class HongKongMacauPass implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "HK_MACAU_PASS",
                    Category.IDENTITY_DOC,
                    "港澳居民来往内地通行证号（回乡证）",
                    "mainland travel permit for Hong Kong and Macau residents",
                    45)
            .labels(IdentityDocuments.ANY + """
                    港澳居民来往内地通行证, 港澳居民来往内地通行证号, 港澳居民来往内地通行证号码, 来往内地通行证,
                    来往内地通行证号, 回乡证, 回乡证号, 回乡证号码, 回鄉證, 港澳通行证, 港澳通行证号, 通行证号,
                    通行证号码, 通行证, home return permit
                    """)
            .context("港澳居民, 港澳同胞")
            .triggers(Trigger.token(9, 9).neverAlone(), Trigger.token(11, 11).neverAlone());

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence symbols = candidate.symbols();
        if (LetterAndDigits.has(symbols, "HM", 8) || LetterAndDigits.has(symbols, "HM", 10)) {
            sink.report(candidate.start(), candidate.end());
        }
    }
}
