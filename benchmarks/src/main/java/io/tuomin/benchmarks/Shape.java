package io.tuomin.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * What a value looks like, as projects write it that have no library: a pattern, and the characters that may not touch the value. The
 * latter are apart because RE2/J and Hyperscan know no look-around.
 */
final class Shape {

    /** Seventeen kinds of values; what comes first has the place. */
    static final ImmutableList<Shape> ALL = ImmutableList.of(
            // resident id, 18 and 15 digits
            new Shape(
                    "[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]",
                    "\\d", "\\d"),
            new Shape("[1-9]\\d{5}\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}", "\\d", "\\d"),
            // bank card
            new Shape("(?:62|4\\d|5[1-5])\\d{14,17}", "\\d", "\\d"),
            // mobile and landline telephone
            new Shape("(?:\\+?86[- ]?)?1[3-9]\\d{9}", "\\d", "\\d"),
            new Shape("0\\d{2,3}-[2-9]\\d{6,7}", "\\d", "\\d"),
            // e-mail
            new Shape("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}", "", ""),
            // licence plate
            new Shape("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][A-HJ-NP-Z0-9]{5,6}", "", "A-Za-z0-9"),
            // unified social credit code
            new Shape("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}", "0-9A-Z", "0-9A-Z"),
            // passport, pass of Hong Kong and Macau residents
            new Shape("[EeGgDdSsPp]\\d{8}", "A-Za-z0-9", "A-Za-z0-9"),
            new Shape("[HhMm]\\d{8,10}", "A-Za-z0-9", "A-Za-z0-9"),
            // IPv4, IPv6, MAC
            new Shape("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)", "\\d.", "\\d."),
            new Shape("(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}", "0-9A-Fa-f:", "0-9A-Fa-f:"),
            new Shape("(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}", "0-9A-Fa-f", "0-9A-Fa-f"),
            // IMEI, QQ, WeChat, password, each behind its label
            new Shape("(?i)imei[:：= ]*\\d{15}", "", "\\d"),
            new Shape("(?i)qq[:：= ]*[1-9]\\d{4,10}", "", "\\d"),
            new Shape("(?i)(?:微信|wechat)[号:：= ]*[a-z][-_a-z0-9]{5,19}", "", ""),
            new Shape("(?i)(?:密码|password|passwd|pwd)[\"']?\\s*[:：=]\\s*[\"']?[^\\s\"',]{4,}", "", ""));

    private final String pattern;
    private final String notBefore;
    private final String notBehind;
    private final BitSet before;
    private final BitSet behind;

    private Shape(String pattern, String notBefore, String notBehind) {
        this.pattern = pattern;
        this.notBefore = notBefore;
        this.notBehind = notBehind;
        this.before = members(notBefore);
        this.behind = members(notBehind);
    }

    private static BitSet members(String characters) {
        BitSet members = new BitSet(0x80);
        if (!characters.isEmpty()) {
            Pattern one = Pattern.compile("[" + characters + "]");
            for (int c = 0; c < 0x80; c++) {
                members.set(c, one.matcher(Character.toString(c)).matches());
            }
        }
        return members;
    }

    /** The pattern without what may not touch the value. */
    String pattern() {
        return pattern;
    }

    /** The pattern with what may not touch the value, by look-around. */
    Pattern withLookaround() {
        return Pattern.compile(around("(?<!", notBefore) + pattern + around("(?!", notBehind));
    }

    private static String around(String look, String characters) {
        return characters.isEmpty() ? "" : look + "[" + characters + "])";
    }

    /** Whether the value may stand between two characters or bytes; where there is none, it is 0. */
    boolean mayStandBetween(int previous, int next) {
        return !(isAscii(previous) && before.get(previous)) && !(isAscii(next) && behind.get(next));
    }

    private static boolean isAscii(int c) {
        return c >= 0 && c < 0x80;
    }
}
