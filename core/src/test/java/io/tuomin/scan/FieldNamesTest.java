package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.Classifier;
import io.tuomin.TestClassifier;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.dictionary.DictionaryException;
import io.tuomin.entity.BuiltIns;
import io.tuomin.model.Findings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of names of fields: what is in it, and what it does. */
class FieldNamesTest {

    private static final String HEAD = "# title: t\n# source: s\n# date: 2026-01-02\n# licence: l\nname\ttype\n";
    private static final Dictionary TABLE = TestClassifier.DICTIONARIES.get(FieldNames.TABLE);

    private static Set<String> types() {
        Set<String> types = new HashSet<>();
        BuiltIns.recognizers(TestClassifier.DICTIONARIES)
                .forEach(recognizer -> types.add(recognizer.spec().type().id()));
        return types;
    }

    @Test
    void everyTypeHasARecognizer() {
        Set<String> unknown = new HashSet<>();
        FieldNames.of(TABLE).names().forEach(name -> unknown.addAll(name.types()));
        unknown.removeAll(types());
        unknown.removeIf(FieldNames::isOfNoType);
        assertThat(unknown).isEmpty();
    }

    /** Case, width and separators make no difference: one of two such rows would be lost. */
    @Test
    void everyNameStandsOnce() {
        Map<String, String> names = new HashMap<>();
        for (String name : TABLE.column("name")) {
            assertThat(names.put(Lexicon.key(name), name)).as(name).isNull();
        }
        assertThat(names).hasSizeGreaterThan(1_500).doesNotContainKey("");
    }

    /** A word that decorates names of fields must not decide what they hold. */
    @Test
    void ornamentsAreNoNames() {
        for (String name : TABLE.column("name")) {
            assertThat(FieldName.ORNAMENTS).doesNotContain(" " + name + " ");
        }
    }

    @Test
    void anUnknownTypeIsToldWithItsName() throws IOException {
        Classifier.Builder builder = Classifier.builder()
                .dictionaries(TestClassifier.DICTIONARIES)
                .dictionary(table("tel_of_the_cat\tCAT_PHONE\n"));
        assertThatThrownBy(builder::build)
                .isInstanceOf(DictionaryException.class)
                .hasMessage("Dictionary 'field-names' says that 'tel_of_the_cat' names 'CAT_PHONE', which no recognizer"
                        + " finds; types are in docs/entities.md");
    }

    @Test
    void typesWithoutTheirRecognizerAreNoError() {
        Classifier classifier = Classifier.builder()
                .dictionaries(TestClassifier.DICTIONARIES)
                .without("RESIDENT_ID", "ORDER_NO")
                .build();
        assertThat(classifier.classify("cert_no", "C00000001")).hasSize(1);
        assertThat(Classifier.builder()
                        .dictionaries(TestClassifier.DICTIONARIES)
                        .only("EMAIL")
                        .build()
                        .classify("yx", "a@example.com"))
                .hasSize(1);
    }

    /** Rows that say nothing, or something not personal, are to end a name, not to gainsay a recognizer. */
    @Test
    void noRowSilencesALabel() {
        Map<String, Set<String>> labels = new HashMap<>();
        BuiltIns.recognizers(TestClassifier.DICTIONARIES)
                .forEach(recognizer -> recognizer
                        .spec()
                        .labels()
                        .forEach(label -> labels.computeIfAbsent(Lexicon.key(label), key -> new HashSet<>())
                                .add(recognizer.spec().type().category().name())));
        for (FieldNames.Name name : FieldNames.of(TABLE).names()) {
            if (FieldNames.isOfNoType(name.types().get(0))) {
                assertThat(labels.getOrDefault(name.key(), Set.of()))
                        .as(name.written())
                        .isSubsetOf("NEGATIVE");
            }
        }
    }

    @Test
    void oneRowAddsAName() throws IOException {
        assertThat(TestClassifier.standard().classify("qydh9", "宝塔")).isEmpty();
        assertThat(types(extended("qydh9\tPERSON_NAME\n").classify("qydh9", "宝塔")))
                .isEqualTo("PERSON_NAME");
    }

    @Test
    void oneRowChangesAName() throws IOException {
        assertThat(types(TestClassifier.standard().classify("xm", "李娜"))).isEqualTo("PERSON_NAME");
        assertThat(extended("xm\t-\n").classify("xm", "宝塔")).isEmpty();
        assertThat(extended("PHONE\tNOT_PERSONAL\n").classify("phone", "13800138000"))
                .isEmpty();
        assertThat(types(extended("goodsName\tPERSON_NAME\n").classify("goods_name", "李娜")))
                .isEqualTo("PERSON_NAME");
        assertThat(extended("xm\tTHING\n").classify("xm", "宝塔")).isEmpty();
        assertThat(types(extended("xm\tTHING\n").classify("xm", "13800138000"))).isEqualTo("MOBILE_PHONE");
        assertThat(types(extended("phone\t-\n").classify("phone", "13800138000")))
                .isEqualTo("MOBILE_PHONE");
    }

    /** 姓名 is a label anywhere, xm and gmsfhm only as the name of a field. */
    @ParameterizedTest
    @CsvSource({
        "fddbrsjh, 13800138000, MOBILE_PHONE",
        "hzxm, 张伟, PERSON_NAME",
        "T_JBXX.GMSFHM, 11010119000307998X, RESIDENT_ID",
        "gl_acct_nbr, 6222020000000007, BANK_CARD",
        "kehu_sjhm, 13800138000, MOBILE_PHONE",
    })
    void namesTellInFieldsOnly(String name, String value, String type) {
        Findings findings = TestClassifier.standard().classify(name, value);
        assertThat(types(findings)).isEqualTo(type);
        assertThat(findings.get(0).evidence()).contains(io.tuomin.model.Evidence.FIELD);
        String bare = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('_')) + 1);
        assertThat(TestClassifier.standard().classify("他们的 " + bare + " 在这里")).isEmpty();
    }

    /** In a text, a key is the name of a field only where a value is assigned to it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "INFO pat_name=张伟 saved             | PERSON_NAME[14,16)",
                "body {\"jhrxm\": \"李娜\", \"lb\":1}    | PERSON_NAME[16,18)",
                "{'hzxm' : '李娜'}                     | PERSON_NAME[11,13)",
                "ppt_no=E12345678&x=1                 | PASSPORT[7,16)",
                "T1.patname='李娜'                     | PERSON_NAME[12,14)",
                "goods_name=宝塔, brand=绿茶           | ``",
                "xdsj=13800138000                     | ``",
                "jhrxm 宝塔                            | ``",
                "他在 jhrxm：宝塔                       | ``",
                "xpatname=宝塔                         | ``",
            })
    void keysOfAssignmentsAreNamesOfFields(String text, String expected) {
        assertThat(TestClassifier.standard().classify(text).asList().stream()
                        .map(finding -> finding.type() + "[" + finding.start() + "," + finding.end() + ")")
                        .toList()
                        .toString())
                .isEqualTo("[" + expected + "]");
    }

    private static Classifier extended(String rows) throws IOException {
        return Classifier.builder()
                .dictionaries(TestClassifier.DICTIONARIES)
                .dictionary(table(rows))
                .build();
    }

    private static Dictionary table(String rows) throws IOException {
        return Dictionary.parse("field-names", new BufferedReader(new StringReader(HEAD + rows)));
    }

    private static String types(Findings findings) {
        return findings.asList().stream()
                .map(finding -> finding.type().id())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
