package io.tuomin.dataset;

import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.model.Evidence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Counts what the values of one column are, and judges. A value speaks for a type if the whole of it fits; parts of longer values only
 * count where arithmetic or tables make them sure, so that one card number in a column of remarks is enough to say so. Keeps counts, no
 * values. Not thread-safe.
 */
public final class ColumnSurvey {

    /** Share of values from which on a column is of the type that its name names, and from which confidence on they count. */
    private static final double NAMED = 0.2;

    private static final int BELIEVED = 60;

    /** Share from which on a column is of a type that its values alone tell, or that its name names and its values only might be. */
    private static final double TOLD = 0.6;

    /** The same for types whose single values tell nothing, and how many values it takes. */
    private static final double TOLD_IN_NUMBERS = 0.85;

    private static final int NUMBERS = 5;

    /** Confidence from which on a part of a longer value counts, and the share that is enough. */
    private static final int SURE = 75;

    private static final double TRACE = 0.02;

    /** The same in a column of bare numbers, of which some fit by chance. */
    private static final int BEYOND_CHANCE = 95;

    private static final Set<Category> TRACED = Set.of(
            Category.IDENTITY_DOC,
            Category.FINANCIAL,
            Category.CONTACT,
            Category.CREDENTIAL,
            Category.HEALTH,
            Category.MINOR);

    /** Confidence of a type that only the name of an empty column speaks for. */
    private static final int NAME_ALONE = 40;

    private final Map<EntityType, Tally> tallies = new LinkedHashMap<>();
    private long values;
    private long numbers;

    private static final class Tally {
        private long whole;
        private long wholeConfidence;
        private long wholeBelieved;
        private long told;
        private long parts;
        private long partsConfidence;
    }

    /** Begins a value that is not empty. */
    public void value() {
        values++;
    }

    /** The current value is a bare number. */
    public void number() {
        numbers++;
    }

    /**
     * Adds a candidate of the current value, once for each type.
     *
     * @param whole whether it is the whole value
     * @param found whether it is a finding
     * @param confidence its confidence
     * @param evidence its evidence
     */
    public void candidate(EntityType type, boolean whole, boolean found, int confidence, Set<Evidence> evidence) {
        Tally tally = tallies.computeIfAbsent(type, t -> new Tally());
        if (whole && found) {
            tally.whole++;
            tally.wholeConfidence += confidence;
            tally.wholeBelieved += confidence >= BELIEVED ? 1 : 0;
        } else if (whole && isTelling(evidence)) {
            tally.told++;
        } else if (found && confidence >= SURE) {
            tally.parts++;
            tally.partsConfidence += confidence;
        }
    }

    /** Whether nothing but the lack of a label speaks against a value. */
    private static boolean isTelling(Set<Evidence> evidence) {
        return evidence.contains(Evidence.NO_LABEL)
                && !evidence.contains(Evidence.AMBIGUOUS_FORM)
                && !evidence.contains(Evidence.NEGATIVE_LABEL)
                && evidence.stream().noneMatch(Evidence::refutes);
    }

    /**
     * Judges the column by the values so far.
     *
     * @param named whether the name of the column names a type
     * @param toldByColumn whether a column full of values tells a type
     * @param types all types, for a column without values
     */
    public ColumnVerdict verdict(
            Predicate<EntityType> named, Predicate<EntityType> toldByColumn, Iterable<EntityType> types) {
        if (values == 0) {
            for (EntityType type : types) {
                if (named.test(type)) {
                    return new ColumnVerdict(type, NAME_ALONE, 0);
                }
            }
            return ColumnVerdict.NOTHING;
        }
        ColumnVerdict best = ColumnVerdict.NOTHING;
        for (Map.Entry<EntityType, Tally> entry : tallies.entrySet()) {
            ColumnVerdict verdict = verdict(entry.getKey(), entry.getValue(), named, toldByColumn);
            if (verdict.type() != null && weight(verdict, named) > weight(best, named)) {
                best = verdict;
            }
        }
        return best;
    }

    /** Share of the values that as a whole are of a type, or would be with a label. */
    public double share(EntityType type) {
        Tally tally = tallies.get(type);
        return tally == null ? 0 : (double) (tally.whole + tally.told) / values;
    }

    private static double weight(ColumnVerdict verdict, Predicate<EntityType> named) {
        return verdict.type() == null
                ? 0
                : verdict.share() * (named.test(verdict.type()) ? 2 : 1) + verdict.confidence() / 1000.0;
    }

    private ColumnVerdict verdict(
            EntityType type, Tally tally, Predicate<EntityType> named, Predicate<EntityType> toldByColumn) {
        double share = (double) tally.whole / values;
        double believed = (double) tally.wholeBelieved / values;
        if (share >= TOLD || named.test(type) && believed >= NAMED) {
            return new ColumnVerdict(type, (int) (tally.wholeConfidence / tally.whole), share);
        }
        double told = (double) (tally.told + tally.whole) / values;
        if (toldByColumn.test(type) && told >= TOLD_IN_NUMBERS && values >= NUMBERS) {
            return new ColumnVerdict(
                    type, (int) Math.round(50 + 40 * (told - TOLD_IN_NUMBERS) / (1 - TOLD_IN_NUMBERS)), told);
        }
        long traces = tally.parts + tally.whole;
        double trace = (double) traces / values;
        if (TRACED.contains(type.category()) && trace >= TRACE) {
            int confidence = (int) ((tally.partsConfidence + tally.wholeConfidence) / traces);
            boolean byChance = numbers > values / 2 && trace < NAMED;
            if (confidence >= (byChance ? BEYOND_CHANCE : SURE)) {
                return new ColumnVerdict(type, confidence, trace);
            }
        }
        return ColumnVerdict.NOTHING;
    }
}
