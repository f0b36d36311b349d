package io.tuomin.policy;

import io.tuomin.key.KeyException;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.tokenization.VaultTokenStrategy;

/**
 * A rule of a policy.
 *
 * @param match which findings it takes
 * @param strategy what it does with them
 * @param origin where it is written, such as {@code display.yaml:7}; {@code -} if in code
 * @param imported whether a policy has it from another, which it imports
 */
public record Rule(Match match, Strategy strategy, String origin, boolean imported) {

    /** A rule that a policy has itself. */
    public Rule(Match match, Strategy strategy, String origin) {
        this(match, strategy, origin, false);
    }

    /** The same rule in a policy that imports that of this one. */
    Rule asImported() {
        return new Rule(match, strategy, origin, true);
    }

    /**
     * The same rule with what its strategy needs.
     *
     * @param policy the name of its policy, for the message
     * @throws PolicyException if the strategy needs keys and there are none
     */
    Rule bind(Resources resources, String policy) {
        try {
            return new Rule(match, strategy.bind(resources), origin, imported);
        } catch (KeyException e) {
            boolean vault = strategy instanceof VaultTokenStrategy;
            throw new PolicyException(
                    whereInFile() + "The policy " + policy + " treats values by '" + strategy.expression()
                            + "', which needs keys"
                            + (vault ? " and a vault. Give them: --keys FILE --vault FILE" : ". Give them: --keys FILE")
                            + ", or Desensitizer.of(policy, resources). (" + e.getMessage() + ")",
                    whereInFile() + "策略 " + policy + " 用到 '" + strategy.expression() + "'，它需要密钥"
                            + (vault ? "和令牌库。请用 --keys FILE --vault FILE" : "。请用 --keys FILE")
                            + " 或 Desensitizer.of(policy, resources) 提供。（" + e.chinese() + "）");
        }
    }

    /** Begins a message about the rule: {@code display.yaml:7: }, or nothing if it is in code. */
    public String whereInFile() {
        return origin.equals("-") ? "" : origin + ": ";
    }

    /** The rule as a policy file writes it, in one line. */
    @Override
    public String toString() {
        String conditions = match.toString();
        return conditions.isEmpty()
                ? "else: " + strategy.expression()
                : "{" + conditions + "} → " + strategy.expression();
    }
}
