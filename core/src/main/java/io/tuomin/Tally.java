package io.tuomin;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.tuomin.audit.AuditEntry;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what has become of tokens since the last audit entry. Not thread-safe. */
final class Tally {

    private final Map<String, Long> restored = new TreeMap<>();
    private final Set<Integer> versions = new TreeSet<>();
    private long withheld;
    private long refused;

    void restored(String type, int version) {
        restored.merge(type, 1L, Long::sum);
        versions.add(version);
    }

    void withheld() {
        withheld++;
    }

    void refused() {
        refused++;
    }

    /** The entry of what has been counted, from where counting begins anew. */
    AuditEntry entry(String purpose, String view, String keySet) {
        AuditEntry entry = new AuditEntry(
                Instant.now(),
                purpose,
                view,
                keySet,
                ImmutableSortedSet.copyOf(versions),
                ImmutableSortedMap.copyOf(restored),
                withheld,
                refused);
        restored.clear();
        versions.clear();
        withheld = 0;
        refused = 0;
        return entry;
    }
}
