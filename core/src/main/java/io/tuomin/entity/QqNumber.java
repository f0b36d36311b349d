package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** QQ 号: five to eleven digits, the first one not zero, behind a label. */
final class QqNumber implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of("QQ_NUMBER", Category.NETWORK, "QQ号", "QQ number", 45)
            .labels("""
                    qq, qq号, qq号码, qq帐号, qq账号, 扣扣, 扣扣号, 企鹅号, 加q, qq/微信, qq/微信号, qq no, qq number, qqh,
                    qqhm, q号, 扣号
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
        int length = Reading.digits(candidate, start, end);
        boolean digits = length == Reading.symbols(candidate, start, end) && candidate.at(end) != '@';
        boolean process = candidate.at(start - 1) == '['; // QQ[10018]: a process and its number
        if (digits && !process && length >= 5 && length <= 11 && candidate.at(start) != '0') {
            sink.report(start, end);
        }
    }
}
