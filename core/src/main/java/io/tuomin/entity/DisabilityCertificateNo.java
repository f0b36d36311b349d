package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 残疾人证号: the holder's citizen number, the category 1 to 7, the degree 1 to 4, and {@code B} with a digit on a reissue. The number
 * itself tells the disability.
 */
final class DisabilityCertificateNo implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "DISABILITY_CERT_NO", Category.SPECIFIC_IDENTITY, "残疾人证号", "disability certificate number", 55)
            .labels("""
                    残疾人证, 残疾人证号, 残疾证, 残疾证号, 残疾证号码, 残疾人证号码, disability cert no, cjzh, cjrzh
                    """)
            .context("残疾, 残联");

    private final EntitySpec spec;
    private final CitizenNumber number;

    DisabilityCertificateNo(Facts facts) {
        spec = SPEC.triggers(
                Trigger.token(20, 22), Trigger.digits(20, 20).aloneIf(CitizenNumber.beginnings(facts.divisions())));
        number = new CitizenNumber(facts.divisions());
    }

    @Override
    public EntitySpec spec() {
        return spec;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence symbols = candidate.symbols();
        int length = symbols.length();
        boolean reissued = length == 22 && symbols.charAt(20) == 'B' && Candidate.isDigit(symbols.charAt(21));
        if (length != 20 && !reissued
                || !Candidate.isDigit(symbols.charAt(0))
                || !CitizenNumber.hasShape(symbols.subSequence(0, 18))) {
            return;
        }
        boolean degree = "1234567".indexOf(symbols.charAt(18)) >= 0 && "1234".indexOf(symbols.charAt(19)) >= 0;
        boolean faultless = number.isFaultless(symbols);
        if (faultless && degree) {
            sink.report(candidate.start(), candidate.end(), Evidence.CHECK_DIGIT, Evidence.REAL_DATE);
        } else if (faultless) {
            sink.report(
                    candidate.start(), candidate.end(), Evidence.CHECK_DIGIT, Evidence.REAL_DATE, Evidence.MALFORMED);
        } else if (degree) {
            sink.report(candidate.start(), candidate.end(), Evidence.CHECK_DIGIT_FAILED);
        }
    }
}
