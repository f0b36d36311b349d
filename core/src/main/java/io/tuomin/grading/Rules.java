package io.tuomin.grading;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.tuomin.model.Evidence;
import io.tuomin.model.Finding;
import io.tuomin.model.Grade;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules that change a grade by what stands beside a finding, with those switched off. A table, {@code rules.tsv}, so that it can be
 * read by a lawyer; users {@linkplain #with(Path) add} their own and {@linkplain #without switch} rules on and off. Immutable and safe to
 * share.
 */
public final class Rules {

    static final ImmutableList<String> COLUMNS = ImmutableList.of(
            "code", "scope", "needs", "applies", "grade", "levels", "standing", "on", "basis", "chinese", "english");

    private static final String GROUP = "group";
    private static final String MINOR = "minor";
    private static final String STRICTEST = "strictest";

    /** What the head of a table of one's own may say beside the usual. */
    static final ImmutableList<String> OWN_FACTS = ImmutableList.of(GROUP);

    /** What a rule may need that a class computes. */
    static final ImmutableSet<String> SIGNS = ImmutableSet.of("minor", "track", "coarse", "masked", "tag");

    private static final ImmutableSet<String> EVIDENCE =
            Arrays.stream(Evidence.values()).map(Enum::name).collect(ImmutableSet.toImmutableSet());

    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
    private static final Splitter ALTERNATIVES = Splitter.on('|').omitEmptyStrings();
    private static final Splitter PARTS = Splitter.on('\t').trimResults();

    private static final Rules STANDARD = readStandard();

    private final ImmutableMap<String, Rule> byCode;
    private final ImmutableMap<String, ImmutableSet<String>> groups;
    /** By scheme: the oldest age that counts as a minor's; by the empty name that of the others. */
    private final ImmutableMap<String, Integer> oldestMinors;
    /** The schemes that take the strictest of all. */
    private final ImmutableSet<String> strictest;

    private Rules(
            ImmutableMap<String, Rule> byCode,
            ImmutableMap<String, ImmutableSet<String>> groups,
            ImmutableMap<String, Integer> oldestMinors,
            ImmutableSet<String> strictest) {
        this.byCode = byCode;
        this.groups = groups;
        this.oldestMinors = oldestMinors;
        this.strictest = strictest;
    }

    /** The rules that come with the library. */
    public static Rules standard() {
        return STANDARD;
    }

    /** These rules, all switched off. */
    public Rules none() {
        return without(byCode.keySet().toArray(String[]::new));
    }

    private static Rules readStandard() {
        GradingTable table = GradingTable.included("rules", COLUMNS, List.of(GROUP, MINOR, STRICTEST));
        ImmutableMap<String, ImmutableSet<String>> groups = groups(table, ImmutableMap.of());
        ImmutableMap.Builder<String, Integer> minors = ImmutableMap.builder();
        for (GradingTable.Fact fact : table.facts(MINOR)) {
            List<String> parts = PARTS.splitToList(fact.value());
            minors.put(parts.size() == 1 ? "" : parts.get(0), Integer.valueOf(parts.get(parts.size() - 1)));
        }
        ImmutableSet<String> strictest =
                table.facts(STRICTEST).stream().map(GradingTable.Fact::value).collect(ImmutableSet.toImmutableSet());
        Map<String, Rule> byCode = new LinkedHashMap<>();
        read(table, groups, byCode);
        return new Rules(ImmutableMap.copyOf(byCode), groups, minors.buildOrThrow(), strictest);
    }

    /**
     * These rules and those of a file with the head and the columns of the table {@code rules}. A rule with the code of one that is there
     * takes its place.
     *
     * @throws io.tuomin.dictionary.DictionaryException if it is no such table; the message names the file, the line, and what to write there
     */
    public Rules with(Path file) {
        return with(GradingTable.read(file, COLUMNS, OWN_FACTS));
    }

    Rules with(GradingTable table) {
        ImmutableMap<String, ImmutableSet<String>> all = groups(table, groups);
        Map<String, Rule> rules = new LinkedHashMap<>(byCode);
        read(table, all, rules);
        return new Rules(ImmutableMap.copyOf(rules), all, oldestMinors, strictest);
    }

    /** These rules and another, which takes the place of one with its code. */
    public Rules with(Rule rule) {
        Map<String, Rule> rules = new LinkedHashMap<>(byCode);
        rules.put(rule.code(), rule);
        return new Rules(ImmutableMap.copyOf(rules), groups, oldestMinors, strictest);
    }

    /**
     * These rules with some switched off.
     *
     * @throws IllegalArgumentException if there is no rule of a code; the message lists those there are
     */
    public Rules without(String... codes) {
        return switched(false, codes);
    }

    /**
     * These rules with some switched on.
     *
     * @throws IllegalArgumentException if there is no rule of a code; the message lists those there are
     */
    public Rules with(String... codes) {
        return switched(true, codes);
    }

    private Rules switched(boolean to, String... codes) {
        Map<String, Rule> rules = new LinkedHashMap<>(byCode);
        for (String code : codes) {
            if (rules.computeIfPresent(code, (key, rule) -> rule.switched(to)) == null) {
                throw new IllegalArgumentException(
                        "No rule of this code. There are: " + String.join(", ", byCode.keySet()));
            }
        }
        return new Rules(ImmutableMap.copyOf(rules), groups, oldestMinors, strictest);
    }

    private static ImmutableMap<String, ImmutableSet<String>> groups(
            GradingTable table, Map<String, ImmutableSet<String>> known) {
        Map<String, ImmutableSet<String>> groups = new LinkedHashMap<>(known);
        for (GradingTable.Fact fact : table.facts(GROUP)) {
            List<String> parts = PARTS.splitToList(fact.value());
            if (parts.size() != 2 || parts.get(1).isEmpty()) {
                throw table.wrong(fact, GROUP, "a name, a tab, and the ids of types with a space between them");
            }
            groups.put(parts.get(0), ImmutableSet.copyOf(WORDS.split(parts.get(1))));
        }
        return ImmutableMap.copyOf(groups);
    }

    private static void read(
            GradingTable table, ImmutableMap<String, ImmutableSet<String>> groups, Map<String, Rule> byCode) {
        Set<String> said = new HashSet<>();
        for (int row = 0; row < table.rows().size(); row++) {
            Rule rule = rule(table, groups, row);
            if (!said.add(rule.code())) {
                throw table.rows().wrong(row, "code", "another than in a row before it");
            }
            byCode.put(rule.code(), rule);
        }
    }

    private static Rule rule(GradingTable table, ImmutableMap<String, ImmutableSet<String>> groups, int row) {
        ImmutableList.Builder<ImmutableSet<String>> needs = ImmutableList.builder();
        ImmutableSet<String> unless = ImmutableSet.of();
        boolean aggregates = false;
        for (String need : WORDS.split(said(table, row, "needs"))) {
            if (need.startsWith("!")) {
                unless = alternatives(table, groups, row, "needs", need.substring(1));
            } else {
                aggregates |= need.endsWith("&aggregates");
                needs.add(alternatives(table, groups, row, "needs", need.replace("&aggregates", "")));
            }
        }
        String applies = said(table, row, "applies");
        boolean toSome = !applies.equals("all") && !applies.equals("matched");
        String grade = said(table, row, "grade");
        boolean lowers = grade.startsWith("<");
        boolean none = grade.isEmpty() || grade.equals("tag");
        try {
            return new Rule(
                    said(table, row, "code"),
                    said(table, row, "chinese"),
                    said(table, row, "english"),
                    table.choice(
                            row,
                            "scope",
                            Rule.Scope.values(),
                            scope -> scope.name().toLowerCase(Locale.ROOT)),
                    needs.build(),
                    unless,
                    aggregates,
                    toSome ? alternatives(table, groups, row, "applies", applies) : ImmutableSet.of(),
                    applies.equals("all"),
                    none ? null : grade(table, row, lowers ? grade.substring(1) : grade),
                    lowers,
                    said(table, row, "levels"),
                    table.choice(row, "standing", Rule.Standing.values(), Rule.Standing::name),
                    table.isYes(row, "on"),
                    table.basis(row));
        } catch (IllegalArgumentException e) {
            throw table.rows().wrong(row, "code", "UPPER_SNAKE, and 'needs' not empty");
        }
    }

    private static Grade grade(GradingTable table, int row, String name) {
        for (Grade grade : Grade.values()) {
            if (grade.name().equals(name)) {
                return grade;
            }
        }
        throw table.rows().wrong(row, "grade", "empty, a grade such as SENSITIVE, or < and the gravest it may be");
    }

    private static String said(GradingTable table, int row, String column) {
        return table.rows().column(column).get(row);
    }

    private static ImmutableSet<String> alternatives(
            GradingTable table,
            ImmutableMap<String, ImmutableSet<String>> groups,
            int row,
            String column,
            String written) {
        ImmutableSet.Builder<String> all = ImmutableSet.builder();
        for (String word : ALTERNATIVES.split(written)) {
            ImmutableSet<String> group = word.startsWith("$") ? groups.get(word.substring(1)) : ImmutableSet.of(word);
            boolean sign = Character.isLowerCase(word.charAt(0)) && !SIGNS.contains(word);
            if (group == null || sign) {
                throw table.rows()
                        .wrong(
                                row,
                                column,
                                "ids of types or pieces of evidence with | between them, $ and a group that the head declares, or one of "
                                        + SIGNS);
            }
            all.addAll(group);
        }
        return all.build();
    }

    /** All rules, those switched off too. */
    public ImmutableList<Rule> rules() {
        return byCode.values().asList();
    }

    /** The rule of a code; null if there is none. */
    public @Nullable Rule rule(String code) {
        return byCode.get(code);
    }

    /** The most years somebody may have completed whose information a scheme protects as a minor's. */
    public int oldestMinor(String scheme) {
        return oldestMinors.getOrDefault(scheme, oldestMinors.get(""));
    }

    boolean isStrictest(String scheme) {
        return strictest.contains(scheme);
    }

    boolean isIdNumber(String type) {
        return groups.get("ID_NUMBER").contains(type);
    }

    /** The evidence that rules which are switched off speak of: the scheme is not to hear of it. */
    public long unheard() {
        long bits = 0;
        for (Rule rule : byCode.values()) {
            if (!rule.on()) {
                for (ImmutableSet<String> need : rule.needs()) {
                    for (String name : need) {
                        bits |= EVIDENCE.contains(name) ? Evidence.valueOf(name).bit() : 0;
                    }
                }
            }
        }
        return bits;
    }

    /** What each scale says of a finding after the rules that were applied to it. */
    public ImmutableList<Rating> rate(LevelScales scales, Finding finding) {
        ImmutableList<Rating> alone = scales.rate(finding);
        if (finding.rules().isEmpty()) {
            return alone;
        }
        ImmutableList.Builder<Rating> after = ImmutableList.builder();
        for (int i = 0; i < alone.size(); i++) {
            LevelScale scale = scales.scales().get(i);
            Rating rating = alone.get(i);
            for (String code : finding.rules()) {
                Rule rule = byCode.get(code);
                rating = rule == null ? rating : rated(scale, rating, rule, finding);
            }
            after.add(rating);
        }
        return after.build();
    }

    private static Rating rated(LevelScale scale, Rating rating, Rule rule, Finding finding) {
        Level level = rating.level();
        if (level == null || rule.levels().isEmpty()) {
            return rating;
        }
        return switch (rule.levels()) {
            case "combined" -> rating.combined() == null ? rating : rating.at(rating.combined(), rule);
            case "minor" -> rating.at(scale.ofMinor(level), rule);
            default -> {
                Level other = scale.rate(rule.levels(), finding.grade()).level();
                boolean changes =
                        other != null && (rule.lowers() ? other.rank() < level.rank() : other.rank() > level.rank());
                yield changes ? rating.at(other, rule) : rating;
            }
        };
    }

    @Override
    public String toString() {
        return byCode.values().stream().filter(Rule::on).map(Rule::code).collect(Collectors.joining(" "));
    }
}
