package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 案号 (法〔2015〕137号): year in brackets, code of the court, kind of case, number, 号. Public; takes its place so that no part is misread. */
final class CourtCaseNo implements Recognizer {

    /** A longer number is neither that of a court nor that of a case. */
    private static final int MOST_DIGITS = 6;

    private static final EntitySpec SPEC = EntitySpec.of(
                    "COURT_CASE_NO", Category.NEGATIVE, "案号", "court case number", 85)
            .labels("案号, 案件编号, case no")
            .triggers(Trigger.digits(4, 4))
            .ownBorders();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        int end = candidate.end();
        char court = candidate.at(end + 1);
        if (candidate.at(start - 1) != '(' || candidate.at(end) != ')' || !Candidate.isHan(court) || court == '第') {
            return;
        }
        int i = end + 1;
        int limit = i + 28;
        int digits = 0; // of the last number
        while (i < limit && candidate.at(i) != '号') {
            char c = candidate.at(i);
            digits = !Candidate.isDigit(c) ? 0 : digits + 1;
            if (!Candidate.isHan(c) && !Candidate.isDigit(c) || digits > MOST_DIGITS) {
                return;
            }
            i++;
        }
        if (i < limit && digits > 0) {
            sink.report(start - 1, i + 1);
        }
    }
}
