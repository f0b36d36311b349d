package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 港澳台居民居住证 (since 2018-09-01): eighteen characters built like a citizen number, with the prefix 810000 (Hong Kong), 820000
 * (Macau) or 830000 (Taiwan).
 */
final class HmtResidencePermit implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "HMT_RESIDENCE_PERMIT",
                    Category.IDENTITY_DOC,
                    "港澳台居民居住证号",
                    "residence permit for Hong Kong, Macau and Taiwan residents",
                    35)
            .labels(IdentityDocuments.CARDS + """
                    港澳台居民居住证, 港澳台居民居住证号, 港澳台居民居住证号码, 港澳台居住证, 居住证号, 居住证号码,
                    居住证, residence permit, residence permit no, jzz, jzzh, 公民身份号码
                    """)
            .triggers(Trigger.digits(17, 18).aloneIf("81", "82", "83"));

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence symbols = CitizenNumber.symbols(candidate);
        if (symbols.length() == 18 && CitizenNumber.isOfHongKongMacauTaiwan(symbols)) {
            sink.report(
                    candidate.start(),
                    CitizenNumber.end(candidate, symbols),
                    CitizenNumber.check(symbols),
                    CitizenNumber.date(symbols),
                    CitizenNumber.form(candidate));
        }
    }
}
