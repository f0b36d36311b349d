package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.tuomin.document.DocumentException;
import io.tuomin.grading.Contradiction;
import io.tuomin.grading.GradingScheme;
import io.tuomin.grading.Rules;
import io.tuomin.model.Category;
import io.tuomin.model.Finding;
import io.tuomin.model.Findings;
import io.tuomin.model.Grade;
import io.tuomin.model.Span;
import io.tuomin.policy.Policy;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.TextRecognizer;
import io.tuomin.strategy.Keep;
import io.tuomin.strategy.Suppress;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Records of documents: what belongs together, in which order it is told, in bounded memory. */
class RecordsTest {

    private static final Classifier CLASSIFIER = Classifier.builder()
            .dictionaries(TestClassifier.DICTIONARIES)
            .referenceDate(LocalDate.of(2026, 11, 23))
            .build();

    private static final String CHILD = "{\"name\":\"张小明\",\"age\":9,\"phone\":\"13800138000\"}";
    private static final String ADULT = "{\"name\":\"张伟\",\"age\":39,\"phone\":\"13800138000\"}";

    private static List<Located> json(String json) throws IOException {
        List<Located> found = new ArrayList<>();
        CLASSIFIER.json(new StringReader(json), found::add);
        return found;
    }

    private static List<Located> text(Classifier classifier, java.io.Reader text) throws IOException {
        List<Located> found = new ArrayList<>();
        classifier.text(text, found::add);
        return found;
    }

    private static boolean isOfMinor(Located located) {
        return located.finding().rules().contains("MINOR_U14");
    }

    @Test
    void findingsAreToldInReadingOrder() throws IOException {
        assertThat(json("{\"contact\":\"13900139000\",\"children\":[" + CHILD + "," + CHILD
                        + "],\"email\":\"a.b@example.com\"}"))
                .extracting(located -> located.where().path())
                .containsExactly(
                        "/contact",
                        "/children/0/name",
                        "/children/0/age",
                        "/children/0/phone",
                        "/children/1/name",
                        "/children/1/age",
                        "/children/1/phone",
                        "/email");
    }

    @Test
    void theFindingsOfARecordShareWhatIsKnownOfIt() throws IOException {
        List<Located> found = json("[" + CHILD + "," + ADULT + "]");
        assertThat(found).extracting(Located::subject).doesNotContainNull();
        assertThat(found.get(0).subject())
                .isSameAs(found.get(2).subject())
                .isNotSameAs(found.get(3).subject());
        assertThat(found.get(0).subject().highestGrade()).isEqualTo(Grade.SENSITIVE);
        assertThat(found.get(3).subject().highestGrade()).isEqualTo(Grade.ORDINARY);
    }

    @Test
    void aWrapperDoesNotMakeOnePersonOfAll() throws IOException {
        List<Located> found = json("{\"code\":0,\"data\":{\"list\":[" + CHILD + "," + ADULT + "]}}");
        assertThat(found)
                .extracting(located -> located.finding().grade())
                .containsExactly(
                        Grade.SENSITIVE,
                        Grade.SENSITIVE,
                        Grade.SENSITIVE,
                        Grade.ORDINARY,
                        Grade.ORDINARY,
                        Grade.ORDINARY);
    }

    @Test
    void whatNamesNobodyBelongsToTheObjectAround() throws IOException {
        List<Located> found = json("{\"name\":\"张小明\",\"phones\":[{\"no\":\"13800138000\"}],\"age\":9}");
        assertThat(found)
                .hasSize(3)
                .allSatisfy(located -> assertThat(located.finding().rules()).containsExactly("MINOR_U14"));
    }

    @Test
    void manyFindingsDoNotWaitForTheEnd() throws IOException {
        String mobile = "{\"no\":\"13800138000\"}";
        String many = String.join(
                ",", IntStream.range(0, 10_000).mapToObj(i -> mobile).toList());
        List<Located> found = new ArrayList<>();
        String malformed = "{\"phones\":[" + many + "],}";
        assertThatThrownBy(() -> CLASSIFIER.json(new StringReader(malformed), found::add))
                .isInstanceOf(DocumentException.class);
        assertThat(found).hasSize(10_000); // what was found before the fault is told too
        assertThat(found.get(0).subject()).isNotSameAs(found.get(9_999).subject());
        assertThat(found).extracting(located -> located.where().path()).startsWith("/phones/0/no", "/phones/1/no");
    }

    @Test
    void remarksPointAtBothPlacesAndHoldNoValue() throws IOException {
        String number = "110101199003070011";
        Remark remark = json("{\"name\":\"张伟\",\"idCard\":\"" + number + "\",\"gender\":\"女\"}")
                .get(0)
                .subject()
                .remarks()
                .get(0);
        assertThat(remark.matter()).isEqualTo(Contradiction.SEX);
        assertThat(remark.number().where().path()).isEqualTo("/idCard");
        assertThat(remark.number().span()).isEqualTo(new Span(0, 18));
        assertThat(remark.other().where().path()).isEqualTo("/gender");
        assertThat(remark.toString()).doesNotContain(number).doesNotContain("女");
    }

    @Test
    void aTextIsGradedLineByLineHoweverItArrives() throws IOException {
        String text = "张小明今年9岁，电话13800138000\n联系人张伟，电话13900139000\n\n" + "普通的一句话。".repeat(9_000)
                + "张小红今年8岁，电话13700137000\n姓名：李娜，电话13600136000";
        List<Located> whole = text(CLASSIFIER, new StringReader(text));
        assertThat(whole)
                .extracting(located -> located.finding().grade())
                .containsExactly(
                        Grade.SENSITIVE,
                        Grade.SENSITIVE,
                        Grade.ORDINARY,
                        Grade.ORDINARY,
                        Grade.SENSITIVE,
                        Grade.SENSITIVE,
                        Grade.ORDINARY,
                        Grade.ORDINARY);
        assertThat(text(CLASSIFIER, new PiecewiseReader(text, 7))).isEqualTo(whole);
        Findings findings = CLASSIFIER.classify(text);
        assertThat(findings)
                .extracting(Finding::grade)
                .containsExactlyElementsOf(
                        whole.stream().map(located -> located.finding().grade()).toList());
        assertThat(CLASSIFIER.classify(text.getBytes(StandardCharsets.UTF_8)))
                .extracting(Finding::rules)
                .containsExactlyElementsOf(findings.stream().map(Finding::rules).toList());
    }

    @Test
    void aLineWithoutEndIsCut() throws IOException {
        String phones = "电话13800138000，".repeat(20_000);
        List<Located> found = text(CLASSIFIER, new StringReader(phones));
        assertThat(found).hasSize(20_000);
        assertThat(found.get(0).subject()).isNotSameAs(found.get(19_999).subject());
        assertThat(found.get(19_999).finding().start()).isEqualTo(phones.length() - 12);
    }

    @Test
    void aPolicyThatTellsGradesApartTreatsValuesOfDocumentsAsTheGraverGrade() throws IOException {
        Policy policy = Policy.builder()
                .grade(Grade.ORDINARY, new Keep())
                .grade(Grade.SENSITIVE, new Suppress())
                .build();
        Desensitizer wary = Desensitizer.of(CLASSIFIER, policy);
        StringWriter out = new StringWriter();
        wary.json(new StringReader(CHILD), out);
        assertThat(out.toString()).doesNotContain("13800138000").doesNotContain("张小明");
        StringWriter line = new StringWriter();
        wary.text(new StringReader("张小明今年9岁，电话13800138000"), line);
        assertThat(line.toString()).doesNotContain("13800138000").doesNotContain("张小明");
        assertThat(wary.apply("张小明今年9岁，电话13800138000")).doesNotContain("13800138000");
        assertThat(wary.apply("联系人张伟，电话13800138000")).contains("13800138000");
        assertThat(new String(
                        wary.apply("张小明今年9岁，电话13800138000".getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                .doesNotContain("13800138000");
        Classifier plain = Classifier.builder()
                .dictionaries(TestClassifier.DICTIONARIES)
                .rules(Rules.standard().none())
                .scheme(GradingScheme.standard())
                .build();
        StringWriter kept = new StringWriter();
        Desensitizer.of(plain, policy).json(new StringReader(ADULT), kept);
        assertThat(kept.toString()).contains("13800138000");
    }

    /** Reads the same with one thread and with several. */
    private interface Form {
        void read(Consumer<Located> found, Workers workers) throws IOException;
    }

    private static List<Located> sameWithThreads(Form form) throws IOException {
        List<Located> one = new ArrayList<>();
        form.read(one::add, Workers.of(1));
        List<Located> several = new ArrayList<>();
        try (Workers workers = Workers.of(3)) {
            form.read(several::add, workers);
        }
        assertThat(several).isEqualTo(one);
        return one;
    }

    @Test
    void anyNumberOfThreadsGradesRecordsAlike() throws IOException {
        int records = 12_000;
        String lines = (CHILD + "\n" + ADULT + "\n").repeat(records / 2);
        List<Located> found =
                sameWithThreads((told, workers) -> CLASSIFIER.jsonLines(new StringReader(lines), told, workers));
        assertThat(found).filteredOn(RecordsTest::isOfMinor).hasSize(3 * records / 2);
        String rows = "name,age,phone\n" + "张小明,9,13800138000\n张伟,39,13800138000\n".repeat(records);
        found = sameWithThreads(
                (told, workers) -> CLASSIFIER.csv(new StringReader(rows), CsvOptions.standard(), told, workers));
        assertThat(found).filteredOn(RecordsTest::isOfMinor).hasSize(3 * records);
        String text = "张小明今年9岁，电话13800138000\n张伟的电话13800138000，很久没有人接\n".repeat(records);
        found = sameWithThreads((told, workers) -> CLASSIFIER.text(new StringReader(text), told, workers));
        assertThat(found).filteredOn(RecordsTest::isOfMinor).hasSize(2 * records);
    }

    @Test
    void aLineThatSpansBlocksIsOneSubject() throws IOException {
        String before = "电话13900139000。\n";
        String line = "张小明的电话是13800138000，" + "他在家里看书。".repeat(3_500) + "今年9岁。";
        for (int shift = 0; shift < 4; shift++) {
            String text = before.repeat(400 + 300 * shift) + line + "\n" + before;
            List<Located> found = text(CLASSIFIER, new StringReader(text));
            assertThat(found)
                    .filteredOn(RecordsTest::isOfMinor)
                    .extracting(located -> located.finding().start())
                    .containsExactly(0, 7);
            assertThat(found)
                    .extracting(located -> located.finding().grade())
                    .containsExactlyElementsOf(CLASSIFIER.classify(text).stream()
                            .map(Finding::grade)
                            .toList());
        }
    }

    @Test
    void aRemarkIsToldOnceThoughRecordsInterleave() throws IOException {
        String child = "{\"name\":\"张小明\",\"idCard\":\"110101201907010013\",\"gender\":\"女\"}";
        List<Located> found = json("{\"name\":\"张伟\",\"idCard\":\"11010119000307998X\",\"children\":[" + child
                + "],\"gender\":\"男\",\"phone\":\"13800138000\"}");
        assertThat(found)
                .flatExtracting(Located::remarks)
                .extracting(Remark::matter)
                .containsExactly(Contradiction.SEX, Contradiction.SEX);
        assertThat(found)
                .filteredOn(located -> !located.remarks().isEmpty())
                .extracting(located -> located.where().path())
                .containsExactly("/idCard", "/children/0/idCard");
    }

    /** Reports tags of profiles and masked telephone numbers, as a recognizer of a user's own may. */
    private static final class Profiles implements TextRecognizer {

        private static final EntitySpec TAG = EntitySpec.of("USER_TAG", Category.BASIC, "用户标签", "tag", 80);
        private static final EntitySpec PHONE = EntitySpec.of("MOBILE_PHONE", Category.CONTACT, "手机", "phone", 80);
        private static final Map<Pattern, EntitySpec> FORMS =
                Map.of(Pattern.compile("[\\u4E00-\\u9FFF]+人群"), TAG, Pattern.compile("1[3-9]\\d\\*{4}\\d{4}"), PHONE);

        @Override
        public ImmutableList<EntitySpec> specs() {
            return ImmutableList.of(TAG, PHONE);
        }

        @Override
        public void recognize(CharSequence text, Sink sink) {
            FORMS.forEach((form, spec) ->
                    form.matcher(text).results().forEach(hit -> sink.report(spec, hit.start(), hit.end())));
        }
    }

    @Test
    void tagsTakeTheGradeOfTheirMatterAndMaskedValuesKeepTheirs() throws IOException {
        Classifier classifier = Classifier.builder()
                .dictionaries(TestClassifier.DICTIONARIES)
                .add(new Profiles())
                .build();
        List<Located> found = new ArrayList<>();
        classifier.json(
                new StringReader("[{\"group\":\"糖尿病人群\"},{\"group\":\"观影人群\"},{\"mobile\":\"138****8000\"}]"),
                found::add);
        assertThat(found)
                .extracting(located -> located.finding().type().id() + " "
                        + located.finding().grade() + " " + located.finding().rules())
                .containsExactly(
                        "USER_TAG SENSITIVE [DERIVED_TAG]",
                        "USER_TAG ORDINARY []",
                        "MOBILE_PHONE ORDINARY [DEIDENTIFIED]");
    }
}
