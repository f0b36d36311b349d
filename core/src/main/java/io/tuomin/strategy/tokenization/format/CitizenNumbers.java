package io.tuomin.strategy.tokenization.format;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Citizen numbers (GB 11643-1999) and what carries them or is built like them. County, birthday, sequence and with it the sex are
 * enciphered together; the check character is computed.
 */
final class CitizenNumbers {

    private static final Field SEQUENCE = Field.digits(3);
    private static final Field BIRTHDAY = Field.days(Tables.FIRST_DAY, Tables.LAST_DAY);

    private final Field county;
    private final Tables tables;

    CitizenNumbers(Tables tables) {
        this.tables = tables;
        this.county = Field.choice(tables.regions(), Refusal.NOT_ALLOCATED);
    }

    /** 18 characters, or the 15 digits of the first generation, of the years 1900 to 1999. */
    private List<Layout> layouts() {
        return List.of(
                Layout.of(county, BIRTHDAY, SEQUENCE, Field.check()).checked(Check.citizenAt(0)),
                Layout.of(county, Field.daysOfCentury(LocalDate.of(1900, 1, 1)), SEQUENCE));
    }

    /** A type whose values are citizen numbers. */
    Format citizens(String type) {
        return new CodeFormat(type, layouts());
    }

    /** 社会保障号码: citizen numbers, and local numbers of 8 to 12 digits. */
    Format socialSecurity() {
        return new CodeFormat(
                "SOCIAL_SECURITY_NO",
                Stream.concat(
                                layouts().stream(),
                                IntStream.rangeClosed(8, 12).mapToObj(length -> Layout.of(Field.digits(length))))
                        .toList());
    }

    /** 港澳台居民居住证: 810000, 820000 or 830000 for the county. */
    Format residencePermits() {
        Field place = Field.choice(List.of("810000", "820000", "830000"), Refusal.OTHER_FORM);
        return new CodeFormat(
                "HMT_RESIDENCE_PERMIT",
                Layout.of(place, BIRTHDAY, SEQUENCE, Field.check()).checked(Check.citizenAt(0)));
    }

    /** 外国人永久居留身份证: the edition of 2023, and those before it. The nationality is kept. */
    Format permanentResidents() {
        Field province = Field.choice(tables.regions(2), Refusal.NOT_ALLOCATED);
        Field prefecture = Field.choice(tables.regions(4), Refusal.NOT_ALLOCATED);
        return new CodeFormat(
                "FOREIGN_PR_ID",
                Layout.of(Field.literal("9"), province, Field.kept(Field.DIGITS, 3), BIRTHDAY, SEQUENCE, Field.check())
                        .checked(Check.citizenAt(0)),
                Layout.of(
                        Field.kept(Field.LETTERS, 3),
                        prefecture,
                        Field.daysOfCentury(LocalDate.of(1901, 1, 1)),
                        Field.digits(2)));
    }

    /** 残疾人证: a citizen number, the category, the degree, and B with a digit on a reissue. */
    Format disabilityCertificates() {
        Field category = Field.of("1234567", 1);
        Field degree = Field.of("1234", 1);
        return new CodeFormat(
                "DISABILITY_CERT_NO",
                Layout.of(county, BIRTHDAY, SEQUENCE, Field.check(), category, degree)
                        .checked(Check.citizenAt(0)),
                Layout.of(
                                county,
                                BIRTHDAY,
                                SEQUENCE,
                                Field.check(),
                                category,
                                degree,
                                Field.literal("B"),
                                Field.digits(1))
                        .checked(Check.citizenAt(0)));
    }

    /** 全国学籍号: G and a citizen number, or L and 18 digits. */
    Format students() {
        return new CodeFormat(
                "NATIONAL_STUDENT_NO",
                Layout.of(Field.literal("G"), county, BIRTHDAY, SEQUENCE, Field.check())
                        .checked(Check.citizenAt(1)),
                Layout.of(Field.literal("L"), Field.digits(18)));
    }

    /** 驾驶证档案编号: twelve digits that begin with a province. */
    Format licenceFiles() {
        return new CodeFormat(
                "DRIVER_LICENSE_FILE_NO",
                Layout.of(Field.choice(tables.regions(2), Refusal.NOT_ALLOCATED), Field.digits(10)));
    }
}
