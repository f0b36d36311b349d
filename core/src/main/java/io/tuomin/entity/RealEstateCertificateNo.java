package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 不动产权证书号: province, year in brackets, place, 不动产权第, five to eight digits, 号. */
final class RealEstateCertificateNo implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "REAL_ESTATE_CERT_NO", Category.PROPERTY, "不动产权证号/房产证号", "real estate certificate number", 70)
            .labels("不动产权证号, 不动产权证书号, 不动产证号, 房产证号, 房产证编号, 房屋产权证号, 产权证号")
            .triggers(Trigger.word("不动产权第", "不动产证明第"))
            .ownBorders();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        int i = candidate.end();
        while (candidate.at(i) == ' ') {
            i++;
        }
        int digits = i;
        while (Candidate.isDigit(candidate.at(i))) {
            i++;
        }
        int end = candidate.at(i) == '号' ? i + 1 : i;
        int start = candidate.start();
        int least = start - 14;
        while (start > least && Candidate.isHan(candidate.at(start - 1))) {
            start--;
        }
        boolean bracket = candidate.at(start - 1) == ')';
        int open = start - 2;
        while (bracket && open > start - 9 && candidate.at(open) != '(') {
            open--;
        }
        if (bracket
                && candidate.at(open) == '('
                && Candidate.isHan(candidate.at(open - 1))
                && i - digits >= 5
                && i - digits <= 8) {
            sink.report(open - 1, end, Evidence.DISTINCTIVE_FORM);
        }
    }
}
