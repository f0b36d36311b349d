package io.tuomin.grading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.model.EntityType;
import io.tuomin.model.Evidence;
import io.tuomin.model.Grade;
import io.tuomin.model.LegalBasis;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One edition of one standard: which entity types it calls sensitive, and by which clause. A table, so that it can be read by a
 * lawyer. A type that the table does not mention is SENSITIVE. Immutable and safe to share.
 */
public final class GradingScheme {

    /** The ids of the schemes that come with the library. */
    public static final ImmutableList<String> IDS =
            ImmutableList.of("PIPL_DEFAULT", "GBT_45574_2025", "GBT_35273_2020", "STRICT_UNION");

    private static final Grading UNMENTIONED =
            new Grading(Grade.SENSITIVE, ImmutableList.of(Clauses.INCLUDED.get("PIPL-28")), false, false);

    /** The schemes that come with the library, each read when first asked for. */
    private static final Map<String, GradingScheme> READ = new ConcurrentHashMap<>();

    static final ImmutableList<String> COLUMNS =
            ImmutableList.of("type", "when", "grade", "aggregates", "disputed", "basis");

    private final GradingTable table;
    private final Edition edition;
    private final ImmutableListMultimap<String, Row> rows;
    private final long conditions;

    /** What is said of a type: always, if {@code when} is 0, or with a piece of evidence. */
    private record Row(long when, Grading grading) {}

    /**
     * What a scheme says of a finding.
     *
     * @param grade the grade of the finding taken alone
     * @param basis the clauses
     * @param disputed whether editions disagree
     * @param aggregates whether it is sensitive together with other information of the same person (GB/T 45574-2025, 4)
     */
    public record Grading(Grade grade, ImmutableList<LegalBasis> basis, boolean disputed, boolean aggregates) {}

    private GradingScheme(GradingTable table, ImmutableListMultimap<String, Row> rows) {
        this.table = table;
        this.edition = table.edition();
        this.rows = rows;
        this.conditions = rows.values().stream().mapToLong(Row::when).reduce(0, (all, when) -> all | when);
    }

    /** The default scheme, {@code PIPL_DEFAULT}: the cautious reading of the law. */
    public static GradingScheme standard() {
        return named(IDS.get(0));
    }

    /**
     * A scheme that comes with the library, by its id.
     *
     * @throws IllegalArgumentException if there is none of that id; the message lists those there are
     */
    public static GradingScheme named(String id) {
        if (!IDS.contains(id)) {
            throw new IllegalArgumentException("No grading scheme '" + id + "'. There are: " + String.join(", ", IDS));
        }
        return READ.computeIfAbsent(id, name -> of(GradingTable.included(name, COLUMNS, List.of())));
    }

    /**
     * A scheme of one's own, from a file with the head and the columns of those that come with the library. Its id is the name of the file
     * without {@code .tsv}.
     *
     * @throws io.tuomin.dictionary.DictionaryException if it is no such table; the message names the file, the line, and what to write there
     */
    public static GradingScheme read(Path file) {
        return of(GradingTable.read(file, COLUMNS, List.of()));
    }

    static GradingScheme of(GradingTable table) {
        ImmutableListMultimap.Builder<String, Row> rows = ImmutableListMultimap.builder();
        table.byType().forEach((type, row) -> rows.put(type, row(table, row)));
        return new GradingScheme(table, rows.build());
    }

    private static Row row(GradingTable table, int row) {
        Grading grading = new Grading(
                table.choice(row, "grade", Grade.values(), Grade::name),
                table.basis(row),
                table.isYes(row, "disputed"),
                table.isYes(row, "aggregates"));
        boolean always = table.rows().column("when").get(row).isEmpty();
        long when = always
                ? 0
                : table.choice(row, "when", Evidence.values(), Evidence::name).bit();
        return new Row(when, grading);
    }

    /** The id, such as {@code PIPL_DEFAULT}. */
    public String id() {
        return table.id();
    }

    /** What the scheme follows, its source and the date it took effect. */
    public Dictionary.Provenance provenance() {
        return table.rows().provenance();
    }

    /** What the scheme follows, and how far it is to be relied on. */
    public Edition edition() {
        return edition;
    }

    /** The ids of the types the table mentions. */
    public List<String> types() {
        return rows.keySet().asList();
    }

    /** The types that the table does not mention, out of some, such as those that a classifier finds: what one's own file forgot. */
    public ImmutableList<EntityType> unmentioned(Collection<EntityType> types) {
        return GradingTable.missing(rows.keySet(), types);
    }

    /** The pieces of evidence that rows ask for, as bits of {@link Evidence}. */
    public long conditions() {
        return conditions;
    }

    /** The grading of a type taken alone. */
    public Grading grade(EntityType type) {
        return grade(type, 0);
    }

    /**
     * The grading of a finding taken alone.
     *
     * @param evidence bits of {@link Evidence}: a row may hold only for findings with a certain piece of evidence, such as a network
     *     address of a reserved range
     */
    public Grading grade(EntityType type, long evidence) {
        return grade(type.id(), evidence);
    }

    Grading grade(String type, long evidence) {
        Grading plain = UNMENTIONED;
        for (Row row : rows.get(type)) {
            if (row.when == 0) {
                plain = row.grading;
            } else if ((row.when & evidence) != 0) {
                return row.grading;
            }
        }
        return plain;
    }

    @Override
    public String toString() {
        return id();
    }
}
