package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 全国学籍号: {@code G} and the pupil's citizen number. */
final class NationalStudentNo implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "NATIONAL_STUDENT_NO", Category.EDU_EMP, "全国学籍号", "national student number", 55)
            .labels("全国学籍号, 学籍号, 全国学籍号码, 学籍号码, xjh")
            .context("学籍, 学生")
            .triggers(Trigger.token(19, 19));

    private final CitizenNumber number;

    NationalStudentNo(Facts facts) {
        number = new CitizenNumber(facts.divisions());
    }

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence symbols = candidate.symbols();
        if (symbols.charAt(0) == 'G' && number.isFaultless(symbols.subSequence(1, 19))) {
            sink.report(candidate.start(), candidate.end(), Evidence.CHECK_DIGIT, Evidence.REAL_DATE);
        }
    }
}
