package io.tuomin.checksum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published specimens, synthetic numbers that fit, and numbers that do not, scheme by scheme. */
class CheckCharactersTest {

    /** Every scheme as one question. */
    private static final Map<String, Predicate<CharSequence>> SCHEMES = Map.of(
            "Mod11Radix2", Mod11Radix2::isValid,
            "Mod31", Mod31::isValid,
            "Luhn", Luhn::isValid,
            "LuhnHex", Luhn::isValidHex,
            "Mod11Radix10", Mod11Radix10::isValid,
            "HongKongId", HongKongId::isValid,
            "TaiwanId", TaiwanId::isValid,
            "OrganizationCode", code -> OrganizationCode.isValid(code, 0),
            "PostalItem", number -> PostalItem.isValid(number, 0),
            "VehicleId", VehicleId::isValid);

    @ParameterizedTest
    @CsvSource({
        "Mod11Radix2, 11010519491231002X",
        "Mod11Radix2, 440524188001010014",
        "Mod11Radix2, 932682198501010017",
        "Mod11Radix2, 911124198108030024",
        "Mod31, 91350100M000100Y43",
        "Mod31, 91440300708461136T",
        "Mod31, 91110000600037341L",
        "Luhn, 4111111111111111",
        "Luhn, 490154203237518",
        "LuhnHex, AF0123450ABCDEC",
        "Mod11Radix10, 110108000000016",
        "Mod11Radix10, 102100099996",
        "Mod11Radix10, 105100000017",
        "Mod11Radix10, 104100000004",
        "HongKongId, G123456A",
        "TaiwanId, A123456789",
        "OrganizationCode, D2143569X",
        "OrganizationCode, 600037341",
        "PostalItem, 473124829",
        "VehicleId, 1M8GDM9AXKP042788",
        "VehicleId, 11111111111111111"
    })
    void publishedSpecimensFit(String scheme, String number) {
        assertThat(SCHEMES.get(scheme)).accepts(number);
    }

    @ParameterizedTest
    @CsvSource({
        "Mod11Radix2, 11010119000307998X",
        "Mod11Radix2, 310104190402299994",
        "Mod11Radix2, 51010419010101901X",
        "Mod11Radix2, 810000190003079019",
        "Mod11Radix2, 944840190003079980",
        "Mod31, 91110000MA00000077",
        "Mod31, 92310104MA1K00007P",
        "Mod31, 124400000000000004",
        "Luhn, 6222020000000007",
        "Luhn, 6228480000000000000",
        "Luhn, 622600000000000005",
        "Luhn, 350000000000006",
        "Luhn, 89860000000000000001",
        "Luhn, 00",
        "LuhnHex, 00",
        "Mod11Radix10, 110105012345675",
        "Mod11Radix10, 310104600000015",
        "Mod11Radix10, 308584000013",
        "Mod11Radix10, 403100000004",
        "HongKongId, A1234563",
        "HongKongId, Z0000001",
        "HongKongId, WX0000017",
        "TaiwanId, A100000001",
        "TaiwanId, B299999992",
        "TaiwanId, O800000008",
        "TaiwanId, AC00000003",
        "TaiwanId, FD12345676",
        "TaiwanId, BA76543210",
        "OrganizationCode, 000000019",
        "OrganizationCode, MA0000007",
        "PostalItem, 000000014",
        "PostalItem, 123456785",
        "PostalItem, 999999995",
        "VehicleId, LSVAA2183E0000001",
        "VehicleId, LFV2A21K0D0000001"
    })
    void syntheticNumbersFit(String scheme, String number) {
        assertThat(SCHEMES.get(scheme)).accepts(number);
    }

    @ParameterizedTest
    @CsvSource({
        "Mod11Radix2, 110101190003079980, wrong check character",
        "Mod11Radix2, 932682198501010018, wrong check character",
        "Mod11Radix2, 81000019000307901X, wrong check character",
        "Mod11Radix2, 11010119000307998x, the X is written in upper case",
        "Mod11Radix2, 11010119000307998, too short",
        "Mod11Radix2, 11010119000307998XX, too long",
        "Mod11Radix2, 1101011900030799X8, an X before the end",
        "Mod11Radix2, １１０１０５１９４９１２３１００２Ｘ, full width",
        "Mod31, 91110000MA00000078, wrong check character",
        "Mod31, 124040000000000004, wrong check character",
        "Mod31, 91110000I00037341L, an I",
        "Mod31, 91110000600037341l, lower case",
        "Mod31, 92310104MA1K00007, too short",
        "Luhn, 6222020000000008, wrong check digit",
        "Luhn, 350000000000007, wrong check digit",
        "Luhn, 89860000000000000002, wrong check digit",
        "Luhn, 0, a check digit with nothing to check",
        "Luhn, 411111111111111A, a letter",
        "LuhnHex, AF0123450ABCDED, wrong check digit",
        "LuhnHex, AF0123450ABCDEc, lower case",
        "LuhnHex, AF0123450ABCDEG, no hexadecimal digit",
        "Mod11Radix10, 110105012345676, wrong check digit",
        "Mod11Radix10, 102100099997, wrong check digit",
        "Mod11Radix10, 10210009999A, a letter",
        "Mod11Radix10, 5, a check digit with nothing to check",
        "HongKongId, A1234564, wrong check digit",
        "HongKongId, G1234560, wrong check digit",
        "HongKongId, ABC1234563, three letters",
        "HongKongId, A123453, too short",
        "HongKongId, 11234563, no letter",
        "HongKongId, AB12345A3, letters among the digits",
        "TaiwanId, A100000002, wrong check digit",
        "TaiwanId, A123456788, wrong check digit",
        "TaiwanId, AE00000000, second letter out of range",
        "TaiwanId, A12345678, too short",
        "TaiwanId, a123456789, lower case",
        "TaiwanId, 1123456789, no letter",
        "OrganizationCode, 000000010, wrong check digit",
        "OrganizationCode, D21435690, wrong check digit",
        "OrganizationCode, d2143569X, lower case",
        "OrganizationCode, D2143569, too short",
        "PostalItem, 000000015, wrong check digit",
        "PostalItem, 12345678, too short",
        "PostalItem, 12345678A, a letter",
        "VehicleId, LSVAA2180E0000001, wrong check digit",
        "VehicleId, LSVAI2180E0000001, an I",
        "VehicleId, LSVAQ21800E000001, a Q",
        "VehicleId, LFV2A21K0D000000, too short"
    })
    void othersDoNotFit(String scheme, String number, String reason) {
        assertThat(SCHEMES.get(scheme)).as(reason).rejects(number);
    }

    @Test
    void checkCharactersAreComputed() {
        assertAll(
                () -> assertThat(Mod11Radix2.checkCharacter("11010519491231002"))
                        .isEqualTo('X'),
                () -> assertThat(Mod31.checkCharacter("91350100M000100Y4")).isEqualTo('3'),
                () -> assertThat(Luhn.checkDigit("411111111111111")).isEqualTo('1'),
                () -> assertThat(Luhn.checkDigit("")).isEqualTo('0'),
                () -> assertThat(Mod11Radix10.checkDigit("10210009999", 11)).isEqualTo('6'));
    }

    @Test
    void whatCannotBeCheckedHasNoCheckCharacter() {
        assertAll(
                () -> assertThat(Mod11Radix2.checkCharacter("1101051949123100A"))
                        .isEqualTo('\0'),
                () -> assertThat(Mod11Radix2.checkCharacter("1101")).isEqualTo('\0'),
                () -> assertThat(Mod31.checkCharacter("91350100M000100I4")).isEqualTo('\0'),
                () -> assertThat(Mod31.checkCharacter("")).isEqualTo('\0'),
                () -> assertThat(Luhn.checkDigit("4111x")).isEqualTo('\0'),
                () -> assertThat(Luhn.checkDigit("A")).isEqualTo('\0'),
                () -> assertThat(Mod11Radix10.checkDigit("1021000999x", 11)).isEqualTo('\0'),
                () -> assertThat(Mod11Radix10.checkDigit("102", 11)).isEqualTo('\0'));
    }

    /** The mark of "no check character" is no check character. */
    @ParameterizedTest
    @CsvSource({"Mod11Radix2, 18", "Mod31, 18", "Luhn, 16", "LuhnHex, 15", "Mod11Radix10, 12"})
    void zeroCharactersDoNotFit(String scheme, int length) {
        assertThat(SCHEMES.get(scheme)).rejects("I".repeat(length - 1) + '\0').rejects("\0".repeat(length));
    }

    @Test
    void codesAreReadFromAnOffset() {
        assertThat(OrganizationCode.isValid("91D2143569X", 2)).isTrue();
        assertThat(OrganizationCode.isValid("D2143569X", 1)).isFalse();
        assertThat(PostalItem.isValid("EE473124829", 2)).isTrue();
        assertThat(PostalItem.isValid("473124829", 1)).isFalse();
    }

    @Test
    void garbageIsNotValidAndNeverThrows() {
        Random random = new Random(1);
        Stream.generate(() -> garbage(random)).limit(20_000).forEach(garbage -> {
            SCHEMES.forEach((name, scheme) -> scheme.test(garbage));
            Mod11Radix2.checkCharacter(garbage);
            Mod31.checkCharacter(garbage);
            Luhn.checkDigit(garbage);
            Mod11Radix10.checkDigit(garbage, random.nextInt(40));
            OrganizationCode.isValid(garbage, random.nextInt(40));
            PostalItem.isValid(garbage, random.nextInt(40));
        });
    }

    /** Any UTF-16, lone surrogates too, but often enough what the schemes can begin to read. */
    private static String garbage(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append(
                    random.nextInt(4) == 0
                            ? (char) random.nextInt(0x10000)
                            : "0123456789ABCDEFIOX-９Ａ".charAt(random.nextInt(21)));
        }
        return text.toString();
    }
}
