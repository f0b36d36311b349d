package io.tuomin.policy;

import io.tuomin.strategy.Strategy;

/**
 * A rule of a policy.
 *
 * @param match which findings it takes
 * @param strategy what it does with them
 * @param origin where it is written, such as {@code display.yaml:7}; {@code -} if in code
 */
public record Rule(Match match, Strategy strategy, String origin) {

    /** The rule as a policy file writes it, in one line. */
    @Override
    public String toString() {
        String conditions = match.toString();
        return conditions.isEmpty()
                ? "else: " + strategy.expression()
                : "{" + conditions + "} → " + strategy.expression();
    }
}
