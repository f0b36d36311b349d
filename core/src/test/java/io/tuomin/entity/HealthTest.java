package io.tuomin.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.Classifier;
import io.tuomin.TestClassifier;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.model.Finding;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose health a text speaks of, and what it asserts. */
class HealthTest {

    private static final Classifier CLASSIFIER = TestClassifier.standard();

    private static final String RECORD = "患者3天前无明显诱因出现咳嗽、咳痰，遂来我院就诊，门诊以“支气管肺炎”收入院。入院后予头孢曲松抗感染治疗，否认糖尿病病史。";
    private static final String BOOK = "支气管肺炎是小儿常见的疾病，多见于婴幼儿，可引起呼吸衰竭，主要表现为发热、咳嗽、气促，应选用头孢曲松等抗生素。";

    private static List<Finding> health(String text) {
        return CLASSIFIER.classify(text).stream()
                .filter(finding -> finding.type().category() == Category.HEALTH)
                .toList();
    }

    @Test
    void recordsSpeakOfAPersonAndBooksDoNot() {
        assertThat(health(RECORD)).hasSizeGreaterThanOrEqualTo(4).allMatch(finding -> finding.confidence() >= 60);
        assertThat(health(BOOK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本品用于感冒引起的头痛、发热，儿童应在医师指导下使用，对本品过敏者禁用。",
                "全国高血压患者人数已达三亿，专家呼吁加强预防。",
                "艾滋病病毒感染者的合法权益受法律保护。",
                "妊娠期糖尿病的发病率逐年增加。",
                "S-1-5-21-3940915590-645 2020-01-02 CF 13800138000 TARGETOBJECT:MRI"
            })
    void whatIsNobodysIsNotReported(String text) {
        assertThat(health(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'患者入院后查体，否认糖尿病', 糖尿病, MEDICAL_HISTORY",
        "'患者入院后查体，否认高血压，糖尿病', 糖尿病, MEDICAL_HISTORY",
        "'患者入院后查体，无咳嗽、发热', 发热, MEDICAL_HISTORY",
        "'患者入院后查体，无咳嗽，发热', 发热, DISEASE",
        "'患者3天前无明显诱因出现发热，入院', 发热, DISEASE",
        "'患者入院，无咳嗽，但有发热', 发热, DISEASE",
        "'患者入院，其母患糖尿病', 糖尿病, MEDICAL_HISTORY",
        "'其母代诉，患者入院前发热', 发热, DISEASE",
        "'患者入院后复查CT，肝脏未见转移', 转移, -",
    })
    void whatIsDeniedOrSaidOfARelativeIsHistory(String text, String value, String type) {
        assertThat(health(text).stream()
                        .filter(finding ->
                                text.substring(finding.start(), finding.end()).contains(value))
                        .map(finding -> finding.type().id()))
                .containsExactly(type.equals("-") ? new String[0] : new String[] {type});
    }

    @Test
    void evidenceTellsWhy() {
        assertThat(health("患者入院后查体，否认糖尿病").get(0).evidence())
                .contains(Evidence.NEGATED, Evidence.PERSON_IN_SCOPE, Evidence.IN_DICTIONARY);
        assertThat(health("患者入院，其母患糖尿病").get(0).evidence()).contains(Evidence.OF_RELATIVE);
    }

    /** Windows depend on the text alone, and all that is looked at lies in view of each. */
    @Test
    void aLongRecordMayArriveInAnyPieces() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 120_000; i++) {
            text.append(i % 7 < 4 ? RECORD : BOOK);
        }
        List<String> whole = new ArrayList<>();
        CLASSIFIER.classify(text.toString()).forEach(finding -> whole.add(finding.toString()));
        assertThat(whole).hasSizeGreaterThan(3_000);
        for (int size : new int[] {1, 77, 32_768, 50_001}) {
            List<String> pieces = new ArrayList<>();
            CLASSIFIER.text(
                    new Pieces(text.toString(), size),
                    located -> pieces.add(located.finding().toString()));
            assertThat(pieces).isEqualTo(whole);
        }
    }

    /** A reader that gives so many units at a time. */
    private static final class Pieces extends Reader {

        private final Reader in;
        private final int size;

        Pieces(String text, int size) {
            in = new StringReader(text);
            this.size = size;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            return in.read(buffer, offset, Math.min(size, length));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
