package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.Locale;
import java.util.Set;

/**
 * 外国人永久居留身份证. Edition of 2023: {@code 9}, two digits of the accepting province, three of the nationality (ISO 3166-1 numeric),
 * the birthday, three digits of a sequence, MOD 11-2. Editions of 2004 and 2017: three letters of the nationality, four digits of
 * province and city, the birthday as YYMMDD, two digits.
 */
final class ForeignPermanentResidentId implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "FOREIGN_PR_ID",
                    Category.IDENTITY_DOC,
                    "外国人永久居留身份证号",
                    "foreign permanent resident identity number",
                    30)
            .labels(IdentityDocuments.CARDS + """
                    外国人永久居留身份证, 外国人永久居留身份证号, 外国人永久居留身份证号码, 外国人永久居留证,
                    永久居留身份证, 永久居留身份证号, 永久居留证, 永居证, 永居身份证,
                    permanent resident card, permanent residence no, green card no
                    """)
            .context("永久居留, 外国人, foreigner")
            .triggers(Trigger.digits(17, 18).aloneIf("9"), Trigger.token(15, 15).aloneIf(Trigger.Outline.CODE));

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    private final Divisions divisions;

    ForeignPermanentResidentId(Facts facts) {
        divisions = facts.divisions();
    }

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence symbols = CitizenNumber.symbols(candidate);
        if (symbols.length() == 18 && symbols.charAt(0) == '9') {
            sink.report(
                    candidate.start(),
                    CitizenNumber.end(candidate, symbols),
                    CitizenNumber.check(symbols),
                    CitizenNumber.date(symbols),
                    divisions.isProvince(symbols, 1) ? CitizenNumber.form(candidate) : Evidence.UNKNOWN_PROVINCE);
        } else if (symbols.length() == 15 && isOldForm(symbols)) {
            sink.report(
                    candidate.start(),
                    candidate.end(),
                    hasBirthday(symbols) ? Evidence.REAL_DATE : Evidence.IMPOSSIBLE_DATE,
                    divisions.isProvince(symbols, 3) ? Evidence.CUSTOMARY_FORM : Evidence.UNKNOWN_PROVINCE);
        }
    }

    private static boolean isOldForm(CharSequence symbols) {
        for (int i = 3; i < 15; i++) {
            if (!Candidate.isDigit(symbols.charAt(i))) {
                return false;
            }
        }
        return COUNTRIES.contains(String.valueOf(symbols.subSequence(0, 3)));
    }

    private static boolean hasBirthday(CharSequence symbols) {
        int year = Dates.number(symbols, 7, 9);
        int month = Dates.number(symbols, 9, 11);
        int day = Dates.number(symbols, 11, 13);
        return Dates.isBirthday(1900 + year, month, day) || Dates.isBirthday(2000 + year, month, day);
    }
}
