package io.tuomin.strategy;

import io.tuomin.model.EntityType;

/**
 * What is done to a finding. Implementations are immutable and thread-safe, and never throw: what they cannot treat they suppress.
 * Treating the result again changes nothing.
 */
public interface Strategy {

    /**
     * Appends what takes the value's place.
     *
     * @param type what the value is
     * @param text the text the value is in
     * @param start first UTF-16 unit of the value
     * @param end its end, exclusive
     * @param out where to append
     */
    void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out);

    /** What it leaves of the tie to a person. */
    Effect effect();

    /** The strategy as it is written in a policy file, such as {@code mask(keep(3,4))}. */
    String expression();
}
