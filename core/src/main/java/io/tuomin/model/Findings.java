package io.tuomin.model;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The findings in one text: sorted by start, disjoint, immutable. Holds no text, so it may be logged and kept.
 */
public final class Findings implements Iterable<Finding> {

    private static final Findings NONE = new Findings(ImmutableList.of());

    private final ImmutableList<Finding> findings;

    private Findings(ImmutableList<Finding> findings) {
        this.findings = findings;
    }

    /** No findings. */
    public static Findings none() {
        return NONE;
    }

    /**
     * Findings out of a collection in reading order.
     *
     * @throws IllegalArgumentException if they are not sorted or if two of them overlap
     */
    public static Findings of(Collection<Finding> findings) {
        int end = 0;
        for (Finding finding : findings) {
            if (finding.start() < end) {
                throw new IllegalArgumentException("Findings must be sorted and disjoint: " + finding);
            }
            end = finding.end();
        }
        return findings.isEmpty() ? NONE : new Findings(ImmutableList.copyOf(findings));
    }

    /** How many there are. */
    public int size() {
        return findings.size();
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return findings.isEmpty();
    }

    /** The finding at a position of this list, from 0. */
    public Finding get(int index) {
        return findings.get(index);
    }

    /** All findings as a list. */
    public ImmutableList<Finding> asList() {
        return findings;
    }

    /** All findings as a stream. */
    public Stream<Finding> stream() {
        return findings.stream();
    }

    /** The gravest grade among them; empty if there are none. */
    public Optional<Grade> highestGrade() {
        return findings.stream().map(Finding::grade).max(Comparator.naturalOrder());
    }

    @Override
    public Iterator<Finding> iterator() {
        return findings.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Findings that && findings.equals(that.findings);
    }

    @Override
    public int hashCode() {
        return findings.hashCode();
    }

    @Override
    public String toString() {
        return findings.toString();
    }
}
