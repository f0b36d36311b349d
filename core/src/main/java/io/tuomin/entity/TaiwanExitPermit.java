package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 大陆居民往来台湾通行证: L (card) or T (old booklet) and eight digits. */
final class TaiwanExitPermit implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "TW_EXIT_PERMIT", Category.IDENTITY_DOC, "大陆居民往来台湾通行证号", "exit permit to Taiwan", 45)
            .labels(IdentityDocuments.ANY + """
                    大陆居民往来台湾通行证, 大陆居民往来台湾通行证号, 大陆居民往来台湾通行证号码, 往来台湾通行证,
                    往来台湾通行证号, 赴台证, 赴台通行证, 大通证, 入台证, 入台证号, 台湾通行证, 台湾通行证号, 通行证号, 通行证号码
                    """)
            .triggers(Trigger.token(9, 9).neverAlone());

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (LetterAndDigits.has(candidate.symbols(), "LT", 8)) {
            sink.report(candidate.start(), candidate.end());
        }
    }
}
