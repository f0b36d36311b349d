package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 驾驶证/行驶证档案编号: twelve digits that begin with the code of a province. */
final class DriverLicenseFileNo implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "DRIVER_LICENSE_FILE_NO", Category.VEHICLE, "驾驶证/行驶证档案编号", "driving licence file number", 40)
            .labels("""
                    档案编号, 档案号, 驾驶证档案编号, 驾照档案编号, 行驶证档案编号, 驾驶证档案号, 驾驶档案编号, file no,
                    archive no, dabh, dah
                    """)
            .context("""
                    驾驶证, 驾照, 行驶证, 驾驶证号, 驾驶证号码, 驾驶证编号, 机动车驾驶证号, 驾照号, 驾照号码, 驾照编号
                    """)
            .triggers(Trigger.digits(12, 12))
            .needsLabel();

    private final Divisions divisions;

    DriverLicenseFileNo(Facts facts) {
        divisions = facts.divisions();
    }

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence digits = candidate.symbols();
        if (digits.charAt(11) != 'X') {
            Evidence form = candidate.groups() == 1 ? Evidence.CUSTOMARY_FORM : Evidence.UNUSUAL_FORM;
            sink.report(
                    candidate.start(),
                    candidate.end(),
                    divisions.isProvince(digits, 0) ? form : Evidence.UNKNOWN_PROVINCE);
        }
    }
}
