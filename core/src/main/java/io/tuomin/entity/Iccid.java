package io.tuomin.entity;

import io.tuomin.checksum.Luhn;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** ICCID of Chinese SIM cards: 8986 and fifteen digits (ITU-T E.118); a twentieth is a check digit by Luhn. */
final class Iccid implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of("ICCID", Category.DEVICE, "ICCID", "ICCID", 50)
            .labels("iccid, iccid号, iccid no, sim卡号, sim card, sim卡")
            .context("sim, 设备, device")
            .triggers(Trigger.digits(19, 20));

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence digits = candidate.symbols();
        if (Dates.number(digits, 0, 4) != 8986 || digits.charAt(digits.length() - 1) == 'X') {
            return;
        }
        if (digits.length() == 19) {
            sink.report(candidate.start(), candidate.end());
        } else {
            sink.report(
                    candidate.start(),
                    candidate.end(),
                    Luhn.isValid(digits) ? Evidence.CHECK_DIGIT : Evidence.CHECK_DIGIT_FAILED);
        }
    }
}
