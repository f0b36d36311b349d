package io.tuomin.strategy.tokenization.format;

import io.tuomin.checksum.Luhn;
import java.util.List;
import java.util.stream.Stream;

/** Numbers of telephones, SIM cards and network interfaces. */
final class DeviceNumbers {

    /** Codes of Chinese mobile networks (ITU-T E.212). */
    private static final List<String> NETWORKS =
            List.of("00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "11", "13", "15", "20");

    /** Second digits of the first octet of a MAC address, by the bits that say group and local. */
    private static final List<String> KINDS_OF_ADDRESS = List.of("048C", "159D", "26AE", "37BF");

    private DeviceNumbers() {}

    static List<Format> all() {
        return List.of(imeis(), meids(), imsis(), iccids(), macs());
    }

    /** IMEI (3GPP TS 23.003): the type allocation code is kept. */
    private static Format imeis() {
        return new CodeFormat(
                "IMEI",
                Layout.of(Field.kept(Field.DIGITS, 8), Field.digits(6), Field.check())
                        .checked(Check.LUHN));
    }

    /** MEID (3GPP2 S.R0048): hexadecimal with and without check digit, and the decimal forms. */
    private static Format meids() {
        Field first = Field.of("ABCDEF", 1);
        Field others = Field.of(Field.HEX, 13);
        return new CodeFormat(
                "MEID",
                Layout.of(first, others),
                Layout.of(first, others, Field.check()).checked(Check.sought(14, Field.HEX, Luhn::isValidHex)),
                Layout.of(Field.digits(14)),
                Layout.of(Field.digits(18)));
    }

    /** IMSI (ITU-T E.212): 460, a network, ten digits. */
    private static Format imsis() {
        return new CodeFormat(
                "IMSI",
                Layout.of(Field.literal("460"), Field.choice(NETWORKS, Refusal.NOT_ALLOCATED), Field.digits(10)));
    }

    /** ICCID (ITU-T E.118): 8986 and the operator are kept. */
    private static Format iccids() {
        Field head = Field.literal("8986");
        Field operator = Field.kept(Field.DIGITS, 2);
        return new CodeFormat(
                "ICCID",
                Layout.of(head, operator, Field.digits(13)),
                Layout.of(head, operator, Field.digits(13), Field.check()).checked(Check.LUHN));
    }

    /** MAC (IEEE 802): all but the bits that say group or single, local or universal. */
    private static Format macs() {
        Stream<Layout> layouts = KINDS_OF_ADDRESS.stream()
                .map(second -> Layout.of(Field.of(Field.HEX, 1), Field.of(second, 1), Field.of(Field.HEX, 10)));
        return new CodeFormat("MAC_ADDRESS", layouts.toList());
    }
}
