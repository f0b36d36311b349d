package io.tuomin.strategy.masking;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.TestClassifier;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.strategy.Effect;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the presets make of a usual value of every type. */
class MaskingPresetTest {

    private static final String TABLE = """
            RESIDENT_ID             | 11010119000307998X     | 1****************X      | 1****************X
            HMT_RESIDENCE_PERMIT    | 810000190003079019     | 8****************9      | 8****************9
            FOREIGN_PR_ID           | 944840190003079980     | 9****************0      | 9****************0
            HKID                    | A123456(3)             | A******(*)              | A******(*)
            MACAU_ID                | 1000000(0)             | 1******(*)              | 1******(*)
            TAIWAN_ID               | A100000001             | A********1              | A********1
            HK_MACAU_PASS           | H00000001              | H******01               | H*******1
            TAIWAN_PASS             | 00000001               | ******01                | *******1
            HM_EXIT_PERMIT          | CA0000001              | C******01               | C*******1
            TW_EXIT_PERMIT          | L00000001              | L******01               | L*******1
            PASSPORT                | E00000001              | E******01               | E*******1
            MILITARY_ID             | 军字第0000001号         | 军**********            | 军**********
            DRIVER_LICENSE_NO       | 11010119000307998X     | 1****************X      | 1****************X
            DRIVER_LICENSE_FILE_NO  | 110000000001           | 11********01            | 1**********1
            SOCIAL_SECURITY_NO      | 11010119000307998X     | 1****************X      | 1****************X
            SOCIAL_SECURITY_CARD_NO | A00000001              | A******01               | A*******1
            MEDICAL_INSURANCE_NO    | A00000001              | A******01               | A*******1
            MEDICAL_RECORD_NO       | 0000001                | 0*****1                 | 0*****1
            DISABILITY_CERT_NO      | 11010119000307998X12   | 1*******************    | 1*******************
            NATIONAL_STUDENT_NO     | G11010119000307998X    | G*****************X     | G*****************X
            BIRTH_CERTIFICATE_NO    | V110000001             | V********1              | V********1
            REAL_ESTATE_CERT_NO     | 京(2016)朝阳区不动产权第0012345号 | 京(****)**************** | 京(****)****************
            BANK_CARD               | 6222 0200 0000 0007    | **** **** **** 0007     | **** **** **** **07
            BANK_ACCOUNT            | 6222020000000007       | ************0007        | **************07
            PROVIDENT_FUND_ACCOUNT  | 100000000001           | ********0001            | **********01
            PAYMENT_ACCOUNT         | 2088000000000001       | 2**************1        | 2***************
            CARD_CVV                | 123                    | ******                  | ******
            CARD_EXPIRY             | 12/09                  | ******                  | ******
            PASSWORD                | P@ss-w0rd              | ******                  | ******
            OTP_CODE                | 000123                 | ******                  | ******
            API_SECRET              | AKIA0000000000000000   | ******                  | ******
            URL_USERINFO            | user:pass              | ******                  | ******
            MOBILE_PHONE            | 13800138000            | 138****8000             | 138******00
            LANDLINE_PHONE          | 010-62345678           | 010-******78            | 010-******78
            EMAIL                   | zhang.san@example.com  | z***@example.com        | z***@example.com
            ADDRESS                 | 北京市海淀区中关村大街1号2单元301室 | 北京市海淀区**** | 北京市海淀区中关村大街1号****
            COARSE_LOCATION         | 北京市海淀区            | ******                  | ******
            POSTAL_CODE             | 100000                 | 10****                  | 10****
            QQ_NUMBER               | 123456789              | 1*******9               | 1********
            WECHAT_ID               | wxid_0000000000000a    | w***_*************a     | w***_**************
            IP_ADDRESS              | 192.0.2.1              | 192.0.*.*               | 192.0.*.*
            MAC_ADDRESS             | 00:1A:2B:3C:4D:5E      | 00:1A:2B:**:**:**       | 00:**:**:**:**:**
            IMEI                    | 350000000000006        | 3500*********06         | 35*************
            MEID                    | A0000000000000         | A000********00          | A0************
            IMSI                    | 460000000000000        | 460**********00         | 460************
            ICCID                   | 89860000000000000001   | 8986**************01    | 8986****************
            LICENSE_PLATE           | 京A12345               | 京A1***5                | 京A1***5
            VIN                     | LSVAA2183E0000001      | LSV************01       | LSV**************
            GPS_COORDINATE          | 39.908700,116.397500   | 39.90,116.39            | 39.90,116.39
            PERSON_NAME             | 张三                   | 张*                     | 张*
            DATE_OF_BIRTH           | 1900年1月2日           | 1900年*月*日            | 1900年*月*日
            AGE                     | 36岁                   | ***                     | ***
            GENDER                  | 女                     | ******                  | ******
            ETHNICITY               | 汉族                   | ******                  | ******
            RELIGION                | 佛教                   | ******                  | ******
            MARITAL_STATUS          | 已婚                   | ******                  | ******
            DISEASE                 | 糖尿病                 | ******                  | ******
            SPECIAL_DISEASE        | 艾滋病 | ****** | ******
            MEDICAL_HISTORY        | 否认糖尿病病史 | ****** | ******
            LAB_RESULT             | 空腹血糖 7.8mmol/L | ****** | ******
            MEDICATION             | 阿司匹林肠溶片 | ****** | ******
            SURGERY_RECORD         | 胃癌根治术 | ****** | ******
            ALLERGY                | 青霉素过敏 | ****** | ******
            REPRODUCTIVE_HEALTH    | 怀孕 | ****** | ******
            MENTAL_HEALTH          | 抑郁症 | ****** | ******
            ICD10_CODE             | I10.x05 | ****** | ******
            BLOOD_TYPE             | AB型 | ****** | ******
            BODY_METRICS           | 175cm | ****** | ******
            SEXUAL_ORIENTATION     | 双性恋 | ****** | ******
            CRIMINAL_RECORD        | 坐过牢 | ****** | ******
            SPECIFIC_IDENTITY      | 变性人 | ****** | ******
            RELIGIOUS_ORG          | 阿訇 | ****** | ******
            DISABILITY_STATUS      | 肢体残疾二级 | ****** | ******
            VACCINATION            | 乙肝疫苗第二针 | ****** | ******
            FACE_IMAGE             | face_01.jpg | ****** | ******
            FINGERPRINT            | 斗型纹 | ****** | ******
            PALMPRINT              | 掌纹 | ****** | ******
            IRIS                   | iris.dat | ****** | ******
            VOICEPRINT             | voice.wav | ****** | ******
            GAIT_EAR               | 步态特征 | ****** | ******
            GENETIC_DATA           | DNA样本 | ****** | ******
            STUDENT_NO              | 20200001               | 20*****1                | 2*******
            EMPLOYEE_NO             | A0001                  | A***1                   | A****
            DIPLOMA_NO              | 100011200105000001     | 10**************01      | 1****************1
            USCC                    | 92310104MA1K00007P     | 92**************7P      | 92**************7P
            ORG_CODE                | D2143569-X             | D2******-X              | D2******-X
            BUSINESS_REG_NO         | 310104600000015        | 31***********15         | 31***********15
            CNAPS_CODE              | 102100099996           | 102********6            | 102********6
            """;

    static Stream<List<String>> rows() {
        return TABLE.lines()
                .map(row -> Arrays.stream(row.split("\\|")).map(String::strip).toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyTypeIsMaskedByItsCustom(List<String> row) {
        EntityType type = type(row.get(0));
        assertThat(masked(MaskingPreset.STANDARD, type, row.get(1))).isEqualTo(row.get(2));
        assertThat(masked(MaskingPreset.WAYBILL, type, row.get(1))).isEqualTo(row.get(3));
        assertThat(masked(MaskingPreset.STANDARD, type, row.get(2))).as("again").isEqualTo(row.get(2));
        assertThat(masked(MaskingPreset.WAYBILL, type, row.get(3))).as("again").isEqualTo(row.get(3));
    }

    @Test
    void everyTypeThatCanBeFoundHasARowHere() {
        assertThat(rows().map(row -> row.get(0)))
                .containsExactlyInAnyOrderElementsOf(TestClassifier.standard().entities().stream()
                        .map(spec -> spec.type().id())
                        .toList());
    }

    @Test
    void typesOfOnesOwnAreHiddenWhole() {
        assertThat(masked(MaskingPreset.STANDARD, type("SHOE_SIZE"), "42-A")).isEqualTo("**-*");
        assertThat(MaskingPreset.WAYBILL.maskFor(type("SHOE_SIZE"))).hasToString("mask(all)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard", "waybill"})
    void presetsAreFoundByName(String name) {
        MaskingPreset preset = MaskingPreset.named(name).orElseThrow();
        assertThat(preset.name()).isEqualTo(name);
        assertThat(preset.effect()).isEqualTo(Effect.IRREVERSIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "STANDARD", "courier"})
    void thereAreNoOthers(String name) {
        assertThat(MaskingPreset.named(name)).isEmpty();
    }

    private static EntityType type(String id) {
        return new EntityType(id, Category.BASIC, "", "");
    }

    private static String masked(MaskingPreset preset, EntityType type, String value) {
        StringBuilder out = new StringBuilder();
        preset.apply(type, value, 0, value.length(), out);
        return out.toString();
    }
}
