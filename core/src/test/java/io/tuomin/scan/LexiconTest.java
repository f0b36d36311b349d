package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {

    private static final Lexicon WORDS = Lexicon.of(
            List.of("手机号", "手机", "手机号码", "id card", "id", "idCardNo", "x", "姓名", "ip地址", "md5", "电话（固定）"),
            Lexicon.Form.LABELS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            手机号是      | 手机号
            手机号码是    | 手机号码
            手机是        | 手机
            手　机 号是    | 手　机 号
            手   机号     | 手   机号
            手    机号    | -
            手_机号       | -
            手\u200B机号  | 手\u200B机号
            手            | -
            idCard        | idCard
            id_card       | id_card
            ID CARD       | ID CARD
            ID-card:      | ID-card
            ｉｄ．ｃａｒｄ   | ｉｄ．ｃａｒｄ
            idcard2       | idcard
            idcards       | idcards
            id__card      | id
            idCardNo      | idCardNo
            idCardNote    | idCard
            idCARDNo      | idCARDNo
            id card no.   | id card no
            idea          | -
            iD            | iD
            IDs           | IDs
            ids2          | ids
            idss          | -
            IDCard        | IDCard
            x             | -
            ip地址        | ip地址
            ip 地址       | -
            MD5           | MD5
            md5sum        | -
            md5Sum        | md5
            电话(固定)    | 电话(固定)
            """)
    void theLongestWordIsFound(String text, String expected) {
        char[] normal = normalized(text);
        long found = WORDS.find(normal, 0, normal.length);
        String word = found == Lexicon.NONE ? "-" : text.substring(0, (int) found);
        assertThat(word).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "card, 0, true",
        "idCard, 2, true",
        "idcard, 2, false",
        "IDCard, 2, true",
        "IDCARD, 2, false",
        "id_card, 3, true",
        "身份card, 2, true",
        "2card, 1, true",
        "aB, 1, true",
        "AB, 1, false"
    })
    void wordsBeginAtHumps(String text, int at, boolean begins) {
        assertThat(Lexicon.beginsWord(text.toCharArray(), at, text.length())).isEqualTo(begins);
    }

    /** Against the naive way: each word as a regular expression, at each place. */
    @RepeatedTest(60)
    void wordsAreFoundAsByRegularExpressions(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Lexicon.Form form = Lexicon.Form.values()[repetition.getCurrentRepetition() % 3];
        boolean exact = form == Lexicon.Form.PREFIXES;
        Set<String> words = new LinkedHashSet<>();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            words.add(random(random, "absA姓名1", 1 + random.nextInt(4)));
        }
        Set<String> keys = new LinkedHashSet<>();
        words.forEach(word -> keys.add(exact ? word : Lexicon.key(word)));
        List<String> list = List.copyOf(keys);
        List<Pattern> patterns = new ArrayList<>();
        list.forEach(key -> patterns.add(
                switch (form) {
                    case LABELS -> pattern(key);
                    case PREFIXES -> exactPattern(key);
                    case TERMS -> termPattern(key);
                }));
        Lexicon lexicon = Lexicon.of(list, form);
        for (int round = 0; round < 100; round++) {
            String text = random(random, "aabbsABS姓名11 _-.  \u200B,", 24);
            for (int start = 0; start < text.length(); start++) {
                long expected = Lexicon.NONE;
                for (int id = 0; id < list.size(); id++) {
                    Matcher matcher = patterns.get(id).matcher(text).region(start, text.length());
                    matcher.useTransparentBounds(true).useAnchoringBounds(false);
                    boolean matches = list.get(id).length() > 1 && matcher.lookingAt();
                    if (matches
                            && (expected == Lexicon.NONE
                                    || matcher.end() > (int) expected
                                    || matcher.end() == (int) expected
                                            && list.get(id).length()
                                                    > list.get((int) (expected >> 32))
                                                            .length())) {
                        expected = (long) id << 32 | matcher.end();
                    }
                }
                assertThat(lexicon.find(text.toCharArray(), start, text.length()))
                        .as(list + " in '" + text + "' at " + start)
                        .isEqualTo(expected);
            }
        }
    }

    private static Pattern exactPattern(String key) {
        return Pattern.compile(String.join("\u200B*", key.split("")));
    }

    private static Pattern termPattern(String key) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            if (i > 0) {
                boolean digit = Character.isDigit(key.charAt(i - 1));
                boolean ascii = key.charAt(i - 1) < 0x80;
                pattern.append(!ascii ? "\u200B* {0,3}" : digit ? "\u200B*(?:[ _.-](?![0-9]))?" : "\u200B*[ _.-]?");
            }
            pattern.append("(?i:").append(key.charAt(i)).append(')');
        }
        char last = key.charAt(key.length() - 1);
        return Pattern.compile(pattern + (last >= 0x80 ? "" : Character.isDigit(last) ? "(?![0-9])" : "(?![a-zA-Z])"));
    }

    private static Pattern pattern(String key) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            if (i > 0) {
                pattern.append(key.charAt(i - 1) < 0x80 ? "\u200B*(?:[ _.-](?=[a-zA-Z]))?" : "\u200B* {0,3}");
            }
            pattern.append("(?i:").append(key.charAt(i)).append(')');
        }
        if (key.charAt(key.length() - 1) < 0x80) {
            String end = "(?:(?![a-zA-Z])|(?<![A-Z])(?=[A-Z])|(?=[A-Z][a-z]))";
            boolean plural = key.charAt(key.length() - 1) != 's';
            pattern.append(plural ? "(?:" + end + "|[sS]" + end + ")" : end);
        }
        return Pattern.compile(pattern.toString());
    }

    private static String random(Random random, String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static char[] normalized(String text) {
        char[] units = text.toCharArray();
        char[] normal = new char[units.length];
        Characters.normalize(units, normal, units.length);
        return normal;
    }
}
