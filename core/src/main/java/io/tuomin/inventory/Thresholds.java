package io.tuomin.inventory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.inventory.Assessment.Result;
import io.tuomin.model.LegalBasis;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The thresholds of the rules on data export, audits, face recognition and large processors, and of the criminal interpretation: the table
 * {@code thresholds}. They speak of what a processor holds, exports or loses in all, so a run says what it found itself, no more. Immutable
 * and safe to share.
 */
public final class Thresholds {

    private static final Thresholds STANDARD = new Thresholds(Table.read("thresholds"));

    private final Dictionary.Provenance provenance;
    private final ImmutableList<Threshold> all;

    private Thresholds(Dictionary table) {
        this.provenance = table.provenance();
        this.all = read(table);
    }

    private static ImmutableList<Threshold> read(Dictionary table) {
        Set<String> measures = Arrays.stream(Measure.values()).map(Enum::name).collect(Collectors.toSet());
        List<String> counts = table.choices("counts", measures);
        int[] least = table.numbers("least", 1, Integer.MAX_VALUE);
        List<String> below = table.column("below", value -> value.matches("\\d{0,9}"), "a number or nothing");
        ImmutableList.Builder<Threshold> thresholds = ImmutableList.builder();
        for (int row = 0; row < table.size(); row++) {
            String code = table.column("code").get(row);
            String end = below.get(row);
            LegalBasis basis = new LegalBasis(
                    code,
                    table.column("clause").get(row),
                    table.column("clause-english").get(row));
            thresholds.add(new Threshold(
                    code,
                    Measure.valueOf(counts.get(row)),
                    least[row],
                    end.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(end)),
                    basis,
                    table.column("follows").get(row),
                    table.column("follows-english").get(row),
                    table.column("checked").get(row)));
        }
        return thresholds.build();
    }

    /** The thresholds that come with the library. */
    public static Thresholds standard() {
        return STANDARD;
    }

    /** Source and state of the thresholds. */
    public Dictionary.Provenance provenance() {
        return provenance;
    }

    /** All of them, in the order of the table. */
    public ImmutableList<Threshold> all() {
        return all;
    }

    /** Sets counts against each threshold, in the order of the table. */
    public ImmutableList<Assessment> assess(PersonCounts counts) {
        return all.stream().map(threshold -> assess(threshold, counts)).collect(ImmutableList.toImmutableList());
    }

    private static Assessment assess(Threshold threshold, PersonCounts counts) {
        Range<Long> number = threshold.measure().of(counts);
        long least = number.lowerEndpoint();
        long most = number.upperEndpoint();
        Result result;
        if (most < threshold.least() || least >= threshold.end()) {
            result = Result.NOT_REACHED;
        } else if (threshold.holds(least) && threshold.holds(most)) {
            result = Result.REACHED;
        } else {
            Headcount identified = threshold.measure().persons(counts).identified();
            boolean told = threshold.holds(identified.least()) == threshold.holds(identified.most());
            result = told ? Result.UNIDENTIFIED : Result.WITHIN_ERROR;
        }
        return new Assessment(threshold, result, least, most);
    }
}
