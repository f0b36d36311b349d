package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.Recognizer;
import java.util.List;
import java.util.Set;

/** The types of health that dictionaries and labels tell (GB/T 45574-2025, annex A; GB/T 35273-2020, annex B). */
final class HealthTypes {

    private HealthTypes() {}

    static List<Recognizer> all(Facts all) {
        HealthFacts facts = all.health();
        return List.of(
                illness(
                        facts,
                        EntitySpec.of(
                                        "SPECIAL_DISEASE",
                                        Category.HEALTH,
                                        "特殊病种",
                                        "disease under special protection",
                                        43)
                                .labels(Disease.LABELS + ", 传染病, 性病, 特殊病种, 特殊疾病, special disease, infectious disease"),
                        "special",
                        true),
                illness(
                        facts,
                        EntitySpec.of("MENTAL_HEALTH", Category.HEALTH, "精神心理健康", "mental health", 42)
                                .labels(Disease.LABELS
                                        + ", 精神病史, 精神疾病史, 心理诊断, 精神检查, mental health, psychiatric history"),
                        "mental",
                        true),
                illness(
                        facts,
                        EntitySpec.of("REPRODUCTIVE_HEALTH", Category.HEALTH, "生育/孕产信息", "reproductive health", 42)
                                .labels("""
                        生育史, 孕产史, 婚育史, 月经史, 孕周, 末次月经, 预产期, 妊娠史, 流产史, 分娩方式, 生育状况, 避孕方式,
                        pregnancy, gestational age, menstrual history, last menstrual period
                        """),
                        "reproductive",
                        false),
                medication(facts),
                new HealthTerm(
                        EntitySpec.of("SURGERY_RECORD", Category.HEALTH, "手术及麻醉记录", "surgery record", 40)
                                .labels("""
                        手术名称, 手术方式, 手术史, 外伤手术史, 手术记录, 拟行手术, 术式, 麻醉方式, 手术及操作, surgery, operation name,
                        anesthesia, ssmc, sss
                        """),
                        facts.examinations("procedure"),
                        false,
                        facts.subject(),
                        AS_IT_IS));
    }

    private static final HealthTerm.Reach AS_IT_IS = new HealthTerm.Reach() {
        @Override
        public int start(Candidate candidate, int start) {
            return start;
        }

        @Override
        public int end(Candidate candidate, int end) {
            return end;
        }
    };

    private static Recognizer illness(HealthFacts facts, EntitySpec spec, String kind, boolean whole) {
        HealthTerm.Reach reach = new HealthTerm.Reach() {
            @Override
            public int start(Candidate candidate, int start) {
                return facts.extent().illnessStart(candidate, start);
            }

            @Override
            public int end(Candidate candidate, int end) {
                return Extent.illnessEnd(candidate, end);
            }
        };
        return new HealthTerm(spec, facts.diseases(kind), whole, facts.subject(), reach);
    }

    private static Recognizer medication(HealthFacts facts) {
        Set<String> stems = facts.drugs("stem");
        Set<String> classes = Set.of("激素", "中药", "胃药", "磺胺", "化疗");
        HealthTerm.Reach reach = new HealthTerm.Reach() {
            @Override
            public int start(Candidate candidate, int start) {
                String word = Reading.text(candidate, start, candidate.end());
                boolean stem = word.length() == 2 && stems.contains(word) && !classes.contains(word);
                return stem ? Extent.stemStart(candidate, start) : start;
            }

            @Override
            public int end(Candidate candidate, int end) {
                return facts.extent().drugEnd(candidate, end);
            }
        };
        EntitySpec spec = EntitySpec.of("MEDICATION", Category.HEALTH, "用药/处方/医嘱", "medication", 40)
                .labels("""
                用药, 用药史, 用药情况, 目前用药, 服用药物, 服药情况, 长期用药, 处方, 处方内容, 医嘱, 长期医嘱, 临时医嘱, 出院带药,
                medication, medications, prescription, yz, yys
                """);
        return new HealthTerm(spec, facts.drugs("generic", "patent", "stem"), false, facts.subject(), reach);
    }
}
