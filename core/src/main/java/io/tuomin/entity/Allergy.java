package io.tuomin.entity;

import com.google.common.collect.Iterables;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 过敏信息 (GB/T 35273-2020, annex B: 药物食物过敏): an allergen with 过敏 behind it where a person is in scope, or behind a label. */
final class Allergy implements Recognizer {

    /** How far 过敏 may stand behind an allergen: 对青霉素、头孢类及磺胺类药物过敏. */
    private static final int NEAR = 20;

    private static final EntitySpec SPEC = EntitySpec.of("ALLERGY", Category.HEALTH, "过敏信息", "allergy", 44)
            .labels("""
                    过敏史, 药物过敏史, 食物过敏史, 过敏原, 过敏源, 过敏药物, 过敏食物, 过敏情况, 药物过敏, 食物过敏, 药敏史, allergy,
                    allergies, allergic history, allergen, gms, gmyw
                    """)
            .ownBorders();

    private final EntitySpec spec;
    private final HealthSubject subject;
    private final PersonalSubject person;

    Allergy(Facts all) {
        HealthFacts facts = all.health();
        subject = facts.subject();
        person = all.personalSubject();
        spec = SPEC.triggers(
                Trigger.value(), Trigger.terms(Iterables.concat(facts.allergens(), facts.drugs("generic"))));
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
            if (end > start) {
                sink.report(start, end);
            }
            return;
        }
        int end = allergicEnd(candidate, candidate.end());
        if (end < 0) {
            return;
        }
        boolean ofSomebody = subject.isInScope(candidate, start, end)
                || person.of(candidate, start, end) == PersonalSubject.Whose.OF_PART;
        Evidence inScope = ofSomebody ? Evidence.PERSON_IN_SCOPE : Evidence.NO_SUBJECT;
        if (Assertion.against(candidate, start).isPresent()) {
            sink.report(start, end, Evidence.IN_DICTIONARY, inScope, Evidence.NEGATED);
        } else {
            sink.report(start, end, Evidence.IN_DICTIONARY, inScope);
        }
    }

    /** Behind the 过敏 or 过敏史 that a list of allergens leads to; -1 if there is none. */
    private static int allergicEnd(Candidate candidate, int from) {
        for (int i = from; i < from + NEAR; i++) {
            if (Reading.isAt(candidate, i, "过敏")) {
                int end = candidate.at(i + 2) == '史' ? i + 3 : i + 2;
                return candidate.at(end) == ':' ? -1 : end;
            }
            char c = candidate.at(i);
            if (!Candidate.isHan(c) && c != '、' && c != '"' && c != '/' || c == '抗') {
                return -1;
            }
        }
        return -1;
    }
}
