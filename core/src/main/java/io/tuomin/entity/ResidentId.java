package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 公民身份号码: 18 characters (GB 11643-1999), or the 15 digits of the first generation, which have no check character and are only
 * believed with a label or context.
 */
final class ResidentId implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "RESIDENT_ID", Category.IDENTITY_DOC, "公民身份号码", "resident identity number", 40)
            .labels("""
                    身份证号码, 身份证号, 身份证, 公民身份号码, 公民身份证号码, 公民身份证号, 居民身份证号码,
                    居民身份证号, 居民身份证, 身份号码, 身份证件号码, 身份证件号, 身份证编号, 身份证件, 证件号码, 证件号,
                    证件编号, 身份證, 身份證號碼, 身份證號, 身份ID, id card, id card no, id card number, id card num,
                    id no, id number, id num, identity card, identity card no, identity no, identity number, citizen id,
                    resident id, national id, national id number, cert no, cert num, cert id, certificate no,
                    certificate number, card id no, sfz, sfzh, sfzhm, sfzhao, sfz no, zjh, zjhm, zjhao, shenfenzheng,
                    shenfenzhenghao
                    """)
            .context("身份, 证件, 证号, 实名, 持证人, identity");

    private final EntitySpec spec;
    private final CitizenNumber number;

    ResidentId(Facts facts) {
        spec = SPEC.triggers(
                Trigger.digits(15, 15).neverAlone(),
                Trigger.digits(17, 18).aloneIf(facts.divisions().provinces()),
                Trigger.value());
        number = new CitizenNumber(facts.divisions());
    }

    @Override
    public EntitySpec spec() {
        return spec;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        number.recognize(candidate, sink);
    }
}
