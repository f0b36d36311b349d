package io.tuomin.strategy.anonymization;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A band of numbers of some width, from a multiple of it on: 12000-13000元. */
record NumberBand(long width) implements Vague.OfValue {

    @Override
    public @Nullable String of(String value) {
        Figure figure = Figure.alone(value);
        if (figure == null) {
            return null;
        }
        BigDecimal wide = BigDecimal.valueOf(width);
        BigDecimal lower = figure.number().divide(wide, 0, RoundingMode.FLOOR).multiply(wide);
        return value.substring(0, figure.start())
                + lower.toPlainString()
                + "-"
                + lower.add(wide).toPlainString()
                + value.substring(figure.end());
    }
}
