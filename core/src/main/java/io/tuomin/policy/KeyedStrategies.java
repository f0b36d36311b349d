package io.tuomin.policy;

import io.tuomin.key.KeyException;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.tokenization.DigestStrategy;
import io.tuomin.strategy.tokenization.TokenStrategy;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Strategies that need keys, by their expressions; and those that would need one and have none, which are refused. */
final class KeyedStrategies {

    private static final String DIGEST = "digest";
    private static final Pattern UNKEYED = Pattern.compile("(hash|md5|sha1|sha256|sha512|sm3)([^a-z].*)?");

    private KeyedStrategies() {}

    /** The strategy of an expression; null if it is none of these. */
    static @Nullable Strategy named(String expression) {
        if (UNKEYED.matcher(expression).matches()) {
            throw new PolicyException(
                    "A hash without a key is undone by hashing all values there are (some 8·10⁹ mobile numbers, 2·10¹¹ identity"
                            + " numbers). Use the keyed digest: digest, or digest(16)",
                    "不带密钥的散列可通过穷举还原（手机号约 8·10⁹ 个，身份证号约 2·10¹¹ 个）。请改用带密钥的摘要：digest 或 digest(16)");
        }
        if (expression.equals(TokenStrategy.EXPRESSION)) {
            return new TokenStrategy();
        }
        if (expression.equals(DIGEST)) {
            return new DigestStrategy();
        }
        if (expression.startsWith(DIGEST + "(") && expression.endsWith(")")) {
            return DigestStrategy.of(expression.substring(DIGEST.length() + 1, expression.length() - 1));
        }
        return null;
    }

    /** What to say of a policy whose strategy lacks keys. */
    static PolicyException refused(Policy policy, Strategy strategy, KeyException cause) {
        return new PolicyException(
                "The " + policy + " treats values by '" + strategy.expression()
                        + "', which needs keys. Give them: --keys FILE, or Desensitizer.of(policy, resources). ("
                        + cause.getMessage()
                        + ")",
                "策略 " + policy.name() + " 用到 '" + strategy.expression()
                        + "'，它需要密钥。请用 --keys FILE 或 Desensitizer.of(policy, resources) 提供。（" + cause.chinese() + "）");
    }
}
