package io.tuomin.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.tuomin.grading.GradingScheme;
import io.tuomin.key.KeyException;
import io.tuomin.model.Category;
import io.tuomin.model.Finding;
import io.tuomin.model.Grade;
import io.tuomin.strategy.Keep;
import io.tuomin.strategy.Replace;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.Suppress;
import io.tuomin.strategy.masking.Mask;
import io.tuomin.strategy.masking.MaskingPreset;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which strategy treats which finding: the strategy of its type, else that of its category, else that of its grade. Every grade has one,
 * so there is always an answer. Immutable and safe to share.
 *
 * <pre>{@code
 * Policy policy = Policy.builder()
 *         .type("MOBILE_PHONE", Mask.of("phone(3,2)"))
 *         .category(Category.CREDENTIAL, new Replace("<{type}>"))
 *         .build();
 * }</pre>
 */
public final class Policy {

    private final String name;
    private final GradingScheme scheme;
    private final int minimumConfidence;
    private final OnError onError;
    private final ImmutableMap<String, Strategy> types;
    private final ImmutableMap<Category, Strategy> categories;
    private final ImmutableMap<Grade, Strategy> grades;

    private Policy(Builder builder) {
        name = builder.name;
        scheme = builder.scheme;
        minimumConfidence = builder.minimumConfidence;
        onError = builder.onError;
        types = ImmutableMap.copyOf(builder.types);
        categories = ImmutableMap.copyOf(builder.categories);
        grades = ImmutableMap.copyOf(builder.grades);
    }

    /**
     * The standard policy: personal information is masked by the preset {@code STANDARD}, secrets are replaced by their type, what is not
     * personal stays.
     */
    public static Policy standard() {
        return builder().build();
    }

    /** A policy that differs from the standard one where it is told to. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads a policy file, YAML or (with the ending {@code .json}) JSON.
     *
     * @throws PolicyException if the file cannot be read or says something a policy cannot say; the message names file and line
     */
    public static Policy read(Path file) {
        return PolicyFile.read(file);
    }

    /** The strategy for a finding. */
    public Strategy strategyFor(Finding finding) {
        Strategy strategy = types.get(finding.type().id());
        if (strategy == null) {
            strategy = categories.get(finding.type().category());
        }
        return strategy == null ? Objects.requireNonNull(grades.get(finding.grade())) : strategy;
    }

    /**
     * The strategy for a finding of which it is not known yet what stands beside it, as in a document that is treated value by value: that of
     * SENSITIVE for what is ORDINARY, since a {@linkplain io.tuomin.grading.Rules rule} might make it so.
     */
    public Strategy strategyBeforeRules(Finding finding) {
        boolean byGrade = !types.containsKey(finding.type().id())
                && !categories.containsKey(finding.type().category());
        return byGrade && finding.grade() == Grade.ORDINARY
                ? Objects.requireNonNull(grades.get(Grade.SENSITIVE))
                : strategyFor(finding);
    }

    /**
     * The same policy with what its strategies need.
     *
     * @throws PolicyException if a strategy needs keys and there are none
     */
    public Policy bind(Resources resources) {
        Builder bound = new Builder();
        bound.name = name;
        bound.scheme = scheme;
        bound.minimumConfidence = minimumConfidence;
        bound.onError = onError;
        types.forEach((type, strategy) -> bound.types.put(type, bind(strategy, resources)));
        categories.forEach((category, strategy) -> bound.categories.put(category, bind(strategy, resources)));
        grades.forEach((grade, strategy) -> bound.grades.put(grade, bind(strategy, resources)));
        return isSame(types, bound.types) && isSame(categories, bound.categories) && isSame(grades, bound.grades)
                ? this
                : bound.build();
    }

    private static <K> boolean isSame(Map<K, Strategy> one, Map<K, Strategy> other) {
        return one.keySet().stream().allMatch(key -> one.get(key) == other.get(key));
    }

    private Strategy bind(Strategy strategy, Resources resources) {
        try {
            return strategy.bind(resources);
        } catch (KeyException e) {
            throw KeyedStrategies.refused(this, strategy, e);
        }
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

    /** Ids of the types that have a strategy of their own. */
    public ImmutableMap<String, Strategy> types() {
        return types;
    }

    /** Categories that have a strategy of their own. */
    public ImmutableMap<Category, Strategy> categories() {
        return categories;
    }

    /** The strategy for each grade. */
    public ImmutableMap<Grade, Strategy> grades() {
        return grades;
    }

    /** What values are replaced by, wherever the policy says so. */
    public ImmutableSet<Replace> replacements() {
        return Stream.of(types, categories, grades)
                .flatMap(strategies -> strategies.values().stream())
                .filter(Replace.class::isInstance)
                .map(Replace.class::cast)
                .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public String toString() {
        return "policy " + name;
    }

    /**
     * A strategy by its expression: {@code keep}, {@code suppress}, {@code replace(text)}, {@code token}, {@code digest} and
     * {@code digest(16)}, {@code mask} (the preset's), or {@code mask(keep(3,4))} and the other masks of {@link Mask}.
     *
     * @throws IllegalArgumentException if there is no such strategy; the message lists those there are
     * @throws PolicyException if it is one that does not protect: a hash without a key
     */
    public static Strategy strategy(String expression, MaskingPreset preset) {
        String stripped = expression.strip();
        if (stripped.equals("mask")) {
            return preset;
        }
        if (stripped.equals("keep")) {
            return new Keep();
        }
        if (stripped.equals("suppress")) {
            return new Suppress();
        }
        Strategy keyed = KeyedStrategies.named(stripped);
        if (keyed != null) {
            return keyed;
        }
        if (stripped.startsWith("mask(") && stripped.endsWith(")")) {
            return Mask.of(stripped.substring(5, stripped.length() - 1));
        }
        if (stripped.startsWith("replace(") && stripped.endsWith(")")) {
            return new Replace(stripped.substring(8, stripped.length() - 1));
        }
        throw new IllegalArgumentException(
                "No strategy '" + stripped + "'. There are: mask, mask(…), replace(…), token, digest, suppress, keep");
    }

    /** Settings of a {@link Policy}. */
    public static final class Builder {

        private String name = "standard";
        private GradingScheme scheme = GradingScheme.standard();
        private int minimumConfidence = 50;
        private OnError onError = OnError.SUPPRESS;
        private final Map<String, Strategy> types = new LinkedHashMap<>();
        private final Map<Category, Strategy> categories = new EnumMap<>(Category.class);
        private final Map<Grade, Strategy> grades = new EnumMap<>(Grade.class);

        private Builder() {
            masking(MaskingPreset.STANDARD);
            grades.put(Grade.SECRET, new Replace("<{type}>"));
            grades.put(Grade.NOT_PERSONAL, new Keep());
        }

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

        /** Findings less sure than this are left alone: 1 to 99. */
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

        /** The masks for what is personal, sensitive or ordinary. */
        public Builder masking(MaskingPreset preset) {
            grades.put(Grade.SENSITIVE, preset);
            grades.put(Grade.ORDINARY, preset);
            return this;
        }

        /** The strategy for a type, by its id. */
        public Builder type(String id, Strategy strategy) {
            types.put(id, Objects.requireNonNull(strategy));
            return this;
        }

        /** The strategy for the types of a category that have none of their own. */
        public Builder category(Category category, Strategy strategy) {
            categories.put(category, Objects.requireNonNull(strategy));
            return this;
        }

        /** The strategy for findings of a grade whose type and category have none of their own. */
        public Builder grade(Grade grade, Strategy strategy) {
            grades.put(grade, Objects.requireNonNull(strategy));
            return this;
        }

        /** Builds the policy. */
        public Policy build() {
            return new Policy(this);
        }
    }
}
