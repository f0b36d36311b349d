package io.tuomin.strategy.anonymization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.Desensitizer;
import io.tuomin.TestClassifier;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.policy.Policy;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.StrategyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneralizationTest {

    private static final EntityType ANY = new EntityType("ANY", Category.BASIC, "", "");

    private static Generalization of(String expression) {
        return Generalization.of(expression, () -> TestClassifier.DICTIONARIES);
    }

    private static String applied(String expression, String value) {
        StringBuilder out = new StringBuilder();
        of(expression).apply(ANY, value, 0, value.length(), out);
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            age(5)           | 34               | 30-34
            age(5)           | 34岁             | 30-34岁
            age(10)          | ３４岁            | 30-39岁
            age(5)           | 三十四岁          | 30-34岁
            age(5)           | 十岁             | 10-14岁
            age(5)           | 一百零二岁        | 90+岁
            age(7)           | 85               | 84-89
            age(5)           | 89               | 85-89
            age(5)           | 90               | 90+
            age(5)           | 121岁            | 90+岁
            age(5)           | 151岁            | ***
            age(5)           | 不详             | ***
            age(5)           | 3 到 7 岁        | ***
            date(month)      | 1990-03-07       | 1990-03
            date(year)       | 1990-03-07       | 1990
            date(month)      | 1990年3月7日     | 1990年3月
            date(year)       | 1990年3月7日     | 1990年
            date(month)      | 19900307         | 199003
            date(year)       | 19900307         | 1990
            date(year)       | １９９０/３/７    | １９９０
            date(month)      | 1990             | 1990
            date(month)      | 1990-13-07       | ***
            date(month)      | 1990-02-30       | ***
            date(month)      | 7 March 1990     | ***
            date(month)      | 一九九〇年三月     | ***
            region(province) | 11010119000307998X | 北京市
            region(city)     | 11010119000307998X | 北京市
            region(city)     | 510104199003070018 | 四川省成都市
            region(province) | 510104           | 四川省
            region(city)     | 512501199003070019 | 四川省宜宾地区
            region(province) | 990104199003070018 | ***
            region(province) | 1****************X | ***
            region(province) | A123456          | ***
            number(1000)     | 12345元          | 12000-13000元
            number(1000)     | ¥12,345.67       | ¥12000-13000
            number(1000)     | 999              | 0-1000
            number(1000)     | -1               | -1000-0
            number(5)        | abc              | ***
            number(5)        | 3 or 4           | ***
            grid(2)          | 39.908722,116.397499 | 39.90,116.39
            grid(0)          | 39.908722,116.397499 | 39,116
            grid(1)          | 北纬39.9087°     | 北纬39.9°
            grid(2)          | 39°54′26″N       | ***
            grid(2)          | here             | ***
            ip(24)           | 203.0.113.9      | 203.0.113.0/24
            ip(16,32)        | 203.0.113.9      | 203.0.0.0/16
            ip(20)           | 203.0.113.9      | 203.0.112.0/20
            ip(24)           | 2001:db8:1:2::9  | 2001:db8:1::/48
            ip(24,32)        | 2001:db8:1:2::9  | 2001:db8::/32
            ip(24)           | 203.0.*.*        | ***
            icd(chapter)     | E11.9            | E00-E90
            icd(chapter)     | i10              | I00-I99
            icd(chapter)     | D50              | D50-D89
            icd(chapter)     | D49              | ***
            icd(chapter)     | H60.1            | H60-H95
            icd(chapter)     | 糖尿病            | ***
            address(city)    | 四川省成都市锦江区 | ***
            """)
    void saysLess(String expression, String value, String expected) {
        assertThat(applied(expression, value)).isEqualTo(expected);
    }

    /** In a text, where the parts of addresses are known and results are looked at again. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ADDRESS        | generalize(address(city))     | 住址：四川省成都市锦江区红星路三段1号 | 住址：四川省成都市
            ADDRESS        | generalize(address(county))   | 住址：四川省成都市锦江区红星路三段1号 | 住址：四川省成都市锦江区
            AGE            | generalize(age(5))            | 年龄：34岁，性别：男               | 年龄：30-34岁，性别：******
            DATE_OF_BIRTH  | generalize(date(year))        | 出生日期：1990-03-07               | 出生日期：1990
            IP_ADDRESS     | generalize(ip(24))            | 登录IP：8.8.4.4 失败               | 登录IP：8.8.4.0/24 失败
            RESIDENT_ID    | generalize(region(city))      | 身份证号510104199003070018         | 身份证号四川省成都市
            """)
    void inATextItIsDoneOnce(String type, String expression, String text, String expected) {
        Policy policy = Policy.builder()
                .type(
                        type,
                        Generalization.of(
                                expression.substring(11, expression.length() - 1), () -> TestClassifier.DICTIONARIES))
                .build();
        Desensitizer desensitizer = Desensitizer.of(TestClassifier.standard(), policy);
        assertThat(desensitizer.apply(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age(1)",
                "age()",
                "age",
                "date(day)",
                "address(room)",
                "region(county)",
                "number(0)",
                "grid(4)",
                "ip(0)",
                "ip(32)",
                "icd(block)",
                "hour(1)",
                "age(5,6)"
            })
    void whatIsNotKnownIsRefused(String expression) {
        assertThatThrownBy(() -> of(expression)).isInstanceOf(StrategyException.class);
    }

    @Test
    void itSaysWhatItIs() {
        Generalization age = of("age( 5 )");
        assertThat(age).hasToString("generalize(age(5))");
        assertThat(age.effect()).isEqualTo(Effect.IRREVERSIBLE);
        assertThat(age.isLifelike()).isTrue();
        assertThat(age.supports("AGE")).isTrue();
        assertThat(age.supports("EMAIL")).isFalse();
        assertThat(of("number(5)").supports("SALARY")).isTrue();
        assertThat(Generalization.usages()).hasSize(8);
    }

    /** Bands written already are not made into bands once more. */
    @Test
    void aBandStays() {
        String text = "30-34岁";
        StringBuilder out = new StringBuilder();
        of("age(5)").apply(ANY, text, 3, text.length(), out);
        assertThat(out).hasToString("34岁");
        assertThat(applied("age(5)", text)).isEqualTo(text);
        assertThat(applied("age(5)", "90+岁")).isEqualTo("90+岁");
        assertThat(applied("age(5)", "31-34岁")).isEqualTo("***");
    }
}
