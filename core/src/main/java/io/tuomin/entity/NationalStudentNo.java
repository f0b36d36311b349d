package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 全国学籍号: {@code G} and the pupil's citizen number, or {@code L} and a number for the time being, of which nothing can be computed.
 */
final class NationalStudentNo implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "NATIONAL_STUDENT_NO", Category.EDU_EMP, "全国学籍号", "national student number", 55)
            .labels("全国学籍号, 学籍号, 全国学籍号码, 学籍号码, xjh")
            .context("学籍, 学生")
            .triggers(Trigger.token(19, 19), Trigger.value());

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
        if (symbols.length() == 0) {
            ofSchool(candidate, sink);
            return;
        }
        char kind = symbols.charAt(0);
        CharSequence citizen = kind == 'G' || kind == 'L' ? symbols.subSequence(1, 19) : "";
        if (citizen.length() == 0 || !CitizenNumber.hasShape(citizen)) {
            return;
        }
        if (kind == 'L') {
            sink.report(candidate.start(), candidate.end(), Evidence.AMBIGUOUS_FORM);
        } else if (number.isFaultless(citizen)) {
            sink.report(candidate.start(), candidate.end(), Evidence.CHECK_DIGIT, Evidence.REAL_DATE);
        } else {
            sink.report(candidate.start(), candidate.end(), Evidence.CHECK_DIGIT_FAILED);
        }
    }

    /** Numbers that schools and provinces gave before, which a label makes suspect. */
    private static void ofSchool(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        int end = Reading.tokenEnd(candidate, start, "");
        if (end - start <= 20 && Reading.digits(candidate, start, end) >= 8) {
            sink.report(start, end, Evidence.AMBIGUOUS_FORM);
        }
    }
}
