package io.tuomin.entity;

import io.tuomin.checksum.Mod11Radix10;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 联行号 CNAPS: three digits of the bank, four of the city, four of the branch, an ISO 7064 MOD 11,10 check digit. */
final class CnapsCode implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "CNAPS_CODE", Category.ORG, "联行号", "CNAPS bank branch code", 30)
            .labels("""
                    联行号, 行号, 大额行号, 大额支付行号, 支付系统行号, 开户行号, 开户行行号, 开户行联行号, 银联号,
                    支付行号, 银行行号, 清算行号, cnaps, cnaps code, bank code, bank no, lhh, yhlhh
                    """)
            .context("开户行, 支行, 银行")
            .triggers(Trigger.digits(12, 12))
            .needsLabel();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence digits = candidate.symbols();
        if (candidate.groups() == 1 && digits.charAt(11) != 'X' && digits.charAt(0) != '0') {
            sink.report(
                    candidate.start(),
                    candidate.end(),
                    Mod11Radix10.isValid(digits) ? Evidence.CHECK_DIGIT : Evidence.CHECK_DIGIT_FAILED);
        }
    }
}
