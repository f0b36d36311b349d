package io.tuomin.entity;

import io.tuomin.checksum.HongKongId;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 香港身份证: one or two letters, six digits and a check digit (0 to 9 or A), which is usually in brackets. */
final class HongKongIdentityCard implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "HKID", Category.IDENTITY_DOC, "香港身份证号", "Hong Kong identity card number", 28)
            .labels(IdentityDocuments.CARDS + """
                    香港身份证, 香港身份证号, 香港身份证号码, 香港居民身份证, 香港居民身份证号, 香港永久性居民身份证,
                    香港永久居民身份证, 香港身份證, 香港身份證號碼, 香港居民身份證, hkid, hkid no, hkid number,
                    hong kong id, hong kong identity card
                    """)
            .context("香港, hong kong")
            .triggers(Trigger.token(7, 9).aloneIf(Trigger.Outline.BRACKETED));

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence symbols = candidate.symbols();
        int letters = Candidate.isLetter(symbols.charAt(1)) ? 2 : 1;
        if (!hasShape(symbols, letters)) {
            return;
        }
        if (symbols.length() == letters + 7) {
            boolean valid = HongKongId.isValid(symbols);
            sink.report(candidate.start(), candidate.end(), valid ? Evidence.CHECK_DIGIT : Evidence.CHECK_DIGIT_FAILED);
            return;
        }
        int open = candidate.at(candidate.end()) == ' ' ? candidate.end() + 1 : candidate.end();
        char check = candidate.at(open + 1) == 'a' ? 'A' : candidate.at(open + 1);
        if (isBracketed(candidate, open) && (Candidate.isDigit(check) || check == 'A')) {
            boolean valid =
                    HongKongId.isValid(new StringBuilder(9).append(symbols).append(check));
            sink.report(
                    candidate.start(),
                    open + 3,
                    valid ? Evidence.CHECK_DIGIT : Evidence.CHECK_DIGIT_FAILED,
                    Evidence.DISTINCTIVE_FORM);
        }
    }

    private static boolean isBracketed(Candidate candidate, int open) {
        return candidate.at(open) == '(' && candidate.at(open + 2) == ')'
                || candidate.at(open) == '[' && candidate.at(open + 2) == ']';
    }

    /** Letters, six digits, and if there is one more, a digit or A. */
    private static boolean hasShape(CharSequence symbols, int letters) {
        if (symbols.length() != letters + 6 && symbols.length() != letters + 7) {
            return false;
        }
        for (int i = 0; i < symbols.length(); i++) {
            char c = symbols.charAt(i);
            boolean fits = i < letters ? Candidate.isLetter(c) : Candidate.isDigit(c) || i == letters + 6 && c == 'A';
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
