package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 学历证书编号: five digits of the school, one of the kind (1, 5, 6, 7), four of the year, two of the level (01, 02, 04, 05, 06), six of
 * a sequence; five of them in 2001. Some are valid citizen numbers too: the label decides.
 */
final class DiplomaNo implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of("DIPLOMA_NO", Category.EDU_EMP, "学历证书编号", "diploma number", 55)
            .labels("""
                    学历证书编号, 毕业证书编号, 毕业证编号, 毕业证号, 毕业证书号, 学历证书号, 学历编号, 学历证编号,
                    证书编号, 电子注册号, diploma no, certificate of graduation no, byzh, byzsbh, xlzsbh, zsbh
                    """)
            .context("毕业, 学历, diploma")
            .triggers(Trigger.digits(17, 18))
            .needsLabel();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence digits = candidate.symbols();
        if (digits.charAt(digits.length() - 1) == 'X') {
            return;
        }
        int school = Dates.number(digits, 0, 5);
        int year = Dates.number(digits, 6, 10);
        int level = Dates.number(digits, 10, 12);
        boolean schoolFits = school >= 10_001 && school <= 19_999 || school >= 50_001;
        boolean kindFits = "1567".indexOf(digits.charAt(5)) >= 0;
        boolean levelFits = level == 1 || level == 2 || level >= 4 && level <= 6;
        if (schoolFits && kindFits && year >= 1990 && year <= 2100 && levelFits) {
            sink.report(
                    candidate.start(),
                    candidate.end(),
                    candidate.groups() == 1 ? Evidence.DISTINCTIVE_FORM : Evidence.UNUSUAL_FORM);
        }
    }
}
