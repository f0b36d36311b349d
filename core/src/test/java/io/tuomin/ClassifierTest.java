package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.grading.GradingScheme;
import io.tuomin.grading.Rules;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.model.Finding;
import io.tuomin.model.Findings;
import io.tuomin.model.Grade;
import io.tuomin.model.LegalBasis;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {

    private static final String TEXT = "张三，手机13800138000，身份证号11010119000307998X，邮箱zhang.san@example.com。";

    /** Numbers of members: M and six digits. A type that no grading scheme knows. */
    private static final class MemberNumber implements Recognizer {

        private static final EntitySpec SPEC = EntitySpec.of(
                        "MEMBER_NO", Category.OTHER_SENSITIVE, "会员号", "member number", 70)
                .labels("会员号, member no")
                .triggers(Trigger.token(7, 7));

        @Override
        public EntitySpec spec() {
            return SPEC;
        }

        @Override
        public void recognize(Candidate candidate, FindingSink sink) {
            if (candidate.symbols().charAt(0) == 'M') {
                sink.report(candidate.start(), candidate.end(), Evidence.DISTINCTIVE_FORM);
            }
        }
    }

    private static Classifier.Builder builder() {
        return Classifier.builder().dictionaries(TestClassifier.DICTIONARIES);
    }

    @Test
    void findingsPointAtValues() {
        Findings findings = TestClassifier.standard().classify(TEXT);
        assertThat(findings)
                .extracting(finding -> finding.type() + " " + TEXT.substring(finding.start(), finding.end()))
                .containsExactly(
                        "PERSON_NAME 张三",
                        "MOBILE_PHONE 13800138000",
                        "RESIDENT_ID 11010119000307998X",
                        "EMAIL zhang.san@example.com");
        Finding id = findings.get(2);
        assertThat(id.grade()).isEqualTo(Grade.SENSITIVE);
        assertThat(id.disputed()).isTrue();
        assertThat(id.basis()).extracting(LegalBasis::code).contains("PIPL-28");
        assertThat(id.evidence()).contains(Evidence.CHECK_DIGIT, Evidence.REAL_DATE, Evidence.LABEL);
    }

    @Test
    void findingsMayBeLogged() {
        Findings findings = TestClassifier.standard().classify(TEXT);
        assertThat(findings.toString())
                .isEqualTo(
                        "[PERSON_NAME[0,2) ORDINARY 75, MOBILE_PHONE[5,16) ORDINARY 99, RESIDENT_ID[21,39) SENSITIVE 99, EMAIL[42,63) ORDINARY 99]")
                .doesNotContain("138", "1101", "zhang");
        assertThat(TestClassifier.standard().explain(null, TEXT).toString()).doesNotContain("138", "1101", "zhang");
    }

    @Test
    void aTextWithoutFindingsHasNone() {
        assertThat(TestClassifier.standard().classify("")).isSameAs(Findings.none());
        assertThat(TestClassifier.standard().classify("今天天气很好。")).isSameAs(Findings.none());
        assertThat(TestClassifier.standard().classify("phone", "")).isSameAs(Findings.none());
    }

    @Test
    void aFieldNameIsEvidence() {
        Classifier classifier = TestClassifier.standard();
        assertThat(classifier.classify("宝塔")).isEmpty();
        assertThat(classifier.classify(null, "宝塔")).isEmpty();
        assertThat(classifier.classify("姓名", "宝塔"))
                .extracting(finding -> finding.type().id())
                .containsExactly("PERSON_NAME");
    }

    @Test
    void anyCharacterSequenceWillDo() {
        assertThat(TestClassifier.standard().classify(new StringBuilder(TEXT)))
                .isEqualTo(TestClassifier.standard().classify(TEXT));
    }

    @Test
    void onlyNamedTypesAreFound() {
        Classifier classifier = builder().only("MOBILE_PHONE", "EMAIL").build();
        assertThat(classifier.classify(TEXT))
                .extracting(finding -> finding.type().id())
                .containsExactly("MOBILE_PHONE", "EMAIL");
        assertThat(classifier.entities()).extracting(spec -> spec.type().id()).containsExactly("MOBILE_PHONE", "EMAIL");
        assertThat(classifier.classify("订单号：13800138000"))
                .as("what is not personal still takes its place")
                .isEmpty();
    }

    @Test
    void typesMayBeLeftOut() {
        Classifier classifier =
                builder().without("RESIDENT_ID", "EMAIL", "PERSON_NAME").build();
        assertThat(classifier.classify(TEXT))
                .extracting(finding -> finding.type().id())
                .containsExactly("MOBILE_PHONE");
        assertThat(builder()
                        .only("MOBILE_PHONE", "EMAIL")
                        .without("EMAIL")
                        .build()
                        .classify(TEXT))
                .extracting(finding -> finding.type().id())
                .containsExactly("MOBILE_PHONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MOBILEPHONE", "mobile_phone", "", "SHOE_SIZE"})
    void unknownTypesAreRefused(String type) {
        String message = "No entity type '" + type + "'; the catalogue is in docs/entities.md";
        assertThatThrownBy(() -> builder().only(type).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> builder().without(type).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void findingsThatAreLessSureAreLeftOut() {
        String text = "手机15400000000，13800138000";
        List<Integer> all = confidences(builder().minimumConfidence(1).build(), text);
        assertThat(all).hasSizeGreaterThan(1).anyMatch(confidence -> confidence < 60);
        for (int least : new int[] {1, 50, 56, 76, 99}) {
            assertThat(confidences(builder().minimumConfidence(least).build(), text))
                    .as("least " + least)
                    .allMatch(confidence -> confidence >= least);
        }
        assertThat(confidences(builder().minimumConfidence(56).build(), text)).hasSize(1);
    }

    private static List<Integer> confidences(Classifier classifier, String text) {
        return classifier.classify(text).stream().map(Finding::confidence).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100})
    void confidenceIsFromOneToNinetyNine(int confidence) {
        assertThatThrownBy(() -> builder().minimumConfidence(confidence).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The minimum confidence is 1 to 99, not " + confidence);
    }

    @Test
    void theSchemeGrades() {
        Classifier literal = builder()
                .scheme(GradingScheme.named("GBT_45574_2025"))
                .rules(Rules.standard().none())
                .build();
        assertThat(literal.scheme()).hasToString("GBT_45574_2025");
        assertThat(literal.classify(TEXT).get(1).grade()).isEqualTo(Grade.ORDINARY);
        assertThat(literal.classify(TEXT).highestGrade()).contains(Grade.ORDINARY);
        assertThat(TestClassifier.standard().classify(TEXT).highestGrade()).contains(Grade.SENSITIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IP 192.0.2.1", "IP 127.0.0.1", "邮箱 info@example.com", "统一社会信用代码：91350100M000100Y43"})
    void someFindingsAreNotPersonal(String text) {
        assertThat(TestClassifier.standard().classify(text))
                .extracting(Finding::grade)
                .containsExactly(Grade.NOT_PERSONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IP 114.114.114.114", "邮箱 a.b@example.com", "统一社会信用代码：92310104MA1K00007P"})
    void othersOfTheirKindAre(String text) {
        assertThat(TestClassifier.standard().classify(text))
                .extracting(Finding::grade)
                .containsExactly(Grade.ORDINARY);
    }

    @Test
    void typesOfOnesOwnHaveEqualRights() {
        Classifier classifier = builder().add(new MemberNumber()).build();
        Findings findings = classifier.classify("会员号：M000001，手机13800138000");
        assertThat(findings).extracting(finding -> finding.type().id()).containsExactly("MEMBER_NO", "MOBILE_PHONE");
        assertThat(findings.get(0).grade()).isEqualTo(Grade.SENSITIVE);
        assertThat(findings.get(0).evidence()).containsExactlyInAnyOrder(Evidence.DISTINCTIVE_FORM, Evidence.LABEL);
        assertThat(classifier.classify("memberNo", "m000001").get(0).evidence()).contains(Evidence.FIELD);
        assertThat(classifier.entities()).extracting(spec -> spec.type().id()).contains("MEMBER_NO");
        assertThat(builder().add(new MemberNumber()).only("MEMBER_NO").build().classify(TEXT))
                .isEmpty();
    }

    @Test
    void whatIsNotPersonalIsNoEntity() {
        List<EntitySpec> entities = TestClassifier.standard().entities();
        assertThat(entities)
                .extracting(spec -> spec.type().id())
                .doesNotHaveDuplicates()
                .doesNotContain("ORDER_NO");
        assertThat(entities)
                .noneMatch(EntitySpec::isNegative)
                .allMatch(spec -> !spec.triggers().isEmpty());
    }

    @Test
    void explanationsTellWhatWasConsidered() {
        Explanation explanation = TestClassifier.standard().explain(null, "订单号：13800138000");
        Explanation.Considered phone = explanation.considered().stream()
                .filter(considered -> considered.type().id().equals("MOBILE_PHONE"))
                .findFirst()
                .orElseThrow();
        assertThat(phone.found()).isFalse();
        assertThat(phone.start()).isEqualTo(4);
        assertThat(phone.end()).isEqualTo(15);
        assertThat(phone.evidence()).contains(Evidence.NEGATIVE_LABEL);
        Explanation.Considered found = TestClassifier.standard().explain("phone", "13800138000").considered().stream()
                .filter(Explanation.Considered::found)
                .findFirst()
                .orElseThrow();
        assertThat(found.type()).isEqualTo(found.winner());
        assertThat(found.confidence()).isEqualTo(99);
    }

    @Test
    void manyThreadsMayShareOne() throws Exception {
        Classifier classifier = TestClassifier.standard();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add(TEXT.repeat(1 + i * 37 % 41) + "IP 114.114.114." + i);
        }
        texts.add(TEXT.repeat(1_500)); // more than one window
        List<Findings> expected = texts.stream().map(classifier::classify).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int first = thread * 5;
                tasks.add(() -> IntStream.range(0, texts.size() * 4)
                        .map(i -> (i + first) % texts.size())
                        .allMatch(i -> classifier.classify(texts.get(i)).equals(expected.get(i))));
            }
            for (Future<Boolean> same : threads.invokeAll(tasks)) {
                assertThat(same.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
