package io.tuomin.entity;

import io.tuomin.dictionary.Dictionary;
import io.tuomin.model.Category;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.Recognizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types that words tell of a person (Personal Information Protection Law, article 28: 宗教信仰, 特定身份; GB/T 45574-2025, annex A;
 * TC260-PG-20244A: 性取向), by the table {@code personal-traits}.
 */
final class TraitTypes {

    private static final List<EntitySpec> SPECS = List.of(
            EntitySpec.of("RELIGIOUS_ORG", Category.RELIGION, "宗教组织/职务/活动", "religious organisation or office", 45)
                    .labels("""
                    宗教组织, 宗教团体, 宗教职务, 教内职务, 所属教会, 所在教会, 教会名称, 所属寺院, 所属清真寺, 教职身份, religious organization,
                    religious org, church name, parish
                    """),
            EntitySpec.of("SEXUAL_ORIENTATION", Category.OTHER_SENSITIVE, "性取向", "sexual orientation", 47)
                    .labels("性取向, 性倾向, 性向, 性生活史, 性伴侣情况, sexual orientation, sexuality"),
            EntitySpec.of("CRIMINAL_RECORD", Category.OTHER_SENSITIVE, "违法犯罪记录", "criminal record", 45)
                    .labels("""
                    犯罪记录, 违法犯罪记录, 前科, 前科情况, 前科劣迹, 刑事处罚, 刑事处罚情况, 违法记录, 违法犯罪情况, 犯罪史, 犯罪情况, 曾受处罚情况, 有无前科,
                    有无犯罪记录, 服刑情况, criminal record, criminal history, conviction
                    """),
            EntitySpec.of(
                            "SPECIFIC_IDENTITY",
                            Category.SPECIFIC_IDENTITY,
                            "特定身份",
                            "identity that invites discrimination",
                            45)
                    .labels("特定身份, 特殊身份, 特殊人群, 特殊人群类型, 困难类型, special identity"));

    /** What the kind or the degree of a disability has in it. */
    private static final List<String> DISABILITIES = List.of(
            "残",
            "肢",
            "视",
            "听",
            "言语",
            "语言",
            "智力",
            "智障",
            "精神",
            "多重",
            "级",
            "盲",
            "聋",
            "哑",
            "瘫",
            "失明",
            "失聪",
            "轻度",
            "中度",
            "重度",
            "假肢",
            "轮椅",
            "disab",
            "blind",
            "deaf",
            "hearing",
            "visual",
            "mental",
            "physical",
            "impair",
            "limb",
            "intellect",
            "grade",
            "level");

    private TraitTypes() {}

    static Stream<Recognizer> all(Facts facts) {
        Dictionary traits = facts.personalTraits();
        PersonalSubject subject = facts.personalSubject();
        Stream<Recognizer> traitsOfPersons = SPECS.stream().map(spec -> new PersonalTrait(spec, traits, subject));
        List<Recognizer> all = Stream.of(
                        Stream.of(religion(traits, subject), disability(traits, subject), bloodType(traits, subject)),
                        traitsOfPersons,
                        Biometrics.all(facts))
                .flatMap(recognizers -> recognizers)
                .toList();
        traits.choices(
                "type",
                all.stream().map(recognizer -> recognizer.spec().type().id()).collect(Collectors.toSet()));
        return all.stream();
    }

    /** Behind its labels a faith must be one: 宗教信仰自由 tells of nobody. */
    private static Recognizer religion(Dictionary traits, PersonalSubject subject) {
        EntitySpec spec = EntitySpec.of("RELIGION", Category.RELIGION, "宗教信仰", "religion", 45)
                .labels("宗教信仰, 宗教, 信仰, 所信宗教, 信教, 宗教类别, 宗教信仰情况, 信教情况, religion, religious belief, belief, faith, zjxy")
                .tellsByColumn()
                .ownBorders();
        Set<String> faiths = new HashSet<>(WordList.of("""
                buddhism, buddhist, taoism, taoist, islam, islamic, muslim, christian, christianity, catholic, catholicism, protestant,
                protestantism, orthodox, hinduism, hindu, judaism, jewish, sikh, sikhism, mormon
                """));
        for (int row = 0; row < traits.column("word").size(); row++) {
            if (traits.column("type").get(row).equals("RELIGION")) {
                faiths.add(traits.column("word").get(row));
            }
        }
        return new PersonalTrait(spec, traits, subject, listed(spec, faiths));
    }

    private static Recognizer bloodType(Dictionary traits, PersonalSubject subject) {
        EntitySpec spec = EntitySpec.of("BLOOD_TYPE", Category.HEALTH, "血型", "blood type", 45)
                .labels("血型, ABO血型, RH血型, blood type, blood group, xuexing")
                .tellsByColumn()
                .ownBorders();
        Set<String> types = WordList.of("""
                a, b, o, ab, a型, b型, o型, ab型, a型血, b型血, o型血, ab型血, rh阴性, rh阳性, 熊猫血,
                a型rh阳性, b型rh阳性, o型rh阳性, ab型rh阳性, a型rh阴性, b型rh阴性, o型rh阴性, ab型rh阴性
                """);
        return new PersonalTrait(spec, traits, subject, listed(spec, types));
    }

    /** A word alone in a cell is nobody's: it counts behind a label or in a column of its kind. */
    private static PersonalTrait.Labelled listed(EntitySpec spec, Set<String> words) {
        LabelledWord value = new LabelledWord(spec, words, Set.of());
        return (candidate, sink) -> value.recognize(candidate, (start, end, evidence) -> sink.report(start, end));
    }

    /** Behind its labels a disability must be named or graded: 残疾情况：良好 names none. */
    private static Recognizer disability(Dictionary traits, PersonalSubject subject) {
        EntitySpec spec = EntitySpec.of("DISABILITY_STATUS", Category.SPECIFIC_IDENTITY, "残障身份", "disability", 45)
                .labels("""
                    残疾类别, 残疾类型, 残疾种类, 残疾等级, 残疾级别, 残疾程度, 残疾情况, 残疾状况, 残障情况, 残障类型, 残障类别, 残障等级, 伤残等级, 伤残级别,
                    伤残情况, 伤残鉴定, 是否残疾, disability, disability type, disability level, disability grade, disability status
                    """);
        return new PersonalTrait(spec, traits, subject, (candidate, sink) -> {
            int end = LabelledClause.end(candidate);
            if (end > candidate.start()
                    && PersonalTrait.isAssigned(candidate)
                    && candidate.at(end - 1) != '的'
                    && hasAny(Reading.text(candidate, candidate.start(), end).toLowerCase(Locale.ROOT), DISABILITIES)) {
                sink.report(candidate.start(), end);
            }
        });
    }

    private static boolean hasAny(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }
}
