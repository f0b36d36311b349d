package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.Locale;

/**
 * 护照: {@code E} and eight digits (2012), {@code E}, a letter and seven digits (2017), {@code G} and eight (1997), {@code 14} or
 * {@code 15} and seven; diplomatic, service and public affairs passports with D, S, P and DE, SE, PE; K, H (Hong Kong) and MA, MB
 * (Macau). There is no check digit in the number, so a label or context is needed.
 */
final class Passport implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "PASSPORT", Category.IDENTITY_DOC, "中国护照号", "Chinese passport number", 45)
            .labels(IdentityDocuments.ANY + """
                    护照号码, 护照号, 护照编号, 护照, 因私护照, 因公护照, 普通护照, 護照, 護照號碼, 護照號, 旅行证件号,
                    passport, passport no, passport number, passport num, passport id, hz no, hzh,
                    hzhm, huzhao
                    """)
            .context("出入境, 签证, 出境, visa")
            .triggers(Trigger.token(8, 9), Trigger.digits(7, 9), Trigger.value())
            .needsLabel();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (candidate.start() == candidate.end()) {
            foreign(candidate, sink);
            return;
        }
        int letter = candidate.start() - 2;
        if (candidate.groups() > 1) {
            return;
        }
        if (isNumber(candidate.symbols())) {
            sink.report(candidate.start(), candidate.end());
        } else if (isLetterApart(candidate, letter)
                && isNumber(new StringBuilder(9)
                        .append((char) (candidate.at(letter) & ~0x20))
                        .append(candidate.symbols()))) {
            sink.report(letter, candidate.end());
        }
    }

    /** Behind a label, what may be the number of another country's passport, or a Chinese one with a typing error, is suspected. */
    private static void foreign(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        int end = Reading.tokenEnd(candidate, start, "");
        int digits = Reading.digits(candidate, start, end);
        int least = digits == end - start ? 9 : 7;
        if (end - start >= least
                && end - start <= 9
                && digits >= 6
                && !isNumber(Reading.text(candidate, start, end).toUpperCase(Locale.ROOT))) {
            sink.report(start, end, Evidence.MALFORMED);
        }
    }

    /** P.1234567, E 12345678, E-12345678 */
    private static boolean isLetterApart(Candidate candidate, int letter) {
        char sign = candidate.at(letter + 1);
        return (sign == '.' || sign == ' ' || sign == '-')
                && Candidate.isLetter(candidate.at(letter))
                && !Candidate.isLetter(candidate.at(letter - 1))
                && !Candidate.isDigit(candidate.at(letter - 1));
    }

    private static boolean isNumber(CharSequence symbols) {
        if (symbols.charAt(0) == '1') {
            return symbols.length() == 9
                    && (symbols.charAt(1) == '4' || symbols.charAt(1) == '5')
                    && Candidate.isDigit(symbols.charAt(8));
        }
        return LetterAndDigits.has(symbols, "EGHKDS", 8)
                || LetterAndDigits.has(symbols, "DSP", 7)
                || LetterAndDigits.has(symbols, "EK", HongKongMacauExitPermit.LETTERS, 7)
                || LetterAndDigits.has(symbols, "DSP", "E", 7)
                || LetterAndDigits.has(symbols, "M", "AB", 7);
    }
}
