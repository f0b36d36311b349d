package io.tuomin.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.tuomin.grading.GradingScheme;
import io.tuomin.model.EntityType;
import io.tuomin.model.Evidence;
import io.tuomin.model.Grade;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.masking.MaskingPreset;
import io.tuomin.strategy.masking.Residuals;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What policies do in effect, type by type, and what is to be said against it: values that stay in clear, rules that never act, masks of the
 * same type that show more together than each alone, in one policy or in several whose results somebody may hold side by side. Immutable.
 */
public final class PolicyCheck {

    private static final BigInteger TOLD = BigInteger.ONE;

    private final Residuals residuals;
    private final List<Row> rows = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    /**
     * What becomes of findings of a type.
     *
     * @param policy the policy
     * @param type the type
     * @param rule the rule that takes them
     * @param treatment the strategy; of a preset, the mask that it has for the type
     * @param candidates how many values fit what is left of one, at the least; empty if that cannot be counted
     */
    public record Row(Policy policy, EntityType type, Rule rule, String treatment, Optional<BigInteger> candidates) {

        /** Whether what it takes may be personal. */
        boolean isPersonal() {
            return !rule.match().grades().equals(Set.of(Grade.NOT_PERSONAL));
        }

        /** Whether a mask leaves something of values. */
        boolean isMasked() {
            return treatment.startsWith("mask(") && !treatment.matches("mask\\((all|fixed).*");
        }

        /** What it leaves of the tie to a person. */
        public Effect effect() {
            return rule.strategy().effect();
        }
    }

    /**
     * Something to be said of policies.
     *
     * @param error whether it must not stay so
     * @param english in English
     * @param chinese in Chinese
     */
    public record Remark(boolean error, String english, String chinese) {}

    private PolicyCheck(Residuals residuals) {
        this.residuals = residuals;
    }

    /**
     * Looks at some policies, each alone and all together.
     *
     * @param types the types to be found, as a classifier names them
     */
    public static PolicyCheck of(List<Policy> policies, Collection<EntityType> types, Residuals residuals) {
        PolicyCheck check = new PolicyCheck(residuals);
        policies.forEach(policy -> check.look(policy, types));
        check.join(policies);
        return check;
    }

    /** What becomes of each type under each policy. */
    public ImmutableList<Row> rows() {
        return ImmutableList.copyOf(rows);
    }

    /** What is to be said. */
    public ImmutableList<Remark> remarks() {
        return ImmutableList.copyOf(remarks);
    }

    /** Whether something must not stay so. */
    public boolean hasErrors() {
        return remarks.stream().anyMatch(Remark::error);
    }

    /** The row of a policy with the fewest candidates, if not everything is hidden whole or uncounted: its residual risk. */
    public Optional<Row> weakest(Policy policy) {
        return rows.stream()
                .filter(row -> row.policy == policy && row.isPersonal())
                .filter(row -> row.candidates.isPresent() && !row.candidates.equals(residuals.all(row.type)))
                .min((a, b) -> a.candidates.orElseThrow().compareTo(b.candidates.orElseThrow()));
    }

    private void look(Policy policy, Collection<EntityType> types) {
        Set<Rule> acting = new LinkedHashSet<>();
        Map<Rule, List<EntityType>> clear = new LinkedHashMap<>();
        for (EntityType type : types) {
            Set<Grade> grades = grades(policy.scheme(), type);
            for (Rule rule : acting(policy, type, grades)) {
                acting.add(rule);
                rows.add(new Row(
                        policy,
                        type,
                        rule,
                        treatment(rule.strategy(), type),
                        residuals.candidates(type, rule.strategy())));
                if (rule.strategy().effect() == Effect.NONE && isPersonal(rule, grades)) {
                    clear.computeIfAbsent(rule, key -> new ArrayList<>()).add(type);
                }
            }
        }
        clear.forEach((rule, some) -> remark(
                false,
                policy.name() + ": " + rule.origin() + ": personal information stays in clear: " + ids(some),
                policy.name() + "：" + rule.origin() + "：个人信息原样保留：" + ids(some)));
        if (policy.residualFloor() > 0) {
            rows.stream().filter(row -> row.policy == policy && row.isMasked()).forEach(this::uncounted);
        }
        for (Rule rule : policy.rules()) {
            if (!acting.contains(rule)
                    && !rule.imported()
                    && !rule.match().toString().isEmpty()) {
                remark(
                        false,
                        policy.name() + ": " + rule.origin()
                                + ": this rule never acts: others before it take what it would take",
                        policy.name() + "：" + rule.origin() + "：这条规则从不生效：前面的规则已处理了它的全部发现");
            }
        }
        if (policy.claimsAnonymity()) {
            remark(
                    false,
                    policy.name()
                            + ": no value can be restored or joined; that the data set is anonymous (PIPL 73(4)) is to be shown by"
                            + " its measured risk (GB/T 42460-2023)",
                    policy.name() + "：单个值均不可还原、不可关联；数据集是否达到匿名化（个人信息保护法第七十三条第四项），须以实测风险说明（GB/T 42460-2023）");
        }
    }

    /** What a floor cannot bear on. */
    private void uncounted(Row row) {
        residuals
                .reason(row.type)
                .ifPresent(why -> remark(
                        false,
                        row.policy.name() + ": " + row.rule.origin() + ": the residual floor does not hold of "
                                + row.type + " under '" + row.treatment + "': " + why.english(),
                        row.policy.name() + "：" + row.rule.origin() + "：候选值下限不适用于 " + row.type + "（'" + row.treatment
                                + "'）：" + why.chinese()));
    }

    /** The rules that act on findings of a type, which may have some grades only. */
    private static List<Rule> acting(Policy policy, EntityType type, Set<Grade> grades) {
        Set<Grade> left = EnumSet.copyOf(grades);
        List<Rule> acting = new ArrayList<>();
        for (Rule rule : policy.rulesFor(type)) {
            if (left.stream().anyMatch(rule.match()::admits)) {
                acting.add(rule);
                if (rule.match().isUnconditionalBeyondGrades()) {
                    left.removeIf(rule.match()::admits);
                }
            }
        }
        return acting;
    }

    /** The grades that findings of a type may have: by themselves, with a piece of evidence, or together with others. */
    private static Set<Grade> grades(GradingScheme scheme, EntityType type) {
        Set<Grade> grades = EnumSet.of(scheme.grade(type).grade());
        for (Evidence evidence : Evidence.values()) {
            if ((scheme.conditions() & evidence.bit()) != 0) {
                grades.add(scheme.grade(type, evidence.bit()).grade());
            }
        }
        if (grades.contains(Grade.ORDINARY)) {
            grades.add(Grade.SENSITIVE);
        }
        return grades;
    }

    private static boolean isPersonal(Rule rule, Set<Grade> grades) {
        return grades.stream()
                .anyMatch(grade -> grade != Grade.NOT_PERSONAL && rule.match().admits(grade));
    }

    private static String treatment(Strategy strategy, EntityType type) {
        return strategy instanceof MaskingPreset preset ? preset.maskFor(type).expression() : strategy.expression();
    }

    /** Looks for types of which two results, held side by side, show more than each. */
    private void join(List<Policy> policies) {
        Map<EntityType, Map<String, Row>> byType = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.candidates.isPresent() && row.effect() != Effect.NONE) {
                byType.computeIfAbsent(row.type, key -> new LinkedHashMap<>()).putIfAbsent(row.treatment, row);
            }
        }
        long floor = policies.stream().mapToLong(Policy::residualFloor).max().orElse(0);
        byType.forEach((type, some) -> {
            List<Row> different = List.copyOf(some.values());
            BigInteger alone = different.stream()
                    .map(row -> row.candidates.orElseThrow())
                    .min(BigInteger::compareTo)
                    .orElseThrow();
            List<Strategy> strategies =
                    different.stream().map(row -> row.rule.strategy()).toList();
            BigInteger joint = residuals.joint(type, strategies).orElse(alone);
            if (joint.compareTo(alone) < 0) {
                joined(
                        type,
                        different,
                        alone,
                        joint,
                        joint.equals(TOLD) || joint.compareTo(BigInteger.valueOf(floor)) < 0);
            }
        });
    }

    private void joined(EntityType type, List<Row> some, BigInteger alone, BigInteger joint, boolean error) {
        String all = some.stream()
                .map(row -> row.treatment + " (" + row.rule.origin() + ")")
                .collect(Collectors.joining(", "));
        remark(
                error,
                type.id() + ": " + all + " show more together than each alone: " + joint + " values fit, not " + alone
                        + ". Use the same mask, or let one hide what the other shows",
                type.id() + "：" + all + " 合在一起比单独看泄露更多：候选值只剩 " + joint + " 个，而不是 " + alone
                        + " 个。请使用同一种掩码，或让一方遮住另一方显示的部分");
    }

    private void remark(boolean error, String english, String chinese) {
        remarks.add(new Remark(error, english, chinese));
    }

    private static String ids(List<EntityType> types) {
        return types.stream().map(EntityType::id).collect(ImmutableSet.toImmutableSet()).stream()
                .collect(Collectors.joining(", "));
    }
}
