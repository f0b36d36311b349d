package io.tuomin.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.Classifier;
import io.tuomin.CsvOptions;
import io.tuomin.TestClassifier;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the name of a field makes of its value, where the tables of running text cannot show it. */
class NamedFieldsTest {

    private static final Classifier CLASSIFIER = TestClassifier.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "driverLicenseNo | 310104190402299994 | DRIVER_LICENSE_NO",
                "ssn | 310104190402299994 | SOCIAL_SECURITY_NO",
                "学历证书编号 | 142721202405155448 | DIPLOMA_NO",
                "id_card | 310104190402299994 | RESIDENT_ID",
                "证件号码 | A123456(3) | HKID",
                "idNo | A123456789 | TAIWAN_ID",
                "certNo | H00000001 | HK_MACAU_PASS",
                "cert_no | C00000001 | HM_EXIT_PERMIT",
                "id_no | 810000190003079019 | HMT_RESIDENCE_PERMIT",
                "idNumber | 932682198501010017 | FOREIGN_PR_ID",
                "passport | A12345678 | PASSPORT",
                "bankCard | 1234567890123456 | BANK_CARD",
                "收款账号 | 6228480000000000018 | BANK_CARD",
                "expiry | 1225 | CARD_EXPIRY",
                "alipay | 138 0013 8000 | PAYMENT_ACCOUNT",
                "regNo | 110105012345675 | BUSINESS_REG_NO",
                "captcha | AB3D | OTP_CODE",
                "client_secret | abcdef01 | API_SECRET",
                "orderNo | 310104190402299994 | RESIDENT_ID",
            })
    void theWholeValueIsOfTheTypeThatTheNameTells(String name, String value, String type) {
        assertThat(found(name, value)).containsExactly(type + "[0," + value.length() + ")");
    }

    /** Nothing tells where a password ends, so none of it may stay behind. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"p@ss w0rd", "*abc", "abc,def;'x\"", "a", "{noop}s3cr3t", "我的密码", "${abc", "for me", "os.getenv("})
    void theValueOfAPasswordFieldIsTakenWhole(String value) {
        assertThat(found("password", value)).containsExactly("PASSWORD[0," + value.length() + ")");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "password | ******",
                "password | ••••••",
                "password | null",
                "password | ${DB_PASSWORD}",
                "password | {0}",
                "passwordExpired | false",
                "expireDate | 2025-12-31",
                "orderNo | 13800138000",
                "trackingNo | 6222020000000007",
                "uuid | 6e0e5a3c-1380-4138-9138-013800138000",
                "token | abc",
                "account | admin",
            })
    void thisIsNobodys(String name, String value) {
        assertThat(found(name, value)).isEmpty();
    }

    /** A column of remarks that mention a type is not of that type: the words before the label are no values. */
    @Test
    void aColumnOfRemarksIsNotOfTheTypeTheyMention() throws IOException {
        String csv = "id,remark\n1,root password: hunter22\n2,guest password: hunter33\n3,admin password: hunter44\n";
        List<String> found = new ArrayList<>();
        CLASSIFIER.csv(
                new StringReader(csv),
                new CsvOptions(',', CsvOptions.Head.PRESENT),
                located -> found.add(
                        located.finding().type() + "@" + located.finding().start()));
        assertThat(found).containsExactly("PASSWORD@15", "PASSWORD@16", "PASSWORD@16");
    }

    private static List<String> found(String name, String value) {
        return CLASSIFIER.classify(name, value).asList().stream()
                .map(finding -> finding.type() + "[" + finding.start() + "," + finding.end() + ")")
                .collect(Collectors.toList());
    }
}
