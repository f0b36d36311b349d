package io.tuomin.entity;

import io.tuomin.checksum.VehicleId;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 车辆识别代号 VIN (GB 16735-2019, ISO 3779): seventeen letters and digits without I, O and Q, a check character at place nine. Chinese
 * and North American vehicles carry the check; others may not.
 */
final class VehicleIdentificationNumber implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "VIN", Category.VEHICLE, "车辆识别代号", "vehicle identification number", 25)
            .labels("""
                    vin, vin码, vin号, vin no, 车架号, 车架号码, 车辆识别代号, 车辆识别码, 车辆识别代码, 大架号, 车辆vin,
                    frame no, cjh, clsbdh, clsbm
                    """)
            .context("车辆, 汽车, 车牌, 发动机, vehicle")
            .triggers(Trigger.token(17, 17), Trigger.digits(17, 17).neverAlone());

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence symbols = candidate.symbols();
        for (int i = 0; i < 17; i++) {
            char c = symbols.charAt(i);
            if (c == 'I' || c == 'O' || c == 'Q') {
                return;
            }
        }
        if (candidate.groups() > 1) {
            return;
        }
        boolean valid = VehicleId.isValid(symbols);
        char first = symbols.charAt(0);
        boolean checked = first == 'L' || first >= '1' && first <= '5';
        if (!valid && !checked) {
            if (isSerial(symbols)) {
                sink.report(candidate.start(), candidate.end(), Evidence.CUSTOMARY_FORM);
            } else {
                sink.report(candidate.start(), candidate.end());
            }
        } else if (valid && first == 'L' && isSerial(symbols)) {
            sink.report(candidate.start(), candidate.end(), Evidence.CHECK_DIGIT, Evidence.DISTINCTIVE_FORM);
        } else {
            sink.report(candidate.start(), candidate.end(), valid ? Evidence.CHECK_DIGIT : Evidence.CHECK_DIGIT_FAILED);
        }
    }

    /** The last four places are digits. */
    private static boolean isSerial(CharSequence symbols) {
        for (int i = 13; i < 17; i++) {
            if (!Candidate.isDigit(symbols.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
