package io.tuomin.inventory;

import io.tuomin.grading.Contradiction;
import io.tuomin.grading.Level;
import io.tuomin.grading.LevelScales;
import io.tuomin.grading.Rating;
import io.tuomin.grading.Rules;
import io.tuomin.inventory.Inventory.Field;
import io.tuomin.inventory.Inventory.PersonNumbers;
import io.tuomin.inventory.Inventory.Remark;
import io.tuomin.inventory.Inventory.Scanned;
import io.tuomin.model.EntityType;
import io.tuomin.model.Finding;
import io.tuomin.model.Grade;
import io.tuomin.model.LegalBasis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts what one file holds, in memory bounded by the number of its fields. Keeps no values. Not thread-safe. */
public final class FileTally {

    /** Where the findings of fields beyond the most are counted. */
    static final String OTHERS = "…";

    /** The most fields that are told apart. */
    static final int MOST_FIELDS = 2_000;

    private final Rules rules;
    private final LevelScales scales;
    private final PersonCounts persons;
    private final Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    private final SortedMap<Contradiction, Long> contradictions = new TreeMap<>();
    private final Set<String> paths = new HashSet<>();
    private final Map<Place, long[]> places = new LinkedHashMap<>();
    private final Map<Key, KindTally> kinds = new LinkedHashMap<>();
    private final Map<String, SortedMap<String, Long>> levels = new TreeMap<>();

    FileTally(Rules rules, LevelScales scales, PersonKey key) {
        this.rules = rules;
        this.scales = scales;
        this.persons = new PersonCounts(key);
    }

    private record Place(String path, String type, Grade grade) {}

    /** Findings that are told of together. */
    record Key(EntityType type, Grade grade) {

        static final Comparator<Key> ORDER =
                Comparator.comparing((Key key) -> key.type.id()).thenComparing(Key::grade);
    }

    /** What is known of the findings of one type and grade. */
    static final class KindTally {
        final Finding first;
        long count;
        long files;
        boolean disputed;
        final Map<String, LegalBasis> basis = new LinkedHashMap<>();
        final Set<String> rules = new TreeSet<>();
        final @Nullable Level[] levels;

        KindTally(Finding first, int scales) {
            this.first = first;
            this.levels = new Level[scales];
        }

        void raise(int scale, @Nullable Level level) {
            Level highest = levels[scale];
            if (level != null && (highest == null || level.rank() > highest.rank())) {
                levels[scale] = level;
            }
        }

        void merge(KindTally other) {
            count += other.count;
            files++;
            disputed |= other.disputed;
            basis.putAll(other.basis);
            rules.addAll(other.rules);
            for (int scale = 0; scale < levels.length; scale++) {
                raise(scale, other.levels[scale]);
            }
        }
    }

    /** A person's record, such as a row or an object: its findings belong together. Its reader counts it when it is complete. */
    public PersonCounts.Subject subject() {
        return persons.subject();
    }

    /**
     * Counts a finding, as it is graded.
     *
     * @param path the field: a column, a path in JSON; empty in text
     */
    public void add(String path, Finding finding) {
        Place place = new Place(field(path), finding.type().id(), finding.grade());
        places.computeIfAbsent(place, unseen -> new long[1])[0]++;
        kind(finding);
    }

    private String field(String path) {
        if (paths.contains(path)) {
            return path;
        }
        if (paths.size() >= MOST_FIELDS) {
            remark(Remark.FIELDS_FOLDED);
            return OTHERS;
        }
        paths.add(path);
        return path;
    }

    private void kind(Finding finding) {
        KindTally kind = kinds.computeIfAbsent(
                new Key(finding.type(), finding.grade()),
                unseen -> new KindTally(finding, scales.scales().size()));
        kind.count++;
        kind.disputed |= finding.disputed();
        finding.basis().forEach(clause -> kind.basis.put(clause.code(), clause));
        kind.rules.addAll(finding.rules());
        List<Rating> ratings = rules.rate(scales, finding);
        for (int scale = 0; scale < ratings.size(); scale++) {
            kind.raise(scale, ratings.get(scale).level());
            levels.computeIfAbsent(scales.scales().get(scale).id(), unseen -> new TreeMap<>())
                    .merge(ratings.get(scale).toString(), 1L, Long::sum);
        }
    }

    /** Counts a contradiction between two values of one record. */
    public void contradiction(Contradiction matter) {
        contradictions.merge(matter, 1L, Long::sum);
    }

    /** Adds what the reader of the inventory should know of the file. */
    public void remark(Remark remark) {
        remarks.add(remark);
    }

    Map<Key, KindTally> kinds() {
        return kinds;
    }

    PersonCounts persons() {
        return persons;
    }

    Map<String, SortedMap<String, Long>> levels() {
        return levels;
    }

    Scanned scanned(String name, String format, String charset) {
        List<Field> fields = new ArrayList<>();
        places.forEach((place, count) -> fields.add(new Field(place.path, place.type, place.grade, count[0])));
        fields.sort(Comparator.comparing(Field::path).thenComparing(Field::type).thenComparing(Field::grade));
        TreeMap<Grade, Long> findings = new TreeMap<>();
        kinds.forEach((key, kind) -> findings.merge(key.grade, kind.count, Long::sum));
        return new Scanned(
                name,
                format,
                charset,
                List.copyOf(remarks),
                contradictions,
                findings.isEmpty() ? Grade.NOT_PERSONAL : findings.lastKey(),
                findings,
                numbers(persons),
                fields);
    }

    /** By group, how many persons; groups without any are left out. */
    static SortedMap<PersonGroup, PersonNumbers> numbers(PersonCounts counts) {
        EnumMap<PersonGroup, PersonNumbers> numbers = new EnumMap<>(PersonGroup.class);
        for (PersonGroup group : PersonGroup.values()) {
            Persons persons = counts.persons(group);
            if (persons.most() > 0) {
                numbers.put(group, PersonNumbers.of(persons));
            }
        }
        return new TreeMap<>(numbers);
    }
}
