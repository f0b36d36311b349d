package io.tuomin.entity;

import com.google.common.collect.ImmutableSet;
import io.tuomin.checksum.Mod31;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.Set;

/**
 * 统一社会信用代码 (GB 32100-2015): authority and kind of body, six digits of the region, the organisation code, a MOD 31-3 check
 * character. Prefix 92 is a sole trader, who is a natural person.
 */
final class UnifiedSocialCreditCode implements Recognizer {

    /** Authorities and kinds of bodies that the standard pairs. */
    private static final Set<String> KINDS = ImmutableSet.of(
            "11", "12", "13", "19", "21", "29", "31", "32", "33", "34", "35", "39", "41", "49", "51", "52", "53", "59",
            "61", "62", "69", "71", "72", "79", "81", "89", "91", "92", "93", "A1", "A9", "N1", "N2", "N3", "N9", "Y1");

    private static final String[] NUMBERED =
            KINDS.stream().filter(kind -> Candidate.isDigit(kind.charAt(0))).toArray(String[]::new);

    private static final EntitySpec SPEC = EntitySpec.of(
                    "USCC", Category.ORG, "统一社会信用代码", "unified social credit code", 30)
            .labels("""
                    统一社会信用代码, 社会信用代码, 统一信用代码, 信用代码, 统一社会信用代码证号, 纳税人识别号, 税号,
                    企业税号, 统一代码, 營業執照, 营业执照, 营业执照号, 营业执照号码, uscc, credit code,
                    unified social credit code, social credit code, tax no, tax id, tax number, nsrsbh, tyshxydm, shxydm,
                    xydm, sh
                    """)
            .triggers(Trigger.token(18, 18), Trigger.digits(18, 18).aloneIf(NUMBERED));

    private final Divisions divisions;

    UnifiedSocialCreditCode(Facts facts) {
        divisions = facts.divisions();
    }

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence symbols = candidate.symbols();
        if (candidate.groups() > 1 || symbols.charAt(0) == '0' || symbols.charAt(1) == '0') {
            return;
        }
        for (int i = 2; i < 8; i++) {
            if (!Candidate.isDigit(symbols.charAt(i))) {
                return;
            }
        }
        boolean valid = Mod31.isValid(symbols);
        boolean kind = KINDS.contains(String.valueOf(new char[] {symbols.charAt(0), symbols.charAt(1)}));
        if (!valid && (!kind || !divisions.isKnown(symbols, 2))) {
            return;
        }
        Evidence check = valid ? Evidence.CHECK_DIGIT : Evidence.CHECK_DIGIT_FAILED;
        Evidence region = divisions.isKnown(symbols, 2) || Dates.number(symbols, 2, 8) == 100_000
                ? Evidence.KNOWN_REGION
                : divisions.isProvince(symbols, 2) ? Evidence.RUN_TOGETHER : Evidence.UNKNOWN_REGION;
        Evidence form = kind ? Evidence.CUSTOMARY_FORM : Evidence.AMBIGUOUS_FORM;
        if (kind && symbols.charAt(0) == '9' && symbols.charAt(1) == '2') {
            sink.report(candidate.start(), candidate.end(), check, region, form, Evidence.SOLE_TRADER);
        } else {
            sink.report(candidate.start(), candidate.end(), check, region, form);
        }
    }
}
