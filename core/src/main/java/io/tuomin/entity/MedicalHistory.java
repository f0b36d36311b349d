package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.Set;

/**
 * 既往病史, 家族病史 (GB/T 45574-2025, annex A): what a label names; and the illnesses a record denies or says of a relative, which tell
 * nothing of an illness of the person's and are his medical record all the same.
 */
final class MedicalHistory implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "MEDICAL_HISTORY", Category.HEALTH, "既往病史/家族病史", "medical or family history", 40)
            .labels("""
                    既往病史, 既往史, 病史, 家族病史, 家族史, 家族遗传病史, 遗传病史, 传染病史, 慢性病史, 疾病史, 既往疾病, 外伤史, 手术外伤史, 健康告知,
                    medical history, past history, family history, jwbs, jws, jzs
                    """)
            .ownBorders();

    private final EntitySpec spec;
    private final Set<String> stems;
    private final HealthFacts facts;

    MedicalHistory(Facts all) {
        facts = all.health();
        stems = facts.diseases("stem");
        spec = SPEC.triggers(
                Trigger.value(), Trigger.terms(facts.diseases("disease", "symptom", "stem", "special", "mental")));
    }

    @Override
    public EntitySpec spec() {
        return spec;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (candidate.end() > candidate.start()) {
            term(candidate, sink);
        } else if (candidate.isIntroduced()) {
            int end = IllnessList.end(candidate, candidate.start());
            if (end > candidate.start()) {
                sink.report(candidate.start(), end, Evidence.IN_DICTIONARY, Evidence.PERSON_IN_SCOPE);
            }
        }
    }

    private void term(Candidate candidate, FindingSink sink) {
        Evidence against = Assertion.against(candidate, candidate.start()).orElse(null);
        if (against == null) {
            return;
        }
        if (!facts.subject().isInScope(candidate, candidate.start(), candidate.end())) {
            sink.report(candidate.start(), candidate.end(), Evidence.IN_DICTIONARY, Evidence.NO_SUBJECT, against);
            return;
        }
        int start = facts.extent().illnessStart(candidate, candidate.start());
        boolean vague = start == candidate.start() && stems.contains(Reading.text(candidate, start, candidate.end()));
        if (!vague) {
            int end = Extent.illnessEnd(candidate, candidate.end());
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.PERSON_IN_SCOPE, against);
        }
    }
}
