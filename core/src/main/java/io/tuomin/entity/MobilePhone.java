package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 手机号码: eleven digits from 1 on whose segment is in use, with or without +86, 0086, a leading zero or an IP-call prefix; thirteen
 * digits for machine-to-machine cards, and ten for Taiwan, with a label only; Hong Kong, Macau and Taiwan numbers with their country
 * code. New segments appear without notice, so an unknown one lowers the confidence and rejects nothing.
 */
final class MobilePhone implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "MOBILE_PHONE", Category.CONTACT, "手机号码", "mobile phone number", 60)
            .labels("""
                    手机号码, 手机号, 手机, 移动电话, 联系电话, 电话号码, 联系方式, 电话, 联系手机, 手机电话, 联络电话,
                    联络方式, 联系号码, 预留手机号, 预留手机, 预留电话, 绑定手机, 绑定手机号, 注册手机, 注册手机号,
                    本人电话, 家长电话, 收件人电话, 收货电话, 收货人电话, 寄件人电话, 紧急联系电话, 紧急联系人电话,
                    联系人电话, 联系人手机, 主叫, 被叫, 主叫号码, 被叫号码,
                    号码, 手机號碼, 手機號碼, 手機號, 手機, 電話, 聯繫電話, 聯絡電話, 流动电话,
                    物联网卡, 物联网卡号, mobile, mobile no, mobile number, mobile num, mobile phone,
                    mobile phone number, mob no, cell, cellphone, cell phone, phone, phone no, phone number, phone num,
                    phones, tel, tel no, telephone, telephone no, telephone number, contact number, contact phone,
                    contact tel, contact mobile, msisdn, user phone, userphone, whatsapp, sj, sjh, sjhm, dh, dhhm, lxdh,
                    lxfs, yddh, shouji, shoujihao, shoujihaoma, dianhua, lianxidianhua, lianxifangshi
                    """)
            .context("""
                    拨打, 致电, 来电, 短信, 联系, 联系人, 微信, 微信同号, 回电, 打电话, 通话, 手机尾号, 机主, 收件人,
                    收货人, 寄件人, call, sms, contact
                    """)
            .triggers(
                    Trigger.digits(10, 10).neverAlone(),
                    Trigger.digits(11, 11).aloneIf("13", "14", "15", "16", "17", "18", "19"),
                    Trigger.digits(12, 15).aloneIf("00", "01", "08", "86"),
                    Trigger.digits(16, 16).aloneIf("12", "17"),
                    Trigger.value());

    /** A number with all that people write between its digits. */
    private static final int LONGEST_WRITTEN = 24;

    /** With fewer digits a number in scientific notation tells nobody's telephone. */
    private static final int FEWEST_SIGNIFICANT = 7;

    private final MobileSegments segments;

    MobilePhone(Facts facts) {
        segments = facts.mobileSegments();
    }

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence digits = candidate.symbols();
        int length = digits.length();
        if (length == 0) {
            named(candidate, sink);
            return;
        }
        if (!isDigits(digits)) {
            return;
        }
        boolean plus = candidate.at(candidate.before(candidate.start())) == '+';
        int prefix = prefixLength(digits, plus);
        if (prefix < 0 || prefix > 0 && !plus && candidate.at(candidate.offsetOf(prefix - 1) + 1) == '.') {
            return; // 0.13800138000 is a number
        }
        if (prefix == 0 && (length == 13 || length == 10)) {
            if (length == 13 ? segments.isMachine(digits) : isTaiwanese(candidate)) {
                sink.report(candidate.start(), candidate.end(), Evidence.LIVE_SEGMENT, Evidence.AMBIGUOUS_FORM);
            }
            return;
        }
        int start = plus ? candidate.before(candidate.start()) : candidate.start();
        if (isNegative(candidate)) {
            sink.report(start, candidate.end(), Evidence.AMBIGUOUS_FORM);
            return;
        }
        boolean abroad = length - prefix != 11;
        boolean live = abroad || segments.isLive(digits, prefix);
        Evidence segment = live ? Evidence.LIVE_SEGMENT : Evidence.UNKNOWN_SEGMENT;
        Evidence form = abroad || isMobile(digits, prefix) ? form(candidate, prefix) : Evidence.AMBIGUOUS_FORM;
        boolean country = prefix > 1 && digits.charAt(prefix - 1) != '1' && prefix < 5;
        if (form == null) {
            if (country) {
                sink.report(start, candidate.end(), segment, Evidence.COUNTRY_CODE);
            } else {
                sink.report(start, candidate.end(), segment);
            }
        } else if (country) {
            sink.report(start, candidate.end(), segment, form, Evidence.COUNTRY_CODE);
        } else {
            sink.report(start, candidate.end(), segment, form);
        }
    }

    /** balance -13800138000: the dash is a minus. */
    private static boolean isNegative(Candidate candidate) {
        int start = candidate.start();
        char before = candidate.at(start - 2);
        return candidate.at(start - 1) == '-'
                && (before == Candidate.OUTSIDE || before == ' ' || before == '=' || before == ':');
    }

    /** Behind a label and in a field, what is written as no bare number is: 138/0013/8000, +1 (415) 555-2671, ten digits. */
    private void named(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        int end = start;
        int digits = 0;
        while (end - start < LONGEST_WRITTEN && isWritten(candidate.at(end))) {
            digits += Candidate.isDigit(candidate.at(end++)) ? 1 : 0;
        }
        while (end > start && !Candidate.isDigit(candidate.at(end - 1))) {
            end--;
        }
        boolean whole = candidate.isField() && end == candidate.length();
        boolean abroad = candidate.at(start) == '+' && candidate.at(start + 1) != '8';
        if (abroad && digits >= 10 && digits <= 15) {
            sink.report(start, end, Evidence.COUNTRY_CODE);
        } else if (digits == 11 && isCutBySlashes(candidate, start, end)) {
            sink.report(start, end, Evidence.CUSTOMARY_FORM);
        } else if (whole && digits >= 10 && digits <= 15) {
            sink.report(start, end, Evidence.AMBIGUOUS_FORM);
        } else {
            scientific(candidate, sink);
        }
    }

    private static boolean isWritten(char c) {
        return Candidate.isDigit(c) || c != Candidate.OUTSIDE && "+-_/(). ".indexOf(c) >= 0;
    }

    /** 138/0013/8000, 138_0013_8000. */
    private static boolean isCutBySlashes(Candidate candidate, int start, int end) {
        char sign = candidate.at(start + 3);
        return end - start == 13
                && (sign == '/' || sign == '_')
                && candidate.at(start + 8) == sign
                && candidate.at(start) == '1'
                && candidate.at(start + 1) >= '3';
    }

    /** 1.3800138E10 in a field: what becomes of a number that a table holds as a decimal. */
    private void scientific(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        if (!candidate.isField() || candidate.at(start) != '1' || candidate.at(start + 1) != '.') {
            return;
        }
        StringBuilder digits = new StringBuilder(11).append('1');
        int i = start + 2;
        while (digits.length() < 11 && Candidate.isDigit(candidate.at(i))) {
            digits.append(candidate.at(i++));
        }
        boolean exponent = (candidate.at(i) | 0x20) == 'e';
        int ten = candidate.at(i + 1) == '+' ? i + 2 : i + 1;
        boolean whole = candidate.at(ten) == '1' && candidate.at(ten + 1) == '0' && ten + 2 == candidate.length();
        if (exponent && whole && digits.length() >= FEWEST_SIGNIFICANT) {
            while (digits.length() < 11) {
                digits.append('0');
            }
            sink.report(start, ten + 2, segments.isLive(digits, 0) ? Evidence.LIVE_SEGMENT : Evidence.UNKNOWN_SEGMENT);
        }
    }

    private static boolean isDigits(CharSequence symbols) {
        for (int i = 0; i < symbols.length(); i++) {
            if (!Candidate.isDigit(symbols.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** How many digits stand before the number proper; 0 for ten or thirteen digits without prefix; -1 if this is no mobile number. */
    private static int prefixLength(CharSequence digits, boolean plus) {
        int length = digits.length();
        return switch (length) {
            case 10 -> starts(digits, "09") ? 0 : -1;
            case 11 -> digits.charAt(0) == '1' ? 0 : plus && isHongKongOrMacau(digits, 0) ? 3 : -1;
            case 12 -> digits.charAt(0) == '0' && isMobile(digits, 1) ? 1 : plus && isTaiwan(digits, 0) ? 3 : -1;
            case 13 ->
                starts(digits, "86") && isMobile(digits, 2)
                        ? 2
                        : starts(digits, "00") && isHongKongOrMacau(digits, 2) ? 5 : starts(digits, "1") ? 0 : -1;
            case 14 ->
                starts(digits, "086") && isMobile(digits, 3) ? 3 : starts(digits, "00") && isTaiwan(digits, 2) ? 5 : -1;
            case 15 -> starts(digits, "0086") && isMobile(digits, 4) ? 4 : -1;
            case 16 -> (starts(digits, "17951") || starts(digits, "12593")) && isMobile(digits, 5) ? 5 : -1;
            default -> -1;
        };
    }

    private static boolean isMobile(CharSequence digits, int offset) {
        return digits.charAt(offset) == '1' && digits.charAt(offset + 1) >= '3';
    }

    private static boolean isHongKongOrMacau(CharSequence digits, int offset) {
        return digits.charAt(offset) == '8'
                && digits.charAt(offset + 1) == '5'
                && (digits.charAt(offset + 2) == '2' && digits.charAt(offset + 3) >= '4'
                        || digits.charAt(offset + 2) == '3' && digits.charAt(offset + 3) == '6');
    }

    private static boolean isTaiwan(CharSequence digits, int offset) {
        return Dates.number(digits, offset, offset + 4) == 8869;
    }

    /** 0912345678, 0912-345-678. */
    private static boolean isTaiwanese(Candidate candidate) {
        return candidate.groups() == 1
                || candidate.groups() == 3 && candidate.groupLength(0) == 4 && candidate.groupLength(1) == 3;
    }

    private static boolean starts(CharSequence digits, String prefix) {
        for (int i = 0; i < prefix.length(); i++) {
            if (digits.charAt(i) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether four digits more stand before groups of four: the number goes on, as that of a card. */
    private static boolean isBehindFour(Candidate candidate) {
        int start = candidate.start();
        for (int i = start - 2; i > start - 6; i--) {
            if (!Candidate.isDigit(candidate.at(i))) {
                return false;
            }
        }
        return candidate.at(start - 1) == candidate.separator();
    }

    /** As 3-4-4 and the few other ways people cut a number; in one piece says nothing. */
    private static Evidence form(Candidate candidate, int prefix) {
        int groups = candidate.groups();
        int first = 0;
        if (groups == 1) {
            return null;
        }
        if (groups == candidate.symbols().length() || candidate.isInCharacters()) {
            return Evidence.CUSTOMARY_FORM;
        }
        if (candidate.groupLength(0) == 4 && isBehindFour(candidate)) {
            return Evidence.UNUSUAL_FORM;
        }
        int before = 0;
        while (first < groups && before + candidate.groupLength(first) <= prefix) {
            before += candidate.groupLength(first++);
        }
        if (before != prefix) {
            return before == 0 && candidate.groupLength(0) == prefix + 3 && groups == 3 ? null : Evidence.UNUSUAL_FORM;
        }
        long cut = 0;
        for (int group = first; group < groups; group++) {
            cut = cut * 10 + Math.min(9, candidate.groupLength(group));
        }
        boolean one = groups - first == 1;
        boolean usual = cut == 344
                || cut == 38
                || cut == 47
                || cut == 443
                || cut == 335
                || cut == 56
                || cut == 74
                || cut == 3422
                || cut == 44
                || cut == 333
                || cut == 83;
        return one || usual ? Evidence.CUSTOMARY_FORM : Evidence.UNUSUAL_FORM;
    }
}
