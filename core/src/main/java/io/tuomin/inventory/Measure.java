package io.tuomin.inventory;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.model.Grade;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a threshold counts: the distinct persons of a group, or the items of a tier of the criminal interpretation 法释〔2017〕10号, article
 * 5. An item is a finding of ordinary or sensitive personal information.
 */
public enum Measure {
    /** All persons. */
    PERSONS_ALL,
    /** Persons of whom there is ordinary information. */
    PERSONS_ORDINARY,
    /** Persons of whom there is sensitive information. */
    PERSONS_SENSITIVE,
    /** Persons of whose face there is information. */
    PERSONS_FACE,
    /** Tracks, content of communication, credit and property (item 3). */
    ITEMS_FIRST,
    /** Lodging, records of communication, health, transactions and the like (item 4). */
    ITEMS_SECOND,
    /** All others (item 5). */
    ITEMS_THIRD,
    /** Items of all tiers in proportion, as items of the last one (item 6): one of the first is a hundred, one of the second ten. */
    ITEMS_WEIGHTED;

    /** By type: its tier, where it is not the third. */
    private static final ImmutableMap<String, Measure> TIERS = tiers();

    private static ImmutableMap<String, Measure> tiers() {
        Dictionary table = Table.read("item-tiers");
        List<String> types = table.column("type");
        List<String> tiers = table.choices("tier", Set.of("FIRST", "SECOND"));
        ImmutableMap.Builder<String, Measure> byType = ImmutableMap.builder();
        for (int row = 0; row < types.size(); row++) {
            byType.put(types.get(row), valueOf("ITEMS_" + tiers.get(row)));
        }
        return byType.buildOrThrow();
    }

    /** Whether it counts persons, and not items. */
    public boolean ofPersons() {
        return compareTo(ITEMS_FIRST) < 0;
    }

    /** The fewest and the most that there are. */
    Range<Long> of(PersonCounts counts) {
        if (ofPersons()) {
            Persons persons = persons(counts);
            return Range.closed(persons.least(), persons.most());
        }
        return Range.singleton(items(counts, Grade.ORDINARY) + items(counts, Grade.SENSITIVE));
    }

    /** The persons that it counts. */
    Persons persons(PersonCounts counts) {
        return counts.persons(PersonGroup.valueOf(name().substring("PERSONS_".length())));
    }

    private long items(PersonCounts counts, Grade grade) {
        long sum = 0;
        for (Map.Entry<String, Long> items : counts.items(grade).entrySet()) {
            sum += items.getValue() * weight(TIERS.getOrDefault(items.getKey(), ITEMS_THIRD));
        }
        return sum;
    }

    private int weight(Measure tier) {
        if (this != ITEMS_WEIGHTED) {
            return this == tier ? 1 : 0;
        }
        return tier == ITEMS_FIRST ? 100 : tier == ITEMS_SECOND ? 10 : 1;
    }
}
