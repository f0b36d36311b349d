package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 检验检查结果 (GB/T 45574-2025, annex A): a laboratory item with its result, 空腹血糖 7.8mmol/L, HBsAg(+), where a person is in scope; or
 * what a label introduces.
 */
final class LabResult implements Recognizer {

    private static final int LONGEST_JOINT = 5;
    private static final int LONGEST_UNIT = 14;

    private static final String JOINTS = " :=为是约()[]<>≥≤↑↓值";
    private static final String UNITS = "/%^×*μ°℃·.";
    private static final String[] VERDICTS = {
        "弱阳性", "阳性", "阴性", "升高", "增高", "偏高", "降低", "减低", "偏低", "下降", "正常", "异常", "(+)", "(-)", "(++)", "(+++)", "(±)",
        "+", "±"
    };

    private static final EntitySpec SPEC = EntitySpec.of(
                    "LAB_RESULT", Category.HEALTH, "检验检查结果", "laboratory result", 41)
            .labels("""
                    检验结果, 检查结果, 化验结果, 检验结论, 检查结论, 检查所见, 影像所见, 病理诊断, 病理结果, 超声所见, 超声提示, 影像诊断,
                    体检结果, 体检结论, lab result, test result, exam result, jyjg, jcjg
                    """)
            .ownBorders();

    private final EntitySpec spec;
    private final HealthSubject subject;
    private final PersonalSubject person;

    LabResult(Facts all) {
        subject = all.health().subject();
        person = all.personalSubject();
        spec = SPEC.triggers(Trigger.value(), Trigger.terms(all.health().examinations("laboratory")));
    }

    @Override
    public EntitySpec spec() {
        return spec;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        if (candidate.end() == start) {
            int end = LabelledClause.end(candidate);
            if (end > start && (candidate.isField() || subject.isInScope(candidate, start, end))) {
                sink.report(start, end, Evidence.PERSON_IN_SCOPE);
            }
            return;
        }
        int end = resultEnd(candidate, candidate.end());
        if (end > 0 && (subject.isInScope(candidate, start, end) || isSaidOfPart(candidate, end))) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.PERSON_IN_SCOPE);
        } else if (end > 0) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.NO_SUBJECT);
        }
    }

    /** 被保险人AFP 560ng/ml, 患者HBsAg(+): a text book names no figures of a patient. */
    private boolean isSaidOfPart(Candidate candidate, int end) {
        return !Candidate.isHan(candidate.at(end - 1))
                && person.of(candidate, candidate.start(), end) == PersonalSubject.Whose.OF_PART;
    }

    /** Behind the result of an item that ends at an offset: a number with its unit, or a verdict; -1 if there is none. */
    private static int resultEnd(Candidate candidate, int from) {
        int i = from;
        while (i < from + LONGEST_JOINT) {
            for (String verdict : VERDICTS) {
                if (Reading.isAt(candidate, i, verdict)) {
                    return i + verdict.length();
                }
            }
            if (Candidate.isDigit(candidate.at(i)) || candidate.at(i) == 0 || JOINTS.indexOf(candidate.at(i)) < 0) {
                break;
            }
            i++;
        }
        return Candidate.isDigit(candidate.at(i)) ? quantityEnd(candidate, i) : -1;
    }

    private static int quantityEnd(Candidate candidate, int from) {
        int i = from;
        while (i < from + 8
                && (Candidate.isDigit(candidate.at(i)) || candidate.at(i) == '.' || candidate.at(i) == ',')) {
            i++;
        }
        while (!Candidate.isDigit(candidate.at(i - 1))) {
            i--;
        }
        int unit = candidate.at(i) == ' ' ? i + 1 : i;
        int end = unit;
        while (end < unit + LONGEST_UNIT
                && (Candidate.isLetter(candidate.at(end))
                        || Candidate.isDigit(candidate.at(end))
                        || candidate.at(end) != 0 && UNITS.indexOf(candidate.at(end)) >= 0)) {
            end++;
        }
        while (end > unit && candidate.at(end - 1) == '.') {
            end--;
        }
        boolean isUnit = end > unit && !Candidate.isDigit(candidate.at(unit));
        return isUnit && candidate.at(end) != '*' ? end : i;
    }
}
