package io.tuomin.scan;

import java.util.List;
import java.util.Random;

/** Texts made of what recognizers wait for: labels, signs, digits in many guises, halves of values, and nonsense. */
final class HostileTexts {

    /** What is repeated to make an engine work in vain. */
    static final List<String> PIECES = List.of(
            "1",
            "1 ",
            "1-",
            "1.",
            "1 - ",
            "12 ",
            "1234 ",
            "1x",
            "1\u200B",
            "①1",
            "𝟏",
            "一",
            "一 ",
            "一-",
            "一1",
            "〇",
            "@",
            "a@",
            "@a.com",
            "\\",
            "\\u",
            "\\u5f20",
            "\\xE5",
            "%25",
            "%3A",
            "%3Aab",
            "%E5%BC%A0",
            "&#1",
            ":",
            "a:",
            "1:",
            "::",
            "aa:",
            "a1:",
            "00:1A:",
            "fe80::",
            "2001:db8::",
            "1.1.1.1.",
            "1.1.1.1 ",
            "0.1234,",
            "39.1234,116.1234 ",
            "°",
            "1°",
            "39°54'31\"",
            "北纬",
            "王",
            "张三",
            "姓名",
            "姓名：",
            "姓名 ",
            "姓名\n",
            "姓名<",
            "\"",
            "(",
            "<b>",
            "*",
            "&",
            "\n",
            " ",
            ",",
            "-",
            "_",
            ".",
            "/",
            "\0",
            "\uFEFF",
            "\uD835",
            "\uDFCE",
            "手机",
            "手机:1",
            "电话：13800138000，",
            "身份证",
            "身份证：",
            "11010119000307998X",
            "13800138000",
            "6222020000000007",
            "京A",
            "京A12345",
            "a",
            "ab1",
            "A1-",
            "a1 ",
            "phone",
            "phonePhone",
            "idCard",
            "password=",
            "密码：",
            "token: ",
            ".bearer",
            "Bearer ",
            "a.eyJ",
            "AKIA",
            "sk-",
            "wxid_",
            "qq1",
            "-----BEGIN PRIVATE KEY-----",
            "http://a:b@",
            "://",
            "地址",
            "地址：北京市朝阳区",
            "住址是",
            "北京市",
            "路",
            "1号",
            "诊断：",
            "没有糖尿病",
            "国药准字",
            "（2020）",
            "民初",
            "不动产权第",
            "军字第",
            "订单号：",
            "1990年1月1日生",
            "出生",
            "ip ",
            "name: Zhang ",
            "SF",
            "86",
            "010-",
            "(010",
            "转",
            "¥",
            "元",
            "先生");

    private HostileTexts() {}

    /** A piece again and again. */
    static String repeated(String piece, int length) {
        return piece.repeat(length / piece.length() + 1).substring(0, length);
    }

    /** Pieces, labels and single units at random. */
    static String random(Random random, List<String> labels, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            switch (random.nextInt(8)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.append((char) (0xD800 + random.nextInt(0x800)));
                case 2, 3 -> text.append(labels.get(random.nextInt(labels.size())));
                default -> text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        text.setLength(length);
        return text.toString();
    }
}
