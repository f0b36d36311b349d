package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.recognizer.Candidate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharactersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ０１２３４５６７８９     | 0123456789
            ＡＢＣｘｙｚ             | ABCxyz
            ：＝（）＠．，；＃＋       | :=()@.,;#+
            ①②③⓪                | 1230
            ❶❷⓿                 | 120
            ⑴⑵⒈⒉⓵⓶➀➁➊➋            | 1212121212
            ¹²³⁰₁₂               | 123012
            ٠١٢३४                | 01234
            ‐‑‒–—―−﹘﹣ー─         | -----------
            ·•‧・･∙⋅·            | ········
            `\u00A0\u2003\u202F\u3000` | `    `
            ∶﹕                   | ::
            ●■█∗                 | ****
            〔1〕【2】             | (1)[2]
            姓名ab-_/            | 姓名ab-_/
            """)
    void lookAlikesReadAsAscii(String text, String expected) {
        assertThat(normalized(text)).isEqualTo(expected);
    }

    @Test
    void quotesReadAsAscii() {
        assertThat(normalized("“”„‟〝〞″＂")).isEqualTo("\"".repeat(8));
        assertThat(normalized("‘’‚‛′＇")).isEqualTo("'".repeat(6));
    }

    @ParameterizedTest
    @CsvSource({"𝟎𝟏𝟗, 019", "𝟘𝟙𝟡, 019", "𝟢𝟫, 09", "𝟬𝟵, 09", "𝟶𝟿, 09"})
    void mathematicalDigitsReadAsDigitsBehindSomethingInvisible(String text, String digits) {
        StringBuilder expected = new StringBuilder();
        digits.chars().forEach(digit -> expected.append(Candidate.INVISIBLE).append((char) digit));
        assertThat(normalized(text)).isEqualTo(expected.toString());
    }

    @Test
    void segmentedDigitsReadAsDigits() {
        assertThat(normalized("\uD83E\uDFF0\uD83E\uDFF9")).isEqualTo("\u200B0\u200B9");
    }

    @Test
    void keycapsAndInvisibleCharactersAreNotSeen() {
        assertThat(normalized("1\uFE0F\u20E32\u200D3\u20604\uFEFF5\u00AD6"))
                .isEqualTo("1\u200B\u200B2\u200B3\u200B4\u200B5\u200B6");
    }

    @ParameterizedTest
    @CsvSource({
        "0, DIGIT",
        "9, DIGIT",
        "a, LETTER",
        "Z, LETTER",
        "张, HAN",
        "㐀, HAN",
        "一, NUMERAL",
        "〇, NUMERAL",
        "○, NUMERAL",
        "壹, NUMERAL",
        "幺, NUMERAL",
        "@, MARK",
        ":, MARK",
        "°, MARK",
        "*, OTHER",
        "é, OTHER",
        "-, OTHER"
    })
    void charactersHaveAKind(char c, String kind) {
        byte expected = switch (kind) {
            case "DIGIT" -> Characters.DIGIT;
            case "LETTER" -> Characters.LETTER;
            case "HAN" -> Characters.HAN;
            case "NUMERAL" -> Characters.NUMERAL;
            case "MARK" -> Characters.MARK;
            default -> Characters.OTHER;
        };
        assertThat(Characters.kind(c)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "零〇○, 0",
        "一幺壹弌, 1",
        "二两兩贰貳, 2",
        "三叁參, 3",
        "四肆, 4",
        "五伍, 5",
        "六陆陸, 6",
        "七柒拐, 7",
        "八捌, 8",
        "九玖勾, 9",
        "洞, 0",
        "十百千万a1, -1"
    })
    void numeralsStandForDigits(String numerals, int digit) {
        assertThat(numerals.chars().map(c -> Characters.numeral((char) c))).containsOnly(digit);
    }

    @ParameterizedTest
    @CsvSource({"身分證字號, 身分证字号", "電話號碼, 电话号码", "台灣臺北, 台湾台北", "大陸, 大陆", "乾隆著名徵, 乾隆著名徵", "參, 參", "號①, 号1"})
    void traditionalCharactersReadAsSimplifiedOnes(String written, String read) {
        assertThat(normalized(written)).isEqualTo(read);
    }

    @Test
    void listMarksAreKnown() {
        assertThat("①⑴⒈²₂❶➀".chars().allMatch(c -> Characters.isOrnate((char) c)))
                .isTrue();
        assertThat("1１٣一a".chars().noneMatch(c -> Characters.isOrnate((char) c)))
                .isTrue();
    }

    /** One unit for one; what has been read reads the same again. */
    @Test
    void lengthsAndOffsetsStay() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            char[] text = new char[random.nextInt(40)];
            for (int i = 0; i < text.length; i++) {
                text[i] = (char)
                        switch (random.nextInt(4)) {
                            case 0 -> 0xD800 + random.nextInt(0x800);
                            case 1 -> 0xD835;
                            case 2 -> 0xDFCE + random.nextInt(50);
                            default -> random.nextInt(0x10000);
                        };
            }
            char[] normal = new char[text.length + 1];
            normal[text.length] = 'E';
            Characters.normalize(text, normal, text.length);
            assertThat(normal[text.length]).as("behind the end").isEqualTo('E');
            char[] again = new char[text.length];
            Characters.normalize(normal, again, text.length);
            assertThat(again).isEqualTo(new String(normal, 0, text.length).toCharArray());
            for (int i = 0; i < text.length; i++) {
                if (!Character.isSurrogate(text[i])) {
                    assertThat(normal[i]).isEqualTo(Characters.readsAs(text[i]));
                }
            }
        }
    }

    private static String normalized(String text) {
        char[] units = text.toCharArray();
        char[] normal = new char[units.length];
        Characters.normalize(units, normal, units.length);
        return new String(normal);
    }
}
