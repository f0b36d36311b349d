package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Between a label, which ends at {@code ¦}, and its value, which begins at {@code ‖}. */
class ConnectionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "手机号¦：‖138",
                "手机号¦: ‖138",
                "手机号¦ ‖138",
                "手机号¦是‖138",
                "手机号码¦为：‖138",
                "姓名¦叫‖张三",
                "手机号¦（必填）：‖138",
                "手机号¦(11位)‖138",
                "手机号¦(‖13800138000)",
                "手机号¦【‖138】",
                "手机号¦\t‖138",
                "手机号¦\n‖138",
                "手机号¦\r\n‖138",
                "手机号¦：\n‖138",
                "手机号¦\n‖\n138",
                "手机¦1：‖138",
                "手机¦一：‖138",
                "手机¦号：‖138",
                "\"phone¦\": \"‖138\"",
                "phone¦=‖138",
                "phone¦  ‖138",
                "phone¦ number: ‖138",
                "phone¦&nbsp;:&nbsp;‖138",
                "<td>手机号¦</td><td>‖138</td>",
                "手机号¦</b>‖138",
                "|手机号¦|‖138|",
                "手机号¦→‖138",
                "手机号¦\u200B：\u200B‖138",
            })
    void aSignIntroducesTheValue(String text) {
        assertValue(text, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "手机号¦‖138",
                "手机号¦-‖138",
                "手机号¦号‖138",
                "phone¦ ‖138",
                "phone¦_‖138",
                "姓名¦，‖电话",
                "姓名¦,‖phone",
                "手机号¦，：‖138",
                "密码¦：‖******",
                "phone no¦ is ‖138"
            })
    void nothingOrACommaDoesNot(String text) {
        assertValue(text, false);
    }

    private static void assertValue(String marked, boolean introduced) {
        int labelEnd = marked.indexOf('¦');
        int value = marked.indexOf('‖') - 1;
        char[] raw = marked.replace("¦", "").replace("‖", "").toCharArray();
        char[] text = new char[raw.length];
        Characters.normalize(raw, text, raw.length);
        assertThat(Connection.valueBehind(text, labelEnd, text.length)).isEqualTo(introduced ? value : -value - 1);
        assertThat(Connection.joins(text, labelEnd, value, text.length)).isTrue();
        assertThat(Connection.joins(text, labelEnd, value + 1, text.length)).isFalse();
        assertThat(Connection.joins(text, labelEnd, labelEnd - 1, text.length)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", ":", "(", "<", "\t", "是", "-", "&", "1:", "no", "\u200B"})
    void aLabelFarAwayIsNotTheValuesLabel(String between) {
        char[] text = ("手机" + between.repeat(100) + "138").toCharArray();
        int value = Connection.valueBehind(text, 2, text.length);
        assertThat(value < 0 ? -value - 1 : value).isLessThanOrEqualTo(2 + 41);
        assertThat(Connection.joins(text, 2, text.length - 3, text.length)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "(", "(必填", "<b", "1", "n", "no", "*", "\n", "&nbs"})
    void theTextMayEndAnywhere(String behind) {
        char[] text = ("手机" + behind).toCharArray();
        int value = Connection.valueBehind(text, 2, text.length);
        assertThat(value < 0 ? -value - 1 : value).isBetween(2, text.length);
    }
}
