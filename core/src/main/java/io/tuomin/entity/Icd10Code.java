package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 疾病编码 (GB/T 14396, ICD-10): a letter and two digits, with one to three digits behind a point and x and digits behind those: I10.x05. */
final class Icd10Code implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of("ICD10_CODE", Category.HEALTH, "疾病编码", "ICD-10 code", 45)
            .labels("""
                    ICD, ICD10, ICD10编码, ICD编码, ICD码, ICD10代码, 疾病编码, 疾病代码, 诊断编码, 诊断代码, 主要诊断编码, 主诊断编码, icd code,
                    icd10 code, diagnosis code, disease code, jbbm, zdbm, zddm
                    """)
            .triggers(Trigger.value())
            .ownBorders();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        int start = behindEdition(candidate, candidate.start());
        boolean shape = Candidate.isLetter(candidate.at(start))
                && Candidate.isDigit(candidate.at(start + 1))
                && Candidate.isDigit(candidate.at(start + 2));
        if (!shape) {
            return;
        }
        int end = start + 3;
        if (candidate.at(end) == '.' && isPart(candidate.at(end + 1))) {
            end++;
            while (end < start + 11 && isPart(candidate.at(end))) {
                end++;
            }
        }
        if (candidate.at(end) == '+') {
            end++;
        }
        char behind = candidate.at(end);
        if (!Candidate.isLetter(behind) && !Candidate.isDigit(behind) && behind != '*') {
            sink.report(start, end, Evidence.DISTINCTIVE_FORM);
        }
    }

    /** ICD-10：C20 has its code behind the number of the edition. */
    private static int behindEdition(Candidate candidate, int start) {
        int i = start;
        i += candidate.at(i) == '-' ? 1 : 0;
        if (candidate.at(i) != '1' || candidate.at(i + 1) != '0') {
            return start;
        }
        i += 2;
        while (i < start + 6 && candidate.at(i) != 0 && " :=".indexOf(candidate.at(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static boolean isPart(char c) {
        return Candidate.isDigit(c) || c == 'x' || c == 'X';
    }
}
