package io.tuomin.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.tuomin.Classifier;
import io.tuomin.TestClassifier;
import io.tuomin.grading.GradingScheme;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.model.Finding;
import io.tuomin.model.Findings;
import io.tuomin.model.Grade;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonCountsTest {

    private static final PersonKey KEY = PersonCounterTest.key(1);
    private static final Classifier CLASSIFIER = TestClassifier.standard();

    private final PersonCounts counts = new PersonCounts(KEY);

    /** The findings of one value that is all of a text. */
    static Findings whole(String type, Grade grade, String value) {
        EntityType entity = new EntityType(type, Category.BASIC, type, type);
        return Findings.of(
                List.of(new Finding(entity, 0, value.length(), 99, grade, ImmutableList.of(), false, Set.of())));
    }

    private void add(String type, String value) {
        counts.add(whole(type, Grade.SENSITIVE, value), value);
    }

    private void classify(String text) {
        counts.add(CLASSIFIER.classify(text), text);
    }

    private static Persons persons(long identified, long weak, long unidentified) {
        return new Persons(new Headcount(identified, true), new Headcount(weak, true), unidentified);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            RESIDENT_ID, 110101199003070011, RESIDENT_ID, 110101 1990 0307 0011
            RESIDENT_ID, 11010119900307803X, RESIDENT_ID, 11010119900307803x
            RESIDENT_ID, 11010119900307803X, RESIDENT_ID, １１０１０１１９９００３０７８０３Ｘ
            RESIDENT_ID, 11010119900307803X, RESIDENT_ID, 110101900307803
            RESIDENT_ID, 11010119900307803X, RESIDENT_ID, 一一〇一〇一一九九〇〇三〇七八〇三X
            RESIDENT_ID, 11010119900307803X, DRIVER_LICENSE_NO, 11010119900307803X
            RESIDENT_ID, 11010119900307803X, SOCIAL_SECURITY_NO, 11010119900307803X
            RESIDENT_ID, 11010119900307803X, NATIONAL_STUDENT_NO, G11010119900307803X
            RESIDENT_ID, 11010119900307803X, DISABILITY_CERT_NO, 11010119900307803X42
            PASSPORT, E12345678, PASSPORT, e 12345678
            MOBILE_PHONE, 13800138000, MOBILE_PHONE, +86 138-0013-8000
            MOBILE_PHONE, 13800138000, MOBILE_PHONE, 008613800138000
            MOBILE_PHONE, 13800138000, MOBILE_PHONE, 一三八〇〇一三八〇〇〇
            MOBILE_PHONE, 13800138000, MOBILE_PHONE, ①③⑧00138000
            MOBILE_PHONE, 13800138000, MOBILE_PHONE, 1.3800138E10
            MOBILE_PHONE, +852 9123 4567, MOBILE_PHONE, 0085291234567
            BANK_CARD, 6222020000000007, BANK_CARD, 6222 0200 0000 0007
            EMAIL, zhangwei@example.com, EMAIL, ＺhangWei＠Example.com
            MILITARY_ID, 军字第1234567号, MILITARY_ID, 军字第 1234567 号
            LICENSE_PLATE, 京A12345, LICENSE_PLATE, 京a·12345
            PERSON_NAME, 张伟, PERSON_NAME, 张　伟
            PERSON_NAME, 阿迪力·买买提, PERSON_NAME, 阿迪力•买买提
            """)
    void waysOfWritingAreOnePerson(String type, String value, String otherType, String otherValue) {
        add(type, value);
        add(otherType, otherValue);
        assertThat(counts.persons(PersonGroup.ALL).most()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            RESIDENT_ID, 11010119900307803X, RESIDENT_ID, 110101199003070011
            PASSPORT, E12345678, HK_MACAU_PASS, E12345678
            PASSPORT, E12345678, PASSPORT, E12345679
            MOBILE_PHONE, 13800138000, MOBILE_PHONE, 13900138000
            MOBILE_PHONE, 13800138000, MOBILE_PHONE, +1 415 555 2671
            EMAIL, a.b@example.com, EMAIL, ab@example.com
            LICENSE_PLATE, 京A12345, LICENSE_PLATE, 沪A12345
            PERSON_NAME, 张伟, PERSON_NAME, 张炜
            """)
    void differentOnesAreTwo(String type, String value, String otherType, String otherValue) {
        add(type, value);
        add(otherType, otherValue);
        assertThat(counts.persons(PersonGroup.ALL).most()).isEqualTo(2);
    }

    @Test
    void theStrongestIdentifierStandsForThePerson() {
        classify("姓名：张伟，身份证号11010119900307803X，手机13800138000");
        classify("姓名：张伟，身份证号11010119900307803x，手机13900139000");
        assertThat(counts.persons(PersonGroup.ALL)).isEqualTo(persons(1, 0, 0));
        assertThat(counts.persons(PersonGroup.SENSITIVE)).isEqualTo(persons(1, 0, 0));
        assertThat(counts.persons(PersonGroup.ORDINARY)).isEqualTo(persons(1, 0, 0));
        assertThat(counts.persons(PersonGroup.FACE)).isEqualTo(persons(0, 0, 0));
        assertThat(counts.items(Grade.ORDINARY)).isEqualTo(Map.of("PERSON_NAME", 2L, "MOBILE_PHONE", 2L));
        assertThat(counts.items(Grade.SENSITIVE)).isEqualTo(Map.of("RESIDENT_ID", 2L));
    }

    @Test
    void aRecordIsOneSubject() {
        counts.subject()
                .with(whole("MOBILE_PHONE", Grade.ORDINARY, "13800138000"), "13800138000")
                .with(whole("RESIDENT_ID", Grade.SENSITIVE, "11010119900307803X"), "11010119900307803X")
                .with(whole("MOBILE_PHONE", Grade.ORDINARY, "13900139000"), "13900139000")
                .count();
        assertThat(counts.persons(PersonGroup.ORDINARY)).isEqualTo(persons(1, 0, 0));
    }

    @Test
    void severalValuesOfTheStrongestTypeAreSeveralPersons() {
        classify("身份证号11010119900307803X和110101199003070011");
        assertThat(counts.persons(PersonGroup.SENSITIVE)).isEqualTo(persons(2, 0, 0));
    }

    @Test
    void aNameWithADateOfBirthIsAPersonAndANameAloneIsWeak() {
        subject("张伟", "1990年3月7日");
        subject("张伟", "1990-03-07");
        subject("张伟", "19900307");
        assertThat(counts.persons(PersonGroup.ALL)).isEqualTo(persons(1, 0, 0));
        subject("张伟", "1991-03-07");
        assertThat(counts.persons(PersonGroup.ALL)).isEqualTo(persons(2, 0, 0));
        add("PERSON_NAME", "张伟");
        subject("张伟", "3月7日");
        subject("张伟", "1990-**-**");
        assertThat(counts.persons(PersonGroup.ALL)).isEqualTo(persons(2, 1, 0));
    }

    private void subject(String name, String birth) {
        counts.subject()
                .with(whole("PERSON_NAME", Grade.ORDINARY, name), name)
                .with(whole("DATE_OF_BIRTH", Grade.ORDINARY, birth), birth)
                .count();
    }

    @Test
    void aMentionIsThePersonOfTheFullName() {
        String text = "收件人：王丽，请王女士回电";
        Findings findings = CLASSIFIER.classify(text);
        assertThat(findings.stream().filter(finding -> finding.fullName() != null))
                .hasSize(1);
        counts.add(findings, text);
        assertThat(counts.persons(PersonGroup.ALL)).isEqualTo(persons(0, 1, 0));
    }

    @Test
    void subjectsWithoutIdentifierAreCountedApart() {
        add("DISEASE", "高血压");
        add("DISEASE", "高血压");
        add("FACE_IMAGE", "x.jpg");
        assertThat(counts.persons(PersonGroup.SENSITIVE)).isEqualTo(persons(0, 0, 3));
        assertThat(counts.persons(PersonGroup.FACE)).isEqualTo(persons(0, 0, 1));
        assertThat(counts.persons(PersonGroup.ALL).least()).isEqualTo(1);
        assertThat(counts.persons(PersonGroup.ALL).most()).isEqualTo(3);
    }

    @Test
    void whatIsNotPersonalIsNobody() {
        counts.add(whole("EMAIL", Grade.NOT_PERSONAL, "info@example.com"), "info@example.com");
        counts.add(whole("API_SECRET", Grade.SECRET, "abc"), "abc");
        counts.add(Findings.none(), "");
        assertThat(counts.persons(PersonGroup.ALL)).isEqualTo(persons(0, 0, 0));
        assertThat(counts.items(Grade.SECRET)).containsEntry("API_SECRET", 1L);
    }

    @Test
    void maskedValuesDoNotCount() {
        classify("姓名：张*，手机138****8000，身份证号1****************X");
        add("MOBILE_PHONE", "138****8000");
        add("PERSON_NAME", "张*");
        assertThat(counts.encode()).isEqualTo(new PersonCounts(KEY).encode());
        add("PASSWORD", "a**b");
        assertThat(counts.items(Grade.SENSITIVE)).isEqualTo(Map.of("PASSWORD", 1L));
    }

    @Test
    void mergingRunsIsOneRun() {
        PersonCounts other = new PersonCounts(KEY);
        PersonCounts one = new PersonCounts(KEY);
        List<String> texts = List.of(
                "手机13800138000", "患者张伟，确诊糖尿病，手机13800138000", "姓名：李娜", "邮箱zhangwei@example.com，银行卡6222020000000007");
        for (int i = 0; i < 40; i++) {
            String text = texts.get(i % 4);
            Findings findings = CLASSIFIER.classify(text);
            (i % 3 == 0 ? other : counts).add(findings, text);
            one.add(findings, text);
        }
        counts.merge(other);
        assertThat(counts.encode()).isEqualTo(one.encode());
        assertThat(PersonCounts.decode(one.encode(), KEY).encode()).isEqualTo(one.encode());
        assertThat(counts.persons(PersonGroup.ALL).identified().persons()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> counts.merge(new PersonCounts(PersonKey.random())));
        assertThat(counts.encode()).isEqualTo(one.encode());
    }

    @Test
    void refusesDamage() {
        classify("姓名：张伟，手机13800138000");
        String encoded = counts.encode();
        for (int end = 0; end < encoded.length(); end++) {
            refuses(encoded.substring(0, end));
        }
        refuses(encoded + "\n");
        refuses(encoded.replace("counts 1", "counts 2"));
        refuses(encoded.replace("MOBILE_PHONE 1", "MOBILE_PHONE 01"));
        refuses(encoded.replace("MOBILE_PHONE 1", "MOBILE_PHONE -1"));
        refuses(encoded.replace("MOBILE_PHONE 1", "张伟 1"));
        refuses(encoded.replace("MOBILE_PHONE 1", "MOBILE_PHONE 2"));
        refuses(encoded.replace("ALL ", "ANY "));
    }

    private static void refuses(String damaged) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonCounts.decode(damaged, KEY))
                .satisfies(e ->
                        assertThat(e.getMessage()).matches("Not (an )?encoded counts? of persons of .*, or damaged"));
    }

    @Test
    void holdsAndShowsNoValue() {
        classify("姓名：张伟，手机13800138000，身份证号11010119900307803X");
        assertThat(counts.persons(PersonGroup.ALL)).isEqualTo(persons(1, 0, 0));
        assertThat(counts.encode() + counts + counts.items(Grade.ORDINARY))
                .doesNotContain("张伟", "13800138000", "11010119900307803");
    }

    @Test
    void theTableNamesTypesThatAreGraded() {
        Set<String> graded = new HashSet<>(GradingScheme.standard().types());
        graded.add(Identities.NAME_AND_BIRTH);
        assertThat(graded).containsAll(Identities.STANDARD.types()).contains("DATE_OF_BIRTH", "FACE_IMAGE");
        assertThat(graded).containsAll(Table.read("item-tiers").column("type"));
    }
}
