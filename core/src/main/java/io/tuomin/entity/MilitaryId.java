package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 军官证, 士兵证 and the like: the name of the arm, 字第, four to eight letters or digits, 号; people leave out 第 and 号, and with a
 * label 字 as well.
 */
final class MilitaryId implements Recognizer {

    /** First characters of the series, after public lists; not exhaustive. */
    private static final String ARMS = "军兵士文职武警空海人政后装北沈兰济南广成东西中火战";

    private static final EntitySpec SPEC = EntitySpec.of(
                    "MILITARY_ID", Category.IDENTITY_DOC, "军官证/士兵证等编号", "military identity card number", 45)
            .labels(IdentityDocuments.ANY + """
                    军官证, 军官证号, 军官证号码, 士兵证, 士兵证号, 士官证, 士官证号, 文职干部证, 文职人员证, 军人证,
                    军人证号, 军人身份证件号, 武警证, 武警警官证, 军人身份证号, 学员证号, military id, officer id, jgz,
                    jgzh
                    """)
            .triggers(Trigger.word("字第"), Trigger.value());

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        boolean atWord = candidate.end() > start;
        if (atWord) {
            start = candidate.before(start);
        }
        int arm = atWord ? start : lastOfArm(candidate, start);
        if (start < 0 || ARMS.indexOf(candidate.at(arm)) < 0 && arm == start) {
            return;
        }
        int at = arm + 1;
        at += candidate.at(at) == '字' ? 1 : 0;
        boolean hasZi = at > arm + 1;
        at += candidate.at(at) == '第' ? 1 : 0;
        at += candidate.at(at) == ' ' ? 1 : 0;
        int from = at;
        while (Candidate.isDigit(candidate.at(at)) || Candidate.isLetter(candidate.at(at))) {
            at++;
        }
        if (at - from >= 4 && at - from <= 8 && Reading.digits(candidate, from, at) >= 3) {
            int close = candidate.at(at) == ' ' ? at + 1 : at;
            boolean closed = candidate.at(close) == '号';
            sink.report(
                    start,
                    closed ? close + 1 : at,
                    hasZi && closed ? Evidence.DISTINCTIVE_FORM : Evidence.CUSTOMARY_FORM);
        }
    }

    /** Behind a label the arm may have several characters before 字: 陆军字第…. */
    private static int lastOfArm(Candidate candidate, int start) {
        int end = Reading.hanEnd(candidate, start, 4);
        for (int i = start + 1; i < end; i++) {
            if (candidate.at(i) == '字') {
                return i - 1;
            }
        }
        return start;
    }
}
