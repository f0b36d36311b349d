package io.tuomin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.Classifier;
import io.tuomin.TestClassifier;
import io.tuomin.dictionary.DictionaryException;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.model.Evidence;
import io.tuomin.model.Finding;
import io.tuomin.model.Grade;
import io.tuomin.model.LegalBasis;
import io.tuomin.recognizer.EntitySpec;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemes and scales of one's own, from files: what they do, and what is refused, by file and line. */
class OwnGradingTest {

    private static final String HEAD = """
            # title: Our rules
            # source: board decision 7
            # date: 2026-01-01
            # licence: ours
            # edition: rules of 2026
            # status: in-force
            # reviewed: 2026-11-22
            # confidence: high
            # clause: OURS-3\t内部制度第三条\tour rules, article 3
            """;

    private static final String SCHEME = HEAD + """
            type\twhen\tgrade\taggregates\tdisputed\tbasis
            MOBILE_PHONE\t\tSENSITIVE\t\t\tOURS-3 PIPL-4
            MOBILE_PHONE\tCOUNTRY_CODE\tNOT_PERSONAL\t\t\tOURS-3
            PERSON_NAME\t\tORDINARY\tyes\t\tOURS-3
            """;

    private static final String SCALE = HEAD + """
            # level: L1\t公开\tpublic
            # level: L2\t内部\tinternal
            # level: L3\t秘密\tsecret
            # floor: SENSITIVE\tL2\tOURS-3
            type\twhen\tlevel\tcombined\tconfidence\tbasis
            MOBILE_PHONE\t\tL1\tL3\thigh\tOURS-3
            MOBILE_PHONE\tCOUNTRY_CODE\t-\t\tlow\tOURS-3
            PERSON_NAME\t\tL1\t\thigh\tOURS-3
            PERSON_NAME\tSENSITIVE\tL3\t\thigh\tOURS-3
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static EntityType type(String id) {
        return new EntityType(id, Category.BASIC, "", "");
    }

    private static Classifier classifier(GradingScheme scheme) {
        return Classifier.builder()
                .dictionaries(TestClassifier.DICTIONARIES)
                .scheme(scheme)
                .build();
    }

    @Test
    void aSchemeOfOnesOwnGradesFindings() throws IOException {
        GradingScheme scheme = GradingScheme.read(file("acme.tsv", SCHEME));
        Classifier classifier = classifier(scheme);
        Finding phone = classifier.classify("电话13912345678").get(0);
        assertThat(phone.grade()).isEqualTo(Grade.SENSITIVE);
        assertThat(phone.basis()).extracting(LegalBasis::chinese).contains("内部制度第三条");
        assertThat(scheme.id()).isEqualTo("acme");
        assertThat(scheme.edition().name()).isEqualTo("rules of 2026");
        assertThat(scheme.edition().chinese()).isEqualTo("Our rules");
    }

    /** Any piece of evidence may be a condition, not only those that the library's own tables ask for. */
    @Test
    void aClassifierHeedsTheConditionsOfTheScheme() throws IOException {
        GradingScheme scheme = GradingScheme.read(file("acme.tsv", SCHEME));
        Classifier classifier = classifier(scheme);
        assertThat(classifier.classify("电话+8613912345678").get(0).grade()).isEqualTo(Grade.NOT_PERSONAL);
        assertThat(classifier.classify("电话13912345678").get(0).grade()).isEqualTo(Grade.SENSITIVE);
        assertThat(scheme.grade(type("MOBILE_PHONE"), Evidence.COUNTRY_CODE.bit())
                        .grade())
                .isEqualTo(Grade.NOT_PERSONAL);
        assertThat(scheme.conditions()).isEqualTo(Evidence.COUNTRY_CODE.bit());
    }

    @Test
    void whatTheFileForgotIsListedAndSensitive() throws IOException {
        GradingScheme scheme = GradingScheme.read(file("acme.tsv", SCHEME));
        List<EntityType> found = TestClassifier.standard().entities().stream()
                .map(EntitySpec::type)
                .toList();
        assertThat(scheme.unmentioned(found))
                .hasSize(found.size() - 2)
                .doesNotContain(type("MOBILE_PHONE"), type("PERSON_NAME"))
                .allMatch(type -> scheme.grade(type).grade() == Grade.SENSITIVE);
        LevelScale scale = LevelScale.read(file("levels.tsv", SCALE));
        assertThat(scale.unmentioned(found)).isEqualTo(scheme.unmentioned(found));
        assertThat(scale.rate(type("EMAIL"), Grade.ORDINARY)).hasToString("L3"); // no default is stated
        assertThat(scale.ofMinor(scale.levels().get(0))).hasToString("L3");
    }

    @ParameterizedTest
    @CsvSource({
        "MOBILE_PHONE, ORDINARY, LABEL, L1, L3",
        "MOBILE_PHONE, SENSITIVE, LABEL, L2, L3", // by the floor
        "MOBILE_PHONE, SENSITIVE, COUNTRY_CODE, –, ",
        "PERSON_NAME, ORDINARY, LABEL, L1, ",
        "PERSON_NAME, SENSITIVE, LABEL, L3, "
    })
    void aScaleOfOnesOwnLevelsFindings(String type, Grade grade, Evidence evidence, String level, String combined)
            throws IOException {
        LevelScale scale = LevelScale.read(file("levels.tsv", SCALE));
        Rating rating = scale.rate(type(type), grade, Set.of(evidence));
        assertThat(rating).hasToString(level);
        assertThat(rating.combined() == null ? null : rating.combined().name()).isEqualTo(combined);
        assertThat(LevelScales.of(scale).rate(type(type), grade, Set.of(evidence)))
                .containsExactly(rating);
    }

    /** Each with a change that breaks the file, the line that is wrong, and what the message says of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# status: in-force | # statsu: in-force | line 6: the head knows no such fact; it has chinese, clause",
                "# status: in-force | # status: perhaps | line 6: '# status:' must be one of in-force, experimental",
                "# status: in-force | # a remark | the head lacks a line '# status:'",
                "# edition: rules of 2026 | # edition: | line 5: '# edition:' must be followed by what it says",
                "# reviewed: 2026-11-22 | # status: in-force | line 7: '# status:' must be said once",
                "2026-11-22 | 22.11.2026 | line 7: '# reviewed:' must be a date, as YYYY-MM-DD",
                "confidence: high | confidence: sure | line 8: '# confidence:' must be one of low, medium, high",
                "# clause: OURS-3 | # clause: PIPL-4 | line 9: '# clause:' must be one whose code nothing else has",
                "# clause: OURS-3 | # clause: OURS 3 | line 9: '# clause:' must be a code without spaces",
                "when | if | the columns must be type, when, grade, aggregates, disputed, basis, in this order",
                "MOBILE_PHONE | mobile phone | line 11: 'type' must be the id of an entity type",
                "OURS-3 PIPL-4 | OURS-4 | line 11: 'basis' must be codes of clauses",
                "OURS-3 PIPL-4 |  | line 11: 'basis' must be codes of clauses",
                "COUNTRY_CODE | COUNTRY | line 12: 'when' must be one of CHECK_DIGIT,",
                "COUNTRY_CODE |  | line 12: 'when' must be another than in the row before it",
                "ORDINARY | MILD | line 13: 'grade' must be one of NOT_PERSONAL, ORDINARY, SENSITIVE, SECRET",
                "yes | no | line 13: 'aggregates' must be yes, or nothing",
                "PERSON_NAME\t\tORDINARY | PERSON_NAME\tLABEL\tORDINARY | line 13: 'when' must be empty in one row of this type"
            })
    void schemesThatCannotBeUsedAreRefusedByLine(String old, String changed, String message) throws IOException {
        assertRefused(SCHEME, old, changed, message, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# level: L1\t公开\tpublic | # level: L1 | line 10: '# level:' must be a name of at most 16",
                "# level: L2 | # level: - | line 11: '# level:' must be a name of at most 16",
                "# level: L2 | # level: L1 | line 11: '# level:' must be said once for each level",
                "# level: L3\t秘密\tsecret | # highest: 9 | line 12: '# highest:' must be one of L1, L2",
                "# level: L3\t秘密\tsecret | # default: 9 | line 12: '# default:' must be one of L1, L2",
                "# floor: SENSITIVE | # floor: GRAVE | line 13: '# floor:' must be a grade, the least level of it",
                "L2\tOURS-3 | L2\tOURS-4 | line 13: '# floor:' must be a grade, the least level of it",
                "# floor: SENSITIVE\tL2 | # floor: SENSITIVE | line 13: '# floor:' must be a grade",
                "combined | together | the columns must be type, when, level, combined, confidence, basis",
                "L1\tL3 | L4\tL3 | line 15: 'level' must be one of L1, L2, L3, or - if out of scope",
                "L1\tL3 | +1\tL3 | line 15: 'level' must be one of L1, L2, L3, or - if out of scope",
                "L1\tL3 | L3\tL3 | line 15: 'combined' must be empty, or a graver level",
                "L1\tL3 | -\tL3 | line 15: 'combined' must be empty, or a graver level",
                "low | none | line 16: 'confidence' must be one of low, medium, high",
                "COUNTRY_CODE | COUNTRY | line 16: 'when' must be empty, a grade such as SENSITIVE",
                "SENSITIVE\tL3 | SENSITIVE\tL1 | line 18: 'level' must be at least the floor that the head states"
            })
    void scalesThatCannotBeUsedAreRefusedByLine(String old, String changed, String message) throws IOException {
        assertRefused(SCALE, old, changed, message, false);
    }

    private void assertRefused(String text, String old, String changed, String message, boolean scheme)
            throws IOException {
        assertThat(text).contains(old);
        Path file = file("acme.tsv", text.replaceFirst(old, changed == null ? "" : changed.replace("\\", "")));
        assertThatThrownBy(() -> {
                    if (scheme) {
                        GradingScheme.read(file);
                    } else {
                        LevelScale.read(file);
                    }
                })
                .isInstanceOf(DictionaryException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(message);
    }

    @Test
    void aScaleNeedsLevels() throws IOException {
        Path file = file("acme.tsv", SCALE.replaceAll("(?m)^# (level|floor):.*\n", ""));
        assertThatThrownBy(() -> LevelScale.read(file))
                .isInstanceOf(DictionaryException.class)
                .hasMessageContaining("the head lacks the lines '# level:'");
    }

    @ParameterizedTest
    @CsvSource({"PIPL_DEFAULT.tsv", "JRT_0171_2020.tsv"})
    void aFileMayNotPassForATableOfTheLibrary(String name) throws IOException {
        Path file = file(name, SCHEME);
        assertThatThrownBy(() -> GradingScheme.read(file))
                .isInstanceOf(DictionaryException.class)
                .hasMessageContaining("give the file another");
    }

    @Test
    void filesMustHaveANameThatCanBeAnIdAndBeThereAndBeInUtf8() throws IOException {
        assertThatThrownBy(() -> GradingScheme.read(file("our rules.tsv", SCHEME)))
                .isInstanceOf(DictionaryException.class)
                .hasMessageContaining("must be of letters, digits");
        assertThatThrownBy(() -> GradingScheme.read(folder.resolve("absent.tsv")))
                .isInstanceOf(DictionaryException.class)
                .hasMessageContaining("absent.tsv");
        Path gbk = Files.writeString(folder.resolve("gbk.tsv"), SCHEME, Charset.forName("GB18030"));
        assertThatThrownBy(() -> GradingScheme.read(gbk))
                .isInstanceOf(DictionaryException.class)
                .hasMessageContaining("not in UTF-8");
        assertThat(LevelScale.read(file("公司分级.tsv", "\uFEFF" + SCALE.replace("\n", "\r\n")))
                        .id())
                .isEqualTo("公司分级");
    }
}
