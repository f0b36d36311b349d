package io.tuomin.strategy.tokenization.format;

import java.util.List;
import java.util.stream.IntStream;

/** Numbers of certificates, and of accounts that are digits alone. */
final class Certificates {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2026;

    private Certificates() {}

    static List<Format> all() {
        return List.of(
                new CodeFormat("BIRTH_CERTIFICATE_NO", Layout.of(Field.of(Field.LETTERS, 1), Field.digits(9))),
                new CodeFormat("DIPLOMA_NO", diploma(6), diploma(5)),
                qqNumbers());
    }

    /** 学历证书编号: school, kind and level are kept, the year and the sequence enciphered. */
    private static Layout diploma(int sequence) {
        Field year = Field.choice(
                IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                        .mapToObj(Integer::toString)
                        .toList(),
                Refusal.NO_SUCH_DAY);
        return Layout.of(
                Field.kept(Field.DIGITS, 5),
                Field.kept("1567", 1),
                year,
                Field.kept("0", 1),
                Field.kept("12456", 1),
                Field.digits(sequence));
    }

    /** QQ 号: seven to eleven digits, the first one not zero; of shorter ones there are too few. */
    private static Format qqNumbers() {
        return new CodeFormat(
                "QQ_NUMBER",
                IntStream.rangeClosed(7, 11)
                        .mapToObj(length -> Layout.of(Field.of("123456789", 1), Field.digits(length - 1)))
                        .toList());
    }
}
