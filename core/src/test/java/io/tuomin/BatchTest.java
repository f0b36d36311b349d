package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.model.Finding;
import io.tuomin.model.Findings;
import io.tuomin.policy.OnError;
import io.tuomin.policy.Policy;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many values at once are dealt with as one by one, and those that come again once. */
class BatchTest {

    private static final Classifier CLASSIFIER = TestClassifier.standard();
    private static final Desensitizer DESENSITIZER = Desensitizer.of(CLASSIFIER, Policy.standard());

    @RepeatedTest(4)
    void manyAreAsOneByOne(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> values = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            String phone = "1380013%04d".formatted(random.nextInt(3_000));
            values.add(random.nextInt(9) == 0 ? null : random.nextBoolean() ? phone : "备注 " + phone + " 张伟");
        }
        String field = repetition.getCurrentRepetition() % 2 == 0 ? null : "手机号";
        List<Findings> found = CLASSIFIER.classifyAll(field, values);
        List<String> treated = DESENSITIZER.applyAll(field, values);
        assertThat(found).hasSameSizeAs(values);
        assertThat(treated).hasSameSizeAs(values);
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            assertThat(found.get(i)).isEqualTo(value == null ? Findings.none() : CLASSIFIER.classify(field, value));
            assertThat(treated.get(i))
                    .isEqualTo(
                            value == null
                                    ? null
                                    : DESENSITIZER.treat(field, value).text());
        }
    }

    @Test
    void valuesThatComeAgainAreDealtWithOnce() {
        Map<String, Integer> dealt = new HashMap<>();
        List<Integer> results =
                Batch.of(List.of("a", "b", "a", "b", "a"), 0, value -> dealt.merge(value, 1, Integer::sum));
        assertThat(results).containsExactly(1, 1, 1, 1, 1);
        assertThat(dealt).containsOnly(Map.entry("a", 1), Map.entry("b", 1));
    }

    /** Strings of one hash take one slot; all of them come out. */
    @Test
    void valuesOfTheSameHashAreToldApart() {
        List<String> values = List.of("AaAa", "BBBB", "AaBB", "BBAa", "AaAa");
        assertThat(Batch.of(values, "", value -> value.toLowerCase(Locale.ROOT)))
                .containsExactly("aaaa", "bbbb", "aabb", "bbaa", "aaaa");
    }

    @Test
    void moreValuesThanAreRemembered() {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            values.add("v" + i % 5_000);
        }
        assertThat(Batch.of(values, "", value -> value + "!"))
                .isEqualTo(values.stream().map(value -> value + "!").toList());
    }

    @Test
    void longValuesAreNotRemembered() {
        int[] dealt = new int[1];
        Batch.of(Collections.nCopies(3, "长".repeat(257)), 0, value -> dealt[0]++);
        assertThat(dealt[0]).isEqualTo(3);
    }

    @Test
    void resultsCannotBeChanged() {
        assertThatThrownBy(() -> CLASSIFIER.classifyAll(null, List.of("a")).set(0, Findings.none()))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    /** What is found in a column is what is found in a CSV of that column. */
    @ParameterizedTest
    @CsvSource({
        "c1,              高原 李明 王芳 赵敏 陈静 刘洋 高山 孙丽 周杰 吴磊",
        "姓名,            高原 海洋 春天 白云 李明",
        "sjh,             13800138000 13900139000 无",
        "c2,              6222020000000007 6222020000000015 6222020000000023",
        "手机品牌,        华为 小米 13800138000",
        "状态,            成功 失败 成功",
        "c3,              汉族 回族 满族 壮族 苗族 彝族"
    })
    void aColumnIsThatOfCsv(String name, String cells) throws IOException {
        List<String> values = List.of(cells.split(" "));
        String csv = name + "\n" + String.join("\n", values) + "\n";
        CsvOptions options = new CsvOptions(',', CsvOptions.Head.PRESENT);
        List<String> located = new ArrayList<>();
        CLASSIFIER.csv(new StringReader(csv), options, found -> {
            if (found.where().line() > 1) {
                located.add(found.where().line() - 2 + " " + found.finding());
            }
        });
        List<String> found = new ArrayList<>();
        List<Findings> all = CLASSIFIER.classifyColumn(name, values);
        for (int i = 0; i < all.size(); i++) {
            for (Finding finding : all.get(i)) {
                found.add(i + " " + finding);
            }
        }
        assertThat(found).isEqualTo(located);
        StringWriter out = new StringWriter();
        DESENSITIZER.csv(new StringReader(csv), out, options);
        List<String> lines = out.toString().lines().toList();
        assertThat(DESENSITIZER.applyColumn(name, values)).isEqualTo(lines.subList(1, lines.size()));
    }

    @Test
    void theOtherValuesOfAColumnAreEvidence() {
        List<String> names = List.of("高原", "李明", "王芳", "赵敏", "陈静", "刘洋", "孙丽", "周杰", "吴磊", "郑爽");
        assertThat(DESENSITIZER.applyAll(null, names)).startsWith("高原");
        assertThat(DESENSITIZER.applyColumn(null, names)).startsWith("高*");
    }

    @Test
    void whatCannotBeDealtWithIsSuppressedOrThrows() {
        List<String> values = Arrays.asList("1", "坏词", null, "2");
        Policy failing = Policy.builder().onError(OnError.FAIL).build();
        Desensitizer suppressing = Desensitizer.of(FailingRecognizer.CLASSIFIER, Policy.standard());
        Desensitizer throwing = Desensitizer.of(FailingRecognizer.CLASSIFIER, failing);
        assertThat(suppressing.applyAll(null, values)).containsExactly("1", "***", null, "2");
        assertThat(suppressing.applyColumn("c", values)).containsExactly("1", "***", null, "2");
        assertThatThrownBy(() -> throwing.applyAll(null, values)).isInstanceOf(DesensitizationException.class);
        assertThatThrownBy(() -> throwing.applyColumn("c", values)).isInstanceOf(DesensitizationException.class);
        assertThatIllegalStateException().isThrownBy(() -> FailingRecognizer.CLASSIFIER.classifyAll(null, values));
        assertThatIllegalStateException().isThrownBy(() -> FailingRecognizer.CLASSIFIER.classifyColumn(null, values));
    }
}
