package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 往来港澳通行证: C and eight digits; later C, a letter other than I and O, and seven digits; old booklets W and eight digits. */
final class HongKongMacauExitPermit implements Recognizer {

    static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final EntitySpec SPEC = EntitySpec.of(
                    "HM_EXIT_PERMIT", Category.IDENTITY_DOC, "往来港澳通行证号", "exit permit to Hong Kong and Macau", 45)
            .labels(IdentityDocuments.ANY + """
                    往来港澳通行证, 往来港澳通行证号, 往来港澳通行证号码, 港澳通行证, 港澳通行证号, 港澳通行证号码,
                    通行证号, 通行证号码, 通行证, exit entry permit
                    """)
            .triggers(Trigger.token(9, 9).neverAlone());

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence symbols = candidate.symbols();
        if (LetterAndDigits.has(symbols, "CW", 8) || LetterAndDigits.has(symbols, "C", LETTERS, 7)) {
            sink.report(candidate.start(), candidate.end());
        }
    }
}
