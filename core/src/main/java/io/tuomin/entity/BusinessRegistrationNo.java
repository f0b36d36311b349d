package io.tuomin.entity;

import io.tuomin.checksum.Mod11Radix10;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 营业执照注册号 (GS 15-2006): six digits of the authority, eight of a sequence, an ISO 7064 MOD 11,10 check digit. A seventh digit from
 * 6 on is a sole trader, who is a natural person.
 */
final class BusinessRegistrationNo implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "BUSINESS_REG_NO", Category.ORG, "营业执照注册号（15位）", "business registration number", 30)
            .labels("""
                    注册号, 营业执照注册号, 工商注册号, 营业执照号, 营业执照号码, 营业执照编号, 营业执照, 执照号,
                    执照注册号, 工商登记号, business registration no, business license, business license no,
                    registration no, reg no, yyzz, yyzzh, gszch, zch
                    """)
            .triggers(Trigger.digits(15, 15))
            .needsLabel();

    private final Divisions divisions;

    BusinessRegistrationNo(Facts facts) {
        divisions = facts.divisions();
    }

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence digits = candidate.symbols();
        if (candidate.groups() > 1 || digits.charAt(14) == 'X') {
            return;
        }
        boolean authority = Dates.number(digits, 0, 6) == 100_000 || divisions.isProvince(digits, 0);
        Evidence check = Mod11Radix10.isValid(digits) ? Evidence.CHECK_DIGIT : Evidence.CHECK_DIGIT_FAILED;
        Evidence region = authority ? Evidence.CUSTOMARY_FORM : Evidence.UNKNOWN_PROVINCE;
        if (digits.charAt(6) >= '6') {
            sink.report(candidate.start(), candidate.end(), check, region, Evidence.SOLE_TRADER);
        } else {
            sink.report(candidate.start(), candidate.end(), check, region);
        }
    }
}
