package io.tuomin.benchmarks;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.tuomin.Classifier;
import io.tuomin.Desensitizer;
import io.tuomin.policy.Policy;

/** What finds and masks: the library, or what stands for it in projects without one. */
interface Engine {

    /** How many values there are in a text. */
    int count(String text);

    /** The text masked. */
    String mask(String text);

    /** How many values of a corpus it has to find. */
    int expected(Corpus corpus);

    static Engine named(String name) {
        return switch (name) {
            case "tuomin" -> new Library(Classifier.standard(), true);
            case "identifiers" ->
                new Library(
                        Classifier.builder()
                                .only(Library.IDENTIFIERS.toArray(String[]::new))
                                .build(),
                        false);
            case "regexChain" -> new RegexChain();
            default -> throw new IllegalArgumentException("No engine " + name);
        };
    }

    /** Refuses to be measured with wrong results. */
    default void check(Corpus corpus) {
        int found = corpus.records().stream().mapToInt(this::count).sum();
        if (found != expected(corpus)) {
            throw new IllegalStateException(
                    getClass().getSimpleName() + " finds " + found + " values instead of " + expected(corpus));
        }
    }

    /** The library: with its standard settings, or with the types alone that a number or a token is. */
    final class Library implements Engine {

        /** Types whose values are no words: what the library finds without dictionaries of names, places and illnesses. */
        static final ImmutableList<String> IDENTIFIERS = ImmutableList.copyOf(
                Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().split("""
                API_SECRET BANK_ACCOUNT BANK_CARD BIRTH_CERTIFICATE_NO BUSINESS_REG_NO CARD_CVV CARD_EXPIRY CNAPS_CODE
                DATE_OF_BIRTH DIPLOMA_NO DISABILITY_CERT_NO DRIVER_LICENSE_FILE_NO DRIVER_LICENSE_NO EMAIL EMPLOYEE_NO
                FOREIGN_PR_ID GPS_COORDINATE HKID HK_MACAU_PASS HMT_RESIDENCE_PERMIT HM_EXIT_PERMIT ICCID IMEI IMSI
                IP_ADDRESS LANDLINE_PHONE LICENSE_PLATE MACAU_ID MAC_ADDRESS MEDICAL_INSURANCE_NO MEDICAL_RECORD_NO MEID
                MILITARY_ID MOBILE_PHONE NATIONAL_STUDENT_NO ORG_CODE OTP_CODE PASSPORT PASSWORD PAYMENT_ACCOUNT
                POSTAL_CODE PROVIDENT_FUND_ACCOUNT QQ_NUMBER REAL_ESTATE_CERT_NO RESIDENT_ID SOCIAL_SECURITY_CARD_NO
                SOCIAL_SECURITY_NO STUDENT_NO TAIWAN_ID TAIWAN_PASS TW_EXIT_PERMIT URL_USERINFO USCC VIN WECHAT_ID
                """));

        private final Desensitizer desensitizer;
        private final boolean knowsNames;

        Library(Classifier classifier, boolean knowsNames) {
            this.desensitizer = Desensitizer.of(classifier, Policy.standard());
            this.knowsNames = knowsNames;
        }

        @Override
        public int count(String text) {
            return desensitizer.classifier().classify(text).size();
        }

        @Override
        public String mask(String text) {
            return desensitizer.apply(text);
        }

        @Override
        public int expected(Corpus corpus) {
            return corpus.identifiers() + (knowsNames ? corpus.names() : 0);
        }
    }
}
