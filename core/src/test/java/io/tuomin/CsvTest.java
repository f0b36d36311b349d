package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tuomin.CsvOptions.Head;
import io.tuomin.document.CsvDocument;
import io.tuomin.document.DocumentException;
import io.tuomin.policy.OnError;
import io.tuomin.policy.Policy;
import io.tuomin.strategy.Replace;
import io.tuomin.strategy.Suppress;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of CSV. */
class CsvTest {

    private static final Desensitizer STANDARD = Desensitizer.of(TestClassifier.standard(), Policy.standard());

    private static String treat(Desensitizer desensitizer, Reader in, char separator, Head head) throws IOException {
        StringWriter out = new StringWriter();
        desensitizer.csv(in, out, new CsvOptions(separator, head));
        return out.toString();
    }

    private static String treat(String csv) throws IOException {
        return treat(csv, Head.AUTO);
    }

    private static String treat(String csv, Head head) throws IOException {
        return treat(STANDARD, new StringReader(csv), ',', head);
    }

    private static String treat(Policy policy, String csv) throws IOException {
        return treat(Desensitizer.of(TestClassifier.standard(), policy), new StringReader(csv), ',', Head.AUTO);
    }

    private static List<String> found(String csv) throws IOException {
        List<String> found = new ArrayList<>();
        TestClassifier.standard()
                .csv(
                        new StringReader(csv),
                        CsvOptions.standard(),
                        located -> found.add(located.where().line() + " "
                                + located.where().path() + " "
                                + located.finding().type()));
        return found;
    }

    @ParameterizedTest
    @CsvSource({"';', 'sep=;'", "',', 'sep=,'", "'|', '\uFEFFSEP=|'"})
    void aLineThatDeclaresTheSeparatorIsNoHead(char separator, String line) throws IOException {
        String csv = line + "\r\n姓名" + separator + "电话\r\n张伟" + separator + "13800138000\r\n";
        assertThat(CsvDocument.separatorOf(csv)).isEqualTo(separator);
        assertThat(treat(STANDARD, new StringReader(csv), separator, Head.AUTO))
                .isEqualTo(line + "\r\n姓名" + separator + "电话\r\n张*" + separator + "138****8000\r\n");
    }

    @Test
    void aNameThatIsWrittenOddlyIsNeverInClear() throws IOException {
        assertThat(treat("编号,姓名\n1,\"张,伟\"\n2,\"李\"\"四\"\n3,\"王\n五\"\n"))
                .isEqualTo("编号,姓名\n1,\"张*\"\n2,\"李*\"\n3,\"王*\"\n");
        assertThat(treat("客户,金额\n张伟,12\n")).isEqualTo("客户,金额\n张*,12\n");
    }

    @Test
    void aFormHasItsLabelsBesideTheValues() throws IOException {
        assertThat(treat("姓名,张三,性别,男\n电话,62345678,城市,北京\n")).isEqualTo("姓名,张*,性别,******\n电话,******78,城市,**\n");
        assertThat(treat(STANDARD, new StringReader("姓名;张三"), ';', Head.AUTO)).isEqualTo("姓名;张*");
        assertThat(treat("姓名,性别,电话,备注\n无,无,无,无\n")).isEqualTo("姓名,性别,电话,备注\n无,无,无,无\n");
    }

    private static final String BEFORE = """
            编号,姓名,手机,备注
            1,张三,13800138000,"说 ""急"", 电话 13800138001"

            2,"李四",138-0013-8002,
            3,"王五",,"第一行
            13800138003"
            """;

    private static final String AFTER = """
            编号,姓名,手机,备注
            1,张*,138****8000,"说 ""急"", 电话 138****8001"

            2,"李*",138-****-8002,
            3,"王*",,"第一行
            138****8003"
            """;

    @Test
    void onlyWhatIsFoundChanges() throws IOException {
        assertThat(treat(BEFORE)).isEqualTo(AFTER);
        assertThat(treat("\uFEFF" + BEFORE.stripTrailing())).isEqualTo("\uFEFF" + AFTER.stripTrailing());
        for (String end : List.of("\r\n", "\r")) {
            assertThat(treat(BEFORE.replace("\n", end))).isEqualTo(AFTER.replace("\n", end));
        }
        for (char separator : ";\t|".toCharArray()) {
            String before = BEFORE.replace(',', separator);
            assertThat(treat(STANDARD, new StringReader(before), separator, Head.AUTO))
                    .isEqualTo(AFTER.replace(',', separator));
        }
        for (int size = 1; size <= 7; size++) {
            assertThat(treat(STANDARD, new PiecewiseReader(BEFORE, size), ',', Head.AUTO))
                    .isEqualTo(AFTER);
        }
    }

    @Test
    void whatIsTreatedTwiceChangesOnce() throws IOException {
        assertThat(treat(AFTER)).isEqualTo(AFTER);
    }

    @Test
    void nothingIsNothing() throws IOException {
        for (Head head : Head.values()) {
            for (String csv : List.of("", "\n", "\uFEFF\r\n", "姓名,手机", "\"\"\n", ",,,\n")) {
                assertThat(treat(csv, head)).isEqualTo(csv);
            }
        }
    }

    @Test
    void raggedRecordsAreTreatedToTheirEnd() throws IOException {
        assertThat(treat("编号,手机\n1\n2,13800138000,13800138001,张三\n\n,,,13800138002\n"))
                .isEqualTo("编号,手机\n1\n2,138****8000,138****8001,张*\n\n,,,138****8002\n");
    }

    @Test
    void spreadsheetFormsOfNumbersAreTreated() throws IOException {
        assertThat(treat("no,手机\n1,=\"13800138000\"\n2,'13800138001\n3,\t13800138002\n4,\"=\"\"13800138003\"\"\"\n"))
                .isEqualTo(
                        "no,手机\n1,\"=\"\"138****8000\"\"\"\n2,'138****8001\n3,\t138****8002\n4,\"=\"\"138****8003\"\"\"\n");
    }

    /** A first record with a value is no head: it would give the value away and lose the names. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "姓名,手机⏎张三,13800138000⏎ > true",
                "a,b⏎1,2⏎ > true",
                "a,b⏎ > true",
                "name > true",
                "⏎⏎姓名,手机⏎张三,13800138000 > true",
                "id,⏎1,2⏎ > true",
                "13800138000,x⏎13800138001,y⏎ > false",
                "x,电话 13800138000⏎y,z⏎ > false",
                "1,2⏎3,4⏎ > false",
                "x,2023⏎y,2024⏎ > false",
                "x,-1.5⏎y,2⏎ > false",
                "x,2023-01-01⏎y,z⏎ > false",
                ",⏎1,2⏎ > false",
                "张伟,北京⏎李娜,上海⏎王芳,广州⏎刘洋,深圳⏎陈静,杭州⏎杨帆,成都⏎ > false",
                "x,a@example.com⏎y,b@example.com⏎ > false",
            })
    void theHeadIsRecognized(String csv, boolean head) throws IOException {
        List<String> names = new ArrayList<>();
        TestClassifier.standard()
                .columns(
                        new StringReader(csv.replace('⏎', '\n')),
                        CsvOptions.standard(),
                        (name, verdict) -> names.add(name));
        assertThat(names.get(0).equals("#1")).as(names.toString()).isEqualTo(!head);
    }

    @Test
    void aLongFirstCellIsNoName() throws IOException {
        String names = "张伟,李娜,王芳,刘洋,陈静,杨帆".replace(',', '\n');
        assertThat(treat("x".repeat(65) + "\n" + names).startsWith("x".repeat(65)))
                .isTrue();
        assertThat(found("姓名".repeat(33) + "\n宝塔")).isEmpty();
        assertThat(found("姓名\n宝塔")).containsExactly("2 姓名 PERSON_NAME");
    }

    @Test
    void columnsWithoutNamesAreToldByTheirValues() throws IOException {
        String csv = "张伟,1\n李娜,2\n王芳,3\n刘洋,4\n陈静,5\n杨帆,6\n无,7\n";
        assertThat(treat(csv)).isEqualTo("张*,1\n李*,2\n王*,3\n刘*,4\n陈*,5\n杨*,6\n无,7\n");
    }

    @Test
    void aHeadThatIsNoneIsTreatedLikeTheRest() throws IOException {
        assertThat(treat("13800138000,a\n13800138001,b\n", Head.PRESENT)).isEqualTo("138****8000,a\n138****8001,b\n");
        assertThat(treat("手机,姓名\n13800138000,张三\n", Head.ABSENT)).isEqualTo("手机,姓名\n138****8000,张*\n");
    }

    @Test
    void whateverTakesItsPlaceTheRecordsStay() throws IOException {
        String csv = "编号,手机\n1,13800138000\n2,\"13800138001\"\n3,电话13800138002\n";
        assertThat(treat(
                        Policy.builder()
                                .type("MOBILE_PHONE", new Replace("a,b"))
                                .build(),
                        csv))
                .isEqualTo("编号,手机\n1,\"a,b\"\n2,\"a,b\"\n3,\"电话a,b\"\n");
        assertThat(treat(
                        Policy.builder()
                                .type("MOBILE_PHONE", new Replace("\"{name}\"\n"))
                                .build(),
                        csv))
                .isEqualTo("编号,手机\n1,\"\"\"手机号码\"\"\n\"\n2,\"\"\"手机号码\"\"\n\"\n3,\"电话\"\"手机号码\"\"\n\"\n");
        assertThat(treat(
                        Policy.builder().type("MOBILE_PHONE", new Suppress()).build(),
                        "手机\n13800138000\n13800138001\n"))
                .isEqualTo("手机\n\"\"\n\"\"\n");
    }

    /** Random tables with planted values; what is expected is built beside them. */
    @Test
    void exactlyThePlantedValuesChange() throws IOException {
        for (int seed = 0; seed < 500; seed++) {
            Planted csv = new Planted(seed);
            csv.both(csv.pick(List.of("", "\uFEFF", "编号,标题,备注\r\n", "\n")));
            for (int records = csv.pick(8); records > 0; records--) {
                for (int fields = 1 + csv.pick(4); fields > 0; fields--) {
                    field(csv);
                    csv.both(fields > 1 ? "," : csv.pick(List.of("\n", "\r\n", "\r", "\n\n")));
                }
            }
            String before = csv.before.toString();
            assertThat(treat(STANDARD, new PiecewiseReader(before, 1 + seed % 50), ',', Head.AUTO))
                    .as("seed " + seed)
                    .isEqualTo(csv.after.toString());
        }
    }

    private static void field(Planted csv) {
        boolean quoted = csv.pick(2) == 0;
        String quote = quoted ? "\"" : "";
        csv.both(quote);
        for (int pieces = csv.pick(3); pieces >= 0; pieces--) {
            csv.both(csv.harmless() + (quoted ? csv.pick(List.of(" ", "\"\"", "\r\n", ", ")) : " "));
            if (csv.pick(3) == 0) {
                String[] value = csv.value();
                csv.before.append(value[0]);
                csv.after.append(value[1]);
                csv.both(" ");
            }
        }
        csv.both(quote);
    }

    /** Columns are judged by the first records; those behind are treated by that judgement. */
    @Test
    void recordsBehindTheSampleAreTreatedLikeThoseInIt() throws IOException {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (int i = 0; i < CsvDocument.SAMPLE * 3; i++) {
            String tail = "%04d".formatted(i % 10_000);
            before.append("%d,张伟,1380013%s,\"a \"\"%d\"\"\"\r\n".formatted(i, tail, i));
            after.append("%d,张*,138****%s,\"a \"\"%d\"\"\"\r\n".formatted(i, tail, i));
        }
        assertThat(treat(before.toString())).isEqualTo(after.toString());
    }

    /** A table larger than memory could hold if it were kept: the module's tests run with 512 MB. */
    @Test
    void aLargeTablePasses() throws IOException {
        String line = "%s,13800138000,".formatted("张伟") + "这是一条很长的备注，没有什么内容。".repeat(40) + "\n";
        int lines = 50_000_000 / line.length();
        long[] written = new long[1];
        Reader in = new Reader() {
            private int given;
            private int at;

            @Override
            public int read(char[] buffer, int offset, int length) {
                if (given == lines) {
                    return -1;
                }
                int count = Math.min(length, line.length() - at);
                line.getChars(at, at + count, buffer, offset);
                at = (at + count) % line.length();
                given += at == 0 ? 1 : 0;
                return count;
            }

            @Override
            public void close() {
                throw new AssertionError("the reader is its owner's to close");
            }
        };
        STANDARD.csv(
                in,
                new Writer() {
                    @Override
                    public void write(char[] buffer, int offset, int length) {
                        written[0] += length;
                    }

                    @Override
                    public void flush() {
                        throw new AssertionError("the writer is its owner's to flush");
                    }

                    @Override
                    public void close() {
                        throw new AssertionError("the writer is its owner's to close");
                    }
                },
                CsvOptions.standard());
        assertThat(written[0]).isEqualTo((long) lines * line.length());
    }

    @Test
    void findingsAreLocatedByRecordAndColumn() throws IOException {
        assertThat(found(BEFORE))
                .containsExactly(
                        "2 姓名 PERSON_NAME",
                        "2 手机 MOBILE_PHONE",
                        "2 备注 MOBILE_PHONE",
                        "3 姓名 PERSON_NAME",
                        "3 手机 MOBILE_PHONE",
                        "4 姓名 PERSON_NAME",
                        "4 备注 MOBILE_PHONE");
        assertThat(found("13800138000\n\n13800138001")).containsExactly("1 #1 MOBILE_PHONE", "2 #1 MOBILE_PHONE");
    }

    @Test
    void aHeadThatIsPersonalIsNotShown() throws IOException {
        List<String> told = new ArrayList<>();
        CsvOptions options = new CsvOptions(',', Head.PRESENT);
        String csv = "电话13800138000,手机\n13800138001,13800138002\n";
        TestClassifier.standard()
                .csv(
                        new StringReader(csv),
                        options,
                        located -> told.add(located.where().path()));
        TestClassifier.standard().columns(new StringReader(csv), options, (name, verdict) -> told.add(name));
        assertThat(told).containsExactly("#1", "电话***", "手机", "#1", "手机");
    }

    @Test
    void aValueThatCannotBeDealtWithIsSuppressed() throws IOException {
        Desensitizer desensitizer = Desensitizer.of(FailingRecognizer.CLASSIFIER, Policy.standard());
        String csv = "编号,手机\n1,13800138000\n2,坏词13800138001\n3,\"a,坏词\"\n4,13800138002\n坏词,5";
        assertThat(treat(desensitizer, new StringReader(csv), ',', Head.AUTO))
                .isEqualTo("编号,手机\n1,138****8000\n2,***\n3,\"***\"\n4,138****8002\n***,5");
        assertThat(treat(desensitizer, new StringReader("坏词,13800138000\n1,13800138001"), ',', Head.AUTO))
                .isEqualTo("***,138****8000\n1,138****8001");
        assertThat(treat(desensitizer, new StringReader("坏词,手机\n1,13800138001"), ',', Head.PRESENT))
                .isEqualTo("***,手机\n1,138****8001");
    }

    /** One bad value says nothing against what the others of its column tell. */
    @Test
    void aColumnWithABadValueIsToldByTheOthers() throws IOException {
        Desensitizer desensitizer = Desensitizer.of(FailingRecognizer.CLASSIFIER, Policy.standard());
        assertThat(treat(desensitizer, new StringReader("张伟\n李娜\n王芳\n坏词\n刘洋\n陈静\n杨帆\n"), ',', Head.AUTO))
                .isEqualTo("张*\n李*\n王*\n***\n刘*\n陈*\n杨*\n");
    }

    @Test
    void orTheCallFailsWithoutTheValue() {
        Desensitizer desensitizer = Desensitizer.of(
                FailingRecognizer.CLASSIFIER,
                Policy.builder().onError(OnError.FAIL).build());
        for (Head head : Head.values()) {
            for (String csv : List.of("手机\n13800138000坏词", "13800138000坏词\nx", "x\n".repeat(2_000) + "13800138000坏词")) {
                assertThatExceptionOfType(DesensitizationException.class)
                        .isThrownBy(() -> treat(desensitizer, new StringReader(csv), ',', head))
                        .withMessage("A value could not be dealt with: java.lang.IllegalStateException")
                        .withNoCause();
            }
        }
    }

    @Test
    void aClassifierThatFailsDoesNotPassOver() {
        for (String csv : List.of("手机\n坏词", "坏词\n手机", "x\n".repeat(2_000) + "坏词")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> FailingRecognizer.CLASSIFIER.csv(
                            new StringReader(csv), CsvOptions.standard(), located -> {}));
        }
    }

    @Test
    void whatIsMalformedIsRefusedWithoutItsContent() {
        for (String csv : List.of("手机\n\"13800138000", "手机\n\"13800138000\"x\n")) {
            assertThatExceptionOfType(DocumentException.class)
                    .isThrownBy(() -> treat(csv))
                    .withMessageStartingWith("line 2: ")
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("138"));
            assertThatExceptionOfType(DocumentException.class)
                    .isThrownBy(() -> found(csv))
                    .withMessageStartingWith("line 2: ");
        }
    }
}
