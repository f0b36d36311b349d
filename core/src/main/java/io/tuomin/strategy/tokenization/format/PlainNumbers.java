package io.tuomin.strategy.tokenization.format;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Numbers that institutions give after rules of their own: digits become digits, letters and signs stay. Of certificates whose number
 * stands behind 第, only what stands behind it changes.
 */
final class PlainNumbers extends Format {

    private PlainNumbers(String type) {
        super(type);
    }

    static Stream<Format> all() {
        return Stream.of(
                        "SOCIAL_SECURITY_CARD_NO",
                        "MEDICAL_INSURANCE_NO",
                        "MEDICAL_RECORD_NO",
                        "BANK_ACCOUNT",
                        "PROVIDENT_FUND_ACCOUNT",
                        "STUDENT_NO",
                        "EMPLOYEE_NO",
                        "MILITARY_ID",
                        "REAL_ESTATE_CERT_NO")
                .map(PlainNumbers::new);
    }

    @Override
    public ImmutableList<Form> forms() {
        return ImmutableList.of(new Form("9…", "10^n, n ≥ " + Element.shortest(10)));
    }

    @Override
    Reading read(String value) {
        String head = value.substring(0, value.lastIndexOf('第') + 1);
        Surface surface = Surface.of(value.substring(head.length()), Surface.Letters.NONE);
        return Element.string(
                surface.symbols().chars().map(c -> c - '0').toArray(),
                10,
                head + surface.words(),
                List.of(head, surface),
                others -> head + surface.write(digits(others)));
    }

    private static String digits(int[] symbols) {
        StringBuilder digits = new StringBuilder(symbols.length);
        for (int symbol : symbols) {
            digits.append((char) ('0' + symbol));
        }
        return digits.toString();
    }
}
