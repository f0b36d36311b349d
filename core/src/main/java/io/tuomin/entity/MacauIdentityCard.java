package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 澳门居民身份证: a first digit 1, 5, 7 or 8, six digits, and a check digit in brackets or behind a slash. How the check digit is
 * computed is not published, so a label is needed.
 */
final class MacauIdentityCard implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "MACAU_ID", Category.IDENTITY_DOC, "澳门居民身份证号", "Macau identity card number", 35)
            .labels("""
                    澳门身份证, 澳门身份证号, 澳门身份证号码, 澳门居民身份证, 澳门居民身份证号, 澳门永久性居民身份证,
                    澳門身份證, 澳門居民身份證, bir, macau id, macau identity card
                    """)
            .context("澳门, 澳門, macau, macao")
            .triggers(Trigger.digits(7, 8))
            .needsLabel();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence symbols = candidate.symbols();
        if (candidate.groups() > 1 || "1578".indexOf(symbols.charAt(0)) < 0) {
            return;
        }
        int end = candidate.end();
        if (symbols.length() == 8) {
            sink.report(candidate.start(), end);
        } else if (candidate.at(end) == '('
                && Candidate.isDigit(candidate.at(end + 1))
                && candidate.at(end + 2) == ')') {
            sink.report(candidate.start(), end + 3, Evidence.DISTINCTIVE_FORM);
        } else if (candidate.at(end) == '/' && Candidate.isDigit(candidate.at(end + 1))) {
            sink.report(candidate.start(), end + 2, Evidence.DISTINCTIVE_FORM);
        }
    }
}
