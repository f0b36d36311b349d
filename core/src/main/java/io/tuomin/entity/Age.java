package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 年龄: a number up to 130 behind a label, with or without 岁. */
final class Age implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of("AGE", Category.BASIC, "年龄", "age", 45)
            .labels("年龄, 年纪, 岁数, 周岁, 年齡, age, nl, nianling")
            .triggers(Trigger.value())
            .needsLabel()
            .ownBorders();

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
        if (end == start
                || end - start > 3
                || candidate.at(end) == '.'
                || candidate.at(end) == '-'
                || candidate.at(end) == '%'
                || Candidate.isLetter(candidate.at(end))
                || candidate.at(end) == '*') {
            return;
        }
        int age = 0;
        for (int i = start; i < end; i++) {
            age = age * 10 + candidate.at(i) - '0';
        }
        boolean suffix = candidate.at(end) == '岁' || candidate.at(end) == '歲' || candidate.at(end) == '周';
        boolean statistic =
                candidate.at(start - 3) == '均' || candidate.at(start - 4) == '均' || candidate.at(start - 4) == '最';
        if (age <= 130 && !statistic && (candidate.isIntroduced() || suffix)) {
            sink.report(start, candidate.at(end) == '岁' || candidate.at(end) == '歲' ? end + 1 : end);
        }
    }
}
