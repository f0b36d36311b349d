package io.tuomin.strategy.anonymization;

import io.tuomin.strategy.ColumnStrategy;
import io.tuomin.strategy.Effect;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/**
 * Gives the values of a column to other rows, each to another than its own, by secure randomness (permutation, GB/T 37964-2019 annex A). The values themselves stay, so
 * those that tell a person apart still do: it is for salaries, not for numbers of identity cards.
 */
public final class Shuffle implements ColumnStrategy {

    /** What becomes of values that are all the same. */
    private static final String NOT_SHUFFLED = "***";

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
        if (new HashSet<>(values).size() < 2) {
            return Collections.nCopies(values.size(), NOT_SHUFFLED);
        }
        List<String> shuffled = new ArrayList<>(values);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.nextInt(i)); // one cycle (Sattolo): no row keeps its own
        }
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
