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
 * ICCID of Chinese SIM cards: 8986 and fifteen digits (ITU-T E.118); a twentieth is a check digit by Luhn. Operators put a hexadecimal
 * letter in some places.
 */
final class Iccid implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of("ICCID", Category.DEVICE, "ICCID", "ICCID", 50)
            .labels("iccid, iccid号, iccid no, sim卡号, sim card, sim卡")
            .context("sim, 设备, device")
            .triggers(Trigger.digits(19, 20).aloneIf("89"), Trigger.token(19, 20));

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence digits = candidate.symbols();
        int letters = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (i < 4 && c != "8986".charAt(i) || Candidate.isLetter(c) && c > 'F') {
                return;
            }
            letters += Candidate.isLetter(c) ? 1 : 0;
        }
        if (letters > 1) {
            return;
        }
        if (digits.length() == 19 || letters == 1) {
            sink.report(candidate.start(), candidate.end());
        } else {
            sink.report(
                    candidate.start(),
                    candidate.end(),
                    Luhn.isValid(digits) ? Evidence.CHECK_DIGIT : Evidence.CHECK_DIGIT_FAILED);
        }
    }
}
