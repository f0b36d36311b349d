package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 社会保障号码: by article 58 of the Social Insurance Law the citizen number. Local personal numbers of eight to twelve digits are
 * taken where a label names them.
 */
final class SocialSecurityNo implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "SOCIAL_SECURITY_NO", Category.IDENTITY_DOC, "社会保障号码", "social security number", 45)
            .labels("""
                    社会保障号码, 社会保障号, 社保号, 社保号码, 个人社保号, 社保编号, 社保账号, 社会保险号, 社会保险号码,
                    social security no, social security number, ssn, sbh, sbhm, shbzh, shbzhm
                    """)
            .triggers(Trigger.value(), Trigger.digits(15, 15), Trigger.digits(17, 18))
            .needsLabel();

    private final CitizenNumber number;

    SocialSecurityNo(Facts facts) {
        number = new CitizenNumber(facts.divisions());
    }

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (candidate.symbols().length() > 0) {
            number.recognize(candidate, sink);
            return;
        }
        int end = Reading.tokenEnd(candidate, candidate.start(), "");
        int length = end - candidate.start();
        if (length >= 8 && length <= 12 && Reading.digits(candidate, candidate.start(), end) == length) {
            sink.report(candidate.start(), end);
        }
    }
}
