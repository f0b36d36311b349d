package io.tuomin.grading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.tuomin.model.EntityType;
import io.tuomin.model.Evidence;
import io.tuomin.model.Finding;
import io.tuomin.model.Grade;
import io.tuomin.model.LegalBasis;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Rules} ready for the findings of one {@link GradingScheme} on one day. What a rule needs is one bit; a finding has the bits of
 * its type, its evidence and its value, a subject those of all its findings. Safe to share.
 */
public final class SubjectGrading {

    /** The law of China is told by the time of Beijing: milliseconds before UTC. */
    private static final long BEIJING = 8 * 3_600_000L;

    private static final long MILLISECONDS = 24 * 3_600_000L;
    private static final Day NO_DAY = Day.of(LocalDate.EPOCH);

    private static final int MOST_NEEDS = Long.SIZE - 1;
    /** A power of two. */
    private static final int REMEMBERED = 1_024;

    private static final ImmutableSet<String> RESIDENT_NUMBERS = ImmutableSet.of(
            "RESIDENT_ID",
            "HMT_RESIDENCE_PERMIT",
            "FOREIGN_PR_ID",
            "SOCIAL_SECURITY_NO",
            "DRIVER_LICENSE_NO",
            "DISABILITY_CERT_NO",
            "NATIONAL_STUDENT_NO");

    private static final ImmutableSet<String> PLACES =
            ImmutableSet.of("COARSE_LOCATION", "CELL_OR_WIFI_LOCATION", "ADDRESS", "GPS_COORDINATE");

    private final Rules rules;
    private final GradingScheme scheme;
    private final @Nullable LocalDate referenceDate;
    private volatile Day day;
    private final int oldestMinor;
    /** By rule: what it needs of a subject; what is never met for rules about single findings. */
    private final long[] neededTogether;

    private final long neededAlone;
    private final ImmutableList<Active> active;
    private final ImmutableMap<String, Long> byType;
    private final Evidence[] evidence;
    private final long[] byEvidence;
    private final long minor;
    private final long track;
    private final long coarse;
    private final long masked;
    private final long tag;
    /** What was found out last, by a few bits of a hash. Entries never change, so threads may read and write them as they like. */
    private final @Nullable Kind[] kinds = new Kind[REMEMBERED];

    private final @Nullable Applied[] applied = new Applied[REMEMBERED];
    private final ImmutableMap<String, String> tags;

    /** A day, also as a number of the form yyyymmdd, and counted since 1970. */
    record Day(LocalDate date, int packed, long number) {

        static Day of(LocalDate date) {
            int packed = (date.getYear() * 100 + date.getMonthValue()) * 100 + date.getDayOfMonth();
            return new Day(date, packed, date.toEpochDay());
        }
    }

    /** A rule that is switched on, in bits. */
    record Active(Rule rule, long needs, long unless, long applies) {}

    /**
     * What matters of a type.
     *
     * @param type its id
     * @param needed the bits of what rules need of it
     * @param idNumber whether it is the number of an identity document
     * @param residentNumber whether it may hold a resident identity number, with the date of birth in it
     * @param place whether it may be a coarse place
     */
    record Kind(String type, long needed, boolean idNumber, boolean residentNumber, boolean place) {}

    /**
     * What rules make of a finding.
     *
     * @param rules the rules, as bits
     * @param before the clauses it has before them: lists come from the rows of the scheme, the same row has the same list
     * @param codes the codes of the rules
     * @param basis the clauses it has after them
     */
    record Applied(
            long rules,
            ImmutableList<LegalBasis> before,
            ImmutableList<String> codes,
            ImmutableList<LegalBasis> basis) {}

    /**
     * Rules for a scheme.
     *
     * @param referenceDate the day on which ages are told; null for the day on which something is graded, in the time of Beijing
     * @throws IllegalArgumentException if there are more than 63 rules, or they need more than 63 different things
     */
    public SubjectGrading(Rules rules, GradingScheme scheme, @Nullable LocalDate referenceDate) {
        this.rules = rules;
        this.scheme = scheme;
        this.referenceDate = referenceDate;
        this.day = referenceDate == null ? NO_DAY : Day.of(referenceDate);
        this.oldestMinor = rules.oldestMinor(scheme.id());
        Map<Set<String>, Long> bits = new LinkedHashMap<>();
        ImmutableList.Builder<Active> on = ImmutableList.builder();
        for (Rule rule : rules.rules()) {
            if (rule.on()) {
                on.add(active(rule, bits));
            }
        }
        this.active = on.build();
        if (active.size() > MOST_NEEDS) {
            throw new IllegalArgumentException("There are more than " + MOST_NEEDS + " rules");
        }
        this.neededTogether = active.stream()
                .mapToLong(rule -> rule.rule().scope() == Rule.Scope.FINDING ? -1 : rule.needs())
                .toArray();
        this.neededAlone = active.stream()
                .filter(rule -> rule.rule().scope() == Rule.Scope.FINDING)
                .mapToLong(Active::needs)
                .reduce(0, (all, needs) -> all | needs);
        Map<String, Long> said = new HashMap<>();
        bits.forEach((names, bit) -> names.forEach(name -> said.merge(name, bit, (one, other) -> one | other)));
        this.byType = ImmutableMap.copyOf(said);
        this.evidence = Arrays.stream(Evidence.values())
                .filter(piece -> said.containsKey(piece.name()))
                .toArray(Evidence[]::new);
        this.byEvidence = Arrays.stream(evidence)
                .mapToLong(piece -> said.get(piece.name()))
                .toArray();
        this.minor = bitsOfType("minor");
        this.track = bitsOfType("track");
        this.coarse = bitsOfType("coarse");
        this.masked = bitsOfType("masked");
        this.tag = bitsOfType("tag");
        this.tags =
                rules.rules().stream().anyMatch(rule -> rule.on() && rule.code().equals("DERIVED_TAG"))
                        ? WordTable.read("tag-words", "type")
                        : ImmutableMap.of();
    }

    private Active active(Rule rule, Map<Set<String>, Long> bits) {
        long needs = 0;
        for (int i = 0; i < rule.needs().size(); i++) {
            ImmutableSet<String> need = rule.needs().get(i);
            needs |= bit(rule.aggregates() && i == 0 ? aggregating(need) : need, bits);
        }
        long unless = rule.unless().isEmpty() ? 0 : bit(rule.unless(), bits);
        long applies = rule.appliesTo().isEmpty() ? needs : bit(rule.appliesTo(), bits);
        return new Active(rule, needs, unless, applies);
    }

    /** The types whose information is graver together than alone, and grave only together; in the strictest scheme whatever they are alone. */
    private ImmutableSet<String> aggregating(ImmutableSet<String> types) {
        return types.stream()
                .filter(type -> {
                    GradingScheme.Grading alone = scheme.grade(type, 0);
                    return alone.aggregates() && (alone.grade() == Grade.ORDINARY || rules.isStrictest(scheme.id()));
                })
                .collect(ImmutableSet.toImmutableSet());
    }

    private static long bit(Set<String> names, Map<Set<String>, Long> bits) {
        Long known = bits.get(names);
        if (known != null) {
            return known;
        }
        if (bits.size() == MOST_NEEDS) {
            throw new IllegalArgumentException("The rules need more than " + MOST_NEEDS + " different things");
        }
        long bit = 1L << bits.size();
        bits.put(names, bit);
        return bit;
    }

    /** The rules. */
    public Rules rules() {
        return rules;
    }

    /** A subject of which nothing is known yet. */
    public Subject subject() {
        return new Subject(this);
    }

    /**
     * The columns of a table, each as its type is graded after the rules for combinations: for every row the columns combine.
     *
     * @param types the type of each column; null if it holds none
     * @return a finding for each column; null if it holds none
     */
    public List<@Nullable Finding> columns(List<? extends @Nullable EntityType> types) {
        Subject subject = subject();
        for (EntityType type : types) {
            if (type != null) {
                GradingScheme.Grading alone = scheme.grade(type);
                subject.add(new Finding(type, 0, 1, 99, alone.grade(), alone.basis(), alone.disputed(), Set.of()));
            }
        }
        Iterator<Finding> graded = subject.graded(new Signs()).findings().iterator();
        return types.stream().map(type -> type == null ? null : graded.next()).toList();
    }

    /** Whether no rule is on, so that nothing would change. */
    public boolean isIdle() {
        return active.isEmpty();
    }

    /** The day on which ages are told. */
    public LocalDate referenceDate() {
        return day().date();
    }

    /** That day; today is looked up anew when a day has passed. */
    Day day() {
        Day known = day;
        if (referenceDate == null) {
            long number = Math.floorDiv(System.currentTimeMillis() + BEIJING, MILLISECONDS);
            if (known.number != number) {
                known = Day.of(LocalDate.ofEpochDay(number));
                day = known;
            }
        }
        return known;
    }

    /** The rules for subjects that hold where there is what these bits say, as bits. */
    long together(long met) {
        long together = 0;
        for (int i = 0; i < neededTogether.length; i++) {
            together |= (met & neededTogether[i]) == neededTogether[i] ? 1L << i : 0;
        }
        return together;
    }

    /** What rules for single findings need, all of them. */
    long neededAlone() {
        return neededAlone;
    }

    ImmutableList<Active> active() {
        return active;
    }

    int oldestMinor() {
        return oldestMinor;
    }

    private long bitsOfType(String type) {
        Long bits = byType.get(type);
        return bits == null ? 0 : bits;
    }

    long bitsOf(Set<Evidence> all) {
        long bits = 0;
        for (int i = 0; i < evidence.length; i++) {
            bits |= all.contains(evidence[i]) ? byEvidence[i] : 0;
        }
        return bits;
    }

    long minor() {
        return minor;
    }

    long track() {
        return track;
    }

    long coarse() {
        return coarse;
    }

    long masked() {
        return masked;
    }

    long tag() {
        return tag;
    }

    /** What rules make of a finding with these clauses. There are few different ones; they are remembered. */
    Applied applied(long rulesApplied, ImmutableList<LegalBasis> before) {
        int slot = (31 * System.identityHashCode(before) + Long.hashCode(rulesApplied)) & REMEMBERED - 1;
        Applied known = applied[slot];
        if (known == null || known.rules != rulesApplied || known.before != before) {
            ImmutableList.Builder<String> codes = ImmutableList.builder();
            ImmutableSet.Builder<LegalBasis> after =
                    ImmutableSet.<LegalBasis>builder().addAll(before);
            for (int i = 0; i < active.size(); i++) {
                if ((rulesApplied >> i & 1) != 0) {
                    codes.add(active.get(i).rule().code());
                    after.addAll(active.get(i).rule().basis());
                }
            }
            known = new Applied(
                    rulesApplied, before, codes.build(), after.build().asList());
            applied[slot] = known;
        }
        return known;
    }

    /** The grading of the matter that a tag speaks of; null if of none that is sensitive. */
    GradingScheme.@Nullable Grading ofTag(CharSequence value) {
        String said = value.toString();
        for (Map.Entry<String, String> word : tags.entrySet()) {
            if (said.contains(word.getKey())) {
                return scheme.grade(word.getValue(), 0);
            }
        }
        return null;
    }

    /** What matters of a type; remembered. */
    Kind kind(String type) {
        int slot = type.hashCode() & REMEMBERED - 1;
        Kind known = kinds[slot];
        if (known == null || !known.type.equals(type)) {
            known = new Kind(
                    type,
                    bitsOfType(type),
                    rules.isIdNumber(type),
                    RESIDENT_NUMBERS.contains(type),
                    PLACES.contains(type));
            kinds[slot] = known;
        }
        return known;
    }
}
