package io.tuomin.strategy.tokenization.format;

import java.util.stream.IntStream;

/** Numbers of bank cards (ISO/IEC 7812): the six digits of the issuer are kept, the last one is by Luhn. */
final class CardNumbers {

    private static final int ISSUER = 6;

    private CardNumbers() {}

    static Format bankCards() {
        return new CodeFormat(
                "BANK_CARD",
                IntStream.rangeClosed(13, 19)
                        .mapToObj(length -> Layout.of(
                                        Field.kept(Field.DIGITS, ISSUER),
                                        Field.digits(length - ISSUER - 1),
                                        Field.check())
                                .checked(Check.LUHN))
                        .toList());
    }
}
