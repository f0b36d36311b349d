package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.CharacterSet;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 机动车号牌号码 (GA 36-2018): the character of the province, a letter, five letters or digits; new energy with six; police, learner,
 * trailer, test, Hong Kong and Macau, embassy, consulate and rescue plates with a character behind; armed police ({@code WJ}) and, with
 * a label, military plates. I and O do not occur. A dot, space or dash may stand behind the second character.
 */
final class LicensePlate implements Recognizer {

    private static final CharacterSet PROVINCES = CharacterSet.of("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼");
    private static final String SUFFIXES = "警学挂试超";
    /** Behind the number of a licence for a product or of a project: 苏A12345酒, 川A00000项目. */
    private static final String NOUNS = "酒项";

    private static final String MILITARY = "VZHEKLSGNBCJR";
    private static final String NEW_ENERGY = "ABCDEFGHJK";

    private static final EntitySpec SPEC = EntitySpec.of(
                    "LICENSE_PLATE", Category.VEHICLE, "机动车号牌号码", "vehicle licence plate", 65)
            .labels("""
                    车牌, 车牌号, 车牌号码, 号牌, 号牌号码, 机动车号牌, 车辆号牌, 车号, 牌照, 牌照号, 车辆牌照, 军车牌,
                    军牌, 车辆牌号, license plate, licence plate, plate no, plate number, plate num, car no, car number,
                    vehicle no, vehicle number, cp, cph, cphm, hphm, chepai, chepaihao
                    """)
            .context("车辆, 驾驶, 轿车, 货车, 小客车, 小型汽车, 牌照, 停车, 车主, vehicle, car, plate")
            .triggers(
                    Trigger.token(4, 6).neverAlone(),
                    Trigger.token(7, 7).aloneIf(Trigger.Outline.CODE),
                    Trigger.token(8, 8).neverAlone(),
                    Trigger.digits(4, 6).neverAlone());

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence symbols = candidate.symbols();
        boolean digits = isDigits(symbols, 0);
        if (digits && symbols.length() == 6) {
            embassy(candidate, sink);
        }
        if (candidate.groups() > 1 && !(digits && isCut(candidate, 2))) {
            return;
        }
        int before = candidate.before(candidate.start());
        if (isProvince(candidate, before)) {
            behindProvince(candidate, sink, before);
        } else if (isSeparator(candidate.at(before))) {
            int letter = candidate.before(before);
            if (isProvince(candidate, letter)) {
                if (!Candidate.isHan(candidate.at(candidate.before(letter)))) { // not 北京 A12345
                    behindProvince(candidate, sink, letter);
                }
            } else {
                behindLetter(candidate, sink, letter);
            }
        }
        if (Candidate.isLetter(symbols.charAt(0)) && symbols.length() == 7 && isMilitary(symbols)) {
            sink.report(candidate.start(), candidate.end(), Evidence.AMBIGUOUS_FORM, Evidence.DISTINCTIVE_FORM);
        }
    }

    private static void behindProvince(Candidate candidate, FindingSink sink, int province) {
        CharSequence symbols = candidate.symbols();
        char behind = candidate.at(candidate.visible(candidate.end()));
        if (!Candidate.isDigit(symbols.charAt(0))) {
            civil(candidate, sink, province, behind);
        } else if (symbols.length() == 5 && behind == '领' && isDigits(symbols, 0)) { // 沪22401领
            sink.report(province, candidate.visible(candidate.end()) + 1, Evidence.DISTINCTIVE_FORM);
        } else if (symbols.length() == 5 && candidate.groups() == 1 && isArmedPolice(symbols)) {
            int start = armedPoliceStart(candidate, province);
            if (start >= 0) {
                sink.report(start, candidate.end(), Evidence.DISTINCTIVE_FORM);
            }
        }
    }

    /** 京A12345, 京AD12345, 京A1234警, 粤Z1234港. The token begins with the letter. */
    private static void civil(Candidate candidate, FindingSink sink, int province, char behind) {
        CharSequence symbols = candidate.symbols();
        int end = candidate.end();
        int length = symbols.length();
        if (!isLetter(symbols.charAt(0)) || !isSerial(symbols, 1) || isNewest(candidate, province)) {
            return;
        }
        if (isRescue(symbols) && behind == '应' && candidate.at(candidate.visible(end) + 1) == '急') {
            sink.report(province, candidate.visible(end) + 2, Evidence.DISTINCTIVE_FORM);
        } else if (length == 5) {
            if (isSuffix(symbols.charAt(0), behind) || behind == '领' && isDigits(symbols, 1)) {
                sink.report(province, candidate.visible(end) + 1, Evidence.DISTINCTIVE_FORM);
            }
        } else if (length == 6 && NOUNS.indexOf(behind) >= 0) {
            sink.report(province, end, Evidence.AMBIGUOUS_FORM);
        } else if (length == 6) {
            report(sink, province, end, letters(symbols, 1));
        } else if (length == 7 && isNewEnergy(symbols, 1)) {
            sink.report(province, end, Evidence.CUSTOMARY_FORM);
        }
    }

    /** 京A·12345, 京A·D12345, 粤Z·1234港: a serial behind a dot, space or dash. */
    private static void behindLetter(Candidate candidate, FindingSink sink, int letter) {
        CharSequence symbols = candidate.symbols();
        int province = candidate.before(letter);
        if (isSeparator(candidate.at(province))) {
            province = candidate.before(province);
        }
        char c = upper(candidate.at(letter));
        if (!isLetter(c) || !isProvince(candidate, province) || !isSerial(symbols, 0) || candidate.groups() > 1) {
            return;
        }
        int length = symbols.length();
        int end = candidate.end();
        if (length == 5) {
            report(sink, province, end, letters(symbols, 0));
        } else if (length == 6 && isNewEnergy(symbols, 0)) {
            sink.report(province, end, Evidence.CUSTOMARY_FORM);
        } else if (length == 4 && isSuffix(c, candidate.at(candidate.visible(end)))) {
            sink.report(province, candidate.visible(end) + 1, Evidence.DISTINCTIVE_FORM);
        }
    }

    /** 224001使, 使224·001: only where a label or context speaks for it, as 使 is a common word. */
    private static void embassy(Candidate candidate, FindingSink sink) {
        if (candidate.groups() > 1 && !isCut(candidate, 3)) {
            return;
        }
        int before = candidate.before(candidate.start());
        int behind = candidate.visible(candidate.end());
        if (candidate.at(behind) == '使' && candidate.at(behind + 1) != '用') {
            sink.report(candidate.start(), behind + 1, Evidence.AMBIGUOUS_FORM, Evidence.DISTINCTIVE_FORM);
        } else if (candidate.at(before) == '使') {
            sink.report(before, candidate.end(), Evidence.AMBIGUOUS_FORM, Evidence.DISTINCTIVE_FORM);
        }
    }

    /** Whether the digits are cut in two behind the third, with so many in the second group. */
    private static boolean isCut(Candidate candidate, int second) {
        return candidate.groups() == 2 && candidate.groupLength(0) == 3 && candidate.groupLength(1) == second;
    }

    private static boolean isProvince(Candidate candidate, int offset) {
        return PROVINCES.has(candidate.at(offset));
    }

    private static boolean isSeparator(char c) {
        return c == '·' || c == ' ' || c == '-' || c == '.';
    }

    /** Whether 新 is the end of a word: 最新A12345. */
    private static boolean isNewest(Candidate candidate, int province) {
        return candidate.at(province) == '新' && "最更全创重翻革崭".indexOf(candidate.at(province - 1)) >= 0;
    }

    /** Offset of the WJ before a province, or -1. */
    private static int armedPoliceStart(Candidate candidate, int province) {
        int j = candidate.before(province);
        if (isSeparator(candidate.at(j))) {
            j = candidate.before(j);
        }
        int w = candidate.before(j);
        return upper(candidate.at(j)) == 'J' && upper(candidate.at(w)) == 'W' ? w : -1;
    }

    /** X1234, AX1234, S1001: fire and rescue. */
    private static boolean isRescue(CharSequence symbols) {
        int length = symbols.length();
        return (length == 5 || length == 6)
                && ("XS".indexOf(symbols.charAt(0)) >= 0 || "XS".indexOf(symbols.charAt(1)) >= 0)
                && isDigits(symbols, 2);
    }

    /** A character that only stands behind a serial of four; 港 and 澳 only for the letter Z. */
    private static boolean isSuffix(char letter, char behind) {
        return SUFFIXES.indexOf(behind) >= 0 || letter == 'Z' && (behind == '港' || behind == '澳');
    }

    /** Serials with more than three letters are not issued; five letters alone may be a word, and need context. */
    private static void report(FindingSink sink, int start, int end, int letters) {
        if (letters <= 3) {
            sink.report(start, end, Evidence.CUSTOMARY_FORM);
        } else if (letters == 4) {
            sink.report(start, end, Evidence.UNISSUED_FORM);
        } else {
            sink.report(start, end, Evidence.UNISSUED_FORM, Evidence.AMBIGUOUS_FORM, Evidence.DISTINCTIVE_FORM);
        }
    }

    /** One of the letters of new energy at the first or the last place, and digits. */
    private static boolean isNewEnergy(CharSequence symbols, int from) {
        boolean small = NEW_ENERGY.indexOf(symbols.charAt(from)) >= 0 && isDigits(symbols, from + 2);
        boolean large = NEW_ENERGY.indexOf(symbols.charAt(symbols.length() - 1)) >= 0 && letters(symbols, from) == 1;
        return small || large;
    }

    private static boolean isMilitary(CharSequence symbols) {
        return MILITARY.indexOf(symbols.charAt(0)) >= 0
                && isLetter(symbols.charAt(1))
                && isSerial(symbols, 2)
                && isDigits(symbols, 3);
    }

    private static boolean isArmedPolice(CharSequence symbols) {
        char last = symbols.charAt(4);
        return letters(symbols, 0) == (Candidate.isDigit(last) ? 0 : 1)
                && (Candidate.isDigit(last) || "XBTDHSJ".indexOf(last) >= 0);
    }

    private static boolean isSerial(CharSequence symbols, int from) {
        for (int i = from; i < symbols.length(); i++) {
            if (symbols.charAt(i) == 'I' || symbols.charAt(i) == 'O') {
                return false;
            }
        }
        return true;
    }

    private static int letters(CharSequence symbols, int from) {
        int letters = 0;
        for (int i = from; i < symbols.length(); i++) {
            letters += Candidate.isLetter(symbols.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    private static boolean isDigits(CharSequence symbols, int from) {
        return letters(symbols, from) == 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' && c != 'I' && c != 'O';
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 0x20) : c;
    }
}
