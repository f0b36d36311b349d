package io.tuomin.benchmarks.record;

import java.math.BigDecimal;
import java.math.MathContext;

/** Figures as they are written: with as many digits as they deserve. */
final class Figures {

    private static final MathContext DIGITS = new MathContext(3);

    private Figures() {}

    /** With three digits. */
    static double rounded(double figure) {
        return BigDecimal.valueOf(figure).round(DIGITS).doubleValue();
    }

    /** With three digits, without an exponent. */
    static String plain(double figure) {
        return BigDecimal.valueOf(figure).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** A mean and its error: with two digits or whole. */
    static String withError(Speed speed) {
        return speed.error() == null
                ? plain(speed.mean())
                : plain(speed.mean()) + " ± " + plain(twoDigits(speed.error()));
    }

    private static double twoDigits(double figure) {
        return BigDecimal.valueOf(figure).round(new MathContext(2)).doubleValue();
    }
}
