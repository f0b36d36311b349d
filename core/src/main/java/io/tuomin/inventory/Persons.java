package io.tuomin.inventory;

/**
 * How many persons of a group were met.
 *
 * @param identified distinct persons by an identifier that tells one person from all others
 * @param weak distinct names, devices or vehicles of those for whom there was no better identifier
 * @param unidentified subjects without any identifier; as nothing tells them apart, each counts, also if it is one person again
 */
public record Persons(Headcount identified, Headcount weak, long unidentified) {

    /** The fewest persons this may be, one person under two identifiers taken for two. */
    public long least() {
        long others = weak.least() + unidentified;
        return Math.max(identified.least(), others > 0 ? 1 : 0);
    }

    /** The most persons this may be, were all weak identifiers and all subjects without one further persons. */
    public long most() {
        return identified.most() + weak.most() + unidentified;
    }
}
