package io.tuomin.strategy.anonymization;

import io.tuomin.strategy.ColumnStrategy;
import io.tuomin.strategy.Effect;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Gives the values of a column to other rows, by secure randomness (permutation, GB/T 37964-2019 annex A). The values themselves stay, so
 * those that tell a person apart still do: it is for salaries, not for numbers of identity cards.
 */
public final class Shuffle implements ColumnStrategy {

    private static final SecureRandom SECURE = new SecureRandom();

    private final Random random;

    /** With secure randomness. */
    public Shuffle() {
        this(SECURE);
    }

    Shuffle(Random random) {
        this.random = random;
    }

    @Override
    public List<String> applyAll(List<String> values) {
        List<String> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Override
    public boolean isLifelike() {
        return true;
    }

    /** Equal values stay equal. */
    @Override
    public Effect effect() {
        return Effect.LINKABLE;
    }

    @Override
    public String expression() {
        return "shuffle";
    }

    @Override
    public String toString() {
        return expression();
    }
}
