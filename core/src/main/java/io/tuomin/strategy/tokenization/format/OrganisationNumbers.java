package io.tuomin.strategy.tokenization.format;

import io.tuomin.checksum.OrganizationCode;
import java.util.List;

/** Numbers of organisations and sole traders. What says the kind of body and where it is registered is kept. */
final class OrganisationNumbers {

    /** The alphabet of GB 32100-2015. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Authorities and kinds of bodies. */
    private static final Field KIND = Field.kept("123456789AN", 1);

    private OrganisationNumbers() {}

    static List<Format> all() {
        return List.of(creditCodes(), organisationCodes(), registrations(), bankBranches());
    }

    /** 统一社会信用代码 (GB 32100-2015): the organisation code within has its own check character, in almost all of them. */
    private static Format creditCodes() {
        Field kind = Field.kept(Field.DIGITS, 1);
        Field region = Field.kept(Field.DIGITS, 6);
        Check own = Check.sought(16, Field.DIGITS + "X", code -> OrganizationCode.isValid(code, 8));
        return new CodeFormat(
                "USCC",
                Layout.of(KIND, kind, region, Field.of(ALPHABET, 8), Field.check(), Field.check())
                        .checked(code -> {
                            own.complete(code);
                            Check.MOD_31_3.complete(code);
                        }),
                Layout.of(KIND, kind, region, Field.of(ALPHABET, 9), Field.check())
                        .checked(Check.MOD_31_3));
    }

    /** 组织机构代码 (GB 11714-1997). */
    private static Format organisationCodes() {
        return new CodeFormat(
                "ORG_CODE",
                Layout.of(Field.of(Field.DIGITS + Field.LETTERS, 8), Field.check())
                        .checked(Check.sought(8, Field.DIGITS + "X", code -> OrganizationCode.isValid(code, 0))));
    }

    /** 营业执照注册号 (GS 15-2006): a seventh digit from 6 on is a sole trader, and stays one. */
    private static Format registrations() {
        return new CodeFormat("BUSINESS_REG_NO", registration("012345"), registration("6789"));
    }

    private static Layout registration(String seventh) {
        return Layout.of(Field.kept(Field.DIGITS, 6), Field.of(seventh, 1), Field.digits(7), Field.check())
                .checked(Check.MOD_11_10);
    }

    /** 联行号: the bank is kept. */
    private static Format bankBranches() {
        return new CodeFormat(
                "CNAPS_CODE",
                Layout.of(Field.kept("123456789", 1), Field.kept(Field.DIGITS, 2), Field.digits(8), Field.check())
                        .checked(Check.MOD_11_10));
    }
}
