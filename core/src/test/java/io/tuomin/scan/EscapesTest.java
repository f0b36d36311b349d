package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.Classifier;
import io.tuomin.Desensitizer;
import io.tuomin.TestClassifier;
import io.tuomin.model.Finding;
import io.tuomin.model.Span;
import io.tuomin.policy.Policy;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What texts write in ASCII: as JSON, servers' logs, URLs and HTML do. */
class EscapesTest {

    private static final Classifier CLASSIFIER = TestClassifier.standard();
    private static final Desensitizer DESENSITIZER = Desensitizer.of(CLASSIFIER, Policy.standard());

    private static String reading(String written) {
        char[] text = written.toCharArray();
        Escapes escapes = new Escapes();
        return new String(text, 0, escapes.read(text, text.length));
    }

    @ParameterizedTest
    @CsvSource({
        "\\u5f20\\u4F1F, 张伟",
        "\\\\u5f20\\\\\\\\u4f1f, 张伟",
        "\\\\\\\\\\u5f20, \\张", // four at most
        "\\ud840\\udc00, 𠀀",
        "\\xE5\\xBC\\xA0\\xe4\\xbc\\x9f, 张伟",
        "\\x22name\\x22, '\"name\"'",
        "\\xF0\\xA0\\x80\\x80x, 𠀀x",
        "%E5%BC%A0%e4%bc%9f, 张伟",
        "%25E5%25BC%25A0, 张",
        "%252525E5%252525BC%252525A0, 张",
        "%C2%B7%F0%A0%80%80, ·𠀀",
        "&#24352;&#x5F20;&#X5f20;&#131072;, 张张张𠀀",
        "\\x5Cu5F20\\\\x5c\\u4F1F, 张伟", // JSON in a server's log
        "%5Cu5f20%5C%255cu4f1f, 张伟", // and in a URL
        "\\x5C\\x5C\\x5C\\x5C\\x5Cu5F20, \\张",
        "\\x5Cusers, \\users",
        "a%E5%BC%A0b\\u4f1fc, a张b伟c",
        "00%3A1A%3A2b%3a3C, 00:1A:2b:3C",
        "x%3A%3A, x::",
        "10%253A20%25253A30, 10:20:30",
        "%3A%3D%3A12345%3A%20, %3A%3D%3A12345%3A%20",
        "\\345\\274\\240\\344\\274\\237, 张伟", // Protocol Buffers, git
        "\\\\345\\\\274\\\\240x, 张x",
        "%u5F20%u4f1f%25u5F20, 张伟张", // escape() of ECMAScript
        "\\u{5f20}\\u{20000}\\\\u{4f1f}, 张𠀀伟",
        "%D5%C5%CE%B0, 张伟", // GBK
        "%d5%c5%ce%b0%20%B1%B1%BE%A9, 张伟%20北京",
        "\\xD5\\xC5\\xCE\\xB0, 张伟",
        "\\325\\305\\316\\260, 张伟",
        "%25D5%25C5%25CE%25B0, 张伟",
        "%D5%C5%CE%B0%A3%AC%86%B4%E6%C3, 张伟，喆婷",
        "%D6%D0%B9%D8%B4%E51%BA%C52%C2%A53%B2%E3, 中关村1号2楼3层",
        "%E5%BC%A0%E4%BC, 张%E4%BC", // cut off
        "%BC%A0%E4%BC%9F, %BC%A0伟",
        "%A0%E4%BC%9F%E6%9C, %A0伟%E6%9C",
        "&amp;#24352;&amp;amp;#x4F1F;, 张伟",
    })
    void areRead(String written, String reading) {
        assertThat(reading(written)).isEqualTo(reading);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\\",
                "\\\\",
                "\\u",
                "\\u5f2",
                "\\u5f2g",
                "\\u５f20",
                "\\n\\\"",
                "\\x",
                "\\xE5",
                "\\xE5\\xBC",
                "\\xE5%BC\\xA0",
                "\\xE5\\xBC\\xE5",
                "\\x80",
                "\\xC0\\x80",
                "\\xE0\\x80\\x80",
                "\\xED\\xA0\\x80",
                "\\xF4\\x90\\x80\\x80",
                "\\xFF",
                "%",
                "%3D%20",
                "%5C",
                "%5Cu5f2",
                "u5f20",
                "%41u5f20",
                "%E5%BC",
                "%E5%BC%A",
                "%E5%BC%3D",
                "%25",
                "%2525",
                "100%C2",
                "&#;",
                "&#x;",
                "&#24352",
                "&#2435a;",
                "&#1114112;",
                "&#00024352;",
                "&amp;",
                "&amp;24352;",
                "&amp;amp;amp;amp;#24352;",
                "\\345",
                "\\345\\274",
                "\\101\\102",
                "C:\\200\\234",
                "\\348\\274\\240",
                "%u5F2",
                "%v5F20",
                "\\u{}",
                "\\u{5f20",
                "\\u{110000}",
                "\\u{0005f20}",
                "%D5%C5",
                "%D5%C5%CE",
                "%D5\\xC5\\xCE%B0",
                "%F5%E7%F7%A2", // rare characters only
                "%9A%3F%88%FE%C1%85%AA%90",
                "%CE%FF%B0%B0",
            })
    void areNone(String text) {
        assertThat(reading(text)).isEqualTo(text);
    }

    /** Pieces of all notations one behind the other. */
    @Test
    void asTheReferenceReadsThem() {
        List<String> pieces = List.of(
                "\\",
                "x",
                "u",
                "%",
                "25",
                "&",
                "amp;",
                "#",
                ";",
                "{",
                "}",
                "3A",
                "5c",
                "5f20",
                "\\xE5\\xBC\\xA0",
                "%E4%BC%9F",
                "%D5%C5",
                "%CE%B0",
                "\\325\\305",
                "\\316\\260",
                "\\xCE\\xB0",
                "%86%b4",
                "%A3%AC",
                "%25D5%25C5",
                "%80",
                "%C3",
                "\\345",
                "&#24352;",
                "a");
        Random random = new Random(20_261_123);
        for (int i = 0; i < 20_000; i++) {
            String written = random.ints(random.nextInt(12), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            ReferenceEscapes reference = new ReferenceEscapes(written);
            char[] text = written.toCharArray();
            Escapes escapes = new Escapes();
            int length = escapes.read(text, text.length);
            assertThat(new String(text, 0, length)).as(written).isEqualTo(reference.text());
            for (int unit = 0; unit < length; unit++) {
                assertThat(escapes.isWriting(unit)).as(written).isEqualTo(reference.isWriting(unit));
            }
        }
    }

    @Test
    void offsetsAreTurnedBack() {
        String written = "a\\u5f20%F0%A0%80%80b";
        char[] text = written.toCharArray();
        Escapes escapes = new Escapes();
        int length = escapes.read(text, text.length);
        assertThat(new String(text)).isEqualTo("a张𠀀b" + "\0".repeat(written.length() - 5));
        assertThat(length).isEqualTo(5);
        int[] origins = {0, 1, 7, 7, 19, 20};
        for (int unit = 0; unit <= length; unit++) {
            assertThat(escapes.origin(unit)).isEqualTo(origins[unit]);
        }
        assertThat(escapes.unit(0)).isZero();
        assertThat(escapes.unit(2)).isEqualTo(2);
        assertThat(escapes.unit(7)).isEqualTo(2);
        assertThat(escapes.unit(8)).isEqualTo(4);
        assertThat(escapes.unit(20)).isEqualTo(5);
        assertThat(escapes.restore(text)).isEqualTo(written.length());
        assertThat(new String(text)).isEqualTo(written);
        assertThat(escapes.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /u?name=%E5%BC%A0%E4%BC%9F&x=1 | PERSON_NAME | %E5%BC%A0%E4%BC%9F | GET /u?name=%E5%BC%A0*&x=1",
                "GET /u?name=%e5%bc%a0%e4%bc%9f&x=1 | PERSON_NAME | %e5%bc%a0%e4%bc%9f | GET /u?name=%e5%bc%a0*&x=1",
                "to=%2Fu%3Fname%3D%25E5%25BC%25A0%25E4%25BC%259F | PERSON_NAME | %25E5%25BC%25A0%25E4%25BC%259F"
                        + " | to=%2Fu%3Fname%3D%25E5%25BC%25A0*",
                "{\"\\u59d3\\u540d\":\"\\u5f20\\u4f1f\"} | PERSON_NAME | \\u5f20\\u4f1f | {\"\\u59d3\\u540d\":\"\\u5f20*\"}",
                "{\\\"name\\\":\\\"\\\\u5F20\\\\u4F1F\\\"} | PERSON_NAME | \\\\u5F20\\\\u4F1F | {\\\"name\\\":\\\"\\\\u5F20*\\\"}",
                "{\\x22name\\x22:\\x22\\xE5\\xBC\\xA0\\xE4\\xBC\\x9F\\x22} | PERSON_NAME | \\xE5\\xBC\\xA0\\xE4\\xBC\\x9F"
                        + " | {\\x22name\\x22:\\x22\\xE5\\xBC\\xA0*\\x22}",
                "{\\x22name\\x22:\\x22\\x5Cu5F20\\x5Cu4F1F\\x22} | PERSON_NAME | \\x5Cu5F20\\x5Cu4F1F | {\\x22name\\x22:\\x22\\x5Cu5F20*\\x22}",
                "q=%7B%22name%22%3A%22%5Cu5f20%5Cu4f1f%22%7D | PERSON_NAME | %5Cu5f20%5Cu4f1f | q=%7B%22name%22%3A%22%5Cu5f20*%22%7D",
                "{\"password\":\"ab\\u0022cd1234\"} | PASSWORD | ab\\u0022cd1234 | {\"password\":\"******\"}",
                "password=abcd1\\u0022efgh&x=1 | PASSWORD | abcd1\\u0022efgh | password=******&x=1",
                "password\\u003dabcd1\\u0026efgh&x=1 | PASSWORD | abcd1 | password\\u003d******\\u0026efgh&x=1",
                "\\u5bc6\\u7801:abcd1\\uff0c\\u8bf7 | PASSWORD | abcd1 | \\u5bc6\\u7801:******\\uff0c\\u8bf7",
                "{'password':'ab1\\u0027cd'} | PASSWORD | ab1\\u0027cd | {'password':'******'}",
                "{\\u0022password\\u0022:\\u0022ab\\u005C\\u0022cd\\u0022} | PASSWORD | ab\\u005C\\u0022cd"
                        + " | {\\u0022password\\u0022:\\u0022******\\u0022}",
                "password=Pass%C2%A3word1&x=1 | PASSWORD | Pass%C2%A3word1 | password=******&x=1",
                "pwd=%C3%A4bcdef12 | PASSWORD | %C3%A4bcdef12 | pwd=******",
                "\"password\":\"%E5%BC%A0cd12\" | PASSWORD | %E5%BC%A0cd12 | \"password\":\"******\"",
                "password=ab1%20c%E5%BC%A0%3E | PASSWORD | ab1%20c%E5%BC%A0%3E | password=******",
                "token=abcdefghij%C3%A4klmnop%2Fqrstuvwxyz0123456789 | API_SECRET | abcdefghij%C3%A4klmnop%2Fqrstuvwxyz0123456789"
                        + " | token=<API_SECRET>",
                "http://user:%E5%BC%A0ass1@h.cn/ | URL_USERINFO | user:%E5%BC%A0ass1 | http://******@h.cn/",
                "curl -u admin:Pa%C2%A3ss1 http://h | PASSWORD | Pa%C2%A3ss1 | curl -u admin:****** http://h",
                "{\\x22mobile\\x22:\\x2213800138000\\x22} | MOBILE_PHONE | 13800138000 | {\\x22mobile\\x22:\\x22138****8000\\x22}",
                "mobile\\u003d13800138000\\u0026x | MOBILE_PHONE | 13800138000 | mobile\\u003d138****8000\\u0026x",
                "<name>&#24352;&#20255;</name> | PERSON_NAME | &#24352;&#20255; | <name>&#24352;*</name>",
                "name=%F0%A0%80%80%E4%BC%9F&x | PERSON_NAME | %F0%A0%80%80%E4%BC%9F | name=%F0%A0%80%80*&x",
                "<name>&#131072;&#20255;</name> | PERSON_NAME | &#131072;&#20255; | <name>&#131072;*</name>",
                "name:\\uD840\\uDC00\\u4F1F, | PERSON_NAME | \\uD840\\uDC00\\u4F1F | name:\\uD840\\uDC00*,",
                "mac=00%3A1A%3A2B%3A3C%3A4D%3A5E&x | MAC_ADDRESS | 00%3A1A%3A2B%3A3C%3A4D%3A5E | mac=00%3A1A%3A2B%3A**%3A**%3A**&x",
                "mac%3D00%3A1A%3A2B%3A3C%3A4D%3A5E | MAC_ADDRESS | 00%3A1A%3A2B%3A3C%3A4D%3A5E | mac%3D00%3A1A%3A2B%3A**%3A**%3A**",
                "ip=2408%3A8207%3A1234%3A%3A8a2e&x | IP_ADDRESS | 2408%3A8207%3A1234%3A%3A8a2e | ip=2408%3A8207%3A1234%3A%3A*&x",
                "tel=138%200013%208000&x | MOBILE_PHONE | 138%200013%208000 | tel=138%20****%208000&x",
                "tel=%2B86%2013800138000&x | MOBILE_PHONE | %2B86%2013800138000 | tel=%2B86%20138****8000&x",
                "tel=%2B8613800138000&x | MOBILE_PHONE | %2B8613800138000 | tel=%2B86138****8000&x",
                "tel=%28010%29%2062345678&x | LANDLINE_PHONE | %28010%29%2062345678 | tel=%28010%29%20******78&x",
                "mail=zhangwei%40qq.com&x | EMAIL | zhangwei%40qq.com | mail=z***%40qq.com&x",
                "\\\"zhangwei\\u0040qq.com\\\" | EMAIL | zhangwei\\u0040qq.com | \\\"z***\\u0040qq.com\\\"",
                "idcard=110105%2019491231%20002X&x | RESIDENT_ID | 110105%2019491231%20002X"
                        + " | idcard=1*****%20********%20***X&x",
                "gps=39.90421%2C116.40741&x | GPS_COORDINATE | 39.90421%2C116.40741 | gps=39.90%2C116.40&x",
                "password=aa%3Abb%3Acc1&x | PASSWORD | aa%3Abb%3Acc1 | password=******&x",
                "name: \"\\345\\274\\240\\344\\274\\237\" phone | PERSON_NAME | \\345\\274\\240\\344\\274\\237"
                        + " | name: \"\\345\\274\\240*\" phone",
                "name=%u5f20%u4f1f&x | PERSON_NAME | %u5f20%u4f1f | name=%u5f20*&x",
                "{\"name\":\"\\u{5F20}\\u{4F1F}\"} | PERSON_NAME | \\u{5F20}\\u{4F1F} | {\"name\":\"\\u{5F20}*\"}",
                "GET /u?name=%D5%C5%CE%B0&x | PERSON_NAME | %D5%C5%CE%B0 | GET /u?name=%D5%C5*&x",
                "GET /u?name=%cc%b7%bd%dc&x | PERSON_NAME | %cc%b7%bd%dc | GET /u?name=%cc%b7*&x",
                "<b>&#x59D3;&#x540D;</b>&#x5f20;&#x4f1f; | PERSON_NAME | &#x5f20;&#x4f1f; | <b>&#x59D3;&#x540D;</b>&#x5f20;*",
                "<name>&amp;#24352;&amp;#20255;</name> | PERSON_NAME | &amp;#24352;&amp;#20255; | <name>&amp;#24352;*</name>",
                "plate=%E4%BA%ACA12345 | LICENSE_PLATE | %E4%BA%ACA12345 | plate=%E4%BA%ACA1***5",
                "\\u8eab\\u4efd\\u8bc1\\u53f7\\uff1a11010119000307998X | RESIDENT_ID | 11010119000307998X"
                        + " | \\u8eab\\u4efd\\u8bc1\\u53f7\\uff1a1****************X",
            })
    void valuesAreFoundAndHidden(String text, String type, String value, String masked) {
        assertThat(CLASSIFIER.classify(text))
                .extracting(finding -> finding.type().id() + " " + text.substring(finding.start(), finding.end()))
                .containsExactly(type + " " + value);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(CLASSIFIER.classify(bytes)).extracting(Finding::span).isEqualTo(spans(text));
        assertThat(DESENSITIZER.apply(text)).isEqualTo(masked);
        assertThat(DESENSITIZER.apply(masked)).isEqualTo(masked);
        assertThat(new String(DESENSITIZER.apply(bytes), StandardCharsets.UTF_8))
                .isEqualTo(masked);
    }

    private static List<Span> spans(String text) {
        return CLASSIFIER.classify(text).asList().stream().map(Finding::span).toList();
    }

    @Test
    void partsOfAddressesAreThoseOfTheText() {
        String address = "%E5%8C%97%E4%BA%AC%E5%B8%82%E6%9C%9D%E9%98%B3%E5%8C%BA%E5%BB%BA%E5%9B%BD%E8%B7%AF88%E5%8F%B7";
        String text = "GET /u?address=" + address + "&x";
        Finding found = CLASSIFIER.classify(text).get(0);
        assertThat(text.substring(found.start(), found.end())).isEqualTo(address);
        assertThat(found.parts())
                .extracting(part -> text.substring(part.start(), part.end()))
                .contains("%E5%8C%97%E4%BA%AC%E5%B8%82", "%E6%9C%9D%E9%98%B3%E5%8C%BA", "88%E5%8F%B7");
        assertThat(found.parts()).isSortedAccordingTo((a, b) -> Integer.compare(a.start(), b.start()));
        assertThat(DESENSITIZER.apply(text))
                .startsWith("GET /u?address=%E5%8C%97")
                .doesNotContain("%BB%BA", "88");
    }

    /** Of a value whose first code is a colon nothing says how others are written, but that they are bytes. */
    @ParameterizedTest
    @CsvSource({
        "mac=00%3A1A%3A2B%3A3C%3A4D%3A5E, %E9%9A%90",
        "mac=00%253a1a%253a2b%253a3c%253a4d%253a5e, %25e9%259a%2590",
        "mac=00\\x3A1A\\x3A2B\\x3A3C\\x3A4D\\x3A5E, \\xE9\\x9A\\x90",
    })
    void whatIsPutInThePlaceOfColonsMayBeNoAscii(String text, String written) {
        EscapedValue value = EscapedValue.of(CLASSIFIER.classify(text).get(0), text);
        assertThat(value).isNotNull();
        StringBuilder out = new StringBuilder();
        value.write("隐", out);
        assertThat(out).hasToString(written);
    }

    /** Windows end anywhere in what is written. */
    @Test
    void longTexts() throws IOException {
        String line = "GET /u?name=%E5%BC%A0%E4%BC%9F&mobile=13800138000 \\u8054\\u7cfb\\u4eba\\uff1a\\u674e\\u5a1c";
        for (String end : List.of("\n", "\\u002c", "%EF%BC%8C")) {
            StringBuilder text = new StringBuilder();
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < 900; i++) {
                text.append(line).append(end);
            }
            CLASSIFIER.classify(text).forEach(found -> expected.add(text.substring(found.start(), found.end())));
            assertThat(expected).hasSize(2700).containsOnly("%E5%BC%A0%E4%BC%9F", "13800138000", "\\u674e\\u5a1c");
            StringWriter out = new StringWriter();
            DESENSITIZER.text(new StringReader(text.toString()), out);
            assertThat(out.toString()).isEqualTo(DESENSITIZER.apply(text.toString()));
            assertThat(out.toString()).doesNotContain("%E4%BC%9F", "0013", "\\u5a1c");
        }
    }

    @Test
    void namesOfJsonAndOtherWritingsMayBeMixed() throws IOException {
        StringWriter out = new StringWriter();
        DESENSITIZER.json(
                new StringReader("{\"url\":\"/u?name=%E5%BC%A0%E4%BC%9F\",\"log\":\"user=\\\\u5f20\\\\u4f1f;\"}"), out);
        assertThat(out).hasToString("{\"url\":\"/u?name=%E5%BC%A0*\",\"log\":\"user=\\\\u5f20*;\"}");
    }
}
