package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 卡片验证码 CVN2, CVV2, CVC2: three or four digits behind the label. */
final class CardCvv implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "CARD_CVV", Category.FINANCIAL, "卡片验证码 CVN/CVN2", "card verification value", 50)
            .labels("""
                    cvv, cvv2, cvn, cvn2, cvc, cvc2, cvv码, cvn2码, cvv2码, 安全码, 卡安全码, 信用卡安全码, 卡片安全码,
                    背面三位, 背面后三位, 卡背后三位, 末三位, 卡验证码, card verification
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
        int end = start;
        while (Candidate.isDigit(candidate.at(end))) {
            end++;
        }
        if (end - start == 3 || end - start == 4) {
            sink.report(start, end);
        }
    }
}
