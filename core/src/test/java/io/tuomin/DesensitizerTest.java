package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tuomin.dictionary.DictionaryException;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.model.Findings;
import io.tuomin.policy.OnError;
import io.tuomin.policy.Policy;
import io.tuomin.policy.PolicyException;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Replace;
import io.tuomin.strategy.Strategy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DesensitizerTest {

    @Test
    void aReplacementThatIsAValueItselfIsRefused() {
        Policy policy = Policy.builder()
                .category(Category.CONTACT, new Replace("call 13900139000"))
                .build();
        assertThatThrownBy(() -> Desensitizer.of(TestClassifier.standard(), policy))
                .isInstanceOfSatisfying(
                        PolicyException.class, e -> assertThat(e.chinese()).contains("换一个"))
                .message()
                .doesNotContain("13900139000");
    }

    private static final Desensitizer STANDARD = Desensitizer.of(TestClassifier.standard(), Policy.standard());
    private static final String SECRET = "9917553";

    /** What a recognizer does at {@value #SECRET}; every way quotes the value. */
    private enum Fault implements Recognizer {
        THROWS {
            @Override
            public void recognize(Candidate candidate, FindingSink sink) {
                throw new IllegalStateException("cannot read " + SECRET, new RuntimeException(SECRET));
            }
        },
        REPORTS_BEHIND_THE_TEXT {
            @Override
            public void recognize(Candidate candidate, FindingSink sink) {
                sink.report(candidate.start(), candidate.length() + 1);
            }
        },
        REPORTS_NOTHING_AT_ALL {
            @Override
            public void recognize(Candidate candidate, FindingSink sink) {
                sink.report(candidate.start(), candidate.start());
            }
        },
        LOOKS_BEYOND_ITS_SYMBOLS {
            @Override
            public void recognize(Candidate candidate, FindingSink sink) {
                candidate.symbols().charAt(1_000);
            }
        };

        private static final EntitySpec SPEC = EntitySpec.of("FAULTY", Category.BASIC, "故障", "fault", 80)
                .triggers(Trigger.digits(SECRET.length(), SECRET.length()));

        @Override
        public EntitySpec spec() {
            return SPEC;
        }
    }

    /** A strategy that throws. */
    private record Quoting() implements Strategy {

        @Override
        public void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
            out.append(text, start, end);
            throw new IllegalStateException("cannot treat " + text);
        }

        @Override
        public Effect effect() {
            return Effect.NONE;
        }

        @Override
        public String expression() {
            return "quoting";
        }
    }

    @Test
    void whatIsFoundIsMaskedAndTheRestStays() {
        assertThat(STANDARD.apply("张三的手机是13800138000，卡号6222020000000007。"))
                .isEqualTo("张*的手机是138****8000，卡号************0007。");
        assertThat(STANDARD.apply("姓名", "张三")).isEqualTo("张*");
        assertThat(STANDARD.apply("今天天气很好。")).isEqualTo("今天天气很好。");
        assertThat(STANDARD.apply("")).isEmpty();
    }

    /** Finds q7 only where a mask stands before it. */
    private static final class BehindMask implements Recognizer {

        private static final EntitySpec SPEC =
                EntitySpec.of("LATE", Category.BASIC, "迟", "late", 80).triggers(Trigger.token(2, 2));

        @Override
        public EntitySpec spec() {
            return SPEC;
        }

        @Override
        public void recognize(Candidate candidate, FindingSink sink) {
            if (candidate.at(candidate.start() - 6) == '*') {
                sink.report(candidate.start(), candidate.end());
            }
        }
    }

    @Test
    void whatOnlyAMaskLetsBeFoundIsTreatedToo() throws IOException {
        Classifier classifier = Classifier.builder()
                .dictionaries(TestClassifier.DICTIONARIES)
                .add(new BehindMask())
                .build();
        Desensitizer desensitizer = Desensitizer.of(classifier, Policy.standard());
        String text = "13800138000 q7";
        assertThat(classifier.classify(text)).hasSize(1);
        assertThat(desensitizer.apply(text)).isEqualTo("138****8000 **");
        StringWriter running = new StringWriter();
        desensitizer.text(new StringReader(text), running);
        assertThat(running).hasToString("138****8000 **");
        StringWriter json = new StringWriter();
        desensitizer.json(new StringReader("{\"a\": \"" + text + "\"}"), json);
        assertThat(json).hasToString("{\"a\": \"138****8000 **\"}");
    }

    @Test
    void resultsTellOfFindingsAndNotOfText() {
        Desensitizer.Result result = STANDARD.treat("phone", "13800138000");
        assertThat(result.text()).isEqualTo("138****8000");
        assertThat(result.findings()).hasSize(1);
        assertThat(result).hasToString("Result[MOBILE_PHONE[0,11) ORDINARY 99]");
    }

    @Test
    void thePolicyDecides() {
        Desensitizer desensitizer = Desensitizer.of(
                TestClassifier.standard(),
                Policy.builder()
                        .type("MOBILE_PHONE", new Replace("<{type}>"))
                        .category(Category.CONTACT, new Replace("【{name}】"))
                        .build());
        assertThat(desensitizer.apply("13800138000，zhang.san@example.com，6222020000000007"))
                .isEqualTo("<MOBILE_PHONE>，【电子邮箱】，************0007");
        assertThat(desensitizer.policy()).hasToString("policy standard");
        assertThat(desensitizer.classifier()).isSameAs(TestClassifier.standard());
    }

    @Test
    void whatIsNotPersonalStaysAndSecretsGo() {
        assertThat(STANDARD.apply("IP 127.0.0.1")).isEqualTo("IP 127.0.0.1");
        assertThat(STANDARD.apply("AKIA0123456789ABCDEF")).isEqualTo("<API_SECRET>");
    }

    /** Whatever the text: gaps verbatim, findings by their strategy. Without names, which a second look may find beside a mask. */
    @Test
    void gapsAreCopiedUnitForUnit() {
        Random random = new Random(3);
        String[] pieces = {
            "13800138000", "电话：", "甲", "a@example.com", "\uD800", "\uDC00", "𠮷", "\0", "，", " ", "\r\n", "备注："
        };
        Desensitizer numbers = Desensitizer.of(
                Classifier.builder()
                        .dictionaries(TestClassifier.DICTIONARIES)
                        .without("PERSON_NAME")
                        .build(),
                Policy.standard());
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            Desensitizer.Result result = numbers.treat(null, text);
            StringBuilder expected = new StringBuilder();
            int from = 0;
            for (var finding : result.findings()) {
                expected.append(text, from, finding.start());
                Policy.standard()
                        .strategyFor(finding)
                        .apply(finding.type(), text, finding.start(), finding.end(), expected);
                from = finding.end();
            }
            assertThat(result.text())
                    .isEqualTo(expected.append(text, from, text.length()).toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFaultSuppressesTheWholeValue(Fault fault) {
        Desensitizer desensitizer = faulty(fault, OnError.SUPPRESS);
        Desensitizer.Result result = desensitizer.treat(null, "张三 13800138000 " + SECRET + " ");
        assertThat(result.text()).isEqualTo("***");
        assertThat(result.findings()).isSameAs(Findings.none());
        assertThat(desensitizer.apply("note", SECRET)).isEqualTo("***");
        assertThat(desensitizer.apply("手机13800138000")).as("and no other").isEqualTo("手机138****8000");
    }

    @ParameterizedTest
    @EnumSource
    void aFaultFailsWithoutQuotingTheValue(Fault fault) {
        Desensitizer desensitizer = faulty(fault, OnError.FAIL);
        Throwable thrown = catchThrowable(() -> desensitizer.apply("note", "手机13800138000，" + SECRET));
        assertThat(thrown)
                .isInstanceOf(DesensitizationException.class)
                .hasMessageStartingWith("A value could not be dealt with: java.lang.");
        assertThat(printed(thrown)).doesNotContain(SECRET, "13800138000");
        assertThat(desensitizer.apply("手机13800138000")).isEqualTo("手机138****8000");
    }

    @Test
    void aStrategyThatThrowsLetsNothingThrough() {
        Policy.Builder policy = Policy.builder().type("MOBILE_PHONE", new Quoting());
        Desensitizer suppressing = Desensitizer.of(TestClassifier.standard(), policy.build());
        assertThat(suppressing.apply("卡号6222020000000007，手机13800138000")).isEqualTo("***");
        Desensitizer failing = Desensitizer.of(
                TestClassifier.standard(), policy.onError(OnError.FAIL).build());
        Throwable thrown = catchThrowable(() -> failing.apply("手机13800138000"));
        assertThat(thrown).isInstanceOf(DesensitizationException.class);
        assertThat(printed(thrown)).doesNotContain("13800138000");
    }

    /** The whole chain, causes and all, as a log would show it. */
    private static String printed(Throwable thrown) {
        StringWriter out = new StringWriter();
        thrown.printStackTrace(new PrintWriter(out, true));
        return out.toString();
    }

    private static Desensitizer faulty(Recognizer fault, OnError onError) {
        Classifier classifier = Classifier.builder()
                .dictionaries(TestClassifier.DICTIONARIES)
                .add(fault)
                .build();
        return Desensitizer.of(classifier, Policy.builder().onError(onError).build());
    }

    @Test
    void withoutDictionariesTheStandardOneCannotBeBuilt() {
        String message = "Add the artifact io.tuomin:tuomin-dictionaries";
        assertThatThrownBy(Desensitizer::standard)
                .isInstanceOf(DictionaryException.class)
                .hasMessageContaining(message);
        assertThatThrownBy(Classifier::standard)
                .isInstanceOf(DictionaryException.class)
                .hasMessageContaining(message);
        assertThat(Tuomin.mask(null)).isNull();
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> Tuomin.mask("13800138000"))
                    .isInstanceOf(DictionaryException.class)
                    .hasMessageContaining(message);
        }
    }
}
