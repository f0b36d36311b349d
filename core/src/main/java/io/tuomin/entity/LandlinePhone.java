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
 * +86 for the zero, with an extension, with further local numbers behind a slash. A local number alone is only believed with a label, and
 * never much. Hong Kong, Macau and Taiwan with their country code.
 */
final class LandlinePhone implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "LANDLINE_PHONE", Category.CONTACT, "固定电话", "landline telephone number", 40)
            .labels("""
                    固定电话, 固话, 座机, 座机号, 座机号码, 办公电话, 办公室电话, 家庭电话, 单位电话, 公司电话, 住宅电话,
                    宅电, 传真, 传真号码, 联系电话, 电话号码, 联系方式, 电话, 联络电话, 咨询电话, 总机, 主叫, 被叫,
                    主叫号码, 被叫号码, 電話, 傳真, 市話,
                    电话/传真, fax, fax no, fax number, landline, tel, tel no, telephone, telephone no, phone, phone no,
                    phone number, home phone, office phone, work phone, contact number, contact phone, office tel, gddh,
                    zj, zjhm, lxdh, lxfs, dh, dhhm, cz, guhua, zuoji, dianhua
                    """)
            .context("拨打, 致电, 来电, 联系, 联系人, 分机, call, contact, ext")
            .triggers(
                    Trigger.digits(7, 8).neverAlone(),
                    Trigger.digits(10, 16).aloneIf("0", "86"),
                    Trigger.token(9, 14).aloneIf(Trigger.Outline.CODE));

    private static final int LONGEST_EXTENSION = 6;

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
        CharSequence symbols = candidate.symbols();
        int digits = 0;
        while (digits < symbols.length() && Candidate.isDigit(symbols.charAt(digits))) {
            digits++;
        }
        if (digits < symbols.length()) {
            extended(candidate, sink, digits);
        } else if (digits > 8) {
            whole(candidate, sink);
        } else if (candidate.groups() > 1 || !candidate.isInCharacters()) {
            local(candidate, sink);
        }
    }

    /** A number with its area code. */
    private void whole(Candidate candidate, FindingSink sink) {
        CharSequence digits = candidate.symbols();
        int before = candidate.before(candidate.start());
        boolean plus = candidate.at(before) == '+';
        int end = extensionEnd(candidate, candidate.end());
        if (isAbroad(digits, plus)) {
            int start = plus ? before : candidate.start();
            sink.report(start, end, Evidence.KNOWN_AREA_CODE, Evidence.COUNTRY_CODE);
            return;
        }
        int prefix = countryCode(digits);
        int country = plus && prefix > 0 ? before : prefix == 0 ? behindZero(candidate, before) : -1;
        boolean zero = digits.charAt(prefix) == '0';
        if (!zero && prefix == 0 && country < 0) {
            return;
        }
        int area = prefix + (zero ? 1 : 0);
        int areaLength = digits.charAt(area) <= '2' ? 2 : 3;
        int localLength = digits.length() - area - areaLength;
        if (localLength != 7 && localLength != 8
                || !isLocal(digits.charAt(area + areaLength))
                || digits.charAt(area) == '0') {
            return;
        }
        Evidence form = form(candidate, prefix, area + areaLength, country >= 0);
        if (form == null) {
            return;
        }
        int start = country >= 0 ? country : candidate.start();
        if (areaCodes.has(Dates.number(digits, area, area + areaLength), localLength)) {
            sink.report(start, end, Evidence.KNOWN_AREA_CODE, form);
            further(candidate, sink, end, localLength);
        } else {
            sink.report(start, end, Evidence.UNKNOWN_AREA_CODE, form);
        }
    }

    /** A local number, behind an area code in brackets or alone. */
    private void local(Candidate candidate, FindingSink sink) {
        CharSequence digits = candidate.symbols();
        if (!isLocal(digits.charAt(0)) || candidate.groups() > 2) {
            return;
        }
        int end = extensionEnd(candidate, candidate.end());
        if (!behindArea(candidate, sink, digits.length(), end)
                && (candidate.groups() == 1 || candidate.groupLength(1) == 4)) {
            sink.report(candidate.start(), end, Evidence.AMBIGUOUS_FORM);
        }
    }

    /** 62345678x8001: a token of its own, with the area code before it. */
    private void extended(Candidate candidate, FindingSink sink, int digits) {
        CharSequence symbols = candidate.symbols();
        int extension = symbols.length() - digits - 1;
        boolean fits = (digits == 7 || digits == 8)
                && isLocal(symbols.charAt(0))
                && symbols.charAt(digits) == 'X'
                && extension >= 1
                && extension <= LONGEST_EXTENSION;
        for (int i = digits + 1; fits && i < symbols.length(); i++) {
            fits = Candidate.isDigit(symbols.charAt(i));
        }
        if (fits) {
            behindArea(candidate, sink, digits, candidate.end());
        }
    }

    /** Reports a local number with the area code before it: (010)62345678, +86(10)62345678, 010-62345678x8001; false if there is none. */
    private boolean behindArea(Candidate candidate, FindingSink sink, int length, int end) {
        int last = skipBack(candidate, candidate.start() - 1);
        boolean bracket = candidate.at(last) == ')';
        int first = bracket ? candidate.before(last) : last;
        int area = 0;
        for (int unit = 1; unit <= 1000 && Candidate.isDigit(candidate.at(first)); unit *= 10) {
            area += (candidate.at(first--) - '0') * unit;
        }
        if (bracket != (candidate.at(first) == '(') || Candidate.isDigit(candidate.at(first))) {
            return false;
        }
        boolean zero = candidate.at(first + 1) == '0';
        int start = bracket ? first : first + 1;
        int country = countryStart(candidate, start);
        if (area < 10 || !zero && country < 0) {
            return false;
        }
        sink.report(
                country >= 0 ? country : start,
                end,
                areaCodes.has(area, length) ? Evidence.KNOWN_AREA_CODE : Evidence.UNKNOWN_AREA_CODE,
                Evidence.CUSTOMARY_FORM);
        return true;
    }

    /** 010-62345678/62345679: more numbers under the same area code. */
    private static void further(Candidate candidate, FindingSink sink, int from, int length) {
        int i = from;
        while (candidate.at(i) == '/' || candidate.at(i) == '、') {
            int start = i + 1;
            i = start;
            while (Candidate.isDigit(candidate.at(i))) {
                i++;
            }
            if (i - start != length || !isLocal(candidate.at(start))) {
                return;
            }
            sink.report(start, i, Evidence.KNOWN_AREA_CODE, Evidence.CUSTOMARY_FORM);
        }
    }

    /** Numbers of Hong Kong, Macau and Taiwan that are no mobile numbers. */
    private static boolean isAbroad(CharSequence digits, boolean plus) {
        int country = plus ? 0 : digits.charAt(0) == '0' && digits.charAt(1) == '0' ? 2 : -1;
        if (country < 0) {
            return false;
        }
        int length = digits.length() - country;
        char first = digits.charAt(country + 3);
        return switch (Dates.number(digits, country, country + 3)) {
            case 852 -> length == 11 && (first == '2' || first == '3');
            case 853 -> length == 11 && (first == '2' || first == '8');
            case 886 -> (length == 11 || length == 12) && isLocal(first);
            default -> false;
        };
    }

    private static int countryCode(CharSequence digits) {
        if (digits.charAt(0) == '8' && digits.charAt(1) == '6') {
            return 2;
        }
        return digits.length() > 12 && Dates.number(digits, 0, 4) == 86 ? 4 : 0;
    }

    /** Offset of the +86 right before an offset, or -1. */
    private static int countryStart(Candidate candidate, int offset) {
        int last = skipBack(candidate, offset - 1);
        boolean country = candidate.at(last) == '6' && candidate.at(last - 1) == '8' && candidate.at(last - 2) == '+';
        return country ? last - 2 : -1;
    }

    /** Offset of the +86 of +86 (0)10 62345678, where a bracket ends at an offset; -1 if this is something else. */
    private static int behindZero(Candidate candidate, int close) {
        int last = skipBack(candidate, close);
        boolean zero = candidate.at(last) == ')' && candidate.at(last - 1) == '0' && candidate.at(last - 2) == '(';
        return zero ? countryStart(candidate, last - 2) : -1;
    }

    private static int skipBack(Candidate candidate, int from) {
        int i = from;
        while (candidate.at(i) == ' ' || candidate.at(i) == '-' || candidate.at(i) == Candidate.INVISIBLE) {
            i--;
        }
        return i;
    }

    private static boolean isLocal(char first) {
        return first >= '2' && first <= '8';
    }

    /** With a separator behind the area code; in one piece; null if it is cut elsewhere. */
    private static Evidence form(Candidate candidate, int prefix, int local, boolean country) {
        int groups = candidate.groups();
        if (groups == 1) {
            return candidate.symbols().charAt(0) == '0'
                    ? Evidence.RUN_TOGETHER
                    : country ? Evidence.COUNTRY_CODE : null;
        }
        if (country && groups == 2 && candidate.groupLength(0) == prefix) {
            return Evidence.COUNTRY_CODE;
        }
        int before = 0;
        for (int group = 0; group < groups && before < local; group++) {
            before += candidate.groupLength(group);
        }
        int rest = candidate.symbols().length() - local;
        int last = candidate.groupLength(groups - 1);
        boolean cut = before == local
                && (last == rest || last == 4 || groups == candidate.symbols().length());
        return cut || candidate.isInCharacters() ? Evidence.CUSTOMARY_FORM : null;
    }

    /** End with the extension: -123, 转123, 转123分机, 分机号 123, ext 123, #123. */
    private static int extensionEnd(Candidate candidate, int end) {
        int i = end;
        while (candidate.at(i) == ' ') {
            i++;
        }
        int sign = i;
        char c = candidate.at(i);
        if (c == '转' || c == '轉' || c == '-' || c == '#' || c == 'x' || c == 'X') {
            i++;
        } else if ((c | 0x20) == 'e' && (candidate.at(i + 1) | 0x20) == 'x' && (candidate.at(i + 2) | 0x20) == 't') {
            i += candidate.at(i + 3) == '.' ? 4 : 3;
        }
        i = behindExtensionWord(candidate, i);
        if (i == sign) {
            return end;
        }
        while (candidate.at(i) == ' ' || candidate.at(i) == ':') {
            i++;
        }
        int from = i;
        while (Candidate.isDigit(candidate.at(i))) {
            i++;
        }
        boolean isExtension = i > from
                && i - from <= (c == '-' ? LONGEST_EXTENSION - 1 : LONGEST_EXTENSION)
                && !Candidate.isLetter(candidate.at(i));
        return isExtension ? behindExtensionWord(candidate, i) : end;
    }

    private static int behindExtensionWord(Candidate candidate, int from) {
        if (candidate.at(from) != '分' || candidate.at(from + 1) != '机') {
            return from;
        }
        return candidate.at(from + 2) == '号' ? from + 3 : from + 2;
    }
}
