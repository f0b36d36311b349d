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
                "secret | hello | API_SECRET",
                "apiKey | short | API_SECRET",
                "token | 12345678 | API_SECRET",
                "client_secret | s3cr3t | API_SECRET",
                "sessionId | 8A1B2C3D4E5F60718293A4B5C6D7E8F9 | API_SECRET",
                "cookie | SESSION=abcdefgh12345678 | API_SECRET",
                "pass | secret99 | PASSWORD",
                "pin | 1234 | PASSWORD",
                "phoneNumber | 1.3800138E10 | MOBILE_PHONE",
                "phone | 1380013800 | MOBILE_PHONE",
                "telephone | 4155552671 | MOBILE_PHONE",
                "married_status | 已婚 | MARITAL_STATUS",
                "diagnosis | HIV positive | DISEASE",
                "medication | 阿司匹林肠溶片 100mg qd | MEDICATION",
                "current_medication | 二甲双胍 | MEDICATION",
                "cfnr | 口服阿莫西林 | MEDICATION",
                "surgery_name | 阑尾切除术 | SURGERY_RECORD",
                "mazuifangshi | 全身麻醉 | SURGERY_RECORD",
                "drugAllergy | 青霉素 | ALLERGY",
                "guominshi | 海鲜过敏 | ALLERGY",
                "vaccine_name | 新冠疫苗 | VACCINATION",
                "ymjzs | 已接种3针 | VACCINATION",
                "religious_faith | 佛教 | RELIGION",
                "zjxyqk | 基督教 | RELIGION",
                "church | 海淀堂 | RELIGIOUS_ORG",
                "cjlb | 肢体残疾 | DISABILITY_STATUS",
                "disability_level | 二级 | DISABILITY_STATUS",
                "disabilityType | visual impairment | DISABILITY_STATUS",
                "blood_abo | AB | BLOOD_TYPE",
                "xuexing | O型 | BLOOD_TYPE",
                "height_cm | 175 | BODY_METRICS",
                "shengao | 175 | BODY_METRICS",
                "sbp | 135 | BODY_METRICS",
                "lab_results | 血红蛋白 92g/L | LAB_RESULT",
                "tijianjielun | 轻度脂肪肝 | LAB_RESULT",
                "family_medical_history | 父亲患高血压 | MEDICAL_HISTORY",
                "jiwangshi | 阑尾手术后 | MEDICAL_HISTORY",
                "lmp | 2026-03-05 | REPRODUCTIVE_HEALTH",
                "孕周 | 32+4 | REPRODUCTIVE_HEALTH",
                "psychiatric_history | 抑郁症 | MENTAL_HEALTH",
                "zhenduan | 乙肝 | SPECIAL_DISEASE",
                "hiv_status | HIV感染 | SPECIAL_DISEASE",
                "icd_10_code | J18.901 | ICD10_CODE",
                "zyzdbm | C50.900 | ICD10_CODE",
                "xscfqk | 曾被行政拘留 | CRIMINAL_RECORD",
                "criminalHistory | 盗窃罪 2015 | CRIMINAL_RECORD",
                "sexual_preference | 同性恋 | SEXUAL_ORIENTATION",
                "special_group | 低保户 | SPECIFIC_IDENTITY",
                "face_feature_data | AAECAwQFBgcICQoLDA0ODxAREhMUFRYX | FACE_IMAGE",
                "zwtzz | Rk1SACAyMAAAAADkAAABQAHgAMUA | FINGERPRINT",
                "voice_embedding | [0.1, 0.2, 0.3, 0.4] | VOICEPRINT",
                "irisTemplate | 8f3a1c0d9e7b4a6f5c2d1e0b9a8f7c6d | IRIS",
                "palm_vein | c2FsdHB1cmVkYXRhMTIzNDU2Nzg5MA== | PALMPRINT",
                "gait_feature | [0.31, 0.22, 0.75, 0.18] | GAIT_EAR",
                "dna_sequence | ACGTACGTTAGCTAGCTAGGCTA11 | GENETIC_DATA",
                "主诉 | 咳嗽，发热三天，伴头痛。既往有乙肝病史，否认外伤 | DISEASE",
                "收货人 | 王先生 | PERSON_NAME",
                "contactName | 李女士 | PERSON_NAME",
                "联系人 | 陈经理 | PERSON_NAME",
                "姓名 | 阿依古丽 | PERSON_NAME",
                "name | 阿依古丽 | PERSON_NAME",
                "姓名 | 张,伟 | PERSON_NAME",
                "姓名 | 李\"四 | PERSON_NAME",
                "姓名 | 佚 | PERSON_NAME",
                "addr | SOHO现代城A座1205 | ADDRESS",
                "detailAddress | A座1205 | ADDRESS",
                "homeAddr | Room 1205, No. 88 Jianguo Road, Beijing | ADDRESS",
                "address | 北京市朝阳区建国路88号, 1205室 | ADDRESS",
                "客户 | 张伟 | PERSON_NAME",
                "author | 张伟 | PERSON_NAME",
                "operator | 张伟 | PERSON_NAME",
                "creator | 张伟 | PERSON_NAME",
                "customer | 张伟 | PERSON_NAME",
                "spouse | 张伟 | PERSON_NAME",
                "guardian | 张伟 | PERSON_NAME",
                "被保人 | 张伟 | PERSON_NAME",
                "firstName | Wei | PERSON_NAME",
                "last_name | ZHANG | PERSON_NAME",
                "surname | 张 | PERSON_NAME",
                "name_en | Zhang Wei | PERSON_NAME",
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
                "delta | -13800138000",
                "duration_ns | 13912345678",
                "phone | 1.38E10",
                "token | null",
                "token | <API_SECRET>",
                "password | <PASSWORD>",
                "secret | ${APP_SECRET}",
                "apiKey | ******",
                "max_tokens | 4096",
                "account | admin",
                "address | 0x00ff12ab",
                "address | https://example.com/room/12",
                "name | iPhone",
                "name | 华为手机",
                "userName | admin",
                "author | system",
                "姓名 | 未知",
                "联系人 | 客服中心某",
                "sender | SYSTEM",
                "realName | null",
                "收货人 | 张**",
            })
    void thisIsNobodys(String name, String value) {
        assertThat(found(name, value)).isEmpty();
    }

    /** What a table held as a decimal is the number before the point. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mobilePhone | 13800138000.0 | MOBILE_PHONE[0,11)",
                "bankCard | 6222020000000007.0 | BANK_CARD[0,16)",
                "idCard | 110101190003079986.00 | RESIDENT_ID[0,18)",
            })
    void aDecimalWithoutFractionIsTheNumber(String name, String value, String found) {
        assertThat(found(name, value)).containsExactly(found);
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
