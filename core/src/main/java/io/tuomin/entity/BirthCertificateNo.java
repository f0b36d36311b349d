package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 出生医学证明编号: a letter and nine digits, behind a label. */
final class BirthCertificateNo implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "BIRTH_CERTIFICATE_NO", Category.MINOR, "出生医学证明编号", "birth certificate number", 50)
            .labels("""
                    出生医学证明, 出生医学证明编号, 出生医学证明号, 出生证明编号, 出生证明, 出生证号, 出生证编号, 出生证,
                    birth certificate, birth certificate no, csyxzm
                    """)
            .triggers(Trigger.token(10, 10))
            .needsLabel();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (LetterAndDigits.has(candidate.symbols(), "ABCDEFGHIJKLMNOPQRSTUVWXYZ", 9)) {
            sink.report(candidate.start(), candidate.end());
        }
    }
}
