package io.tuomin.strategy.tokenization.format;

import io.tuomin.checksum.HongKongId;
import io.tuomin.checksum.TaiwanId;
import java.util.List;

/** Numbers of passports, passes and identity cards that are a few letters and digits. What says the kind of document is kept. */
final class TravelDocuments {

    private static final String LETTERS_OF_SERIES = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private TravelDocuments() {}

    static List<Format> all() {
        return List.of(
                hongKongCards(),
                macauCards(),
                taiwanCards(),
                homeReturnPermits(),
                taiwanPasses(),
                hongKongMacauExitPermits(),
                new CodeFormat("TW_EXIT_PERMIT", Layout.of(Field.kept("LT", 1), Field.digits(8))),
                passports());
    }

    /** 香港身份证: one or two letters, six digits and the check. */
    private static Format hongKongCards() {
        return new CodeFormat("HKID", hongKong(1), hongKong(2));
    }

    private static Layout hongKong(int letters) {
        return Layout.of(Field.of(Field.LETTERS, letters), Field.digits(6), Field.check())
                .checked(Check.sought(letters + 6, Field.DIGITS + "A", HongKongId::isValid));
    }

    /** 澳门居民身份证: how its check digit is computed is not published, so it is enciphered like the others. */
    private static Format macauCards() {
        return new CodeFormat("MACAU_ID", Layout.of(Field.of("1578", 1), Field.digits(7)));
    }

    /** 台湾身份证 and 统一证号: of citizens, of foreigners, and of foreigners before 2021. */
    private static Format taiwanCards() {
        return new CodeFormat("TAIWAN_ID", taiwan("12"), taiwan("89"), taiwan("ABCD"));
    }

    private static Layout taiwan(String second) {
        return Layout.of(Field.of(Field.LETTERS, 1), Field.of(second, 1), Field.digits(7), Field.check())
                .checked(Check.sought(9, Field.DIGITS, TaiwanId::isValid));
    }

    /** 港澳居民来往内地通行证: H or M, eight or ten digits. */
    private static Format homeReturnPermits() {
        return new CodeFormat(
                "HK_MACAU_PASS",
                Layout.of(Field.of("HM", 1), Field.digits(8)),
                Layout.of(Field.of("HM", 1), Field.digits(10)));
    }

    /** 台湾居民来往大陆通行证: eight digits, ten, ten and a letter. */
    private static Format taiwanPasses() {
        return new CodeFormat(
                "TAIWAN_PASS",
                Layout.of(Field.digits(8)),
                Layout.of(Field.digits(10)),
                Layout.of(Field.digits(10), Field.of(Field.LETTERS, 1)));
    }

    /** 往来港澳通行证: C or W and eight digits; C, a letter and seven. */
    private static Format hongKongMacauExitPermits() {
        return new CodeFormat(
                "HM_EXIT_PERMIT",
                Layout.of(Field.kept("CW", 1), Field.digits(8)),
                Layout.of(Field.literal("C"), Field.of(LETTERS_OF_SERIES, 1), Field.digits(7)));
    }

    /** 护照 of China. */
    private static Format passports() {
        return new CodeFormat(
                "PASSPORT",
                Layout.of(Field.literal("1"), Field.kept("45", 1), Field.digits(7)),
                Layout.of(Field.kept("EGHKDS", 1), Field.digits(8)),
                Layout.of(Field.kept("DSP", 1), Field.digits(7)),
                Layout.of(Field.kept("EK", 1), Field.of(LETTERS_OF_SERIES, 1), Field.digits(7)),
                Layout.of(Field.kept("DSP", 1), Field.literal("E"), Field.digits(7)),
                Layout.of(Field.literal("M"), Field.of("AB", 1), Field.digits(7)));
    }
}
