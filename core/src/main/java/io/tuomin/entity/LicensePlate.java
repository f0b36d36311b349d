package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
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

    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String SUFFIXES = "警学挂试超";
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
            .triggers(Trigger.token(5, 8), Trigger.digits(4, 6));

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (candidate.groups() > 1) {
            return;
        }
        CharSequence symbols = candidate.symbols();
        int start = candidate.start();
        int end = candidate.end();
        char before = candidate.at(candidate.before(start));
        char behind = candidate.at(candidate.visible(end));
        boolean digits = Candidate.isDigit(symbols.charAt(0));
        if (PROVINCES.indexOf(before) >= 0) {
            int province = candidate.before(start);
            if (digits) {
                behindProvince(candidate, sink, province, behind);
            } else {
                civil(candidate, sink, province, symbols, behind);
            }
        } else if (digits && symbols.length() <= 7) {
            split(candidate, sink, symbols, before, behind);
        }
        if (digits && symbols.length() == 6 && isDigits(symbols, 0)) {
            embassy(candidate, sink, before, behind);
        }
        if (!digits && symbols.length() == 7 && isMilitary(symbols)) {
            sink.report(start, end, Evidence.AMBIGUOUS_FORM, Evidence.DISTINCTIVE_FORM);
        }
    }

    /** 京A12345, 京AD12345, 京A1234警, 粤Z1234港. The token begins with the letter. */
    private static void civil(Candidate candidate, FindingSink sink, int province, CharSequence symbols, char behind) {
        int end = candidate.end();
        int length = symbols.length();
        if (!isLetter(symbols.charAt(0)) || !isSerial(symbols, 1)) {
            return;
        }
        if (length == 5) {
            boolean crossing = symbols.charAt(0) == 'Z' && (behind == '港' || behind == '澳');
            if (SUFFIXES.indexOf(behind) >= 0 || crossing || behind == '领' && isDigits(symbols, 1)) {
                sink.report(province, candidate.visible(end) + 1, Evidence.DISTINCTIVE_FORM);
            }
        } else if (length == 6) {
            if (behind == '应'
                    && candidate.at(end + 1) == '急'
                    && (symbols.charAt(1) == 'X' || symbols.charAt(1) == 'S')) {
                sink.report(province, end + 2, Evidence.DISTINCTIVE_FORM);
            } else {
                report(sink, province, end, letters(symbols, 1));
            }
        } else if (length == 7 && isNewEnergy(symbols, 1)) {
            sink.report(province, end, Evidence.CUSTOMARY_FORM);
        }
    }

    /** 沪22401领, WJ京0000J: digits right behind the province. */
    private static void behindProvince(Candidate candidate, FindingSink sink, int province, char behind) {
        CharSequence symbols = candidate.symbols();
        boolean five = symbols.length() == 5;
        if (five && behind == '领' && isDigits(symbols, 0)) {
            sink.report(province, candidate.visible(candidate.end()) + 1, Evidence.DISTINCTIVE_FORM);
        } else if (five
                && (candidate.at(province - 1) | 0x20) == 'j'
                && (candidate.at(province - 2) | 0x20) == 'w'
                && isArmedPolice(symbols)) {
            sink.report(province - 2, candidate.end(), Evidence.DISTINCTIVE_FORM);
        }
    }

    /** 京A·12345: a serial behind a dot, space or dash. */
    private static void split(Candidate candidate, FindingSink sink, CharSequence symbols, char before, char behind) {
        if (before != '·' && before != ' ' && before != '-' && before != '.' && before != '•') {
            return;
        }
        int letter = candidate.before(candidate.before(candidate.start()));
        int province = candidate.before(letter);
        char c = upper(candidate.at(letter));
        if (!isLetter(c) || province < 0 || PROVINCES.indexOf(candidate.at(province)) < 0 || !isSerial(symbols, 0)) {
            return;
        }
        int length = symbols.length();
        if (length == 5) {
            report(sink, province, candidate.end(), letters(symbols, 0));
        } else if (length == 6 && isNewEnergy(symbols, 0)) {
            sink.report(province, candidate.end(), Evidence.CUSTOMARY_FORM);
        } else if (length == 4 && SUFFIXES.indexOf(behind) >= 0) {
            sink.report(province, candidate.visible(candidate.end()) + 1, Evidence.DISTINCTIVE_FORM);
        }
    }

    /** 224001使, 使224001: only where a label or context speaks for it, as 使 is a common word. */
    private static void embassy(Candidate candidate, FindingSink sink, char before, char behind) {
        if (behind == '使' && candidate.at(candidate.visible(candidate.end()) + 1) != '用') {
            sink.report(
                    candidate.start(),
                    candidate.visible(candidate.end()) + 1,
                    Evidence.AMBIGUOUS_FORM,
                    Evidence.DISTINCTIVE_FORM);
        } else if (before == '使') {
            sink.report(
                    candidate.before(candidate.start()),
                    candidate.end(),
                    Evidence.AMBIGUOUS_FORM,
                    Evidence.DISTINCTIVE_FORM);
        }
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
