package io.tuomin.strategy;

import io.tuomin.model.EntityType;
import io.tuomin.model.Finding;

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

    /**
     * Appends what takes a finding's place; strategies that make use of its parts do it here.
     *
     * @param finding what was found
     * @param text the text it is in
     * @param out where to append
     */
    default void apply(Finding finding, CharSequence text, StringBuilder out) {
        apply(finding.type(), text, finding.start(), finding.end(), out);
    }

    /**
     * The same strategy with what it needs. A strategy that needs keys throws from {@code apply} until it has them, and so passes no
     * value.
     *
     * @return a strategy that can be applied; this one if it needs nothing
     * @throws io.tuomin.key.KeyException if it needs keys and there are none
     */
    default Strategy bind(Resources resources) {
        return this;
    }

    /** Whether it can do what it is for with values of a type; others it suppresses. */
    default boolean supports(String type) {
        return true;
    }

    /** Whether what it puts in a value's place may be found as a value itself, so that the second look leaves it. */
    default boolean isLifelike() {
        return false;
    }

    /** What it leaves of the tie to a person. */
    Effect effect();

    /** The strategy as it is written in a policy file, such as {@code mask(keep(3,4))}. */
    String expression();
}
