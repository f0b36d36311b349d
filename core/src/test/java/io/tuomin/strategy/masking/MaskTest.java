package io.tuomin.strategy.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.StrategyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every mask makes of values as they should be, short ones, odd ones, and ones in disguise. */
class MaskTest {

    static final EntityType ANY = new EntityType("ANY", Category.BASIC, "", "");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            keep(1,1)  | 11010119000307998X      | 1****************X
            keep(3,4)  | 11010119000307998X      | 110***********998X
            keep(0,4)  | 6222 0200 0000 0007     | **** **** **** 0007
            keep(0,4)  | 6222-0200-0000-0007     | ****-****-****-0007
            keep(1,0)  | A123456(3)              | A******(*)
            keep(1,1)  | １１０１０１１９０００３０７９９８Ｘ | １****************Ｘ
            keep(2,2)  | 一三八〇〇一三八〇〇〇         | 一三*******〇〇
            keep(1,1)  | ①③⑧⓪⓪①③⑧⓪⓪⓪             | ①*********⓪
            keep(1,1)  | 𝟏𝟑𝟖                     | ***
            keep(1,1)  | 𠮷𠮷𠮷𠮷                    | 𠮷**𠮷
            keep(1,1)  | 1️⃣2️⃣3️⃣4️⃣               | 1**4
            keep(1,1)  | 12​34                    | 1**4
            keep(1,1)  | 1ー2ー3ー4ー5           | 1ー*ー*ー*ー5
            keep(1,1)  | 1234                    | 1**4
            keep(1,1)  | 123                     | ***
            keep(1,1)  | 12                      | **
            keep(1,1)  | 1                       | *
            keep(0,0)  | 1234                    | ****
            keep(3,0)  | 12345                   | *****
            keep(3,0)  | 123456                  | 123***
            keep(999,999) | 123456               | ******
            keep(1,1)  | a**b                    | a**b
            keep(1,1)  | ----                    | ***
            keep(1,0)  | e\u0301te\u0301           | e****
            all        | P@ss-w0rd               | *@**-****
            all        | 张三                    | **
            all        | !?!                     | ***
            all        | ***                     | ***
            fixed      | 1                       | ******
            fixed      | 女                      | ******
            fixed      | a long password         | ******
            """)
    void numbersAndWords(String mask, String value, String expected) {
        assertMasked(mask, value, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            phone(3,4) | 13800138000             | 138****8000
            phone(3,2) | 13800138000             | 138******00
            phone(3,4) | 138-0013-8000           | 138-****-8000
            phone(3,4) | 138 0013 8000           | 138 **** 8000
            phone(3,4) | 138ー0013ー8000         | 138ー****ー8000
            phone(3,4) | １３８００１３８０００      | １３８****８０００
            phone(3,4) | 一三八零零一三八零零零       | 一三八****八零零零
            phone(3,4) | ①③⑧⓪⓪①③⑧⓪⓪⓪             | ①③⑧****⑧⓪⓪⓪
            phone(3,4) | 𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎             | 𝟏𝟑𝟖****𝟖𝟎𝟎𝟎
            phone(3,4) | +86 138-0013-8000       | +86 138-****-8000
            phone(3,4) | 8613800138000           | 86138****8000
            phone(3,4) | 008613800138000         | 0086138****8000
            phone(3,4) | 08613800138000          | 086138****8000
            phone(3,4) | 013800138000            | 0138****8000
            phone(3,4) | 1795113800138000        | 17951138****8000
            phone(3,4) | 1440000000000           | *************
            phone(3,2) | 1440000000001           | 144********01
            phone(3,4) | +852 6000 0000          | +852 **** ****
            phone(2,2) | +852 6000 0001          | +852 60** **01
            phone(2,2) | ＋８５３６００００００１    | ＋８５３６０****０１
            phone(2,2) | 0085260000001           | 0085260****01
            phone(3,4) | +886 912 000 000        | +886 *** *** ***
            phone(2,2) | 00886912000001          | 0088691*****01
            phone(3,4) | 1380013                 | *******
            phone(3,4) | 13800138                | ********
            phone(3,4) | 138****8000             | 138****8000
            phone(4,4) | 13800138000             | ***********
            phone(3,4) | 1                       | *
            phone(3,4) | -                       | ***
            landline   | 010-62345678            | 010-******78
            landline   | 0755-26000000           | 0755-******00
            landline   | 0310-3000000            | 0310-*****00
            landline   | (0571)87000001          | (0571)******01
            landline   | （０５７１）８７０００００１    | （０５７１）******０１
            landline   | +86 10 62345678         | +86 10 ******78
            landline   | 0086-10-62345678        | 0086-10-******78
            landline   | 01062345678             | 010******78
            landline   | 010-62345678转123       | 010-******78转***
            landline   | 010-62345678 分机 123   | 010-******78 分机 ***
            landline   | 010-62345678 ext. 123   | 010-******78 ext. ***
            landline   | 010-62345678x①②         | 010-******78x**
            landline   | 010-62345678-123        | 010-********-***
            landline   | 62345678                | ******78
            landline   | 86123456                | ******56
            landline   | 1234                    | ****
            landline   | 010-6234                | ***-**34
            landline   | 010-******78            | 010-******78
            landline   | 转张三                   | ***
            """)
    void telephones(String mask, String value, String expected) {
        assertMasked(mask, value, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plate      | 京A12345                | 京A1***5
            plate      | 京AD12345               | 京AD****5
            plate      | 京A·12345               | 京A·1***5
            plate      | 粤Z0000港               | 粤Z0***港
            plate      | 224001使                | 224***使
            plate      | ＶＡ０００００              | ＶＡ０***０
            plate      | 京A123                  | *****
            plate      | 京A1234                 | 京A1**4
            plate      | 京                      | *
            network    | 192.0.2.1               | 192.0.*.*
            network    | １９２．０．２．１           | １９２．０．*．*
            network    | 192.0.2.1:8080          | 192.0.*.*:*
            network    | 2001:db8:1:2:3:4:5:6    | 2001:db8:1:*:*:*:*:*
            network    | 2001:db8::1             | 2001:db8::*
            network    | fe80::1%eth0            | fe80::*
            network    | ::1                     | ::*
            network    | ::ffff:192.0.2.1        | ::*:*.*.*.*
            network    | 192.0.*.*               | 192.0.*.*
            network    | 192                     | ***
            network    | 192.0                   | ***.*
            network    | 1.2.3.4.5               | *.*.*.*.*
            network    | localhost               | *********
            network    | ::                      | ***
            year       | 1990年1月2日            | 1990年*月*日
            year       | 1990-01-02              | 1990-**-**
            year       | 19900102                | 1990****
            year       | 一九九〇年十一月二日      | 一九九〇年**月*日
            year       | 公元1990年1月2日        | 公元1990年*月*日
            year       | １９９０／０１／０２        | １９９０／**／**
            year       | 1990年1月               | 1990年*月
            year       | 1990-01-02T00:00        | 1990-**-*****:**
            year       | 1990                    | ****
            year       | 90年1月2日              | *******
            year       | 900102                  | ******
            year       | 01/02/1990              | **/**/****
            year       | ①⑨⑨⓪-①-②                | ****-*-*
            year       | 𝟏𝟗𝟗𝟎-𝟎𝟏-𝟎𝟐               | 𝟏𝟗𝟗𝟎-**-**
            year       | 1990年*月*日            | 1990年*月*日
            position   | 39.908700,116.397500    | 39.90,116.39
            position   | 39.9087                 | 39.90
            position   | 39.90,116.39            | 39.90,116.39
            position   | 39.9087°N, 116.3975°E   | 39.90°N, 116.39°E
            position   | 北纬39°54′31″ 东经116°23′51″ | 北纬39°**′**″ 东经116°**′**″
            position   | 39°54'31"N 116°23'51"E  | 39°**'**"N 116°**'**"E
            position   | 39° 54′ 31.25″          | 39° **′ **.**″
            position   | 39度54分31秒            | 39度**分**秒
            position   | ３９．９０８７               | ３９．９０
            position   | 𝟑𝟗.𝟗𝟎𝟖𝟕                  | ****.**
            position   | 39                      | ***
            position   | 39.9087号楼             | ***
            """)
    void platesAddressesDatesAndPositions(String mask, String value, String expected) {
        assertMasked(mask, value, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name       | 张三                    | 张*
            name       | 张小三                  | 张**
            name       | 欧阳小三                | 欧阳**
            name       | 欧阳三                  | 欧阳*
            name       | 欧阳                    | 欧*
            name       | 张                      | ***
            name       | 张 三                   | 张*
            name       | 买买提·艾力             | 买**·**
            name       | 𠮷三                    | 𠮷*
            name       | 张𠮷                    | 张*
            name       | 𠮷                      | ***
            name       | John Smith              | J*** S***
            name       | ZHANG/WEI               | Z***/W***
            name       | J. Smith                | J. S***
            name       | Jo​hn                    | J***
            name       | Re\u0301mi               | R***
            name       | 𝐉ohn                    | 𝐉***
            name       | Ｚｈａｎｇ                  | Ｚ***
            name       | J                       | ***
            name       | A B                     | ***
            name       | 张*                     | 张*
            name       | J*** S***               | J*** S***
            name       | ·                       | ***
            email      | zhang.san@example.com   | z***@example.com
            email      | ab@example.com          | a***@example.com
            email      | a@example.com           | ***@example.com
            email      | .ab@example.com         | ***@example.com
            email      | ***@example.com         | ***@example.com
            email      | ｚｓ＠ｅｘａｍｐｌｅ．ｃｏｍ   | ｚ***＠ｅｘａｍｐｌｅ．ｃｏｍ
            email      | 𝐚b@example.com          | ***@example.com
            email      | "a@b"@example.com       | ***@example.com
            email      | @                       | ***@
            email      | nobody                  | ***
            county     | 北京市海淀区中关村大街1号   | 北京市海淀区****
            county     | 广东省深圳市南山区科技园    | 广东省深圳市南山区****
            county     | 浙江省杭州市             | 浙江省杭州****
            county     | 阳光小区3栋              | ****
            county     | 中关村大街1号            | ****
            county     | 北京                    | ****
            county     | 北京市海淀区****         | 北京市海淀区****
            county     | 区                      | ****
            door       | 北京市海淀区中关村大街1号2单元301室 | 北京市海淀区中关村大街1号****
            door       | 北京市海淀区中关村大街1号****      | 北京市海淀区中关村大街1号****
            door       | 上海市浦东新区世纪大道8号A座      | 上海市浦东新区世纪大道8号****
            door       | 上海市浦东新区世纪大道８号Ａ座３０１室 | 上海市浦东新区世纪大道８号****
            door       | 幸福路3号院5号楼2层       | 幸福路3号院****
            door       | 幸福路三号院五号楼        | 幸福路三号院****
            door       | 幸福路3号1101房          | 幸福路3号****
            door       | 幸福路3号12-3-401        | 幸福路3号****
            door       | 幸福路3号①②室            | 幸福路3号****
            door       | 北京市海淀区中关村大街1号  | 北京市海淀区****
            door       | 301                     | ****
            door       | 某处                    | ****
            """)
    void namesAndAddresses(String mask, String value, String expected) {
        assertMasked(mask, value, expected);
    }

    private static void assertMasked(String expression, String value, String expected) {
        Mask mask = Mask.of(expression);
        assertThat(apply(mask, value)).isEqualTo(expected);
        assertThat(apply(mask, expected)).as("masked again").isEqualTo(expected);
    }

    /** The value stands in a text, so that a mask that looks beyond it is caught. */
    static String apply(Strategy strategy, String value) {
        StringBuilder out = new StringBuilder("欧");
        strategy.apply(ANY, "9张" + value + "阳1@", 2, 2 + value.length(), out);
        return out.substring(1);
    }

    @ParameterizedTest
    @CsvSource({"'keep(3, 4)', 'mask(keep(3,4))'", " landline , mask(landline)", "'phone(0,0)', 'mask(phone(0,0))'"})
    void expressionsAreReadAndWritten(String expression, String written) {
        Mask mask = Mask.of(expression);
        assertThat(mask.expression()).isEqualTo(written);
        assertThat(mask).hasToString(written);
        assertThat(mask.effect()).isEqualTo(Effect.IRREVERSIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "keep",
                "keep()",
                "keep(1)",
                "keep(1,2",
                "keep(-1,2)",
                "keep(1,2,3)",
                "keep(1000,1)",
                "all(1,2)",
                "KEEP(1,2)",
                "hide"
            })
    void unknownMasksListThoseThereAre(String expression) {
        assertThatThrownBy(() -> Mask.of(expression)).isInstanceOf(StrategyException.class);
    }

    @Test
    void anUnknownMaskListsThoseThereAre() {
        assertThatThrownBy(() -> Mask.of("hide"))
                .hasMessage(
                        "No mask 'hide'. There are: keep(n,m), phone(n,m), landline, plate, id(part,…), name, given,"
                                + " court, email, domain, county, door, address(level), network, year, position, all, fixed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id(province)        | 11010119000307998X | 11****************
            id(city)            | 11010119000307998X | 1101**************
            id(county)          | 11010119000307998X | 110101************
            id(year)            | 11010119000307998X | ******1900********
            id(month)           | 11010119000307998X | ******190003******
            id(birth)           | 11010119000307998X | ******19000307****
            id(sequence)        | 11010119000307998X | **************998*
            id(check)           | 11010119000307998X | *****************X
            id(county,year)     | 11010119000307998X | 1101011900********
            id(province,check)  | 110101 19000307 998X | 11**** ******** ***X
            id(county)          | 110101900307998    | ***************
            id(county)          | A123456            | *******
            id(year)            | １１０１０１１９０００３０７９９８Ｘ | ******１９００********
            given               | 张三               | *三
            given               | 张小明             | *小明
            given               | 欧阳锋             | **锋
            given               | **锋               | **锋
            given               | 𠮷野               | *野
            given               | 三                 | *
            given               | 阿里·木            | **·*
            given               | John Smith         | **** *****
            court               | 张三               | 张某
            court               | 张小明             | 张某
            court               | 欧阳锋             | 欧阳某
            court               | 阿里木·买买提      | 阿某
            court               | 𠮷野               | 𠮷某
            court               | John Smith         | J.
            court               | 张                 | 某
            court               | 1                  | 某
            domain              | zhang@example.com  | z***@***.com
            domain              | z@mail.example.cn  | ***@***.cn
            domain              | zhang＠example．com | z***＠***．com
            domain              | zhang@localhost    | z***@***
            domain              | zhang              | ***
            network(1)          | 203.0.113.9        | 203.*.*.*
            network(3)          | 203.0.113.9        | 203.0.113.*
            network(1)          | 2001:db8:1:2::1    | 2001:db8:*:*::*
            fixed(3)            | 张三               | ***
            address(city)       | 北京市朝阳区建国路88号 | ****
            address(county)     | 北京市朝阳区建国路88号 | 北京市朝阳区****
            """)
    void partsAndLevels(String mask, String value, String expected) {
        assertMasked(mask, value, expected);
        assertMasked(mask, expected, expected);
    }
}
