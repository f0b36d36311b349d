package io.tuomin.entity;

import io.tuomin.checksum.Luhn;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** IMEI: fifteen digits, the last one by Luhn (3GPP TS 23.003). One number in ten passes Luhn, so context is needed. */
final class Imei implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of("IMEI", Category.DEVICE, "IMEI", "IMEI", 25)
            .labels("""
                    imei, imei1, imei2, imei号, imei no, imei number, 手机串号, 串号, 手机序列号, 移动设备识别码,
                    设备识别码
                    """)
            .context("设备, 手机, device, 终端")
            .triggers(Trigger.digits(15, 15).neverAlone());

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (candidate.symbols().charAt(14) != 'X') {
            sink.report(
                    candidate.start(),
                    candidate.end(),
                    Luhn.isValid(candidate.symbols()) ? Evidence.CHECK_DIGIT : Evidence.CHECK_DIGIT_FAILED);
        }
    }
}
