package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.Classifier;
import io.tuomin.TestClassifier;
import io.tuomin.model.Evidence;
import io.tuomin.model.Finding;
import io.tuomin.model.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What names of fields say, seen from outside: as evidence of what their values are. */
class FieldNameTest {

    private static final Classifier CLASSIFIER = TestClassifier.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone",
                "Phone",
                "PHONE",
                "phoneNumber",
                "phone_number",
                "phone-no",
                "phone.no",
                "receiver_phone",
                "receiverPhone",
                "RECEIVER_PHONE",
                "order_phone",
                "customer[0].phone",
                "phone1",
                "phone_2",
                "phones[]",
                "phone_str",
                "phoneList",
                "user.contact.mobile",
                "sjh",
                "lxdh",
                "SJH",
                "手机号",
                "手机号码",
                "手　机　号",
                "ｐｈｏｎｅ",
                "收货人手机号",
                "手机号2",
                "手机号（必填）",
                "手机号(11位)",
                "*手机号",
                "手机号*",
                "手机号：",
                "手机号信息",
                "订单手机号",
                "tel_phone_no"
            })
    void theHeadOfANameNamesTheType(String name) {
        assertThat(phone(name).evidence()).as(name).contains(Evidence.FIELD).doesNotContain(Evidence.LABEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone_verified", "phoneBrand", "phone_model_no", "手机品牌", "手机号归属地", "手机号是否验证"})
    void whatComesBehindTheHeadTakesItAway(String name) {
        assertThat(phone(name).evidence()).as(name).doesNotContain(Evidence.FIELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "value", "微服务", "telephoto", "smartphones2go", "phoney", "\uD835", "\0", "手"})
    void otherNamesSayNothing(String name) {
        assertThat(phone(name).evidence())
                .as(name)
                .doesNotContain(Evidence.FIELD, Evidence.CONTEXT, Evidence.NEGATIVE_LABEL);
    }

    @ParameterizedTest
    @CsvSource({
        "sfzh, RESIDENT_ID, 11010119000307998X",
        "身份证号, RESIDENT_ID, 11010119000307998X",
        "身份证号（必填）, RESIDENT_ID, 11010119000307998X",
        "id_card, RESIDENT_ID, 11010119000307998X",
        "idCardNo, RESIDENT_ID, 11010119000307998X",
        "xm, PERSON_NAME, 张三",
        "姓名, PERSON_NAME, 张三",
        "contactName, PERSON_NAME, 张三",
        "bank_card_no, BANK_CARD, 6222020000000007",
        "email_address, EMAIL, zhang.san@example.com",
        "loginIp, IP_ADDRESS, 192.0.2.1",
        "password, PASSWORD, hunter22",
        "csrq, DATE_OF_BIRTH, 1900-01-02",
        "省, COARSE_LOCATION, 北京市"
    })
    void fieldsOfOtherTypesAreKnown(String name, String type, String value) {
        Findings findings = CLASSIFIER.classify(name, value);
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).type().id()).isEqualTo(type);
        assertThat(findings.get(0).evidence()).contains(Evidence.FIELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"订单号", "order_no", "orderNo", "phone_order", "手机型号", "发票号码", "timestamp"})
    void aNameOfSomethingElseSpeaksAgainstTheWholeValue(String name) {
        assertThat(CLASSIFIER.classify(name, "13800138000")).as(name).isEmpty();
        assertThat(CLASSIFIER.classify(name, "请致电张三，手机13800138000"))
                .as(name)
                .extracting(finding -> finding.type().id())
                .contains("MOBILE_PHONE");
    }

    @Test
    void aNameMakesSurer() {
        assertThat(phone("phone").confidence()).isGreaterThan(phone("x").confidence());
    }

    @Test
    void onlyTheEndOfALongNameIsRead() {
        assertThat(phone("x_".repeat(10_000) + "phone").evidence()).contains(Evidence.FIELD);
        assertThat(phone("phone" + "_x".repeat(10_000)).evidence()).doesNotContain(Evidence.FIELD);
    }

    private static Finding phone(String name) {
        Findings findings = CLASSIFIER.classify(name, "13800138000");
        assertThat(findings).as(name).extracting(finding -> finding.type().id()).contains("MOBILE_PHONE");
        assertThat(findings.get(0).type().id()).isEqualTo("MOBILE_PHONE");
        return findings.get(0);
    }
}
