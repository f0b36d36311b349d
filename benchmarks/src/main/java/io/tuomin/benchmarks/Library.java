package io.tuomin.benchmarks;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import io.tuomin.Classifier;
import io.tuomin.Desensitizer;
import io.tuomin.policy.Policy;
import java.util.function.ToIntFunction;

/** The library, with all types or a set of them. May be used by several threads. */
final class Library implements MaskingEngine {

    /** Types whose values are no words: what the library finds without dictionaries of names, places and illnesses. */
    static final ImmutableSet<String> IDENTIFIERS = ImmutableSet.copyOf(
            Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().split("""
                API_SECRET BANK_ACCOUNT BANK_CARD BIRTH_CERTIFICATE_NO BUSINESS_REG_NO CARD_CVV CARD_EXPIRY CNAPS_CODE
                DATE_OF_BIRTH DIPLOMA_NO DISABILITY_CERT_NO DRIVER_LICENSE_FILE_NO DRIVER_LICENSE_NO EMAIL EMPLOYEE_NO
                FOREIGN_PR_ID GPS_COORDINATE HKID HK_MACAU_PASS HMT_RESIDENCE_PERMIT HM_EXIT_PERMIT ICCID IMEI IMSI
                IP_ADDRESS LANDLINE_PHONE LICENSE_PLATE MACAU_ID MAC_ADDRESS MEDICAL_INSURANCE_NO MEDICAL_RECORD_NO MEID
                MILITARY_ID MOBILE_PHONE NATIONAL_STUDENT_NO ORG_CODE OTP_CODE PASSPORT PASSWORD PAYMENT_ACCOUNT
                POSTAL_CODE PROVIDENT_FUND_ACCOUNT QQ_NUMBER REAL_ESTATE_CERT_NO RESIDENT_ID SOCIAL_SECURITY_CARD_NO
                SOCIAL_SECURITY_NO STUDENT_NO TAIWAN_ID TAIWAN_PASS TW_EXIT_PERMIT URL_USERINFO USCC VIN WECHAT_ID
                """));

    /** Identifiers, and the names and addresses of people. */
    static final ImmutableSet<String> NAMES = ImmutableSet.<String>builder()
            .addAll(IDENTIFIERS)
            .add("PERSON_NAME", "ADDRESS")
            .build();

    private final Desensitizer desensitizer;
    private final ToIntFunction<Corpus.Planted> found;

    private Library(Classifier classifier, ToIntFunction<Corpus.Planted> found) {
        this.desensitizer = Desensitizer.of(classifier, Policy.standard());
        this.found = found;
    }

    static Library named(String types) {
        return switch (types) {
            case "identifiers" -> new Library(only(IDENTIFIERS), Corpus.Planted::identifiers);
            case "names" -> new Library(only(NAMES), Corpus.Planted::values);
            default -> new Library(Classifier.standard(), Corpus.Planted::values);
        };
    }

    /** A classifier of some types. */
    static Classifier only(Iterable<String> types) {
        return Classifier.builder()
                .only(ImmutableList.copyOf(types).toArray(String[]::new))
                .build();
    }

    @Override
    public int count(String text) {
        return desensitizer.classifier().classify(text).size();
    }

    @Override
    public int count(byte[] utf8) {
        return desensitizer.classifier().classify(utf8).size();
    }

    @Override
    public String mask(String text) {
        return desensitizer.apply(text);
    }

    @Override
    public byte[] mask(byte[] utf8) {
        return desensitizer.apply(utf8);
    }

    /** Exactly what was planted. */
    @Override
    public Range<Integer> expected(Corpus corpus) {
        return Range.singleton(found.applyAsInt(corpus.planted()));
    }
}
