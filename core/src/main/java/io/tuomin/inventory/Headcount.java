package io.tuomin.inventory;

/**
 * How many distinct persons there are: exactly, or about.
 *
 * @param persons how many
 * @param exact whether that is the number itself and no estimate
 */
public record Headcount(long persons, boolean exact) {

    /** Bounds are this many standard errors away: 99.7 of a hundred estimates are within. */
    private static final double BOUND = 3 * HyperLogLog.STANDARD_ERROR;

    /** @throws IllegalArgumentException if it is below 0 */
    public Headcount {
        if (persons < 0) {
            throw new IllegalArgumentException("Fewer than no persons: " + persons);
        }
    }

    /** The fewest it may be: an estimate may be 1.2 % too high. */
    public long least() {
        return exact ? persons : Math.max(ExactHashes.MOST + 1L, (long) (persons / (1 + BOUND)));
    }

    /** The most it may be: an estimate may be 1.2 % too low. */
    public long most() {
        return exact ? persons : (long) Math.ceil(persons / (1 - BOUND));
    }

    @Override
    public String toString() {
        return (exact ? "" : "~") + persons;
    }
}
