package io.tuomin.entity;

import com.google.common.collect.ImmutableSet;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.Set;

/** IMSI: 460, the network code of a Chinese operator, ten digits (ITU-T E.212). */
final class Imsi implements Recognizer {

    /** Mobile network codes in use in mainland China. */
    private static final Set<Integer> NETWORKS = ImmutableSet.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 15, 20);

    private static final EntitySpec SPEC = EntitySpec.of("IMSI", Category.DEVICE, "IMSI", "IMSI", 35)
            .labels("imsi, imsi号, imsi no, 国际移动用户识别码, 用户识别码")
            .context("sim, 设备, 手机, device")
            .triggers(Trigger.digits(15, 15))
            .needsLabel();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence digits = candidate.symbols();
        if (Dates.number(digits, 0, 3) == 460 && candidate.groups() == 1) {
            boolean known = NETWORKS.contains(Dates.number(digits, 3, 5));
            sink.report(candidate.start(), candidate.end(), known ? Evidence.LIVE_SEGMENT : Evidence.UNKNOWN_SEGMENT);
        }
    }
}
