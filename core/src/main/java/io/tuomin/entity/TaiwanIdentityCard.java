package io.tuomin.entity;

import io.tuomin.checksum.TaiwanId;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 台湾身份证字号 and 统一证号: a letter, a digit (1 or 2 for citizens, 8 or 9 for foreigners since 2021; before that a letter A to D),
 * seven digits and a check digit.
 */
final class TaiwanIdentityCard implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "TAIWAN_ID", Category.IDENTITY_DOC, "台湾身份证字号", "Taiwan identity card number", 28)
            .labels(IdentityDocuments.CARDS + """
                    台湾身份证, 台湾身份证号, 台湾身份证号码, 台湾身份证字号, 身份证字号, 身分證字號, 身分證, 身分证字号,
                    台灣身分證, 统一证号, 統一證號, 居留证号, 居留證號, 外侨居留证, taiwan id, taiwan id number, arc no
                    """)
            .context("台湾, 台灣, 台湾居民, 台灣居民, taiwan")
            .triggers(Trigger.token(10, 10).neverAlone());

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence symbols = candidate.symbols();
        if (!Candidate.isLetter(symbols.charAt(0)) || "1289ABCD".indexOf(symbols.charAt(1)) < 0) {
            return;
        }
        for (int i = 2; i < 10; i++) {
            if (!Candidate.isDigit(symbols.charAt(i))) {
                return;
            }
        }
        sink.report(
                candidate.start(),
                candidate.end(),
                TaiwanId.isValid(symbols) ? Evidence.CHECK_DIGIT : Evidence.CHECK_DIGIT_FAILED);
    }
}
