package io.tuomin.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.tuomin.grading.GradingScheme;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.model.Finding;
import io.tuomin.model.Grade;
import io.tuomin.strategy.Keep;
import io.tuomin.strategy.Replace;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.masking.MaskingPreset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which strategy treats which finding: that of the first rule that takes it. The last rule takes every finding, so there is always an
 * answer. Immutable and safe to share.
 *
 * <pre>{@code
 * Policy policy = Policy.builder()
 *         .type("MOBILE_PHONE", Mask.of("phone(3,2)"))
 *         .category(Category.CREDENTIAL, new Replace("<{type}>"))
 *         .build();
 * }</pre>
 */
public final class Policy {

    /** Names of the policies that come with the library. */
    public static final ImmutableList<String> NAMES = ImmutableList.of(
            "display", "log", "test-data", "analytics", "waybill", "court", "cross-border", "reversible");

    private final String name;
    private final GradingScheme scheme;
    private final int minimumConfidence;
    private final OnError onError;
    private final boolean claimsAnonymity;
    private final long residualFloor;
    private final boolean verifiesOriginals;
    private final ImmutableList<Rule> rules;
    private final boolean asksForPlace;
    private final boolean asksForGrade;
    /** By type, the rules that may take its findings, down to the first that takes them all. */
    private final Map<EntityType, Rule[]> byType = new ConcurrentHashMap<>();

    private Policy(Builder builder, List<Rule> rules) {
        name = builder.name == null ? "standard" : builder.name;
        scheme = builder.scheme == null ? GradingScheme.standard() : builder.scheme;
        minimumConfidence = builder.minimumConfidence == null ? 50 : builder.minimumConfidence;
        onError = builder.onError == null ? OnError.SUPPRESS : builder.onError;
        claimsAnonymity = builder.anonymity != null;
        residualFloor = builder.residualFloor == null ? 0 : builder.residualFloor.least();
        verifiesOriginals = builder.verifiesOriginals != null && builder.verifiesOriginals;
        this.rules = ImmutableList.copyOf(rules);
        asksForPlace = rules.stream().anyMatch(rule -> rule.match().asksForPlace());
        asksForGrade = rules.stream().anyMatch(rule -> !rule.match().grades().isEmpty());
    }

    /**
     * The standard policy: personal information is masked by the preset {@code standard}, secrets are replaced by their type, what is not
     * personal stays. It is {@code display} by another name.
     */
    public static Policy standard() {
        return builder().build();
    }

    /** Rules of one's own, in their order; what they do not take is treated as the standard policy does, unless said otherwise. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads a policy file, YAML or (with the ending {@code .json}) JSON.
     *
     * @throws PolicyException if the file cannot be read or says something a policy cannot say; the message names file and line
     */
    public static Policy read(Path file) {
        return read(file, Strategies.standard());
    }

    /** Reads a policy file with strategies of one's own: see {@link #read(Path)}. */
    public static Policy read(Path file, Strategies strategies) {
        return PolicyFile.read(file, strategies);
    }

    /**
     * A policy that comes with the library, by its name.
     *
     * @throws PolicyException if there is none of that name; the message lists {@linkplain #NAMES those there are}
     */
    public static Policy named(String name) {
        return named(name, Strategies.standard());
    }

    /** A policy that comes with the library, with strategies of one's own: see {@link #named(String)}. */
    public static Policy named(String name, Strategies strategies) {
        return PolicyFile.named(name, strategies);
    }

    /** The strategy for a finding in running text. */
    public Strategy strategyFor(Finding finding) {
        return strategyFor(finding, Place.TEXT);
    }

    /** The strategy for a finding. */
    public Strategy strategyFor(Finding finding, Place place) {
        Rule[] some = byType.get(finding.type());
        if (some == null) {
            some = byType.computeIfAbsent(finding.type(), type -> rulesFor(type).toArray(Rule[]::new));
        }
        int at = 0;
        while (!some[at].match().holds(finding, place)) {
            at++;
        }
        return some[at].strategy();
    }

    /**
     * The strategy for a finding of which it is not known yet what stands beside it, as in a document that is treated value by value: that of
     * SENSITIVE for what is ORDINARY, since a {@linkplain io.tuomin.grading.Rules rule} might make it so.
     */
    public Strategy strategyBeforeRules(Finding finding, Place place) {
        boolean mayBeSensitive = asksForGrade && finding.grade() == Grade.ORDINARY;
        return strategyFor(
                mayBeSensitive ? finding.graded(Grade.SENSITIVE, finding.basis(), finding.rules()) : finding, place);
    }

    /**
     * The same policy with what its strategies need.
     *
     * @throws PolicyException if a strategy needs keys and there are none
     */
    public Policy bind(Resources resources) {
        List<Rule> bound = new ArrayList<>();
        for (Rule rule : rules) {
            bound.add(rule.bind(resources, name));
        }
        return bound.equals(rules) ? this : new Policy(settings(), bound);
    }

    /** The rules that may take findings of a type, in their order; the last takes all. */
    public ImmutableList<Rule> rulesFor(EntityType type) {
        ImmutableList.Builder<Rule> some = ImmutableList.builder();
        for (Rule rule : rules) {
            if (rule.match().admits(type)) {
                some.add(rule);
                if (rule.match().isUnconditional()) {
                    break;
                }
            }
        }
        return some.build();
    }

    /** Whether rules ask where a finding is. */
    public boolean asksForPlace() {
        return asksForPlace;
    }

    /** The name of the policy. */
    public String name() {
        return name;
    }

    /** The scheme findings are graded by. */
    public GradingScheme scheme() {
        return scheme;
    }

    /** Findings less sure than this are left alone: 1 to 99. */
    public int minimumConfidence() {
        return minimumConfidence;
    }

    /** What happens when a value cannot be dealt with. */
    public OnError onError() {
        return onError;
    }

    /** Whether it claims that what it leaves of a value is anonymous in itself: no value is kept, linkable or restorable. */
    public boolean claimsAnonymity() {
        return claimsAnonymity;
    }

    /** How many values must still fit what a mask shows; 0 if it asks for nothing. */
    public long residualFloor() {
        return residualFloor;
    }

    /** Whether results are searched for what was treated: see {@code Desensitizer.verified()}. */
    public boolean verifiesOriginals() {
        return verifiesOriginals;
    }

    /** The rules, in their order; the last takes every finding. */
    public ImmutableList<Rule> rules() {
        return rules;
    }

    /** Ids of the types that rules name. */
    public ImmutableSet<String> types() {
        Set<String> types = new TreeSet<>();
        rules.forEach(rule -> types.addAll(rule.match().types()));
        return ImmutableSet.copyOf(types);
    }

    /** The same rules under another grading scheme and minimum confidence. */
    public Policy with(GradingScheme other, int confidence) {
        return new Policy(settings().scheme(other).minimumConfidence(confidence), rules);
    }

    private Builder settings() {
        Builder builder = new Builder();
        builder.name(name).scheme(scheme).minimumConfidence(minimumConfidence).onError(onError);
        builder.verifiesOriginals = verifiesOriginals;
        builder.anonymity = claimsAnonymity ? "-" : null;
        builder.residualFloor = residualFloor == 0 ? null : new Floor(residualFloor, "-");
        return builder;
    }

    @Override
    public String toString() {
        return "policy " + name;
    }

    /** A floor that masks must keep, and where it is written. */
    record Floor(long least, String origin) {}

    /** Rules and settings of a {@link Policy}. */
    public static final class Builder {

        private static final String IN_CODE = "-";

        @Nullable
        String name;

        @Nullable
        GradingScheme scheme;

        @Nullable
        Integer minimumConfidence;

        @Nullable
        OnError onError;
        /** Where it is claimed. */
        @Nullable
        String anonymity;

        @Nullable
        Floor residualFloor;

        @Nullable
        Boolean verifiesOriginals;

        final List<Rule> rules = new ArrayList<>();

        @Nullable
        Rule otherwise;

        private MaskingPreset preset = MaskingPreset.STANDARD;

        Builder() {}

        /** The name, for messages and reports. */
        public Builder name(String value) {
            name = Objects.requireNonNull(value);
            return this;
        }

        /** The grading scheme, {@code PIPL_DEFAULT} unless said otherwise. */
        public Builder scheme(GradingScheme value) {
            scheme = Objects.requireNonNull(value);
            return this;
        }

        /** Findings less sure than this are left alone: 1 to 99; 50 unless said otherwise. */
        public Builder minimumConfidence(int value) {
            if (value < 1 || value > 99) {
                throw new IllegalArgumentException("The minimum confidence is 1 to 99, not " + value);
            }
            minimumConfidence = value;
            return this;
        }

        /** What happens when a value cannot be dealt with; it is suppressed unless said otherwise. */
        public Builder onError(OnError value) {
            onError = Objects.requireNonNull(value);
            return this;
        }

        /** Whether results are searched for what was treated; not unless said otherwise. */
        public Builder verifiesOriginals(boolean value) {
            verifiesOriginals = value;
            return this;
        }

        /** The next rule. */
        public Builder rule(Match match, Strategy strategy) {
            rules.add(new Rule(match, Objects.requireNonNull(strategy), IN_CODE));
            return this;
        }

        /** The next rule, for a type by its id. */
        public Builder type(String id, Strategy strategy) {
            return rule(Match.types(id), strategy);
        }

        /** The next rule, for the types of a category. */
        public Builder category(Category category, Strategy strategy) {
            return rule(Match.categories(category), strategy);
        }

        /** The next rule, for findings of a grade. */
        public Builder grade(Grade grade, Strategy strategy) {
            return rule(Match.grades(grade), strategy);
        }

        /** The masks for what is personal and no rule takes; the preset {@code standard} unless said otherwise. */
        public Builder masking(MaskingPreset value) {
            preset = Objects.requireNonNull(value);
            return this;
        }

        /** The last rule, which takes every finding that no other takes, in the place of the standard ones. */
        public Builder otherwise(Strategy strategy) {
            otherwise = new Rule(Match.any(), Objects.requireNonNull(strategy), IN_CODE);
            return this;
        }

        /** Takes over the settings of another that it has not itself, and its last rule, and adds its rules. */
        void inherit(Builder other) {
            name = name == null ? other.name : name;
            scheme = scheme == null ? other.scheme : scheme;
            minimumConfidence = minimumConfidence == null ? other.minimumConfidence : minimumConfidence;
            onError = onError == null ? other.onError : onError;
            anonymity = anonymity == null ? other.anonymity : anonymity;
            residualFloor = residualFloor == null ? other.residualFloor : residualFloor;
            verifiesOriginals = verifiesOriginals == null ? other.verifiesOriginals : verifiesOriginals;
            other.rules.forEach(rule -> rules.add(rule.asImported()));
            otherwise = otherwise != null || other.otherwise == null ? otherwise : other.otherwise.asImported();
        }

        /** Builds the policy. */
        public Policy build() {
            List<Rule> all = new ArrayList<>(rules);
            if (otherwise == null) {
                all.add(new Rule(Match.grades(Grade.SECRET), new Replace("<{type}>"), IN_CODE));
                all.add(new Rule(Match.grades(Grade.NOT_PERSONAL), new Keep(), IN_CODE));
                all.add(new Rule(Match.any(), preset, IN_CODE));
            } else {
                all.add(otherwise);
            }
            return new Policy(this, all);
        }
    }
}
