package io.tuomin.grading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.tuomin.model.EntityType;
import io.tuomin.model.Grade;
import io.tuomin.model.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * A rule that changes, or explains, the grade of a finding by what stands beside it. Immutable.
 *
 * @param code stable, such as {@code MINOR_U14}; shown with each finding it was applied to
 * @param chinese what it says, in Chinese
 * @param english what it says, in English
 * @param scope whether it looks at one finding or at all of one subject
 * @param needs what must be there, each as one of several: the ids of types, pieces of evidence such as {@code ROLE_ACCOUNT}, or signs such
 *     as {@code minor}; of one subject all of {@code needs}, each by any finding
 * @param unless what must not be there, in one finding
 * @param aggregates whether the first of the {@code needs} only counts where the scheme's row for it says that it aggregates
 * @param appliesTo the types it applies to; empty if to all findings that are needed
 * @param toAll whether it applies to all findings of the subject
 * @param grade the least grade after it; null if it changes none
 * @param lowers whether {@code grade} is the gravest instead of the least
 * @param levels what level scales make of it: {@code combined}, {@code minor}, the type whose levels hold, or nothing
 * @param standing whether it is law
 * @param on whether it is applied unless switched on or off
 * @param basis the clauses
 */
public record Rule(
        String code,
        String chinese,
        String english,
        Scope scope,
        ImmutableList<ImmutableSet<String>> needs,
        ImmutableSet<String> unless,
        boolean aggregates,
        ImmutableSet<String> appliesTo,
        boolean toAll,
        @Nullable Grade grade,
        boolean lowers,
        String levels,
        Standing standing,
        boolean on,
        ImmutableList<LegalBasis> basis) {

    /** What a rule looks at. */
    public enum Scope {
        /** One finding. */
        FINDING,
        /** All findings of one subject: a record, a row, a paragraph; of a table its columns. */
        SUBJECT
    }

    /** On whose word a rule stands. */
    public enum Standing {
        /** A law, or a standard made under it. */
        LAW,
        /** A choice: of this library, or of its user. */
        POLICY
    }

    /** @throws IllegalArgumentException if the code is not UPPER_SNAKE, or nothing is needed */
    public Rule {
        if (!EntityType.isId(code)) {
            throw new IllegalArgumentException("The code of a rule must be UPPER_SNAKE, at most 64 characters");
        }
        if (needs.isEmpty() || needs.stream().anyMatch(ImmutableSet::isEmpty)) {
            throw new IllegalArgumentException("A rule needs something: " + code);
        }
    }

    /**
     * A combination of one's own: if one subject has a finding of each of these kinds, they have at least this grade.
     *
     * @param needs what must be there, each as the ids of types of which any will do
     */
    public static Rule combination(
            String code,
            String chinese,
            String english,
            Grade grade,
            ImmutableList<ImmutableSet<String>> needs,
            ImmutableList<LegalBasis> basis) {
        return new Rule(
                code,
                chinese,
                english,
                Scope.SUBJECT,
                needs,
                ImmutableSet.of(),
                false,
                ImmutableSet.of(),
                false,
                grade,
                false,
                "",
                Standing.POLICY,
                true,
                basis);
    }

    /** The same rule, switched on or off. */
    Rule switched(boolean to) {
        return new Rule(
                code,
                chinese,
                english,
                scope,
                needs,
                unless,
                aggregates,
                appliesTo,
                toAll,
                grade,
                lowers,
                levels,
                standing,
                to,
                basis);
    }

    @Override
    public String toString() {
        return code;
    }
}
