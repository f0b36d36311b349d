package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 出生日期: a date behind a label such as 出生日期, or before 出生 or 生. */
final class DateOfBirth implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of("DATE_OF_BIRTH", Category.BASIC, "出生日期", "date of birth", 45)
            .labels("""
                    出生日期, 出生年月, 出生年月日, 出生时间, 出生, 生日, 生于, 出生于, 生辰, 诞辰, 出生日, 生年月日,
                    dob, birthday, birth day, birth date, birthdate, date of birth, born, birth, csrq, csny, csnyr, sr,
                    shengri, chushengriqi
                    """)
            .context("日生, 月生")
            .triggers(Trigger.value(), Trigger.word("出生", "出生于", "日生", "月生"))
            .needsLabel()
            .ownBorders();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        DateReader date = new DateReader();
        if (candidate.end() > candidate.start()) {
            boolean isDay = candidate.at(candidate.start()) == '日' || candidate.at(candidate.start()) == '月';
            if (!isDay || isBorn(candidate.at(candidate.end()))) {
                before(candidate, sink, date, isDay ? candidate.start() + 1 : candidate.start());
            }
        } else if (date.read(candidate, candidate.start())) {
            report(candidate, sink, date, candidate.start());
        }
    }

    /** Whether 生 ends the phrase, unlike 生效 and 生产. */
    private static boolean isBorn(char behind) {
        return !Candidate.isHan(behind) || "于在人".indexOf(behind) >= 0;
    }

    /** A date that ends where 出生 begins. */
    private static void before(Candidate candidate, FindingSink sink, DateReader date, int word) {
        int end = candidate.at(word - 1) == ' ' ? word - 1 : word;
        for (int start = end - 7; start >= 0 && start >= end - 18; start--) {
            if (!isDateCharacter(candidate.at(start - 1)) && date.read(candidate, start) && date.end() == end) {
                report(candidate, sink, date, start);
                return;
            }
        }
    }

    private static boolean isDateCharacter(char c) {
        return Candidate.isDigit(c) || c != 0 && "〇零○一二三四五六七八九-/.".indexOf(c) >= 0;
    }

    private static void report(Candidate candidate, FindingSink sink, DateReader date, int start) {
        if (candidate.at(date.end()) != '*') {
            sink.report(start, date.end(), date.isReal() ? Evidence.REAL_DATE : Evidence.IMPOSSIBLE_DATE);
        }
    }
}
