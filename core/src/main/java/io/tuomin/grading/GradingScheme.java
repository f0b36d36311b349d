package io.tuomin.grading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.model.EntityType;
import io.tuomin.model.Evidence;
import io.tuomin.model.Grade;
import io.tuomin.model.LegalBasis;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One edition of one standard: which entity types it calls sensitive, and by which clause. A table, so that it can be read by a
 * lawyer. A type that the table does not mention is SENSITIVE. Immutable and safe to share.
 */
public final class GradingScheme {

    /** The ids of the schemes that come with the library. */
    public static final ImmutableList<String> IDS =
            ImmutableList.of("PIPL_DEFAULT", "GBT_45574_2025", "GBT_35273_2020", "STRICT_UNION");

    private static final Grading UNMENTIONED = new Grading(
            Grade.SENSITIVE,
            ImmutableList.of(
                    new LegalBasis("PIPL-28", "《个人信息保护法》第二十八条", "Personal Information Protection Law, article 28")),
            false,
            false);

    /** The schemes that come with the library, each read when first asked for. */
    private static final Map<String, GradingScheme> READ = new ConcurrentHashMap<>();

    private final String id;
    private final Dictionary.Provenance provenance;
    private final ImmutableListMultimap<String, Row> rows;

    private record Row(String when, Grading grading) {}

    /**
     * What a scheme says of a finding.
     *
     * @param grade the grade of the finding taken alone
     * @param basis the clauses
     * @param disputed whether editions disagree
     * @param aggregates whether it is sensitive together with other information of the same person (GB/T 45574-2025, 4)
     */
    public record Grading(Grade grade, ImmutableList<LegalBasis> basis, boolean disputed, boolean aggregates) {}

    private GradingScheme(String id, Dictionary.Provenance provenance, ImmutableListMultimap<String, Row> rows) {
        this.id = id;
        this.provenance = provenance;
        this.rows = rows;
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
        Dictionary clauses = table("clauses");
        ImmutableMap.Builder<String, LegalBasis> byCode = ImmutableMap.builder();
        List<String> codes = clauses.column("code");
        for (int row = 0; row < codes.size(); row++) {
            String code = codes.get(row);
            byCode.put(
                    code,
                    new LegalBasis(
                            code,
                            clauses.column("chinese").get(row),
                            clauses.column("english").get(row)));
        }
        return of(id, table(id), byCode.buildOrThrow());
    }

    private static GradingScheme of(String id, Dictionary table, ImmutableMap<String, LegalBasis> clauses) {
        List<String> types = table.column("type");
        List<String> conditions = table.column("when");
        List<String> grades = table.column("grade");
        List<String> aggregates = table.column("aggregates");
        List<String> disputed = table.column("disputed");
        List<String> basis = table.column("basis");
        ImmutableListMultimap.Builder<String, Row> rows = ImmutableListMultimap.builder();
        for (int row = 0; row < types.size(); row++) {
            ImmutableList.Builder<LegalBasis> clauseList = ImmutableList.builder();
            for (String code : basis.get(row).split(" ")) {
                clauseList.add(
                        Objects.requireNonNull(clauses.get(code), () -> id + " cites an unknown clause " + code));
            }
            Grading grading = new Grading(
                    Grade.valueOf(grades.get(row)),
                    clauseList.build(),
                    disputed.get(row).equals("yes"),
                    aggregates.get(row).equals("yes"));
            rows.put(types.get(row), new Row(conditions.get(row), grading));
        }
        return new GradingScheme(id, table.provenance(), rows.build());
    }

    private static Dictionary table(String name) {
        InputStream in = Objects.requireNonNull(GradingScheme.class.getResourceAsStream(name + ".tsv"), name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return Dictionary.parse(name, reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the grading table " + name, e);
        }
    }

    /** The id, such as {@code PIPL_DEFAULT}. */
    public String id() {
        return id;
    }

    /** What the scheme follows, its source and the date it took effect. */
    public Dictionary.Provenance provenance() {
        return provenance;
    }

    /** The ids of the types the table mentions. */
    public List<String> types() {
        return rows.keySet().asList();
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
        Grading plain = UNMENTIONED;
        for (Row row : rows.get(type.id())) {
            if (row.when.isEmpty()) {
                plain = row.grading;
            } else if (Evidence.valueOf(row.when).in(evidence)) {
                return row.grading;
            }
        }
        return plain;
    }

    @Override
    public String toString() {
        return id;
    }
}
