package io.tuomin.strategy.tokenization.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.TestClassifier;
import io.tuomin.strategy.tokenization.FormatPreservingCipher;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stays of a value, what is refused and why, and tokens that must never change, under FF1 with AES and a known key. */
class FormatCasesTest {

    private static final Formats FORMATS = Formats.over(TestClassifier.DICTIONARIES);
    private static final FormatPreservingCipher FF1 =
            new Ff1Cipher("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    private static String token(String type, String value) {
        Format format = FORMATS.get(type);
        String token = format.encipher(value, FF1).value().orElseThrow();
        assertThat(format.decipher(token, FF1).value()).contains(value);
        return token;
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            RESIDENT_ID            ; 110101 19900307 7774        ; \\d{6} (19|20)\\d{6} \\d{3}[\\dX]
            RESIDENT_ID            ; 110101900307777             ; \\d{15}
            RESIDENT_ID            ; １１０１０１１９９００３０７７７７４ ; [０-９]{17}[０-９Ｘ]
            RESIDENT_ID            ; 11010119000101009x          ; \\d{17}x
            HMT_RESIDENCE_PERMIT   ; 810000199003077778          ; 8[123]0000(19|20)\\d{9}[\\dX]
            FOREIGN_PR_ID          ; 911840199003077777          ; 9\\d\\d840(19|20)\\d{9}[\\dX]
            FOREIGN_PR_ID          ; USA110190030712             ; USA\\d{12}
            DISABILITY_CERT_NO     ; 11010119900307777443B1      ; \\d{17}[\\dX][1-7][1-4]B\\d
            NATIONAL_STUDENT_NO    ; G110101199003077774         ; G\\d{17}[\\dX]
            NATIONAL_STUDENT_NO    ; L110101199003077774         ; L\\d{18}
            MOBILE_PHONE           ; +86 138-0013-8000           ; \\+86 1\\d\\d-\\d{4}-\\d{4}
            MOBILE_PHONE           ; 一三八〇〇一三八〇〇〇        ; 一[〇一二三四五六七八九]{10}
            MOBILE_PHONE           ; 壹叁捌零零壹叁捌零零零        ; 壹[零壹贰叁肆伍陆柒捌玖]{10}
            MOBILE_PHONE           ; %2B8613800138000            ; %2B861\\d{10}
            MOBILE_PHONE           ; +852 9123 4567              ; \\+852 [4-9]\\d{3} \\d{4}
            MOBILE_PHONE           ; 1440012345678               ; 1\\d{12}
            LANDLINE_PHONE         ; (010)62345678-8001          ; \\(0(10|2\\d)\\)[2-8]\\d{7}-\\d{4}
            LANDLINE_PHONE         ; +86 (0)21 6234 5678         ; \\+86 \\(0\\)(10|2\\d) [2-8]\\d{3} \\d{4}
            LANDLINE_PHONE         ; 0312-6234567 转 12          ; 0[3-9]\\d\\d-[2-8]\\d{6} 转 \\d\\d
            LANDLINE_PHONE         ; 62345678                    ; [2-8]\\d{7}
            BANK_CARD              ; 6222 0200 0000 0007         ; 6222 02\\d\\d \\d{4} \\d{4}
            LICENSE_PLATE          ; 京A·12345                   ; 京A·[\\dA-Z]{5}
            LICENSE_PLATE          ; 粤BD12345                   ; 粤B[A-HJK][\\dA-Z]\\d{4}
            LICENSE_PLATE          ; 粤B12345D                   ; 粤B\\d{5}[A-HJK]
            LICENSE_PLATE          ; 京A1234警                   ; 京A[\\dA-Z]{4}警
            EMAIL                  ; zhang.san88@Example.com     ; [a-z\\d]{5}\\.[a-z\\d]{5}@Example\\.com
            EMAIL                  ; 10001234@qq.com             ; \\d{8}@qq\\.com
            EMAIL                  ; ZhangSan@qq.com             ; (?=.*[a-z].*@)(?=.*[A-Z])[a-zA-Z\\d]{8}@qq\\.com
            EMAIL                  ; ｌｉｓｉ８８＠ｑｑ．ｃｏｍ ; [ａ-ｚ０-９]{6}＠ｑｑ．ｃｏｍ
            WECHAT_ID              ; wxid_a1b2c3d4               ; wxid_[a-z\\d]{8}
            PAYMENT_ACCOUNT        ; 2088123412341234            ; 2088\\d{12}
            IP_ADDRESS             ; 114.114.114.114             ; \\d{1,3}(\\.\\d{1,3}){3}
            IP_ADDRESS             ; 240e:40:8000::12            ; 240e:[1-9a-f][\\da-f]:[1-9a-f][\\da-f]{3}::[1-9a-f][\\da-f]
            MAC_ADDRESS            ; 00:1a:2b:3c:4d:5e           ; [\\da-f][048c](:[\\da-f]{2}){5}
            MAC_ADDRESS            ; 03-1A-2B-3C-4D-5E           ; [\\dA-F][37BF](-[\\dA-F]{2}){5}
            IMEI                   ; 490154203237518             ; 49015420\\d{7}
            HKID                   ; A123456(3)                  ; [A-Z]\\d{6}\\([\\dA]\\)
            PASSPORT               ; E12345678                   ; E\\d{8}
            USCC                   ; 91110000802100433B          ; 91110000[\\dA-Y]{8}[\\dX][\\dA-Y]
            ORG_CODE               ; 80210043-3                  ; [\\dA-Z]{8}-[\\dX]
            BUSINESS_REG_NO        ; 110108000000016             ; 110108[0-5]\\d{8}
            MILITARY_ID            ; 军字第1234567号             ; 军字第\\d{7}号
            PERSON_NAME            ; 张伟                        ; \\p{IsHan}{2}
            PERSON_NAME            ; 李　明                      ; \\p{IsHan}　\\p{IsHan}
            PERSON_NAME            ; 王小明                      ; \\p{IsHan}{3}
            PERSON_NAME            ; 欧阳娜娜                    ; \\p{IsHan}{4}
            PERSON_NAME            ; 阿卜杜·克里木               ; \\p{IsHan}{3}·\\p{IsHan}{3}
            PERSON_NAME            ; Zhang Wei                   ; [A-Z][a-z]{4} [A-Z][a-z]{2}
            ADDRESS                ; 北京市朝阳区建国路88号3栋1201室 ; 北京市朝阳区\\p{IsHan}{2}路\\d\\d号\\d栋\\d{4}室
            ADDRESS                ; 上海市浦东新区张杨路５００号A座 ; 上海市浦东新区\\p{IsHan}{2}路[０-９]{3}号A座
            """)
    void whatStays(String type, String value, String pattern) {
        assertThat(token(type, value)).isNotEqualTo(value).matches(pattern);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RESIDENT_ID    | 110101199003077775 | WRONG_CHECK
            RESIDENT_ID    | 999999199003077773 | NOT_ALLOCATED
            RESIDENT_ID    | 110101199002307774 | NO_SUCH_DAY
            RESIDENT_ID    | 110101203003077774 | NO_SUCH_DAY
            RESIDENT_ID    | 110101900230777    | NO_SUCH_DAY
            RESIDENT_ID    | 1101011990030777   | OTHER_FORM
            BANK_CARD      | 6222020000000008   | WRONG_CHECK
            MOBILE_PHONE   | 12000138000        | NOT_ALLOCATED
            MOBILE_PHONE   | 1.3800138E10       | NOT_ALLOCATED
            LANDLINE_PHONE | 0388-2234567       | NOT_ALLOCATED
            QQ_NUMBER      | 123456             | OTHER_FORM
            EMAIL          | abc@qq.com         | TOO_FEW
            EMAIL          | 张三@qq.com        | OTHER_FORM
            IP_ADDRESS     | 192.168.1.1        | NOT_ALLOCATED
            IP_ADDRESS     | 01.2.3.4           | OTHER_FORM
            IP_ADDRESS     | 2001:db8::1234:5678 | NOT_ALLOCATED
            IP_ADDRESS     | fe80::1234:5678    | OTHER_FORM
            MAC_ADDRESS    | 00:1A:2b:3c:4d:5e  | UNUSUAL_WRITING
            LICENSE_PLATE  | 京AABCDE           | OTHER_FORM
            LICENSE_PLATE  | WJ京12345          | OTHER_FORM
            STUDENT_NO     | 12345              | TOO_FEW
            PERSON_NAME    | 欧阳修             | TOO_FEW
            PERSON_NAME    | 高兴               | OTHER_FORM
            PERSON_NAME    | 王先生啊哈         | OTHER_FORM
            PERSON_NAME    | 张𠮷               | NOT_ALLOCATED
            ADDRESS        | 88 Jianguo Road    | OTHER_FORM
            ADDRESS        | 3号楼1单元         | TOO_FEW
            """)
    void whatIsRefused(String type, String value, Refusal why) {
        assertThat(FORMATS.get(type).encipher(value, FF1).refusal()).contains(why);
    }

    /** What was treated must be had back for ever: these never change. */
    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, 110101199003077774, 612632198409304516",
        "MOBILE_PHONE, 13800138000, 18212658336",
        "BANK_CARD, 6222020000000007, 6222025456011671",
        "EMAIL, zhangsan@example.com, ed1ex9su@example.com",
        "IP_ADDRESS, 114.114.114.114, 120.197.57.75",
        "PERSON_NAME, 王小明, 孔应灵",
        "ADDRESS, 北京市朝阳区建国路88号, 北京市朝阳区谷横路57号"
    })
    void tokensNeverChange(String type, String value, String token) {
        assertThat(token(type, value)).isEqualTo(token);
    }

    @Test
    void aCountryCodeMakesNoOtherNumber() {
        assertThat(token("MOBILE_PHONE", "+86 13800138000")).isEqualTo("+86 " + token("MOBILE_PHONE", "13800138000"));
    }

    @Test
    void equalDigitsOfOtherIssuersBecomeOthers() {
        String one = token("BANK_CARD", "6222020000000007");
        String other = token("BANK_CARD", "6228480000000007");
        assertThat(one.substring(6, 15)).isNotEqualTo(other.substring(6, 15));
    }

    @Test
    void equalValuesOfOtherTypesBecomeOthers() {
        assertThat(token("RESIDENT_ID", "110101199003077774"))
                .isNotEqualTo(token("DRIVER_LICENSE_NO", "110101199003077774"));
    }

    @Test
    void outcomesShowNoValue() {
        Outcome outcome = FORMATS.get("PERSON_NAME").encipher("王小明", FF1);
        assertThat(outcome.toString()).isEqualTo("done");
        assertThat(Surface.of("13800138000", Surface.Letters.NONE).toString()).isEqualTo("11 symbols");
        assertThat(Han.of("王小明").toString()).isEqualTo("3 characters");
        assertThat(FORMATS.get("PERSON_NAME").read("王小明").toString()).isEqualTo("Numbered");
    }
}
