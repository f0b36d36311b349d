package io.tuomin.entity;

import com.google.common.collect.ImmutableList;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.name.NameRecognizer;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.TextRecognizer;

/**
 * All recognizers that come with the library. To add an entity type, write its class, and add a line here; a test names what else is
 * missing.
 */
public final class BuiltIns {

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
        all.add(
                new ResidentId(facts),
                new HmtResidencePermit(),
                new ForeignPermanentResidentId(facts),
                new HongKongIdentityCard(),
                new MacauIdentityCard(),
                new TaiwanIdentityCard(),
                new HongKongMacauPass(),
                new TaiwanPass(),
                new HongKongMacauExitPermit(),
                new TaiwanExitPermit(),
                new Passport(),
                new MilitaryId(),
                new DriverLicenseNo(facts),
                new DriverLicenseFileNo(facts),
                new SocialSecurityNo(facts),
                new DisabilityCertificateNo(facts),
                new NationalStudentNo(facts),
                new DiplomaNo(),
                new BirthCertificateNo(),
                new PostalCode(),
                new BankCard(facts),
                new CardCvv(),
                new CardExpiry(),
                new PaymentAccount(),
                new Password(),
                new OtpCode(),
                new ApiSecret(),
                new UrlUserInfo(),
                new MobilePhone(facts),
                new LandlinePhone(facts),
                new Email(),
                new QqNumber(),
                new WechatId(),
                new IpAddress(),
                new MacAddress(),
                new Imei(),
                new Meid(),
                new Imsi(),
                new Iccid(),
                new LicensePlate(),
                new VehicleIdentificationNumber(),
                new GpsCoordinate(),
                new DateOfBirth(),
                new Age(),
                new Address(facts),
                new PersonName(facts),
                new CoarseLocation(facts),
                new Disease(facts),
                new MedicalHistory(facts),
                new LabResult(facts),
                new Allergy(facts),
                new Vaccination(facts),
                new BodyMetrics(facts),
                new Icd10Code(),
                new UnifiedSocialCreditCode(facts),
                new OrganizationCodeNumber(),
                new BusinessRegistrationNo(facts),
                new CnapsCode(),
                new RealEstateCertificateNo(),
                new ServiceHotline(),
                new CourtCaseNo(),
                new DrugApprovalNo(),
                new TrackingNo(),
                new Uuid());
        all.addAll(LabelledTypes.all(facts));
        all.addAll(HealthTypes.all(facts));
        TraitTypes.all(facts).forEach(all::add);
        return all.build();
    }
}
