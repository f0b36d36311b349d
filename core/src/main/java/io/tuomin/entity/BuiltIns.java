package io.tuomin.entity;

import com.google.common.collect.ImmutableList;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.name.NameRecognizer;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.TextRecognizer;
import java.util.function.Function;

/**
 * All recognizers that come with the library. To add an entity type, write its class, and add a line here; a test names what else is
 * missing.
 */
public final class BuiltIns {

    private static final ImmutableList<Function<Facts, Recognizer>> RECOGNIZERS = ImmutableList.of(
            ResidentId::new,
            facts -> new HmtResidencePermit(),
            ForeignPermanentResidentId::new,
            facts -> new HongKongIdentityCard(),
            facts -> new MacauIdentityCard(),
            facts -> new TaiwanIdentityCard(),
            facts -> new HongKongMacauPass(),
            facts -> new TaiwanPass(),
            facts -> new HongKongMacauExitPermit(),
            facts -> new TaiwanExitPermit(),
            facts -> new Passport(),
            facts -> new MilitaryId(),
            DriverLicenseNo::new,
            DriverLicenseFileNo::new,
            SocialSecurityNo::new,
            DisabilityCertificateNo::new,
            NationalStudentNo::new,
            facts -> new DiplomaNo(),
            facts -> new BirthCertificateNo(),
            facts -> new PostalCode(),
            BankCard::new,
            facts -> new CardCvv(),
            facts -> new CardExpiry(),
            facts -> new PaymentAccount(),
            facts -> new Password(),
            facts -> new OtpCode(),
            facts -> new ApiSecret(),
            facts -> new UrlUserInfo(),
            MobilePhone::new,
            LandlinePhone::new,
            facts -> new Email(),
            facts -> new QqNumber(),
            facts -> new WechatId(),
            facts -> new IpAddress(),
            facts -> new MacAddress(),
            facts -> new Imei(),
            facts -> new Meid(),
            facts -> new Imsi(),
            facts -> new Iccid(),
            facts -> new LicensePlate(),
            facts -> new VehicleIdentificationNumber(),
            facts -> new GpsCoordinate(),
            facts -> new DateOfBirth(),
            facts -> new Age(),
            Address::new,
            PersonName::new,
            CoarseLocation::new,
            Disease::new,
            MedicalHistory::new,
            LabResult::new,
            Allergy::new,
            Vaccination::new,
            BodyMetrics::new,
            facts -> new Icd10Code(),
            UnifiedSocialCreditCode::new,
            facts -> new OrganizationCodeNumber(),
            BusinessRegistrationNo::new,
            facts -> new CnapsCode(),
            facts -> new RealEstateCertificateNo(),
            facts -> new ServiceHotline(),
            facts -> new CourtCaseNo(),
            facts -> new DrugApprovalNo(),
            facts -> new TrackingNo(),
            facts -> new Uuid());

    private BuiltIns() {}

    /**
     * The recognizers that read whole texts, over some dictionaries.
     *
     * @throws io.tuomin.dictionary.DictionaryException if a dictionary or a model is missing; the message names it and what to add
     */
    public static ImmutableList<TextRecognizer> texts(Dictionaries dictionaries) {
        return ImmutableList.of(new NameRecognizer(PersonName.IN_TEXT, dictionaries));
    }

    /**
     * The recognizers over some dictionaries.
     *
     * @throws io.tuomin.dictionary.DictionaryException if a dictionary is missing; the message names it and what to add
     */
    public static ImmutableList<Recognizer> recognizers(Dictionaries dictionaries) {
        Facts facts = new Facts(dictionaries);
        ImmutableList.Builder<Recognizer> all = ImmutableList.builder();
        RECOGNIZERS.forEach(recognizer -> all.add(recognizer.apply(facts)));
        all.addAll(LabelledTypes.all(facts));
        all.addAll(HealthTypes.all(facts));
        TraitTypes.all(facts).forEach(all::add);
        return all.build();
    }
}
