package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 身高, 体重, 血压, 心率 (GB/T 35273-2020, annex A): a figure behind its name, with a sign between or where a person is in scope. */
final class BodyMetrics implements Recognizer {

    private static final String[] UNITS = {
        "cm", "厘米", "公分", "kg/m2", "kg/㎡", "kg", "公斤", "千克", "斤", "mmhg", "次/分钟", "次/分", "℃", "度", "bpm", "ml", "毫升",
        "米", "m"
    };

    private static final EntitySpec SPEC = EntitySpec.of(
                    "BODY_METRICS", Category.HEALTH, "身高/体重/血压", "body metrics", 45)
            .labels("""
                    身高, 体重, 血压, 收缩压, 舒张压, 心率, 脉搏, 体温, 腰围, 臀围, 胸围, BMI, 体重指数, 体质指数, 体质量指数, 肺活量,
                    裸眼视力, 矫正视力, 视力, 基础体温, 血氧, blood pressure, heart rate, body weight, body height, height cm,
                    weight kg, sg cm, tz kg
                    """)
            .triggers(Trigger.value())
            .needsLabel()
            .ownBorders();

    private final HealthSubject subject;
    private final PersonalSubject person;

    BodyMetrics(Facts all) {
        subject = all.health().subject();
        person = all.personalSubject();
    }

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        int number = numberEnd(candidate, start);
        boolean bound = start > 0 && "<>≥≤~".indexOf(candidate.at(start - 1)) >= 0;
        if (number == start || number > start + 7 || bound || candidate.at(start) == '0') {
            return;
        }
        int end = unitEnd(candidate, number);
        char behind = candidate.at(end);
        boolean apart = behind != '-' && behind != '~' && behind != '*' && !Candidate.isDigit(behind);
        boolean told = candidate.isIntroduced() || end > number && isOfSomebody(candidate, start, end);
        if (apart && told && (end > number || !Candidate.isLetter(behind))) {
            sink.report(start, end);
        }
    }

    private boolean isOfSomebody(Candidate candidate, int start, int end) {
        return subject.isInScope(candidate, start, end)
                || person.of(candidate, start, end) == PersonalSubject.Whose.OF_PART;
    }

    /** Behind 120/80, 36.5, 175. */
    private static int numberEnd(Candidate candidate, int start) {
        int i = start;
        while (Candidate.isDigit(candidate.at(i))
                || i > start
                        && (candidate.at(i) == '.' || candidate.at(i) == '/')
                        && Candidate.isDigit(candidate.at(i + 1))
                        && i < start + 8) {
            i++;
            if (i > start + 8) {
                return start;
            }
        }
        return i;
    }

    private static int unitEnd(Candidate candidate, int from) {
        int unit = candidate.at(from) == ' ' ? from + 1 : from;
        for (String word : UNITS) {
            if (isAt(candidate, unit, word)) {
                return unit + word.length();
            }
        }
        return from;
    }

    private static boolean isAt(Candidate candidate, int offset, String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = candidate.at(offset + i);
            if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
