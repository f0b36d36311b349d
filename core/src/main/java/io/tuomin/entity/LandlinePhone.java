package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 固定电话: {@code 0}, the area code, seven or eight digits from 2 to 8 on, as long as numbers are in that area; with brackets, with
 * +86 for the zero, with an extension. A local number alone is only believed with a label, and never much.
 */
final class LandlinePhone implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "LANDLINE_PHONE", Category.CONTACT, "固定电话", "landline telephone number", 40)
            .labels("""
                    固定电话, 固话, 座机, 座机号, 座机号码, 办公电话, 办公室电话, 家庭电话, 单位电话, 公司电话, 住宅电话,
                    宅电, 传真, 传真号码, 联系电话, 电话号码, 联系方式, 电话, 联络电话, 咨询电话, 总机, 電話, 傳真,
                    电话/传真, fax, fax no, fax number, landline, tel, tel no, telephone, telephone no, phone, phone no,
                    phone number, home phone, office phone, work phone, contact number, contact phone, office tel, gddh,
                    zj, zjhm, lxdh, lxfs, dh, dhhm, cz, guhua, zuoji, dianhua
                    """)
            .context("拨打, 致电, 来电, 联系, 联系人, 分机, call, contact, ext")
            .triggers(Trigger.digits(7, 8), Trigger.digits(10, 14));

    private final AreaCodes areaCodes;

    LandlinePhone(Facts facts) {
        areaCodes = facts.areaCodes();
    }

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence digits = candidate.symbols();
        int length = digits.length();
        if (digits.charAt(length - 1) == 'X' || candidate.isInCharacters() && candidate.groups() == 1 && length < 10) {
            return;
        }
        if (length <= 8) {
            local(candidate, sink);
            return;
        }
        int prefix = countryCode(digits);
        boolean zero = digits.charAt(prefix) == '0';
        if (!zero && prefix == 0) {
            return;
        }
        int area = prefix + (zero ? 1 : 0);
        int areaLength = digits.charAt(area) <= '2' ? 2 : 3;
        int localLength = length - area - areaLength;
        if (localLength != 7 && localLength != 8
                || !isLocal(digits.charAt(area + areaLength))
                || digits.charAt(area) == '0') {
            return;
        }
        Evidence form = form(candidate, area + areaLength);
        if (form == null) {
            return;
        }
        boolean known = areaCodes.has(Dates.number(digits, area, area + areaLength), localLength);
        int start = candidate.start();
        int before = candidate.before(start);
        boolean plus = prefix > 0 && candidate.at(before) == '+';
        sink.report(
                plus ? before : start,
                extensionEnd(candidate, candidate.end()),
                known ? Evidence.KNOWN_AREA_CODE : Evidence.UNKNOWN_AREA_CODE,
                form);
    }

    /** A local number, behind an area code in brackets or alone. */
    private void local(Candidate candidate, FindingSink sink) {
        CharSequence digits = candidate.symbols();
        if (!isLocal(digits.charAt(0)) || candidate.groups() > 2) {
            return;
        }
        int start = candidate.start();
        int close = candidate.before(start);
        while (close >= 0 && (candidate.at(close) == ' ' || candidate.at(close) == '-')) {
            close--;
        }
        int open = close - 1;
        int area = 0;
        if (candidate.at(close) == ')') {
            int unit = 1;
            while (close - open <= 5 && Candidate.isDigit(candidate.at(open))) {
                area += (candidate.at(open) - '0') * unit;
                unit *= 10;
                open--;
            }
        }
        int end = extensionEnd(candidate, candidate.end());
        if (candidate.at(open) == '(' && candidate.at(open + 1) == '0' && close - open >= 4 && area > 0) {
            boolean known = areaCodes.has(area, digits.length());
            sink.report(
                    open, end, known ? Evidence.KNOWN_AREA_CODE : Evidence.UNKNOWN_AREA_CODE, Evidence.CUSTOMARY_FORM);
        } else if (candidate.groups() == 1 || candidate.groupLength(1) == 4) {
            sink.report(start, end, Evidence.AMBIGUOUS_FORM);
        }
    }

    private static int countryCode(CharSequence digits) {
        if (digits.charAt(0) == '8' && digits.charAt(1) == '6') {
            return 2;
        }
        return digits.length() > 12 && Dates.number(digits, 0, 4) == 86 ? 4 : 0;
    }

    private static boolean isLocal(char first) {
        return first >= '2' && first <= '8';
    }

    /** With a separator behind the area code; in one piece; null if it is cut elsewhere. */
    private static Evidence form(Candidate candidate, int local) {
        if (candidate.groups() == 1) {
            return candidate.symbols().charAt(0) == '0' ? Evidence.RUN_TOGETHER : null;
        }
        int before = 0;
        for (int group = 0; group < candidate.groups() && before < local; group++) {
            before += candidate.groupLength(group);
        }
        int rest = candidate.symbols().length() - local;
        int last = candidate.groupLength(candidate.groups() - 1);
        boolean cut = before == local
                && (last == rest
                        || last == 4
                        || candidate.groups() == candidate.symbols().length());
        return cut && candidate.separator() != '.' || candidate.isInCharacters() ? Evidence.CUSTOMARY_FORM : null;
    }

    /** End with the extension: -123, 转123, ext 123, #123. */
    private static int extensionEnd(Candidate candidate, int end) {
        int i = end;
        while (candidate.at(i) == ' ') {
            i++;
        }
        char c = candidate.at(i);
        if (c == '转' || c == '轉' || c == '-' || c == '#' || c == 'x' || c == 'X') {
            i++;
        } else if (c == '分' && candidate.at(i + 1) == '机') {
            i += 2;
        } else if ((c | 0x20) == 'e' && (candidate.at(i + 1) | 0x20) == 'x' && (candidate.at(i + 2) | 0x20) == 't') {
            i += candidate.at(i + 3) == '.' ? 4 : 3;
        } else {
            return end;
        }
        while (candidate.at(i) == ' ' || candidate.at(i) == ':') {
            i++;
        }
        int from = i;
        while (Candidate.isDigit(candidate.at(i))) {
            i++;
        }
        boolean isExtension = i - from >= 1 && i - from <= (c == '-' ? 5 : 6) && !Candidate.isLetter(candidate.at(i));
        return isExtension ? i : end;
    }
}
