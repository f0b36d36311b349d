package io.tuomin;

import com.google.common.collect.ImmutableList;
import io.tuomin.grading.GradingScheme;
import io.tuomin.model.EntityType;
import io.tuomin.model.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was considered in a text: what was found, what was not, and why.
 *
 * @param considered the candidates, in the order in which they came up
 * @param minimumConfidence the confidence that is needed
 */
public record Explanation(ImmutableList<Considered> considered, int minimumConfidence) {

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
     * @param grading its grade and clauses taken alone, whether it is found or not
     */
    public record Considered(
            EntityType type,
            int start,
            int end,
            int base,
            int confidence,
            Set<Evidence> evidence,
            @Nullable EntityType winner,
            boolean found,
            GradingScheme.Grading grading) {

        /** Base and points, before they are held between 1 and 99. */
        public int sum() {
            return base + evidence.stream().mapToInt(Evidence::points).sum();
        }

        private boolean reaches(int confidence, long without, long with) {
            long bits = 0;
            for (Evidence piece : evidence) {
                bits |= piece.bit();
            }
            return Evidence.confidence(base, bits & ~without | with) >= confidence;
        }

        /** Whether it would be that sure if only a label named it. */
        public boolean reachesWithLabel(int confidence) {
            boolean named = evidence.contains(Evidence.LABEL) || evidence.contains(Evidence.FIELD);
            long against = Evidence.NO_LABEL.bit() | Evidence.OTHER_LABEL.bit() | Evidence.NEGATIVE_LABEL.bit();
            return !named && reaches(confidence, against, Evidence.LABEL.bit());
        }

        /** The pieces of evidence against it of which one alone keeps it from being that sure. */
        public List<Evidence> keepingFrom(int confidence) {
            List<Evidence> keeping = new ArrayList<>();
            for (Evidence piece : evidence) {
                if ((piece.points() < 0 || piece.refutes()) && reaches(confidence, piece.bit(), 0)) {
                    keeping.add(piece);
                }
            }
            return keeping;
        }
    }

    /** The candidate that took the place of another. */
    public Optional<Considered> winnerOver(Considered candidate) {
        return considered.stream()
                .filter(other -> other.type().equals(candidate.winner())
                        && other.type().equals(other.winner())
                        && other.start() < candidate.end()
                        && candidate.start() < other.end())
                .max(Comparator.comparingInt(Considered::confidence));
    }
}
