package io.tuomin.inventory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.tuomin.inventory.Inventory.Field;
import io.tuomin.inventory.Inventory.Kind;
import io.tuomin.inventory.Inventory.Scanned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one inventory to another: of the data, of the settings, or of the version. Dates are not compared. What is new or gone as
 * a whole – a file, a type – is told once, without its parts.
 *
 * @param changes in the order of {@link Section}, then by name
 */
public record InventoryDifference(ImmutableList<Change> changes) {

    /** What a change is about. */
    public enum Section {
        /** The tool, the scheme, the scales, the policy. */
        SETTING("设置", "settings"),
        /** Numbers of persons. */
        PERSONS("人数", "persons"),
        /** Thresholds of the law. */
        THRESHOLD("法定门槛", "thresholds"),
        /** Types and grades over all files. */
        KIND("类型", "types"),
        /** Files. */
        FILE("文件", "files"),
        /** Fields of files that are in both. */
        FIELD("字段", "fields"),
        /** Files that were not read. */
        SKIPPED("未读文件", "files not read");

        private final String chinese;
        private final String english;

        Section(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /** In Chinese. */
        public String chinese() {
            return chinese;
        }

        /** In English. */
        public String english() {
            return english;
        }
    }

    /**
     * A change.
     *
     * @param section what it is about
     * @param subject which one: a file, a type and grade, a setting
     * @param aspect what of it; empty for the whole
     * @param before what it was; null if it is new
     * @param after what it is; null if it is gone
     */
    public record Change(
            Section section,
            String subject,
            String aspect,
            @Nullable String before,
            @Nullable String after) {

        private static final Comparator<Change> ORDER = Comparator.comparing(Change::section)
                .thenComparing(Change::subject)
                .thenComparing(Change::aspect);
    }

    /** A fact of an inventory: what it is about. */
    private record Fact(String subject, String aspect) {

        private static final Comparator<Fact> ORDER =
                Comparator.comparing(Fact::subject).thenComparing(Fact::aspect);

        boolean isWhole() {
            return aspect.isEmpty();
        }

        Fact whole() {
            return new Fact(subject, "");
        }
    }

    /** What changed from one inventory to another. */
    public static InventoryDifference between(Inventory before, Inventory after) {
        List<Change> changes = new ArrayList<>();
        for (Section section : Section.values()) {
            SortedMap<Fact, String> old = facts(section, before, after);
            SortedMap<Fact, String> now = facts(section, after, before);
            for (Fact fact : Sets.union(old.keySet(), now.keySet())) {
                String was = old.get(fact);
                String is = now.get(fact);
                boolean partOfNew = !fact.isWhole() && old.containsKey(fact.whole()) != now.containsKey(fact.whole());
                if (!partOfNew && !Objects.equals(was, is)) {
                    changes.add(new Change(section, fact.subject, fact.aspect, was, is));
                }
            }
        }
        changes.sort(Change.ORDER);
        return new InventoryDifference(ImmutableList.copyOf(changes));
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    private static SortedMap<Fact, String> facts(Section section, Inventory of, Inventory other) {
        TreeMap<Fact, String> facts = new TreeMap<>(Fact.ORDER);
        switch (section) {
            case SETTING -> settings(of, facts);
            case PERSONS -> of.persons().forEach((group, number) -> put(facts, group.name(), "", number));
            case THRESHOLD -> of.thresholds().forEach(reached -> put(facts, reached.code(), "", reached.result()));
            case KIND -> of.kinds().forEach(kind -> kind(kind, scalesOfBoth(of, other), facts));
            case FILE -> of.files().forEach(file -> file(file, facts));
            case FIELD -> fields(of, other, facts);
            case SKIPPED -> of.skipped().forEach(skipped -> put(facts, skipped.name(), "", skipped.reason()));
        }
        return facts;
    }

    private static void put(Map<Fact, String> facts, String subject, String aspect, Object value) {
        facts.put(new Fact(subject, aspect), String.valueOf(value));
    }

    private static void settings(Inventory of, Map<Fact, String> facts) {
        put(facts, "tool", "", of.tool());
        put(facts, "scheme", "", of.scheme().id() + " (" + of.scheme().edition() + ")");
        put(facts, "policy", "", of.policy().name());
        put(facts, "minimum confidence", "", of.policy().minimumConfidence());
        of.scales().forEach(scale -> put(facts, "scale " + scale.id(), "", scale.edition()));
    }

    /** What only one of them was rated by is a change of settings, not one of each type. */
    private static Set<String> scalesOfBoth(Inventory of, Inventory other) {
        Set<String> scales = new TreeSet<>();
        of.scales().forEach(scale -> scales.add(scale.id()));
        scales.retainAll(other.scales().stream().map(Inventory.Scheme::id).toList());
        return scales;
    }

    private static void kind(Kind kind, Set<String> scales, Map<Fact, String> facts) {
        String subject = kind.type() + " " + kind.grade();
        put(facts, subject, "", kind.count());
        put(facts, subject, "basis", String.join(" ", kind.basis()));
        put(facts, subject, "disputed", kind.disputed());
        put(facts, subject, "rules", String.join(" ", kind.rules()));
        put(facts, subject, "treatment", kind.treatment());
        scales.forEach(scale -> put(facts, subject, scale, kind.levels().getOrDefault(scale, "–")));
        kind.schemes().forEach((scheme, grade) -> put(facts, subject, scheme, grade));
    }

    private static void file(Scanned file, Map<Fact, String> facts) {
        put(facts, file.name(), "", findings(file));
        put(facts, file.name(), "format", file.format());
        put(facts, file.name(), "charset", file.charset());
        put(facts, file.name(), "remarks", file.remarks());
        file.contradictions().forEach((matter, count) -> put(facts, file.name(), "contradiction " + matter, count));
        file.persons(PersonGroup.ALL).ifPresent(number -> put(facts, file.name(), "persons", number));
    }

    /** Such as {@code SENSITIVE 3, ORDINARY 12}. */
    private static String findings(Scanned file) {
        List<String> grades = new ArrayList<>();
        new TreeMap<>(file.findings()).descendingMap().forEach((grade, count) -> grades.add(grade + " " + count));
        return grades.isEmpty() ? "0" : String.join(", ", grades);
    }

    private static void fields(Inventory of, Inventory other, Map<Fact, String> facts) {
        TreeSet<String> names = new TreeSet<>();
        other.files().forEach(file -> names.add(file.name()));
        for (Scanned file : of.files()) {
            if (names.contains(file.name())) {
                for (Field field : file.fields()) {
                    String place = field.path().isEmpty() ? file.name() : file.name() + " " + field.path();
                    put(facts, place + " " + field.type() + " " + field.grade(), "", field.count());
                }
            }
        }
    }
}
