package io.tuomin;

import io.tuomin.model.Findings;
import io.tuomin.policy.Place;
import io.tuomin.scan.FieldName;
import io.tuomin.strategy.ColumnStrategy;
import io.tuomin.strategy.Strategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Treats the values of one field: each alone, and some together if the policy says so. For one call.
 *
 * @param field what is known of the field
 * @param place where its values are
 * @param originals what values were before
 */
record TreatedColumn(Substitution substitution, @Nullable FieldName field, Place place, Originals originals) {

    /** Treats each value alone; those that come again and again once. */
    List<@Nullable String> each(List<? extends @Nullable String> values) {
        return Batch.<@Nullable String>of(values, null, value -> {
            try {
                return substitution
                        .treat(field, value, substitution.first(place, originals))
                        .text();
            } catch (RuntimeException e) {
                return substitution.failed(e);
            }
        });
    }

    /** Treats each value alone, but together those that are whole findings for which the policy says so. */
    List<@Nullable String> together(List<? extends @Nullable String> values) {
        List<@Nullable String> treated = each(values);
        List<@Nullable String> results = new ArrayList<>(treated);
        rowsTreatedTogether(values, treated).forEach((strategy, rows) -> {
            List<String> all =
                    strategy.applyAll(rows.stream().<String>map(values::get).toList());
            for (int i = 0; i < rows.size(); i++) {
                results.set(rows.get(i), all.get(i));
            }
        });
        return Collections.unmodifiableList(results);
    }

    private Map<ColumnStrategy, List<Integer>> rowsTreatedTogether(
            List<? extends @Nullable String> values, List<@Nullable String> treated) {
        Map<ColumnStrategy, List<Integer>> rows = new LinkedHashMap<>();
        for (int row = 0; row < values.size(); row++) {
            if (treated.get(row) != null && strategyOfWhole(values.get(row)) instanceof ColumnStrategy all) {
                rows.computeIfAbsent(all, key -> new ArrayList<>()).add(row);
            }
        }
        return rows;
    }

    /** The strategy for a value that is a finding as a whole; null if it is none, or cannot be dealt with. */
    private @Nullable Strategy strategyOfWhole(String value) {
        try {
            Findings findings = substitution.classifier().found(field, value);
            return Substitution.isWhole(findings, value)
                    ? substitution.policy().strategyFor(findings.get(0), place)
                    : null;
        } catch (RuntimeException e) {
            return null;
        }
    }
}
