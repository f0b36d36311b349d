package io.tuomin.strategy.anonymization;

import io.tuomin.model.EntityType;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Strategy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * Adds noise to a whole number (noise addition, GB/T 37964-2019 annex A), then rounds and keeps it within bounds. The noise has the discrete
 * Laplace distribution, drawn from secure randomness in whole numbers only, so that no rounding of fractions tells what was drawn (C. Canonne,
 * G. Kamath, T. Steinke: The Discrete Gaussian for Differential Privacy, 2020, algorithms 1 and 2). A single value with noise is no
 * differential privacy: that is said of the answers to questions, with a budget. Safe to share.
 */
public final class Noise implements Strategy {

    private static final String NOT_UNDERSTOOD = "***";
    private static final SecureRandom SECURE = new SecureRandom();
    private static final long LARGEST_SCALE = 1_000_000_000L;

    private final long scale;
    private final long lowest;
    private final long highest;
    private final long step;
    private final RandomGenerator random;

    Noise(long scale, long lowest, long highest, long step, RandomGenerator random) {
        if (scale < 1 || scale > LARGEST_SCALE) {
            throw new IllegalArgumentException("The scale of noise is 1 to " + LARGEST_SCALE);
        }
        if (lowest > highest || step < 1) {
            throw new IllegalArgumentException("The lowest is not above the highest, and the step at least 1");
        }
        this.scale = scale;
        this.lowest = lowest;
        this.highest = highest;
        this.step = step;
        this.random = random;
    }

    /**
     * Noise.
     *
     * @param scale the mean distance from the number, about
     * @param lowest the least result
     * @param highest the greatest result
     * @param step results are multiples of it, but for the bounds
     * @throws IllegalArgumentException if the scale or the step is below 1, or the lowest above the highest
     */
    public static Noise of(long scale, long lowest, long highest, long step) {
        return new Noise(scale, lowest, highest, step, SECURE);
    }

    @Override
    public void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
        CharSequence value = text.subSequence(start, end);
        Figure figure = Figure.alone(value);
        if (figure == null) {
            out.append(NOT_UNDERSTOOD);
            return;
        }
        out.append(value, 0, figure.start())
                .append(blurred(figure.number()).toString())
                .append(value, figure.end(), value.length());
    }

    private BigInteger blurred(BigDecimal number) {
        BigDecimal wide = BigDecimal.valueOf(step);
        BigInteger rounded = number.add(BigDecimal.valueOf(laplace()))
                .divide(wide, 0, RoundingMode.HALF_EVEN)
                .multiply(wide)
                .toBigInteger();
        return rounded.max(BigInteger.valueOf(lowest)).min(BigInteger.valueOf(highest));
    }

    /** A number of the discrete Laplace distribution: each next one e^(1/scale) times less likely. */
    long laplace() {
        while (true) {
            long rest = random.nextLong(scale);
            if (!bernoulli(rest, scale)) {
                continue;
            }
            long whole = 0;
            while (bernoulli(1, 1)) {
                whole++;
            }
            long distance = rest + scale * whole;
            boolean below = random.nextBoolean();
            if (!below || distance > 0) {
                return below ? -distance : distance;
            }
        }
    }

    /** True with probability e^-(numerator/denominator), for a fraction not above 1. */
    private boolean bernoulli(long numerator, long denominator) {
        long tries = 1;
        while (random.nextLong(denominator * tries) < numerator) {
            tries++;
        }
        return tries % 2 == 1;
    }

    @Override
    public boolean isLifelike() {
        return true;
    }

    @Override
    public Effect effect() {
        return Effect.IRREVERSIBLE;
    }

    @Override
    public String expression() {
        return "noise(" + scale + "," + lowest + "," + highest + "," + step + ")";
    }

    @Override
    public String toString() {
        return expression();
    }
}
