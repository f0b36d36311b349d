package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 机动车驾驶证号: the holder's citizen number under the name of the licence. */
final class DriverLicenseNo implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "DRIVER_LICENSE_NO", Category.IDENTITY_DOC, "机动车驾驶证号", "driving licence number", 45)
            .labels("""
                    驾驶证号, 驾驶证号码, 驾驶证编号, 机动车驾驶证号, 驾照号, 驾照号码, 驾照编号, 驾驶证, 驾照,
                    driver license, driver license no, driver license number, driving license, driving licence,
                    license no, jsz, jszh, jszhm
                    """)
            .triggers(Trigger.digits(15, 15), Trigger.digits(17, 18))
            .needsLabel();

    private final CitizenNumber number;

    DriverLicenseNo(Facts facts) {
        number = new CitizenNumber(facts.divisions());
    }

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        number.recognize(candidate, sink);
    }
}
