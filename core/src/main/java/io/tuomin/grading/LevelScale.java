package io.tuomin.grading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.tuomin.dictionary.DictionaryException;
import io.tuomin.model.EntityType;
import io.tuomin.model.Evidence;
import io.tuomin.model.Grade;
import io.tuomin.model.LegalBasis;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a standard that sorts data into levels, such as C1 to C3 of JR/T 0171-2020 (分级). It stands beside the
 * {@linkplain GradingScheme grade of the law} and never changes it. A table, so that it can be read by a lawyer.
 *
 * <p>A type that the table does not mention has the highest level of personal information; if it is graded ORDINARY or less, the
 * {@linkplain #defaultLevel() default}. Immutable and safe to share; asking it allocates nothing.
 */
public final class LevelScale {

    /** The ids of the scales that come with the library. */
    public static final ImmutableList<String> IDS =
            ImmutableList.of("JRT_0171_2020", "JRT_0197_2020", "GBT_43697_2024", "GBT_39725_2020", "YDT_3813_2020");

    /** The modifier that makes the information of a person under fourteen graver. */
    private static final String MINOR = "MINOR_UNDER_14";

    static final ImmutableList<String> COLUMNS =
            ImmutableList.of("type", "when", "level", "combined", "confidence", "basis");

    private static final String LEVEL = "level";
    private static final String COMBINED = "combined";
    private static final String DEFAULT = "default";
    private static final String HIGHEST = "highest";
    private static final String FLOOR = "floor";

    /** What the head says beside what that of any table says. */
    static final ImmutableList<String> FACTS = ImmutableList.of(LEVEL, DEFAULT, HIGHEST, FLOOR);

    private static final Pattern LEVEL_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,15}");
    private static final Pattern RAISE = Pattern.compile("\\+[1-9]");
    private static final String OUT_OF_SCOPE = "-";

    private static final Map<String, LevelScale> READ = new ConcurrentHashMap<>();

    private final GradingTable table;
    private final Edition edition;
    private final ImmutableMap<String, Level> levels;
    private final Level highest;
    private final Level defaultLevel;
    private final ImmutableList<Floor> floors;
    private final ImmutableMap<String, Ratings> byType;
    private final ImmutableList<Rating> unmentioned;
    private final ImmutableSet<Evidence> conditions;
    /** What the scale says of information of minors: {@code +1}, or the least level they have; null if nothing. */
    private final @Nullable String minors;

    /** The least level of findings of a grade or a graver one, and the clause that says so. */
    private record Floor(Grade grade, Level level, LegalBasis basis) {}

    /** What is said of a type: by grade, and by a piece of evidence and grade. */
    private record Ratings(ImmutableList<Rating> byGrade, ImmutableMap<Evidence, ImmutableList<Rating>> byEvidence) {}

    private LevelScale(GradingTable table) {
        this.table = table;
        this.edition = table.edition();
        this.levels = readLevels();
        this.highest = level(HIGHEST, Iterables.getLast(levels.values()));
        this.defaultLevel = level(DEFAULT, highest);
        this.floors = readFloors();
        ImmutableListMultimap<String, Integer> rows = table.byType();
        this.minors = rows.containsKey(MINOR) ? plainLevel(rows.get(MINOR)) : null;
        ImmutableMap.Builder<String, Ratings> ratings = ImmutableMap.builder();
        rows.asMap().forEach((type, numbers) -> ratings.put(type, ratings(numbers)));
        this.byType = ratings.buildOrThrow();
        this.unmentioned = byGrade(Map.of(
                Grade.NOT_PERSONAL, unmentioned(defaultLevel, "PIPL-4"),
                Grade.SENSITIVE, unmentioned(highest, "PIPL-28")));
        this.conditions = byType.values().stream()
                .flatMap(said -> said.byEvidence.keySet().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * A scale that comes with the library, by its id.
     *
     * @throws IllegalArgumentException if there is none of that id; the message lists those there are
     */
    public static LevelScale named(String id) {
        if (!IDS.contains(id)) {
            throw new IllegalArgumentException("No level scale '" + id + "'. There are: " + String.join(", ", IDS));
        }
        return READ.computeIfAbsent(id, name -> of(GradingTable.included(name, COLUMNS, FACTS)));
    }

    /**
     * A scale of one's own, from a file with the head and the columns of those that come with the library. Its id is the name of the file
     * without {@code .tsv}.
     *
     * @throws DictionaryException if it is no such table; the message names the file, the line, and what to write there
     */
    public static LevelScale read(Path file) {
        return of(GradingTable.read(file, COLUMNS, FACTS));
    }

    static LevelScale of(GradingTable table) {
        return new LevelScale(table);
    }

    private ImmutableMap<String, Level> readLevels() {
        Map<String, Level> read = new LinkedHashMap<>();
        for (GradingTable.Fact fact : table.facts(LEVEL)) {
            List<String> parts = fact.parts();
            if (parts.size() != 3 || !LEVEL_NAME.matcher(parts.get(0)).matches()) {
                throw table.wrong(
                        fact,
                        LEVEL,
                        "a name of at most 16 letters and digits, and what it means in Chinese and in English, with tabs between them");
            }
            Level level = new Level(parts.get(0), read.size(), parts.get(1), parts.get(2));
            if (read.put(level.name(), level) != null) {
                throw table.wrong(fact, LEVEL, "said once for each level");
            }
        }
        if (read.isEmpty()) {
            throw new DictionaryException("Dictionary '" + table.rows().name()
                    + "': the head lacks the lines '# level:', one for each level, the gravest last");
        }
        return ImmutableMap.copyOf(read);
    }

    private Level level(String key, Level otherwise) {
        GradingTable.Fact fact = table.fact(key);
        if (fact == null) {
            return otherwise;
        }
        Level level = levels.get(fact.value());
        if (level == null) {
            throw table.wrong(fact, key, oneOfTheLevels());
        }
        return level;
    }

    private String oneOfTheLevels() {
        return "one of " + String.join(", ", levels.keySet());
    }

    private ImmutableList<Floor> readFloors() {
        ImmutableList.Builder<Floor> read = ImmutableList.builder();
        for (GradingTable.Fact fact : table.facts(FLOOR)) {
            List<String> parts = fact.parts();
            Grade grade = parts.size() == 3 ? named(Grade.values(), parts.get(0)) : null;
            Level level = parts.size() == 3 ? levels.get(parts.get(1)) : null;
            LegalBasis basis = parts.size() == 3 ? table.clause(parts.get(2)) : null;
            if (grade == null || level == null || basis == null) {
                throw table.wrong(
                        fact,
                        FLOOR,
                        "a grade, the least level of it, and the code of the clause, with tabs between them");
            }
            read.add(new Floor(grade, level, basis));
        }
        return read.build();
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }

    private String plainLevel(List<Integer> rows) {
        return rows.stream()
                .filter(row -> when(row).isEmpty())
                .map(row -> table.rows().column(LEVEL).get(row))
                .findFirst()
                .orElseThrow();
    }

    private String when(int row) {
        return table.rows().column("when").get(row);
    }

    private Ratings ratings(Collection<Integer> rows) {
        Map<Grade, Rating> byGrade = new LinkedHashMap<>();
        ImmutableMap.Builder<Evidence, ImmutableList<Rating>> byEvidence = ImmutableMap.builder();
        for (int row : rows) {
            Rating rating = rating(row);
            Grade grade = when(row).isEmpty() ? Grade.NOT_PERSONAL : named(Grade.values(), when(row));
            Evidence evidence = named(Evidence.values(), when(row));
            if (grade != null) {
                requireNotBelowFloor(row, grade, rating);
                byGrade.put(grade, rating);
            } else if (evidence != null) {
                byEvidence.put(evidence, byGrade(Map.of(Grade.NOT_PERSONAL, rating)));
            } else {
                throw table.rows()
                        .wrong(
                                row,
                                "when",
                                "empty, a grade such as SENSITIVE, or a piece of evidence such as ROLE_ACCOUNT");
            }
        }
        return new Ratings(byGrade(byGrade), byEvidence.buildOrThrow());
    }

    private void requireNotBelowFloor(int row, Grade grade, Rating rating) {
        if (!when(row).isEmpty() && floored(rating, grade) != rating) {
            throw table.rows().wrong(row, LEVEL, "at least the floor that the head states for this grade");
        }
    }

    private Rating rating(int row) {
        String said = table.rows().column(LEVEL).get(row);
        boolean raises = RAISE.matcher(said).matches()
                && table.rows().column("type").get(row).equals(MINOR);
        Level level = raises ? highest : levels.get(said);
        if (level == null && !said.equals(OUT_OF_SCOPE)) {
            throw table.rows()
                    .wrong(
                            row,
                            LEVEL,
                            oneOfTheLevels() + ", or " + OUT_OF_SCOPE + " if out of scope; only " + MINOR
                                    + " may say +1");
        }
        String together = table.rows().column(COMBINED).get(row);
        Level combined = together.isEmpty() ? null : levels.get(together);
        if (!together.isEmpty() && (level == null || combined == null || combined.rank() <= level.rank())) {
            throw table.rows().wrong(row, COMBINED, "empty, or a graver level than that of the row");
        }
        Confidence confidence = table.choice(row, "confidence", Confidence.values(), Confidence::english);
        return new Rating(level, combined, confidence, table.basis(row));
    }

    private Rating unmentioned(Level level, String clause) {
        return new Rating(level, null, Confidence.LOW, ImmutableList.of(Clauses.INCLUDED.get(clause)));
    }

    /** For each grade what is said of it, or of the next that is less grave, with the floors. */
    private ImmutableList<Rating> byGrade(Map<Grade, Rating> said) {
        ImmutableList.Builder<Rating> all = ImmutableList.builder();
        Rating last = said.get(Grade.NOT_PERSONAL);
        for (Grade grade : Grade.values()) {
            last = said.getOrDefault(grade, last);
            all.add(floored(last, grade));
        }
        return all.build();
    }

    private Rating floored(Rating rating, Grade grade) {
        Rating raised = rating;
        for (Floor floor : floors) {
            Level level = raised.level();
            if (level != null && floor.grade.compareTo(grade) <= 0 && level.rank() < floor.level.rank()) {
                Level combined = raised.combined();
                raised = new Rating(
                        floor.level,
                        combined != null && combined.rank() > floor.level.rank() ? combined : null,
                        raised.confidence(),
                        ImmutableSet.<LegalBasis>builder()
                                .addAll(raised.basis())
                                .add(floor.basis)
                                .build()
                                .asList());
            }
        }
        return raised;
    }

    /** The id, such as {@code JRT_0171_2020}. */
    public String id() {
        return table.id();
    }

    /** What the scale follows. */
    public Edition edition() {
        return edition;
    }

    /** The levels, the gravest last. */
    public ImmutableList<Level> levels() {
        return levels.values().asList();
    }

    /** The highest level that personal information has; there may be graver ones, of important data. */
    public Level highestLevel() {
        return highest;
    }

    /** The level of ordinary information of a type that the table does not mention. */
    public Level defaultLevel() {
        return defaultLevel;
    }

    /** The ids of the types the table mentions. */
    public ImmutableList<String> types() {
        return byType.keySet().asList();
    }

    /** The types that the table does not mention, out of some, such as those that a classifier finds: what one's own file forgot. */
    public ImmutableList<EntityType> unmentioned(Collection<EntityType> types) {
        return GradingTable.missing(byType.keySet(), types);
    }

    /** The pieces of evidence that rows ask for. */
    ImmutableSet<Evidence> conditions() {
        return conditions;
    }

    /** The level of a type of a grade, taken alone. */
    public Rating rate(EntityType type, Grade grade) {
        return rate(type, grade, Set.of());
    }

    /**
     * The level of a finding taken alone.
     *
     * @param grade its grade under the law: a row may hold from a grade on
     * @param evidence what speaks for it: a row may hold only for findings with a certain piece of evidence
     */
    public Rating rate(EntityType type, Grade grade, Set<Evidence> evidence) {
        return rate(type.id(), grade, evidence);
    }

    Rating rate(String type, Grade grade) {
        return rate(type, grade, Set.of());
    }

    private Rating rate(String type, Grade grade, Set<Evidence> evidence) {
        Ratings said = byType.get(type);
        if (said == null) {
            return unmentioned.get(grade.ordinal());
        }
        if (!said.byEvidence.isEmpty()) {
            for (Map.Entry<Evidence, ImmutableList<Rating>> row : said.byEvidence.entrySet()) {
                if (evidence.contains(row.getKey())) {
                    return row.getValue().get(grade.ordinal());
                }
            }
        }
        return said.byGrade.get(grade.ordinal());
    }

    /**
     * The level that information has if the person is under fourteen: raised as the row of MINOR_UNDER_14 says, at most to the
     * {@linkplain #highestLevel() highest}; the highest if there is no such row.
     *
     * @param level that of anybody's
     */
    public Level ofMinor(Level level) {
        int rank = highest.rank();
        if (minors != null && RAISE.matcher(minors).matches()) {
            rank = Math.min(rank, level.rank() + Integer.parseInt(minors));
        } else if (minors != null && levels.containsKey(minors)) {
            rank = levels.get(minors).rank();
        }
        return levels().get(Math.max(rank, level.rank()));
    }

    @Override
    public String toString() {
        return id();
    }
}
