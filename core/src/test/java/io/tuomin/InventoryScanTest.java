package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.document.DocumentException;
import io.tuomin.grading.Contradiction;
import io.tuomin.grading.LevelScale;
import io.tuomin.grading.LevelScales;
import io.tuomin.inventory.FileTally;
import io.tuomin.inventory.Inventory;
import io.tuomin.inventory.Inventory.Field;
import io.tuomin.inventory.Inventory.Kind;
import io.tuomin.inventory.Inventory.Reason;
import io.tuomin.inventory.Inventory.Remark;
import io.tuomin.inventory.Inventory.Scanned;
import io.tuomin.inventory.InventoryBuilder;
import io.tuomin.inventory.InventoryJson;
import io.tuomin.inventory.PersonGroup;
import io.tuomin.inventory.PersonKey;
import io.tuomin.model.Grade;
import io.tuomin.policy.Policy;
import io.tuomin.strategy.Suppress;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What documents leave in an inventory, and what they do not. */
class InventoryScanTest {

    private static final Classifier CLASSIFIER = Classifier.builder()
            .dictionaries(TestClassifier.DICTIONARIES)
            .referenceDate(LocalDate.of(2026, 11, 22))
            .build();
    private static final String CSV = """
            姓名,身份证号,手机号
            张伟,11010119000307998X,13800138000
            李娟,51010419010101901X,13900000003
            张伟,11010119000307998X,13800138000
            """;

    /** How a document is read. */
    private interface Form {
        void read(InventoryScan scan, Reader in) throws IOException;
    }

    private static InventoryBuilder builder() {
        return new InventoryBuilder(
                CLASSIFIER.scheme(),
                CLASSIFIER.subjects().rules(),
                LevelScales.of(LevelScale.named("JRT_0171_2020")),
                Policy.standard(),
                PersonKey.random());
    }

    private static Inventory built(InventoryBuilder builder) {
        return builder.build("tuomin test", LocalDate.of(2026, 11, 22));
    }

    private static Inventory inventory(Form form, String text) throws IOException {
        InventoryBuilder builder = builder();
        FileTally tally = builder.file();
        form.read(new InventoryScan(CLASSIFIER, tally), new StringReader(text));
        builder.add("file", false, "TEST", "UTF-8", tally);
        return built(builder);
    }

    private static Inventory csv(String text) throws IOException {
        return inventory((scan, in) -> scan.csv(in, CsvOptions.standard(), ""), text);
    }

    private static Inventory json(String text) throws IOException {
        return inventory(InventoryScan::json, text);
    }

    private static String json(Inventory inventory) throws IOException {
        StringWriter out = new StringWriter();
        InventoryJson.write(inventory, out);
        return out.toString();
    }

    private static long persons(Inventory inventory) {
        return inventory.persons().get(PersonGroup.ALL).identified();
    }

    private static List<String> fields(Inventory inventory) {
        return inventory.files().get(0).fields().stream()
                .map(field -> field.path() + " " + field.type() + " " + field.count())
                .toList();
    }

    @Test
    void columnsAreCountedByNameAndRowsArePersons() throws IOException {
        Inventory inventory = csv(CSV);
        assertThat(fields(inventory)).containsExactly("姓名 PERSON_NAME 3", "手机号 MOBILE_PHONE 3", "身份证号 RESIDENT_ID 3");
        assertThat(persons(inventory)).isEqualTo(2);
        assertThat(inventory.persons().get(PersonGroup.ALL).exact()).isTrue();
        assertThat(inventory.totals().findings())
                .containsEntry(Grade.SENSITIVE, 3L)
                .containsEntry(Grade.ORDINARY, 6L);
        assertThat(inventory.totals().highest()).isEqualTo(Grade.SENSITIVE);
    }

    @Test
    void aKindSaysGradeClauseLevelAndTreatment() throws IOException {
        Kind id = csv(CSV).kinds().stream()
                .filter(kind -> kind.type().equals("RESIDENT_ID"))
                .findFirst()
                .orElseThrow();
        assertThat(id.grade()).isEqualTo(Grade.SENSITIVE);
        assertThat(id.disputed()).isTrue();
        assertThat(id.basis()).contains("PIPL-28");
        assertThat(id.schemes())
                .containsEntry("GBT_45574_2025", Grade.ORDINARY)
                .containsEntry("STRICT_UNION", Grade.SENSITIVE);
        assertThat(id.levels()).containsOnlyKeys("JRT_0171_2020");
        assertThat(id.levels().get("JRT_0171_2020")).startsWith("C");
        assertThat(id.treatment()).isEqualTo("mask(keep(1,1))");
        assertThat(id.rules()).isEmpty();
    }

    @Test
    void theTreatmentIsThatOfThePolicy() throws IOException {
        Policy policy = Policy.builder().type("MOBILE_PHONE", new Suppress()).build();
        InventoryBuilder builder = new InventoryBuilder(
                CLASSIFIER.scheme(), CLASSIFIER.subjects().rules(), LevelScales.of(), policy, PersonKey.random());
        FileTally tally = builder.file();
        new InventoryScan(CLASSIFIER, tally).text(new StringReader("电话13800138000"));
        builder.add("a.txt", false, "TEXT", "UTF-8", tally);
        assertThat(built(builder).kinds()).extracting(Kind::treatment).containsExactly("suppress");
    }

    @Test
    void whatEditionsDisagreeOnIsToldOfTheTypesFoundAlone() throws IOException {
        assertThat(csv(CSV).disagreements())
                .singleElement()
                .satisfies(dispute -> assertThat(dispute.types()).containsExactly("RESIDENT_ID"));
        assertThat(json("{\"phone\":\"13800138000\"}").disagreements()).isEmpty();
    }

    @Test
    void thresholdsAreSetAgainstThePersons() throws IOException {
        assertThat(csv(CSV).thresholds())
                .filteredOn(Inventory.Reached::applies)
                .extracting(Inventory.Reached::code)
                .contains("EXPORT_CONTRACT_SENSITIVE");
        assertThat(json("{\"phone\":\"13800138000\"}").thresholds()).noneMatch(Inventory.Reached::applies);
    }

    @Test
    void elementsOfAListAreOneFieldAndOnePersonEach() throws IOException {
        Inventory inventory = json("""
                {"users": [
                  {"name": "张伟", "phones": ["13800138000", "13900000003"]},
                  {"name": "李娟", "phones": ["13700000007"]}],
                 "operator": {"phone": "13600000006"}}
                """);
        assertThat(fields(inventory))
                .containsExactly(
                        "/operator/phone MOBILE_PHONE 1",
                        "/users/*/name PERSON_NAME 2",
                        "/users/*/phones/* MOBILE_PHONE 3");
        assertThat(persons(inventory)).isEqualTo(4);
        assertThat(persons(json("{\"idCard\":\"11010119000307998X\",\"phones\":[\"13800138000\",\"13900000003\"]}")))
                .isEqualTo(1);
    }

    @Test
    void eachValueOfASequenceIsAPerson() throws IOException {
        String line = "{\"idCard\":\"11010119000307998X\",\"phone\":\"13800138000\"}";
        assertThat(persons(json(line + "\n{\"phone\":\"13900000003\"}"))).isEqualTo(2);
        assertThat(persons(json(line + " " + line))).isEqualTo(1);
    }

    @Test
    void eachLineOfTextIsAPerson() throws IOException {
        Form text = InventoryScan::text;
        assertThat(persons(inventory(text, "身份证号11010119000307998X，电话13800138000")))
                .isEqualTo(1);
        assertThat(persons(inventory(text, "身份证号11010119000307998X\n电话13800138000")))
                .isEqualTo(2);
    }

    @Test
    void aRecordWithoutEndDoesNotFillTheMemory() throws IOException {
        String line = IntStream.range(0, 12_000)
                .mapToObj(i -> String.format("电话139%08d", i))
                .collect(Collectors.joining("，"));
        assertThat(persons(inventory(InventoryScan::text, line))).isEqualTo(12_000);
    }

    @Test
    void namesOfPropertiesCountAndAreHidden() throws IOException {
        Inventory inventory = json("{\"users\": {\"13800138000\": {\"idCard\": \"11010119000307998X\"}}}");
        assertThat(fields(inventory))
                .containsExactly("/users/***/idCard RESIDENT_ID 1", "/users/{name} MOBILE_PHONE 1");
        assertThat(json(inventory)).doesNotContain("13800138000").doesNotContain("11010119000307998X");
    }

    @Test
    void fieldsBeyondTheMostAreFolded() throws IOException {
        String object = IntStream.range(0, 2_100)
                .mapToObj(i -> "\"phone_" + (char) ('a' + i % 26) + "x".repeat(i / 26) + "\":\"13800138000\"")
                .collect(Collectors.joining(",", "{", "}"));
        Scanned file = json(object).files().get(0);
        assertThat(file.remarks()).containsExactly(Remark.FIELDS_FOLDED);
        assertThat(file.fields()).hasSize(2_001);
        assertThat(file.fields().stream().mapToLong(Field::count).sum()).isEqualTo(2_100);
    }

    @Test
    void whatIsNotWellFormedLeavesNothing() {
        InventoryBuilder builder = builder();
        assertThatThrownBy(() -> new InventoryScan(CLASSIFIER, builder.file())
                        .json(new StringReader("{\"phone\":\"13800138000\",")))
                .isInstanceOf(DocumentException.class);
        assertThat(built(builder).kinds()).isEmpty();
        assertThat(built(builder).persons()).isEmpty();
    }

    @Test
    void equalNamesAreToldApart() {
        InventoryBuilder builder = builder();
        builder.skip("张*.csv", Reason.BINARY);
        builder.skip("张*.csv", Reason.MEDIA);
        builder.exclude();
        assertThat(built(builder).skipped()).extracting(Inventory.Skipped::name).containsExactly("张*.csv", "张*.csv#2");
        assertThat(built(builder).totals().skipped()).isEqualTo(2);
        assertThat(built(builder).totals().excluded()).isEqualTo(1);
        assertThat(built(builder).totals().highest()).isEqualTo(Grade.NOT_PERSONAL);
    }

    @Test
    void theSameFilesGiveTheSameInventoryUnderAnyKey() throws IOException {
        assertThat(json(csv(CSV))).isEqualTo(json(csv(CSV)));
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b, /a/b, ''",
        "/a/0, /a/*, ''",
        "/a/0/b, /a/*/b, /a/0",
        "/a/12/b/3/c, /a/*/b/*/c, /a/12",
        "/0, /*, /0",
        "/0/b, /*/b, /0",
        "/3/1, /*/*, /3",
        "/a1/b, /a1/b, ''",
        "/a/, /a/{name}, ''",
        "'', '', ''"
    })
    void pathsSayFieldAndRecord(String path, String field, String element) {
        assertThat(JsonPath.field(path)).isEqualTo(field);
        assertThat(JsonPath.element(path)).isEqualTo(element);
    }

    @Test
    void whatStandsTogetherIsCountedAsItIsGradedTogether() throws IOException {
        Inventory inventory = json("""
                {"name":"张小明","idCard":"110101201907010013","gender":"女","phone":"13800138000"}
                {"name":"李四","phone":"13900139000"}
                """);
        assertThat(inventory.persons().get(PersonGroup.SENSITIVE).identified()).isEqualTo(1);
        assertThat(inventory.persons().get(PersonGroup.ORDINARY).identified()).isEqualTo(1);
        assertThat(inventory.totals().of(Grade.SENSITIVE)).isEqualTo(4);
        assertThat(inventory.totals().of(Grade.ORDINARY)).isEqualTo(2);
        assertThat(inventory.kinds())
                .filteredOn(kind -> kind.grade() == Grade.SENSITIVE)
                .allMatch(kind -> kind.rules().equals(List.of("MINOR_U14")));
        assertThat(inventory.files().get(0).contradictions()).containsExactly(Map.entry(Contradiction.SEX, 1L));
    }

    @Test
    void aPersonWhoseRecordIsGradedLateCountsOnce() throws IOException {
        Inventory inventory = json("{\"list\":[{\"phone\":\"13800138000\"},{\"phone\":\"13900139000\"}],\"age\":9}");
        assertThat(inventory.persons().get(PersonGroup.SENSITIVE).identified()).isEqualTo(2);
        assertThat(inventory.persons()).doesNotContainKey(PersonGroup.ORDINARY);
    }
}
