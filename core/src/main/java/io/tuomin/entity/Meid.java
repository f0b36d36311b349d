package io.tuomin.entity;

import io.tuomin.checksum.Luhn;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * MEID: fourteen hexadecimal digits from A to F on, with or without a check digit by Luhn in base 16 (3GPP2 S.R0048). Telephones also
 * show fourteen digits (an IMEI without its check digit) or the eighteen of the decimal form, which are suspected.
 */
final class Meid implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of("MEID", Category.DEVICE, "MEID", "MEID", 40)
            .labels("meid, meid号, meid no")
            .context("设备, 手机, device")
            .triggers(Trigger.token(14, 15), Trigger.digits(14, 14), Trigger.digits(18, 18))
            .needsLabel();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence symbols = candidate.symbols();
        if (Candidate.isDigit(symbols.charAt(0))) {
            if (candidate.groups() == 1 && Candidate.isDigit(symbols.charAt(symbols.length() - 1))) {
                sink.report(candidate.start(), candidate.end(), Evidence.AMBIGUOUS_FORM);
            }
            return;
        }
        for (int i = 0; i < symbols.length(); i++) {
            char c = symbols.charAt(i);
            boolean fits = c >= 'A' && c <= 'F' || i > 0 && Candidate.isDigit(c);
            if (!fits) {
                return;
            }
        }
        if (symbols.length() == 14) {
            sink.report(candidate.start(), candidate.end());
        } else {
            sink.report(
                    candidate.start(),
                    candidate.end(),
                    Luhn.isValidHex(symbols) ? Evidence.CHECK_DIGIT : Evidence.CHECK_DIGIT_FAILED);
        }
    }
}
