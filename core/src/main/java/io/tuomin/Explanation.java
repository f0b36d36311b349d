package io.tuomin;

import com.google.common.collect.ImmutableList;
import io.tuomin.model.EntityType;
import io.tuomin.model.Evidence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was considered in a text: what was found, what was not, and why.
 *
 * @param considered the candidates, in the order in which they came up
 */
public record Explanation(ImmutableList<Considered> considered) {

    /**
     * One candidate.
     *
     * @param type what it might be
     * @param start first UTF-16 unit, inclusive
     * @param end last UTF-16 unit, exclusive
     * @param base confidence of the bare shape
     * @param confidence base and evidence together
     * @param evidence what speaks for and against it
     * @param winner what took the place, if anything was sure enough
     * @param found whether it is a finding
     */
    public record Considered(
            EntityType type,
            int start,
            int end,
            int base,
            int confidence,
            Set<Evidence> evidence,
            @Nullable EntityType winner,
            boolean found) {}
}
