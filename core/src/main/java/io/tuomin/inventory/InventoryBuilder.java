package io.tuomin.inventory;

import com.google.common.collect.ImmutableList;
import io.tuomin.grading.Disagreement;
import io.tuomin.grading.Edition;
import io.tuomin.grading.GradingScheme;
import io.tuomin.grading.LevelScale;
import io.tuomin.grading.LevelScales;
import io.tuomin.grading.Rules;
import io.tuomin.inventory.FileTally.Key;
import io.tuomin.inventory.FileTally.KindTally;
import io.tuomin.inventory.Inventory.Dispute;
import io.tuomin.inventory.Inventory.Kind;
import io.tuomin.inventory.Inventory.Reached;
import io.tuomin.inventory.Inventory.Reason;
import io.tuomin.inventory.Inventory.Remark;
import io.tuomin.inventory.Inventory.Scanned;
import io.tuomin.inventory.Inventory.Scheme;
import io.tuomin.inventory.Inventory.Skipped;
import io.tuomin.inventory.Inventory.Text;
import io.tuomin.inventory.Inventory.Totals;
import io.tuomin.model.Finding;
import io.tuomin.model.Grade;
import io.tuomin.policy.Policy;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.masking.MaskingPreset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts what was found in files together to an {@link Inventory}. Not thread-safe. */
public final class InventoryBuilder {

    private final GradingScheme scheme;
    private final Rules rules;
    private final LevelScales scales;
    private final Policy policy;
    private final PersonKey key;
    private final PersonCounts persons;
    private final Map<Key, KindTally> kinds = new TreeMap<>(Key.ORDER);
    private final SortedMap<String, SortedMap<String, Long>> levels = new TreeMap<>();
    private final List<Scanned> files = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private long excluded;

    /**
     * An inventory without files.
     *
     * @param scheme the scheme that findings are graded by
     * @param rules the rules that grade what stands together
     * @param scales the scales that are to answer beside it
     * @param policy says what would become of findings
     * @param key under which persons are told apart
     */
    public InventoryBuilder(GradingScheme scheme, Rules rules, LevelScales scales, Policy policy, PersonKey key) {
        this.scheme = scheme;
        this.rules = rules;
        this.scales = scales;
        this.policy = policy;
        this.key = key;
        this.persons = new PersonCounts(key);
    }

    /** Begins a file. What it takes in counts when the file is {@linkplain #add added}; if it is not, nothing has happened. */
    public FileTally file() {
        return new FileTally(rules, scales, key);
    }

    /**
     * Adds a file that was read.
     *
     * @param name its name, masked where it is personal
     * @param masked whether it had to be
     * @param format how it was read, such as CSV
     * @param charset its encoding; {@code -} if it has none
     */
    public void add(String name, boolean masked, String format, String charset, FileTally tally) {
        if (masked) {
            tally.remark(Remark.NAME_MASKED);
        }
        files.add(tally.scanned(unique(name), format, charset));
        persons.merge(tally.persons());
        tally.kinds()
                .forEach((kind, found) -> kinds.computeIfAbsent(
                                kind,
                                unseen -> new KindTally(
                                        found.first, scales.scales().size()))
                        .merge(found));
        tally.levels()
                .forEach((scale, counts) -> counts.forEach((level, count) ->
                        levels.computeIfAbsent(scale, unseen -> new TreeMap<>()).merge(level, count, Long::sum)));
    }

    /** Adds a file that was not read; its name masked where it is personal. */
    public void skip(String name, Reason reason) {
        skipped.add(new Skipped(unique(name), reason));
    }

    /** Counts a file that the user did not want read. */
    public void exclude() {
        excluded++;
    }

    /** Names that became equal by masking are told apart by {@code #2}, {@code #3}, …. */
    private String unique(String name) {
        String unique = name;
        for (int i = 2; !names.add(unique); i++) {
            unique = name + "#" + i;
        }
        return unique;
    }

    /**
     * The inventory of all files added so far.
     *
     * @param tool what makes it, with its version
     * @param date the day it is of
     */
    public Inventory build(String tool, LocalDate date) {
        List<Kind> told = kinds.entrySet().stream()
                .map(entry -> kind(entry.getKey(), entry.getValue()))
                .toList();
        return new Inventory(
                Inventory.FORM,
                tool,
                date.toString(),
                scheme(scheme.id(), scheme.edition()),
                scales.scales().stream()
                        .map(scale -> scheme(scale.id(), scale.edition()))
                        .toList(),
                new Inventory.Rules(policy.name(), policy.minimumConfidence()),
                totals(told),
                FileTally.numbers(persons),
                Thresholds.standard().assess(persons).stream()
                        .map(InventoryBuilder::reached)
                        .toList(),
                told,
                clauses(),
                disputes(),
                files.stream().sorted(Comparator.comparing(Scanned::name)).toList(),
                skipped.stream().sorted(Comparator.comparing(Skipped::name)).toList());
    }

    private static Scheme scheme(String id, Edition edition) {
        return new Scheme(
                id,
                edition.name(),
                edition.effective().toString(),
                edition.status().english());
    }

    private Totals totals(List<Kind> told) {
        TreeMap<Grade, Long> findings = new TreeMap<>();
        told.forEach(kind -> findings.merge(kind.grade(), kind.count(), Long::sum));
        return new Totals(
                files.size(),
                files.stream()
                        .filter(file -> file.of(Grade.ORDINARY) + file.of(Grade.SENSITIVE) + file.of(Grade.SECRET) > 0)
                        .count(),
                skipped.size(),
                excluded,
                findings,
                levels,
                findings.isEmpty() ? Grade.NOT_PERSONAL : findings.lastKey());
    }

    private static Reached reached(Assessment assessment) {
        Threshold threshold = assessment.threshold();
        return new Reached(
                threshold.code(),
                assessment.result(),
                threshold.least(),
                assessment.least(),
                assessment.most(),
                threshold.measure().ofPersons(),
                new Text(threshold.basis().chinese(), threshold.basis().english()),
                new Text(threshold.chinese(), threshold.english()));
    }

    private Kind kind(Key kind, KindTally found) {
        TreeMap<String, Grade> schemes = new TreeMap<>();
        for (String id : GradingScheme.IDS) {
            schemes.put(id, GradingScheme.named(id).grade(kind.type()).grade());
        }
        schemes.put(scheme.id(), scheme.grade(kind.type()).grade());
        TreeMap<String, String> highest = new TreeMap<>();
        ImmutableList<LevelScale> all = scales.scales();
        for (int scale = 0; scale < all.size(); scale++) {
            highest.put(all.get(scale).id(), found.levels[scale] == null ? "–" : found.levels[scale].name());
        }
        Strategy strategy = policy.strategyFor(found.first);
        return new Kind(
                kind.type().id(),
                new Text(kind.type().chinese(), kind.type().english()),
                kind.type().category(),
                kind.grade(),
                found.count,
                found.files,
                List.copyOf(found.basis.keySet()),
                found.disputed,
                schemes,
                highest,
                List.copyOf(found.rules),
                expression(strategy, found.first),
                strategy.effect());
    }

    /** The strategy as a policy file writes it: of a preset, the mask that it has for the type. */
    private static String expression(Strategy strategy, Finding finding) {
        return strategy instanceof MaskingPreset preset
                ? preset.maskFor(finding.type()).expression()
                : strategy.expression();
    }

    private SortedMap<String, Text> clauses() {
        TreeMap<String, Text> clauses = new TreeMap<>();
        kinds.values()
                .forEach(kind -> kind.basis.forEach(
                        (code, clause) -> clauses.put(code, new Text(clause.chinese(), clause.english()))));
        return clauses;
    }

    private List<Dispute> disputes() {
        Set<String> disputed = new TreeSet<>();
        kinds.forEach((kind, found) -> {
            if (found.disputed) {
                disputed.add(kind.type().id());
            }
        });
        List<Dispute> disputes = new ArrayList<>();
        for (Disagreement disagreement : Disagreement.all()) {
            List<String> found =
                    disagreement.types().stream().filter(disputed::contains).toList();
            if (!found.isEmpty()) {
                disputes.add(new Dispute(found, new Text(disagreement.chinese(), disagreement.english())));
            }
        }
        return disputes;
    }
}
