package io.tuomin.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.model.Finding;
import io.tuomin.model.Grade;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rule asks of a finding and its place: each condition that it has must hold, and of the values of a condition one. Immutable.
 *
 * <pre>{@code
 * Match.types("MOBILE_PHONE").labels("手机*").minConfidence(60)
 * }</pre>
 */
public final class Match {

    private static final Match ANY = new Match(
            ImmutableSet.of(),
            ImmutableSet.of(),
            ImmutableSet.of(),
            0,
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableSet.of());

    private final ImmutableSet<String> types;
    private final ImmutableSet<Category> categories;
    private final ImmutableSet<Grade> grades;
    private final int minConfidence;
    private final ImmutableList<Glob> labels;
    private final ImmutableList<PathPattern> paths;
    private final ImmutableSet<Place.Format> formats;

    private Match(
            ImmutableSet<String> types,
            ImmutableSet<Category> categories,
            ImmutableSet<Grade> grades,
            int minConfidence,
            ImmutableList<Glob> labels,
            ImmutableList<PathPattern> paths,
            ImmutableSet<Place.Format> formats) {
        this.types = types;
        this.categories = categories;
        this.grades = grades;
        this.minConfidence = minConfidence;
        this.labels = labels;
        this.paths = paths;
        this.formats = formats;
    }

    /** Every finding. */
    public static Match any() {
        return ANY;
    }

    /** Findings of some types, by their ids. */
    public static Match types(String... ids) {
        return ANY.andTypes(ImmutableSet.copyOf(ids));
    }

    /** Findings of some categories. */
    public static Match categories(Category... categories) {
        return ANY.andCategories(ImmutableSet.copyOf(categories));
    }

    /** Findings of some grades. */
    public static Match grades(Grade... grades) {
        return ANY.andGrades(ImmutableSet.copyOf(grades));
    }

    Match andTypes(ImmutableSet<String> ids) {
        return new Match(ids, categories, grades, minConfidence, labels, paths, formats);
    }

    Match andCategories(ImmutableSet<Category> some) {
        return new Match(types, some, grades, minConfidence, labels, paths, formats);
    }

    Match andGrades(ImmutableSet<Grade> some) {
        return new Match(types, categories, Sets.immutableEnumSet(some), minConfidence, labels, paths, formats);
    }

    /** Of these, those that are at least so sure, 1 to 99. */
    public Match minConfidence(int least) {
        if (least < 1 || least > 99) {
            throw new IllegalArgumentException("The minimum confidence is 1 to 99, not " + least);
        }
        return new Match(types, categories, grades, least, labels, paths, formats);
    }

    /** Of these, those in fields or columns of such a name, in which {@code *} stands for any characters and {@code ?} for one. */
    public Match labels(String... globs) {
        ImmutableList<Glob> some =
                ImmutableList.copyOf(globs).stream().map(Glob::new).collect(ImmutableList.toImmutableList());
        return new Match(types, categories, grades, minConfidence, some, paths, formats);
    }

    /**
     * Of these, those at or below a path of a document, such as {@code $.customer.*}; in CSV {@code $.column}.
     *
     * @throws IllegalArgumentException if it is no such path
     */
    public Match paths(String... patterns) {
        ImmutableList<PathPattern> some =
                ImmutableList.copyOf(patterns).stream().map(PathPattern::of).collect(ImmutableList.toImmutableList());
        return new Match(types, categories, grades, minConfidence, labels, some, formats);
    }

    /** Of these, those in documents of some formats. */
    public Match formats(Place.Format... some) {
        return new Match(
                types,
                categories,
                grades,
                minConfidence,
                labels,
                paths,
                Sets.immutableEnumSet(ImmutableSet.copyOf(some)));
    }

    /** The types that it names; empty if it takes any. */
    public ImmutableSet<String> types() {
        return types;
    }

    /** The grades that it names; empty if it takes any. */
    public ImmutableSet<Grade> grades() {
        return grades;
    }

    /** Whether it may hold for findings of a type. */
    boolean admits(EntityType type) {
        return (types.isEmpty() || types.contains(type.id()))
                && (categories.isEmpty() || categories.contains(type.category()));
    }

    /** Whether it may hold for findings of a grade. */
    boolean admits(Grade grade) {
        return grades.isEmpty() || grades.contains(grade);
    }

    /** Whether it holds for all findings of the types that it {@linkplain #admits(EntityType) admits}, wherever they are. */
    boolean isUnconditional() {
        return grades.isEmpty() && isUnconditionalBeyondGrades();
    }

    /** Whether it holds for all findings of the types and grades that it admits. */
    boolean isUnconditionalBeyondGrades() {
        return isWithoutPlace() && minConfidence == 0;
    }

    private boolean isWithoutPlace() {
        return labels.isEmpty() && paths.isEmpty() && formats.isEmpty();
    }

    /** Whether it asks for the place of a finding. */
    boolean asksForPlace() {
        return !isWithoutPlace();
    }

    /** Whether the conditions hold that do not follow from the type. */
    boolean holds(Finding finding, Place place) {
        return (grades.isEmpty() || grades.contains(finding.grade()))
                && finding.confidence() >= minConfidence
                && (isWithoutPlace() || holds(place));
    }

    private boolean holds(Place place) {
        return (formats.isEmpty() || formats.contains(place.format()))
                && (labels.isEmpty()
                        || place.label() != null && labels.stream().anyMatch(glob -> glob.matches(place.label())))
                && (paths.isEmpty()
                        || place.path() != null && paths.stream().anyMatch(path -> path.matches(place.path())));
    }

    /** The conditions that do not follow from the type, as a policy file writes them; empty if there are none. */
    public String beyondType() {
        return new Match(ImmutableSet.of(), ImmutableSet.of(), grades, minConfidence, labels, paths, formats)
                .toString();
    }

    /** As a policy file writes it, without braces: {@code types: [AGE], min-confidence: 60}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        add(parts, "types", types);
        add(parts, "categories", categories);
        add(parts, "grades", grades);
        if (minConfidence > 0) {
            parts.add("min-confidence: " + minConfidence);
        }
        add(parts, "labels", labels);
        add(parts, "paths", paths);
        add(parts, "formats", formats);
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String key, Iterable<?> values) {
        if (values.iterator().hasNext()) {
            parts.add(key + ": " + ImmutableList.copyOf(values));
        }
    }
}
