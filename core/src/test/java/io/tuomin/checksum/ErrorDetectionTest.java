package io.tuomin.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What the schemes promise: which slips of the pen they find, in numbers drawn at random. */
class ErrorDetectionTest {

    private static final String DIGITS = "0123456789";
    private static final String HEX = "0123456789ABCDEF";
    private static final String SOCIAL_CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @RepeatedTest(200)
    void mod11Radix2FindsWrongSymbolsAndSwaps(RepetitionInfo repetition) {
        String number = number(repetition, DIGITS, 17, body -> body + Mod11Radix2.checkCharacter(body));
        assertThat(number).matches(Mod11Radix2::isValid);
        findsEveryWrongSymbol(number, DIGITS + "X", Mod11Radix2::isValid);
        findsEverySwap(number, Mod11Radix2::isValid);
    }

    @RepeatedTest(200)
    void mod31FindsWrongSymbolsAndSwaps(RepetitionInfo repetition) {
        String code = number(repetition, SOCIAL_CREDIT, 17, body -> body + Mod31.checkCharacter(body));
        assertThat(code).matches(Mod31::isValid);
        findsEveryWrongSymbol(code, SOCIAL_CREDIT, Mod31::isValid);
        findsEverySwap(code, Mod31::isValid);
    }

    @RepeatedTest(200)
    void luhnFindsWrongDigitsAndSwapsButThatOfZeroAndNine(RepetitionInfo repetition) {
        int length = 11 + repetition.getCurrentRepetition() % 9;
        String number = number(repetition, DIGITS, length, body -> body + Luhn.checkDigit(body));
        assertThat(number).matches(Luhn::isValid);
        findsEveryWrongSymbol(number, DIGITS, Luhn::isValid);
        for (int i = 1; i < number.length(); i++) {
            String pair = number.substring(i - 1, i + 1);
            boolean blind = pair.equals("09") || pair.equals("90") || pair.charAt(0) == pair.charAt(1);
            assertThat(Luhn.isValid(swapped(number, i))).as(number + " at " + i).isEqualTo(blind);
        }
    }

    @RepeatedTest(100)
    void luhnBaseSixteenFindsWrongDigits(RepetitionInfo repetition) {
        String number = number(repetition, HEX, 14, ErrorDetectionTest::withHexCheckDigit);
        findsEveryWrongSymbol(number, HEX, Luhn::isValidHex);
    }

    @RepeatedTest(200)
    void mod11Radix10FindsWrongDigits(RepetitionInfo repetition) {
        int length = repetition.getCurrentRepetition() % 2 == 0 ? 14 : 11;
        String number = number(repetition, DIGITS, length, body -> body + Mod11Radix10.checkDigit(body, length));
        assertThat(number).matches(Mod11Radix10::isValid);
        findsEveryWrongSymbol(number, DIGITS, Mod11Radix10::isValid);
    }

    /** Exactly one digit checks the others. */
    private static String withHexCheckDigit(String body) {
        return HEX.chars()
                .mapToObj(digit -> body + (char) digit)
                .filter(Luhn::isValidHex)
                .reduce((one, other) -> {
                    throw new AssertionError(one + " and " + other + " are both valid");
                })
                .orElseThrow();
    }

    private static String number(
            RepetitionInfo repetition, String alphabet, int length, UnaryOperator<String> withCheck) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder body = new StringBuilder();
        while (body.length() < length) {
            body.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return withCheck.apply(body.toString());
    }

    private static void findsEveryWrongSymbol(String number, String alphabet, Predicate<CharSequence> valid) {
        for (int i = 0; i < number.length(); i++) {
            for (char wrong : alphabet.toCharArray()) {
                if (wrong != number.charAt(i)) {
                    StringBuilder slip = new StringBuilder(number);
                    slip.setCharAt(i, wrong);
                    assertThat(valid).as(number).rejects(slip);
                }
            }
        }
    }

    private static void findsEverySwap(String number, Predicate<CharSequence> valid) {
        for (int i = 1; i < number.length(); i++) {
            if (number.charAt(i) != number.charAt(i - 1)) {
                assertThat(valid).as(number).rejects(swapped(number, i));
            }
        }
    }

    private static String swapped(String number, int i) {
        StringBuilder swapped = new StringBuilder(number);
        swapped.setCharAt(i, number.charAt(i - 1));
        swapped.setCharAt(i - 1, number.charAt(i));
        return swapped.toString();
    }
}
