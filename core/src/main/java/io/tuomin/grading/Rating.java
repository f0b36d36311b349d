package io.tuomin.grading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.tuomin.model.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link LevelScale} says of a finding: taken alone, or after {@link Rules#rate rules}.
 *
 * @param level the level; null if the finding is out of the scale's scope
 * @param combined the level it has together with what it completes, such as a one-time code with the account; null if it stays
 * @param confidence how sure that is
 * @param basis the clauses
 */
public record Rating(
        @Nullable Level level, @Nullable Level combined, Confidence confidence, ImmutableList<LegalBasis> basis) {

    /** The same at another level, by a rule. */
    Rating at(Level other, Rule rule) {
        ImmutableList<LegalBasis> both = ImmutableSet.<LegalBasis>builder()
                .addAll(basis)
                .addAll(rule.basis())
                .build()
                .asList();
        boolean combines = combined != null && combined.rank() > other.rank();
        return new Rating(other, combines ? combined : null, confidence, both);
    }

    /** The name of the level, such as {@code C2}; {@code –} if out of scope. */
    @Override
    public String toString() {
        return level == null ? "–" : level.name();
    }
}
