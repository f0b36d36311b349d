package io.tuomin.strategy.anonymization;

import com.google.common.collect.ImmutableList;
import io.tuomin.model.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A band of ages, with one for all from ninety on: there are few of them. */
record AgeBand(int years) implements Vague {

    private static final int TOP = 90;
    private static final int OLDEST = 150;

    @Override
    public @Nullable String of(CharSequence text, int start, int end, ImmutableList<Part> parts) {
        CharSequence value = text.subSequence(start, end);
        Figure figure = Figure.in(value);
        if (figure == null || figure.number().signum() < 0) {
            return null;
        }
        int age = figure.number()
                .setScale(0, RoundingMode.FLOOR)
                .min(BigDecimal.valueOf(OLDEST + 1L))
                .intValue();
        if (age > OLDEST) {
            return null;
        }
        String unit = value.subSequence(figure.end(), value.length()).toString();
        if (unit.startsWith("+") || isEndOfBand(text, start + figure.start(), age)) {
            return value.toString();
        }
        if (Figure.in(unit) != null || !unit.isEmpty() && unit.charAt(0) == '-') {
            return isBand(age, unit) ? value.toString() : null;
        }
        int lower = age / years * years;
        return (age >= TOP ? TOP + "+" : lower + "-" + Math.min(lower + years - 1, TOP - 1)) + unit;
    }

    /** Whether the band that begins with an age is what is written already: 30-34岁. */
    private boolean isBand(int age, String behind) {
        return age % years == 0 && behind.startsWith("-" + Math.min(age + years - 1, TOP - 1));
    }

    /** Whether the band that ends with an age is what is written already, its beginning before the value. */
    private boolean isEndOfBand(CharSequence text, int start, int age) {
        int lower = age / years * years;
        String before = lower + "-";
        return age == Math.min(lower + years - 1, TOP - 1)
                && start >= before.length()
                && text.subSequence(start - before.length(), start).toString().equals(before);
    }
}
