package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.Locale;

/** 年龄: a number up to 130 behind a label, with or without 岁; no limit, range or mean. */
final class Age implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of("AGE", Category.BASIC, "年龄", "age", 45)
            .labels("年龄, 年纪, 岁数, 周岁, 年齡, age, nl, nianling")
            .triggers(Trigger.value())
            .needsLabel()
            .ownBorders();

    /** What makes an age one of nobody. */
    private static final String[] STATISTICS = {
        "均年", "大年", "小年", "高年", "低年", "max-age", "max_age", "maxage", "min-age", "min_age", "minage", "avg"
    };

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
                || candidate.at(end) == '%'
                || candidate.at(end) == '*'
                || Candidate.isLetter(candidate.at(end))) {
            return;
        }
        int age = 0;
        for (int i = start; i < end; i++) {
            age = age * 10 + candidate.at(i) - '0';
        }
        int unit = candidate.at(end) == '周' ? end + 1 : end;
        boolean years = candidate.at(unit) == '岁' || candidate.at(unit) == '歲';
        int behind = years ? unit + 1 : end;
        if (age <= 130
                && !isLimit(candidate, behind)
                && !isStatistic(candidate, start)
                && (candidate.isIntroduced() || years)) {
            sink.report(start, behind);
        }
    }

    /** 18-35, 18岁至35岁, 35岁以下. */
    private static boolean isLimit(Candidate candidate, int behind) {
        char c = candidate.at(behind);
        return c == '以'
                || c == '及' && candidate.at(behind + 1) == '以'
                || (c == '-' || c == '~' || c == '至' || c == '到') && Candidate.isDigit(candidate.at(behind + 1));
    }

    private static boolean isStatistic(Candidate candidate, int start) {
        String before = Reading.text(candidate, Math.max(0, start - 10), start).toLowerCase(Locale.ROOT);
        for (String statistic : STATISTICS) {
            if (before.contains(statistic)) {
                return true;
            }
        }
        return false;
    }
}
