package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.model.Finding;
import io.tuomin.model.Findings;
import io.tuomin.model.Part;
import io.tuomin.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in bytes is what is found in the same text as a String. */
class Utf8Test {

    private static final Classifier CLASSIFIER = TestClassifier.standard();
    private static final Desensitizer DESENSITIZER = Desensitizer.of(CLASSIFIER, Policy.standard());

    private static final List<String> PIECES = List.of(
            "手机13800138000",
            "张伟",
            "王女士",
            "王丽在",
            "，",
            "\n",
            " ",
            "𠮷",
            "𝟏𝟑800138000",
            "é",
            "zhang.san@example.com",
            "地址：浙江省杭州市西湖区文三路18号3幢",
            "１３８００１３８０００",
            "x",
            "身份证号11010519491231002X",
            "\uD800",
            "�",
            "🙂",
            "order 20261122");

    @RepeatedTest(60)
    void theSameIsFound(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        int pieces = repetition.getCurrentRepetition() == 60 ? 12_000 : random.nextInt(30);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        String written = text.toString().replace('\uD800', '?');
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        assertThat(told(CLASSIFIER.classify(bytes), (from, to) -> text(bytes, from, to)))
                .isEqualTo(told(CLASSIFIER.classify(written), written::substring));
        assertThat(new String(DESENSITIZER.apply(bytes), StandardCharsets.UTF_8))
                .isEqualTo(DESENSITIZER.apply(written));
    }

    private interface Text {
        String between(int from, int to);
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static List<String> told(Findings findings, Text text) {
        List<String> told = new ArrayList<>();
        for (Finding finding : findings) {
            StringBuilder one = new StringBuilder(finding.type().id())
                    .append(finding.confidence())
                    .append(text.between(finding.start(), finding.end()));
            for (Part part : finding.parts()) {
                one.append('|').append(text.between(part.start(), part.end()));
            }
            if (finding.fullName() != null) {
                one.append('=')
                        .append(text.between(
                                finding.fullName().start(), finding.fullName().end()));
            }
            told.add(one.toString());
        }
        return told;
    }

    @Test
    void offsetsAreThoseOfTheArray() {
        byte[] bytes = "前言：手机13800138000。".getBytes(StandardCharsets.UTF_8);
        Findings findings = CLASSIFIER.classify(null, bytes, 9, bytes.length);
        assertThat(findings.size()).isOne();
        assertThat(text(bytes, findings.get(0).start(), findings.get(0).end())).isEqualTo("13800138000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FF", "C0AF", "E4BD", "EDA080", "F4908080", "80", "F09F99", "C2", "F8888080"})
    void whatIsNoCharacterIsCopied(String malformed) {
        byte[] wrong = new byte[malformed.length() / 2];
        for (int i = 0; i < wrong.length; i++) {
            wrong[i] = (byte) Integer.parseInt(malformed.substring(2 * i, 2 * i + 2), 16);
        }
        byte[] number = "手机13800138000".getBytes(StandardCharsets.UTF_8);
        byte[] masked = "手机138****8000".getBytes(StandardCharsets.UTF_8);
        assertThat(DESENSITIZER.apply(join(wrong, number, wrong))).isEqualTo(join(wrong, masked, wrong));
    }

    private static byte[] join(byte[] first, byte[] second, byte[] third) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length + third.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        System.arraycopy(third, 0, joined, first.length + second.length, third.length);
        return joined;
    }

    @Test
    void whatHoldsNothingIsNotCopied() {
        byte[] bytes = "明天开会".getBytes(StandardCharsets.UTF_8);
        assertThat(DESENSITIZER.apply(bytes)).isSameAs(bytes);
    }
}
