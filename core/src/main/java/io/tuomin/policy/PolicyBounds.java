package io.tuomin.policy;

import io.tuomin.model.EntityType;
import io.tuomin.model.Grade;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.masking.MaskingPreset;
import io.tuomin.strategy.masking.Residuals;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a policy says of itself must be true: its claim, the floor of its masks, and that each strategy can do what it is used for. */
final class PolicyBounds {

    private PolicyBounds() {}

    /** @throws PolicyException if it is not; the message names the line and says what to do */
    static void check(Policy policy, Policy.Builder said, Strategies strategies) {
        policy.rules().forEach(PolicyBounds::supported);
        if (policy.claimsAnonymity()) {
            policy.rules().forEach(rule -> anonymous(rule, said.anonymity));
        }
        if (said.residualFloor != null) {
            above(policy, said.residualFloor, strategies.residuals());
        }
    }

    /** All that is below the floor is told at once, rule by rule. */
    private static void above(Policy policy, Policy.Floor floor, Residuals residuals) {
        List<PolicyException> breaches = new ArrayList<>();
        for (Rule rule : policy.rules()) {
            for (EntityType type : residuals.types()) {
                if (policy.rulesFor(type).contains(rule)) {
                    breach(floor, type, rule, residuals).ifPresent(breaches::add);
                }
            }
        }
        if (!breaches.isEmpty()) {
            throw new PolicyException(
                    breaches.stream().map(PolicyException::getMessage).collect(Collectors.joining("\n")),
                    breaches.stream().map(PolicyException::chinese).collect(Collectors.joining("\n")));
        }
    }

    /** What hides a value whole is enough, however few there are. */
    private static Optional<PolicyException> breach(
            Policy.Floor floor, EntityType type, Rule rule, Residuals residuals) {
        Optional<BigInteger> left = personal(rule) ? residuals.candidates(type, rule.strategy()) : Optional.empty();
        BigInteger least = BigInteger.valueOf(floor.least());
        if (left.isEmpty() || left.get().compareTo(least) >= 0 || left.equals(residuals.all(type))) {
            return Optional.empty();
        }
        String strategy = rule.strategy() instanceof MaskingPreset preset
                ? preset.maskFor(type).expression()
                : rule.strategy().expression();
        String own = "{match: {types: [" + type + "]}, use: suppress}";
        return Optional.of(error(
                rule.origin(),
                "what '" + strategy + "' leaves of " + type + " fits " + left.get() + " values, fewer than the "
                        + floor.least() + " of " + floor.origin() + ". Show less of it"
                        + (rule.imported() ? " by a rule of your own, such as " + own : ""),
                "'" + strategy + "' 处理 " + type + " 后只剩 " + left.get() + " 个候选值，少于 " + floor.origin() + " 要求的 "
                        + floor.least() + " 个，请少显示一些" + (rule.imported() ? "，例如自己写一条规则：" + own : "")));
    }

    private static boolean personal(Rule rule) {
        return !rule.match().grades().equals(Set.of(Grade.NOT_PERSONAL));
    }

    private static void supported(Rule rule) {
        for (String type : rule.match().types()) {
            if (!rule.strategy().supports(type)) {
                String strategy = rule.strategy().expression();
                throw error(
                        rule.origin(),
                        "'" + strategy + "' cannot treat " + type + ". Choose another strategy for it",
                        "'" + strategy + "' 不能处理 " + type + "，请为它另选处理方式");
            }
        }
    }

    /**
     * Anonymous is what can neither be tied to a person nor restored (PIPL 73(4)); only then is it no personal information (PIPL 4).
     */
    private static void anonymous(Rule rule, String claim) {
        Effect effect = rule.strategy().effect();
        if (personal(rule) && effect != Effect.IRREVERSIBLE) {
            String strategy = rule.strategy().expression();
            throw error(
                    rule.origin(),
                    "'" + strategy + "' is " + effect + ", so its result is not anonymous as " + claim
                            + " claims: it stays personal information (PIPL articles 4 and 73(4)). Suppress, mask or generalize, or take out the claim",
                    "'" + strategy + "' 的效果是 " + effect + "，结果不是 " + claim
                            + " 声明的匿名化信息，仍属于个人信息（个人信息保护法第四条、第七十三条第四项）。请改为删除、掩码或泛化，或去掉该声明");
        }
    }

    private static PolicyException error(String origin, String english, String chinese) {
        return new PolicyException(origin + ": " + english, origin + ": " + chinese);
    }
}
