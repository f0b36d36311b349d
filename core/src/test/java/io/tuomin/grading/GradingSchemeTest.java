package io.tuomin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Iterables;
import io.tuomin.TestClassifier;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.model.Evidence;
import io.tuomin.model.Grade;
import io.tuomin.model.LegalBasis;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GradingSchemeTest {

    private static final Map<Character, Grade> GRADES =
            Map.of('S', Grade.SENSITIVE, 'O', Grade.ORDINARY, 'N', Grade.NOT_PERSONAL, 'X', Grade.SECRET);

    static Stream<GradingScheme> schemes() {
        return GradingScheme.IDS.stream().map(GradingScheme::named);
    }

    @Test
    void theCautiousReadingIsTheStandard() {
        assertThat(GradingScheme.standard().id()).isEqualTo("PIPL_DEFAULT");
        assertThat(GradingScheme.standard()).hasToString("PIPL_DEFAULT");
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void schemesSayWhatTheyFollow(GradingScheme scheme) {
        assertThat(scheme.provenance().title()).isNotBlank();
        assertThat(scheme.provenance().date())
                .isEqualTo(scheme.edition().effective().toString());
        assertThat(scheme.edition().effective()).isBefore(scheme.edition().reviewed());
        assertThat(scheme.edition().status()).isEqualTo(Edition.Status.IN_FORCE);
        assertThat(scheme.edition().chinese()).isNotEqualTo(scheme.edition().english());
        assertThat(scheme.edition().notes())
                .isNotEmpty()
                .noneMatch(note -> note.chinese().equals(note.english()));
    }

    @Test
    void unknownSchemesListThoseThereAre() {
        assertThatThrownBy(() -> GradingScheme.named("GDPR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No grading scheme 'GDPR'. There are: PIPL_DEFAULT, GBT_45574_2025, GBT_35273_2020,"
                        + " STRICT_UNION");
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everyTypeThatCanBeFoundHasARow(GradingScheme scheme) {
        assertThat(TestClassifier.standard().entities())
                .allSatisfy(
                        spec -> assertThat(scheme.types()).contains(spec.type().id()));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void schemesMentionTheSameTypes(GradingScheme scheme) {
        assertThat(scheme.types())
                .doesNotHaveDuplicates()
                .isEqualTo(GradingScheme.standard().types());
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everyGradeCitesAClause(GradingScheme scheme) {
        for (String id : scheme.types()) {
            assertThat(scheme.grade(type(id)).basis()).as(id).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void unmentionedTypesAreSensitive(GradingScheme scheme) {
        GradingScheme.Grading grading = scheme.grade(type("SHOE_SIZE"));
        assertThat(grading.grade()).isEqualTo(Grade.SENSITIVE);
        assertThat(grading.basis()).extracting(LegalBasis::code).containsExactly("PIPL-28");
        assertThat(grading.disputed()).isFalse();
        assertThat(grading.aggregates()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "IP_ADDRESS, RESERVED_RANGE, ORDINARY, NOT_PERSONAL",
        "EMAIL, ROLE_ACCOUNT, ORDINARY, NOT_PERSONAL",
        "USCC, SOLE_TRADER, NOT_PERSONAL, ORDINARY",
        "BUSINESS_REG_NO, SOLE_TRADER, NOT_PERSONAL, ORDINARY"
    })
    void evidenceMayChangeTheGrade(String type, Evidence condition, Grade plain, Grade special) {
        long others = Evidence.LABEL.bit() | Evidence.CHECK_DIGIT.bit();
        schemes().forEach(scheme -> {
            assertThat(scheme.grade(type(type)).grade()).as(scheme.id()).isEqualTo(plain);
            assertThat(scheme.grade(type(type), others).grade()).as(scheme.id()).isEqualTo(plain);
            assertThat(scheme.grade(type(type), others | condition.bit()).grade())
                    .as(scheme.id())
                    .isEqualTo(special);
        });
    }

    /** What the four schemes say: S, O, N(ot personal) or the secret X; with + for what aggregates and ! for what is disputed. */
    @ParameterizedTest
    @CsvSource({
        // type, PIPL_DEFAULT, GBT_45574_2025, GBT_35273_2020, STRICT_UNION
        "RESIDENT_ID, S+!, O+!, S+!, S+!",
        "HMT_RESIDENCE_PERMIT, S+!, O+!, S+!, S+!",
        "PASSPORT, S+!, O+!, S+!, S+!",
        "HKID, S+!, O+!, S+!, S+!",
        "MILITARY_ID, S+!, O+!, S+!, S+!",
        "DRIVER_LICENSE_NO, S+!, O+!, S+!, S+!",
        "SOCIAL_SECURITY_NO, S+!, O+!, S+!, S+!",
        "NATIONAL_STUDENT_NO, S+!, O+!, S+!, S+!",
        "ID_CARD_IMAGE, S, S, S, S",
        "DRIVER_LICENSE_FILE_NO, O, O, O, O",
        "WORK_CARD_NO, O!, O!, S!, S!",
        "BIRTH_CERTIFICATE_NO, S, S, S, S",
        "DISABILITY_CERT_NO, S, S, S, S",
        "PERSON_NAME, O, O, O, O",
        "GENDER, O, O, O, O",
        "AGE, O, O, O, O",
        "DATE_OF_BIRTH, O, O, O, O",
        "ETHNICITY, O, O, O, O",
        "MARITAL_STATUS, O!, O!, S!, S!",
        "MOBILE_PHONE, O, O, O, O",
        "LANDLINE_PHONE, O, O, O, O",
        "EMAIL, O, O, O, O",
        "ADDRESS, O, O, O, O",
        "WECHAT_ID, O, O, O, O",
        "BANK_CARD, S, S, S, S",
        "BANK_ACCOUNT, S, S, S, S",
        "CARD_CVV, S, S, S, S",
        "CARD_EXPIRY, S, S, S, S",
        "PAYMENT_ACCOUNT, S, S, S, S",
        "PAYMENT_TOKEN, S!, S!, O!, S!",
        "PROVIDENT_FUND_ACCOUNT, S, S, S, S",
        "LOAN_RECORD, S+!, O+!, S+!, S+!",
        "TRANSACTION_RECORD, O!, O!, S!, S!",
        "PASSWORD, S+!, O+!, S+!, S+!",
        "OTP_CODE, S+!, O+!, S+!, S+!",
        "URL_USERINFO, S+!, O+!, S+!, S+!",
        "API_SECRET, X, X, X, X",
        "DISEASE, S, S, S, S",
        "MEDICAL_RECORD_NO, S, S, S, S",
        "MEDICAL_INSURANCE_NO, S+!, O+!, S+!, S+!",
        "BLOOD_TYPE, O, O, O, O",
        "FACE_IMAGE, S, S, S, S",
        "GENETIC_DATA, S, S, S, S",
        "GPS_COORDINATE, S, S, S, S",
        "COARSE_LOCATION, O, O, O, O",
        "ACCOMMODATION, S+!, O+!, S+!, S+!",
        "TRAVEL_ITINERARY, O+, O+, O+, O+",
        "RELIGION, S, S, S, S",
        "SPECIFIC_IDENTITY, S!, S!, O!, S!",
        "MINOR_UNDER_14, S, S, S, S",
        "IMEI, O, O, O, O",
        "IP_ADDRESS, O, O, O, O",
        "BROWSING_HISTORY, O!, O!, S!, S!",
        "COMM_CONTENT, S!, O!, S!, S!",
        "DIPLOMA_NO, O, O, O, O",
        "LICENSE_PLATE, O, O, O, O",
        "REAL_ESTATE_CERT_NO, O!, O!, S!, S!",
        "USCC, N, N, N, N",
        "ORG_CODE, N, N, N, N",
        "CNAPS_CODE, N, N, N, N",
        "SERVICE_HOTLINE, N, N, N, N"
    })
    void typesAreGradedAsTheEditionsSay(String type, String pipl, String gbt45574, String gbt35273, String strict) {
        List<String> expected = List.of(pipl, gbt45574, gbt35273, strict);
        for (int i = 0; i < expected.size(); i++) {
            GradingScheme.Grading grading =
                    GradingScheme.named(GradingScheme.IDS.get(i)).grade(type(type));
            String said = expected.get(i);
            assertThat(grading.grade()).as(GradingScheme.IDS.get(i)).isEqualTo(GRADES.get(said.charAt(0)));
            assertThat(grading.aggregates()).as("aggregates").isEqualTo(said.contains("+"));
            assertThat(grading.disputed()).as("disputed").isEqualTo(said.contains("!"));
        }
    }

    @Test
    void theUnionIsAsStrictAsTheStrictest() {
        List<GradingScheme> all = schemes().toList();
        for (String id : GradingScheme.standard().types()) {
            Grade strictest = all.subList(0, 3).stream()
                    .map(scheme -> scheme.grade(type(id)).grade())
                    .max(Grade::compareTo)
                    .orElseThrow();
            assertThat(all.get(3).grade(type(id)).grade()).as(id).isEqualTo(strictest);
        }
    }

    @Test
    void whereEditionsDifferTheGradeIsDisputed() {
        for (String id : GradingScheme.standard().types()) {
            long grades = schemes()
                    .map(scheme -> scheme.grade(type(id)).grade())
                    .distinct()
                    .count();
            if (grades > 1) {
                assertThat(schemes())
                        .as(id)
                        .allMatch(scheme -> scheme.grade(type(id)).disputed());
            }
        }
    }

    @Test
    void clausesAreTheCitedOnes() throws IOException {
        TreeSet<String> cited = new TreeSet<>();
        for (String id : Iterables.concat(GradingScheme.IDS, LevelScale.IDS)) {
            table(id).column("basis").forEach(basis -> cited.addAll(List.of(basis.split(" "))));
        }
        table("rules").column("basis").forEach(basis -> cited.addAll(List.of(basis.split(" "))));
        List<String> written = table("clauses").column("code");
        assertThat(written).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(written)).isEqualTo(cited);
    }

    private static Dictionary table(String name) throws IOException {
        InputStream in = GradingScheme.class.getResourceAsStream(name + ".tsv");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return Dictionary.parse(name, reader);
        }
    }

    private static EntityType type(String id) {
        return new EntityType(id, Category.BASIC, "", "");
    }
}
