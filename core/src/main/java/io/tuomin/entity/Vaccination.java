package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 预防接种信息 (GB/T 39725-2020, health status): a vaccine that somebody got, with its dose, or what a label introduces. A vaccine as such
 * is nobody's.
 */
final class Vaccination implements Recognizer {

    private static final int NEAR = 14;
    private static final int LONGEST_DOSE = 10;

    private static final String[] VERBS = {
        "接种", "注射", "打了", "打过", "打完", "补种", "种过", "种了", "已打", "未打", "没打", "完成", "续种", "复种", "去打", "刚打"
    };
    private static final String[] VACCINES = {
        "疫苗", "剂", "针", "百白破", "卡介", "加强", "vaccine", "Vaccine", "BNT", "mRNA", "HPV"
    };
    private static final String DOSES = "第0123456789一二三四五六七两全加强/首末";
    private static final String DOSED = "剂针次程";

    private static final EntitySpec SPEC = EntitySpec.of("VACCINATION", Category.HEALTH, "预防接种信息", "vaccination", 44)
            .labels("""
                    疫苗接种史, 预防接种史, 接种史, 免疫接种史, 疫苗接种情况, 疫苗接种, 疫苗接种记录, 预防接种记录, 预防接种, 接种记录, 接种疫苗, 疫苗名称, 疫苗种类,
                    疫苗情况, 新冠疫苗接种情况, 新冠疫苗, 接种情况, vaccination, vaccine name, vaccination history, immunization, immunization history
                    """)
            .ownBorders();

    private final EntitySpec spec;
    private final HealthSubject health;
    private final PersonalSubject subject;

    Vaccination(Facts facts) {
        health = facts.health().subject();
        subject = facts.personalSubject();
        spec = SPEC.triggers(Trigger.value(), Trigger.terms(facts.health().drugs("vaccine")));
    }

    @Override
    public EntitySpec spec() {
        return spec;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (candidate.end() == candidate.start()) {
            int end = LabelledClause.end(candidate);
            if (end > candidate.start()
                    && PersonalTrait.isAssigned(candidate)
                    && isGiven(candidate, candidate.start(), end)) {
                sink.report(candidate.start(), end);
            }
            return;
        }
        int from = verbBefore(candidate);
        int end = doseEnd(candidate);
        boolean given = from < candidate.start() || end > candidate.end() || isGiven(candidate, end, end + NEAR);
        PersonalSubject.Whose whose =
                given ? subject.of(candidate, from, candidate.end()) : PersonalSubject.Whose.NOBODY;
        if (whose == PersonalSubject.Whose.OF_RELATIVE) {
            sink.report(candidate.start(), end, Evidence.IN_DICTIONARY, Evidence.PERSON_IN_SCOPE, Evidence.OF_RELATIVE);
        } else if (whose == PersonalSubject.Whose.DENIED) {
            sink.report(candidate.start(), end, Evidence.IN_DICTIONARY, Evidence.PERSON_IN_SCOPE, Evidence.NEGATED);
        } else if (given
                && (whose != PersonalSubject.Whose.NOBODY
                        || health.isInScope(candidate, candidate.start(), candidate.end()))) {
            sink.report(candidate.start(), end, Evidence.IN_DICTIONARY, Evidence.PERSON_IN_SCOPE);
        } else {
            sink.report(candidate.start(), candidate.end(), Evidence.IN_DICTIONARY, Evidence.NO_SUBJECT);
        }
    }

    /** Where 接种 begins before a vaccine; its start if it does not stand there. */
    private static int verbBefore(Candidate candidate) {
        int start = candidate.start();
        for (int i = start - 1; i > start - NEAR; i--) {
            if (anyAt(candidate, i, VERBS)) {
                return i;
            }
            char c = candidate.at(i);
            if (c == '。' || c == ';' || c == '\n' || c == Candidate.OUTSIDE) {
                return start;
            }
        }
        return start;
    }

    /** Whether a stretch says that something was given. */
    private static boolean isGiven(Candidate candidate, int from, int to) {
        for (int i = from; i < to && candidate.at(i) != '。' && candidate.at(i) != ';'; i++) {
            if (anyAt(candidate, i, VERBS) || anyAt(candidate, i, VACCINES)) {
                return true;
            }
        }
        return false;
    }

    /** Behind the dose that follows a vaccine: 新冠疫苗第二剂, 九价HPV疫苗3针. */
    private static int doseEnd(Candidate candidate) {
        int i = candidate.end();
        i += candidate.at(i) == '(' || candidate.at(i) == ' ' ? 1 : 0;
        int from = i;
        while (i < from + LONGEST_DOSE && candidate.at(i) != 0 && DOSES.indexOf(candidate.at(i)) >= 0) {
            i++;
        }
        boolean dosed = i > from && candidate.at(i) != 0 && DOSED.indexOf(candidate.at(i)) >= 0;
        return dosed ? i + 1 : candidate.end();
    }

    private static boolean anyAt(Candidate candidate, int offset, String[] all) {
        for (String word : all) {
            if (Reading.isAt(candidate, offset, word)) {
                return true;
            }
        }
        return false;
    }
}
