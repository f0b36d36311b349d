package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.document.DocumentException;
import io.tuomin.policy.Policy;
import io.tuomin.strategy.ColumnStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values of columns of CSV that are treated together: none is lost, none is written before all are known. */
class HeldColumnsTest {

    private static final String FILE =
            "编号,姓名,年龄,联系人\n1,张伟,31岁,赵敏\n2,\"李娜\",42岁,钱伟\n3,王芳,33岁,孙丽\n4,刘洋,44岁,李强\n5,陈静,无,周杰\n";

    private static Desensitizer with(String type, String strategy) {
        Policy policy = Policy.builder()
                .type(type, TestClassifier.STRATEGIES.of(strategy))
                .build();
        return Desensitizer.of(TestClassifier.standard(), policy);
    }

    private static String csv(Desensitizer desensitizer, String file, Workers workers) throws IOException {
        StringWriter out = new StringWriter();
        desensitizer.csv(new StringReader(file), out, CsvOptions.standard(), workers);
        return out.toString();
    }

    private static List<String> column(String file, int column) {
        return file.lines().skip(1).map(line -> line.split(",")[column]).toList();
    }

    /** Each column on its own; what is quoted stays quoted. */
    @Test
    void namesGoToOtherRows() throws IOException {
        String treated = csv(with("PERSON_NAME", "shuffle"), FILE, Workers.caller());
        for (int column : new int[] {1, 3}) {
            List<String> before = column(FILE.replace("\"", ""), column);
            List<String> after = column(treated.replace("\"", ""), column);
            assertThat(after).containsExactlyInAnyOrderElementsOf(before);
            assertThat(IntStream.range(0, 5).filter(row -> after.get(row).equals(before.get(row))))
                    .isEmpty();
        }
        assertThat(column(treated, 1).get(1)).startsWith("\"").endsWith("\"");
        assertThat(treated).startsWith("编号,姓名,年龄,联系人\n1,").contains(",无,").doesNotContain("\uFDD0");
    }

    @Test
    void agesBecomeMeans() throws IOException {
        String treated = csv(with("AGE", "micro-aggregate(2)"), FILE, Workers.caller());
        assertThat(column(treated, 2)).containsExactly("32岁", "43岁", "32岁", "43岁", "无");
    }

    /** The same with one thread as with several, and in a file of many blocks. */
    @Test
    void aLongColumnIsOneColumn() throws IOException {
        StringBuilder file = new StringBuilder("编号,年龄,备注\n");
        for (int row = 0; row < 20_000; row++) {
            file.append(row).append(',').append(20 + row % 40).append("岁,无事\n");
        }
        Desensitizer desensitizer = with("AGE", "micro-aggregate(500)");
        String treated = csv(desensitizer, file.toString(), Workers.caller());
        assertThat(csv(desensitizer, file.toString(), Workers.of(3))).isEqualTo(treated);
        assertThat(column(treated, 1)).isEqualTo(column(file.toString(), 1));
        assertThat(csv(with("AGE", "micro-aggregate(20000)"), file.toString(), Workers.of(2)))
                .doesNotContain("***")
                .contains("19999,40岁,");
    }

    /** Where a name is part of a value, nothing can be put in its place but asterisks. */
    @Test
    void partsOfValuesAreSuppressed() throws IOException {
        String file = "备注\n收件人：张伟，电话13800138000\n收件人：李娜，电话13900139000\n";
        assertThat(csv(with("PERSON_NAME", "shuffle"), file, Workers.caller()))
                .contains("收件人：***，")
                .doesNotContain("张伟", "李娜");
    }

    @Test
    void verificationLooksAtWhatComesOut() throws IOException {
        Desensitizer desensitizer = with("PERSON_NAME", "shuffle").verified();
        assertThat(csv(desensitizer, FILE, Workers.caller())).contains("张伟", "李娜", "王芳", "刘洋", "陈静");
    }

    /** A file in which a placeholder seems to stand is none the worse. */
    @Test
    void whatLooksLikeAPlaceholderStays() throws IOException {
        String file = FILE + "6,\uFDD00123456789abcdef0123456789abcdef\uFDD01,28岁,吴磊\n";
        assertThat(csv(with("AGE", "micro-aggregate(2)"), file, Workers.caller()))
                .contains("6,\uFDD00123456789abcdef0123456789abcdef\uFDD01,");
    }

    @Test
    void moreThanCanBeHeldIsRefusedBeforeAnythingIsWritten() throws IOException {
        HeldColumns columns = new HeldColumns(100);
        columns.hold(new OfColumn(), "x".repeat(90));
        columns.held().write("0123456789");
        assertThatThrownBy(() -> columns.held().write("!"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("longer than 100 characters. Divide it")
                .extracting(e -> ((DocumentException) e).chinese())
                .asString()
                .contains("请拆分文件");
    }

    private static final class OfColumn implements ColumnStrategy {
        @Override
        public List<String> applyAll(List<String> values) {
            return values;
        }

        @Override
        public io.tuomin.strategy.Effect effect() {
            return io.tuomin.strategy.Effect.NONE;
        }

        @Override
        public String expression() {
            return "as-it-is";
        }
    }
}
