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
 * 病症, diseases and symptoms of a person (GB/T 45574-2025, annex A): those of the dictionary where a person is in scope, with the place
 * and course before and the stage behind them; and what a label or a field names. What a record denies or says of a relative is
 * {@link MedicalHistory}.
 */
final class Disease implements Recognizer {

    /** Labels of a diagnosis, shared with the diseases that need more protection. */
    static final String LABELS = """
                    诊断, 诊断结果, 临床诊断, 初步诊断, 入院诊断, 出院诊断, 门诊诊断, 主要诊断, 疾病, 疾病名称, 病种,
                    病名, 所患疾病, 患病, 患有, 确诊, 病情, 病症, 症状, 主诉, 现病史,
                    健康状况, 術前诊断, 术前诊断, 术后诊断, 診斷, disease, diagnosis, diagnose, illness,
                    medical condition, jb, jbmc, zd, zdmc, zdjg, bs, bz
                    """;

    private static final EntitySpec SPEC = EntitySpec.of(
                    "DISEASE", Category.HEALTH, "病症/诊断", "disease or diagnosis", 40)
            .labels(LABELS)
            .ownBorders();

    private static final String[] VERBS = {"患有", "患上", "患了", "得了", "为", "是"};

    private final EntitySpec spec;
    private final Set<String> stems;
    /** What other types report behind the same labels. */
    private final Set<String> special;

    private final HealthFacts facts;

    Disease(Facts all) {
        facts = all.health();
        spec = SPEC.triggers(Trigger.value(), Trigger.terms(facts.diseases("disease", "symptom", "stem")));
        stems = facts.diseases("stem");
        special = facts.diseases("special", "mental");
    }

    @Override
    public EntitySpec spec() {
        return spec;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (candidate.end() > candidate.start()) {
            term(candidate, sink);
        } else {
            labelled(candidate, sink);
        }
    }

    private void term(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        int end = candidate.end();
        if (!facts.subject().isInScope(candidate, start, end)) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.NO_SUBJECT);
            return;
        }
        int from = facts.extent().illnessStart(candidate, start);
        boolean vague = from == start && stems.contains(Reading.text(candidate, start, end));
        if (!vague
                && !Extent.namesOtherThing(candidate, end)
                && Assertion.against(candidate, start).isEmpty()) {
            sink.report(from, Extent.illnessEnd(candidate, end), Evidence.IN_DICTIONARY, Evidence.PERSON_IN_SCOPE);
        }
    }

    private void labelled(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        char before = candidate.at(start - 1);
        if (!candidate.isIntroduced() && before != '有' && (before != '诊' || candidate.at(start) == '病')) {
            return; // 确诊肺癌, not 确诊病例
        }
        if (!candidate.isField()
                && before == '有'
                && Assertion.against(candidate, start).isPresent()) {
            return; // 其母患有乳腺癌
        }
        start = behindVerb(candidate, start);
        int end = IllnessList.end(candidate, start);
        if (end == start || special.contains(Reading.text(candidate, start, end))) {
            return;
        }
        if (candidate.isField() || facts.subject().isInScope(candidate, start, end)) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.PERSON_IN_SCOPE);
        } else {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.NO_SUBJECT);
        }
    }

    /** 确诊患有, 健康状况：患有: the illness is named behind. */
    private static int behindVerb(Candidate candidate, int start) {
        for (String verb : VERBS) {
            if (Reading.isAt(candidate, start, verb)) {
                return start + verb.length();
            }
        }
        return start;
    }
}
