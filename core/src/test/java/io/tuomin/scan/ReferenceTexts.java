package io.tuomin.scan;

import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.Trigger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Texts at random, of what makes an engine read on: words, terms, tokens with humps, digits in all spellings, moments, values, signs and
 * what is not seen, cut, joined and written in many ways. The same seed gives the same texts.
 */
final class ReferenceTexts {

    private static final String DIGITS = "0123456789";
    private static final List<String> OTHER_DIGITS =
            List.of("０１２３４５６７８９", "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "洞幺两三四五六拐八勾", "⓪①②③④⑤⑥⑦⑧⑨", "⁰¹²³⁴⁵⁶⁷⁸⁹", "٠١٢٣٤٥٦٧٨٩");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHXYZ";
    private static final String SEPARATORS = "    --..__··:,;/'\"=|()<>[]{}#&+*@°%\n\t\r、。，：；（）“”";
    private static final List<String> CODES =
            List.of("%3D", "%3a", "%22%3A%22", "%20", "%2B86", "%40", "%2C+", "%41", "%3G", "%3A1a%3A", "%253A");
    private static final String UNSEEN = "\u200B\u200D\uFEFF\u00AD\uFE0F\u2060";
    private static final String HAN = "的了在是我有和人这中大为上个国张王李赵欧阳刘陈杨先生女士患者号路街区市省县村室楼诊断病史无否认症炎癌药住院";
    private static final List<String> BORDERS = List.of(" ", "，", "\n", "。", "：");
    private static final List<String> VALUES = List.of(
            "13800138000",
            "138-0013-8000",
            "+86 13800138000",
            "11010119000307998X",
            "11010519491231002x",
            "6222020000000007",
            "6222 0200 0000 0007",
            "010-61234567",
            "(021)61234567-801",
            "zhang.san@example.com",
            "京A12345",
            "京A·D12345",
            "LSVAU2180N2183294",
            "91110000100000129X",
            "192.168.1.10",
            "203.0.113.7",
            "2001:db8::1",
            "00:1A:2B:3C:4D:5E",
            "39.908700,116.397500",
            "39°54'31\"N",
            "E11.9",
            "AKIA0123456789ABCDEF",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjMifQ.abc",
            "sk-abcdefghijklmnopqrstuvwx",
            "https://user:pass@example.com/x",
            "550e8400-e29b-41d4-a716-446655440000",
            "北京市朝阳区建国路88号5栋302室",
            "浙江省杭州市西湖区文三路18号",
            "Room 1203, No. 88 Jianguo Road, Chaoyang District",
            "1990年1月1日",
            "1990-01-01",
            "张伟",
            "欧阳娜娜",
            "阿卜杜拉·买买提",
            "王女士",
            "Zhang Wei",
            "<PERSON_NAME>",
            "TK~MOBILE_PHONE~1~Zm9vYmFyZm9vYmFyZm9v_-13800138000~",
            "DG~X_1~999999~13800138000138001380~",
            "TK~A~1~13800138000138001380~",
            "<MOBILE_PHONE>x</MOBILE_PHONE>",
            "wxid_abc123",
            "SF1234567890123",
            "（2020）京0101民初123号",
            "国药准字H20000001",
            "E12345678",
            "C00000000",
            "患者有糖尿病",
            "对青霉素过敏",
            "138****8000",
            "**张伟**");

    private final Random random;
    private final List<String> labels;
    private final List<String> terms;
    private final List<String> prefixes;
    private final List<String> fields;
    private final List<Supplier<String>> kinds = List.of(
            this::label,
            this::label,
            this::latinLabel,
            this::latinLabel,
            this::term,
            this::term,
            this::prefix,
            this::assignment,
            this::value,
            this::value,
            this::number,
            this::number,
            this::otherNumber,
            this::token,
            this::camel,
            this::moment,
            this::separator,
            this::separator,
            this::separator,
            this::unseen,
            this::han,
            this::anything);

    ReferenceTexts(long seed, EntitySpec[] specs, FieldNames names) {
        random = new Random(seed);
        Set<String> words = new LinkedHashSet<>();
        Set<String> ofDictionaries = new LinkedHashSet<>();
        Set<String> beginnings = new LinkedHashSet<>();
        for (EntitySpec spec : specs) {
            words.addAll(spec.labels());
            words.addAll(spec.context());
            for (Trigger trigger : spec.triggers()) {
                if (trigger instanceof Trigger.Word word) {
                    words.addAll(word.words());
                } else if (trigger instanceof Trigger.Terms all) {
                    ofDictionaries.addAll(all.words());
                } else if (trigger instanceof Trigger.Prefix prefix) {
                    beginnings.addAll(prefix.prefixes());
                }
            }
        }
        labels = List.copyOf(new ArrayList<>(words));
        terms = List.copyOf(new ArrayList<>(ofDictionaries));
        prefixes = List.copyOf(new ArrayList<>(beginnings));
        fields = names.names().stream().map(FieldNames.Name::written).toList();
    }

    /** A text of about so many units. */
    String next(int length) {
        StringBuilder text = new StringBuilder(length + 64);
        while (text.length() < length) {
            text.append(changed(kinds.get(random.nextInt(kinds.size())).get()));
        }
        return text.toString();
    }

    /** The name of a field. */
    String field() {
        return random.nextBoolean() ? pick(fields) : label();
    }

    boolean isOneOf(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private char pick(String of) {
        return of.charAt(random.nextInt(of.length()));
    }

    private String label() {
        return pick(labels);
    }

    private String latinLabel() {
        for (int attempt = 0; attempt < 20; attempt++) {
            String label = random.nextInt(3) == 0 ? pick(terms) : pick(labels);
            if (label.charAt(0) < 0x80) {
                return label + (isOneOf(4) ? "s" : "") + (isOneOf(3) ? ":" : isOneOf(3) ? number() : "");
            }
        }
        return "phone";
    }

    private String term() {
        return pick(terms);
    }

    private String prefix() {
        return pick(prefixes) + (isOneOf(2) ? token() : "");
    }

    private String assignment() {
        String name = isOneOf(3) ? "my_" + pick(fields) : pick(fields);
        return isOneOf(2) ? name + "=" : "\"" + name + "\"" + (isOneOf(2) ? ": " : ":\"");
    }

    private String value() {
        return isOneOf(2) ? pick(VALUES) : pick(BORDERS) + pick(VALUES) + pick(BORDERS);
    }

    private String number() {
        return of(DIGITS, 1 + random.nextInt(isOneOf(3) ? 20 : 5));
    }

    private String otherNumber() {
        return of(pick(OTHER_DIGITS), 1 + random.nextInt(12));
    }

    private String of(String alphabet, int length) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < length; i++) {
            written.append(pick(alphabet));
        }
        return written.toString();
    }

    private String token() {
        return of(isOneOf(3) ? LETTERS : LETTERS + DIGITS + DIGITS, 1 + random.nextInt(isOneOf(40) ? 150 : 20));
    }

    private String camel() {
        StringBuilder camel = new StringBuilder();
        for (int word = 1 + random.nextInt(3); word >= 0; word--) {
            String part = isOneOf(3) ? of(LETTERS, 1 + random.nextInt(6)) : latinLabel();
            camel.append(isOneOf(5) ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
            camel.append(isOneOf(6) ? "_" : "");
        }
        return camel.toString();
    }

    private String moment() {
        char sign = isOneOf(3) ? '/' : '-';
        String date = "%d%c%02d%c%02d"
                .formatted(1890 + random.nextInt(250), sign, random.nextInt(14), sign, random.nextInt(33));
        String time = "%02d:%02d".formatted(random.nextInt(26), random.nextInt(62));
        String seconds = isOneOf(3) ? "" : ":" + of(DIGITS, isOneOf(5) ? 1 : 2);
        String fraction = isOneOf(2) ? "" : (isOneOf(4) ? "," : ".") + of(DIGITS, 1 + random.nextInt(10));
        String zone = isOneOf(2) ? "" : pick(List.of("Z", "+08:00", "+0800", "-03", "-", ":", "x"));
        return date + (isOneOf(2) ? " " : "T") + time + seconds + fraction + zone + (isOneOf(3) ? " " : "");
    }

    private String separator() {
        if (isOneOf(20)) {
            return pick(CODES);
        }
        return of(SEPARATORS, isOneOf(6) ? 1 + random.nextInt(5) : 1);
    }

    private String unseen() {
        return isOneOf(3) ? "\u001B[%d;1m".formatted(random.nextInt(100)) : of(UNSEEN, isOneOf(20) ? 40 : 1);
    }

    private String han() {
        return of(HAN, 1 + random.nextInt(6));
    }

    private String anything() {
        int character = random.nextInt(isOneOf(2) ? 0x10000 : 0x20000);
        return isOneOf(6) ? "\uD835" + (char) (0xDFCE + random.nextInt(0x32)) : Character.toString(character);
    }

    /** A piece as it is, or cut, in full width, in other letters, or with something in it. */
    private String changed(String piece) {
        int at = random.nextInt(piece.length());
        return switch (random.nextInt(16)) {
            case 0 -> piece.substring(0, at + 1);
            case 1 -> piece.substring(at);
            case 2 -> inFullWidth(piece);
            case 3 -> piece.toUpperCase(Locale.ROOT);
            case 4 -> piece.substring(0, at) + separator() + piece.substring(at);
            case 5 -> piece.substring(0, at) + unseen() + piece.substring(at);
            case 6 -> piece + piece;
            case 7 -> piece.substring(0, at) + pick(DIGITS) + piece.substring(at + 1);
            case 8 -> isOneOf(3) ? piece.substring(0, at) + escaped(piece.substring(at)) : escaped(piece);
            default -> piece;
        };
    }

    /** A piece in another writing, all of it or what is not ASCII, and sometimes a little wrong. */
    private String escaped(String piece) {
        IntFunction<String> writing = writing();
        boolean all = isOneOf(3);
        String escaped = piece.codePoints()
                .mapToObj(character ->
                        character < 0x80 && !all ? Character.toString(character) : writing.apply(character))
                .collect(Collectors.joining());
        return isOneOf(8) ? escaped.substring(0, random.nextInt(escaped.length()) + 1) : escaped;
    }

    private IntFunction<String> writing() {
        String backslash = isOneOf(4) ? "\\\\" : isOneOf(8) ? "\\x5C" : isOneOf(8) ? "%5c" : "\\";
        String percent = isOneOf(9) ? "%25" : "%";
        Charset charset = isOneOf(3) ? Gbk.CHARSET : StandardCharsets.UTF_8;
        return switch (random.nextInt(6)) {
            case 0 -> character -> units(character, isOneOf(4) ? percent : backslash);
            case 1 -> character -> backslash + "u{%x}".formatted(character);
            case 2 -> character -> (isOneOf(3) ? "&amp;" : "&") + (isOneOf(2) ? "#%d;" : "#x%X;").formatted(character);
            case 3 -> character -> bytes(character, charset, backslash + "x", "%02X");
            case 4 -> character -> bytes(character, charset, backslash, "%03o");
            default -> character -> bytes(character, charset, percent, "%02X");
        };
    }

    private static String units(int character, String introduction) {
        return Character.toString(character)
                .chars()
                .mapToObj(unit -> introduction + "u%04x".formatted(unit))
                .collect(Collectors.joining());
    }

    private String bytes(int character, Charset charset, String introduction, String code) {
        StringBuilder bytes = new StringBuilder();
        for (byte octet : Character.toString(character).getBytes(charset)) {
            bytes.append(introduction).append(isOneOf(200) ? "" : code.formatted(octet & 0xFF));
        }
        return bytes.toString();
    }

    private static String inFullWidth(String piece) {
        StringBuilder wide = new StringBuilder();
        for (char c : piece.toCharArray()) {
            wide.append(c > ' ' && c < 0x7F ? (char) (c + 0xFEE0) : c);
        }
        return wide.toString();
    }
}
