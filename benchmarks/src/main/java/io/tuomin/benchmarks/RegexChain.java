package io.tuomin.benchmarks;

import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One pattern after the other over the whole text, as projects do that have no library: shapes without arithmetic, no names, no grades.
 * The earlier pattern has the place.
 */
final class RegexChain implements Engine {

    private static final List<Pattern> PATTERNS = Stream.of(
                    // resident id, 18 and 15 digits
                    "(?<!\\d)[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?!\\d)",
                    "(?<!\\d)[1-9]\\d{5}\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}(?!\\d)",
                    // bank card
                    "(?<!\\d)(?:62|4\\d|5[1-5])\\d{14,17}(?!\\d)",
                    // mobile and landline telephone
                    "(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d{9}(?!\\d)",
                    "(?<!\\d)0\\d{2,3}-[2-9]\\d{6,7}(?!\\d)",
                    // e-mail
                    "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}",
                    // licence plate
                    "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])",
                    // unified social credit code
                    "(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])",
                    // passport, pass of Hong Kong and Macau residents
                    "(?<![A-Za-z0-9])[EeGgDdSsPp]\\d{8}(?![A-Za-z0-9])",
                    "(?<![A-Za-z0-9])[HhMm]\\d{8,10}(?![A-Za-z0-9])",
                    // IPv4, IPv6, MAC
                    "(?<![\\d.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?![\\d.])",
                    "(?<![0-9A-Fa-f:])(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}(?![0-9A-Fa-f:])",
                    "(?<![0-9A-Fa-f])(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}(?![0-9A-Fa-f])",
                    // IMEI, QQ, WeChat, password, each behind its label
                    "(?i)imei[:：= ]*\\d{15}(?!\\d)",
                    "(?i)qq[:：= ]*[1-9]\\d{4,10}(?!\\d)",
                    "(?i)(?:微信|wechat)[号:：= ]*[a-z][-_a-z0-9]{5,19}",
                    "(?i)(?:密码|password|passwd|pwd)[\"']?\\s*[:：=]\\s*[\"']?[^\\s\"',]{4,}")
            .map(Pattern::compile)
            .toList();

    @Override
    public int count(String text) {
        BitSet taken = new BitSet();
        int count = 0;
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                int next = taken.nextSetBit(matcher.start());
                if (next < 0 || next >= matcher.end()) {
                    taken.set(matcher.start(), matcher.end());
                    count++;
                }
            }
        }
        return count;
    }

    @Override
    public String mask(String text) {
        String masked = text;
        for (Pattern pattern : PATTERNS) {
            masked = pattern.matcher(masked).replaceAll(RegexChain::mask);
        }
        return masked;
    }

    private static String mask(MatchResult match) {
        String value = match.group();
        return value.substring(0, 3) + "****" + value.substring(value.length() - 2);
    }

    @Override
    public int expected(Corpus corpus) {
        return corpus.identifiers();
    }
}
