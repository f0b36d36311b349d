package io.tuomin.entity;

import io.tuomin.checksum.OrganizationCode;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 组织机构代码 (GB 11714-1997): eight characters and a check character, often with a dash between. */
final class OrganizationCodeNumber implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of("ORG_CODE", Category.ORG, "组织机构代码", "organisation code", 40)
            .labels("""
                    组织机构代码, 机构代码, 组织机构代码证, 组织机构代码证号, 组织机构号, org code, organization code,
                    organisation code, zzjgdm, jgdm
                    """)
            .triggers(Trigger.value())
            .needsLabel();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        int end = Reading.tokenEnd(candidate, start, "-");
        boolean dash = end - start == 10 && candidate.at(start + 8) == '-';
        if (end - start != 9 && !dash) {
            return;
        }
        StringBuilder code = new StringBuilder(9);
        for (int i = start; i < end; i++) {
            char c = candidate.at(i);
            if (c != '-') {
                code.append(c >= 'a' && c <= 'z' ? (char) (c - 0x20) : c);
            }
        }
        if (code.length() == 9) {
            sink.report(
                    start, end, OrganizationCode.isValid(code, 0) ? Evidence.CHECK_DIGIT : Evidence.CHECK_DIGIT_FAILED);
        }
    }
}
