package io.tuomin.entity;

import com.google.common.collect.ImmutableSet;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The tables of illness and treatment, and what tells whose they are. Immutable. */
final class HealthFacts {

    private static final Set<String> DISEASES =
            Set.of("disease", "symptom", "stem", "special", "mental", "reproductive");
    private static final Set<String> DRUGS = Set.of("generic", "patent", "stem", "vaccine", "form");
    private static final Set<String> EXAMINATIONS = Set.of("laboratory", "imaging", "procedure");
    private static final Set<String> ALLERGENS = Set.of("allergen");

    private final Dictionary diseases;
    private final Dictionary drugs;
    private final Dictionary examinations;
    private final ImmutableSet<String> allergens;
    private final Extent extent;
    private final HealthSubject subject;

    HealthFacts(Dictionaries dictionaries, PersonalSubject personalSubject) {
        diseases = ofKinds(dictionaries.get("diseases"), DISEASES);
        drugs = ofKinds(dictionaries.get("drugs"), DRUGS);
        examinations = ofKinds(dictionaries.get("examinations"), EXAMINATIONS);
        allergens = terms(ofKinds(dictionaries.get("allergens"), ALLERGENS), ALLERGENS);
        Dictionary modifiers = dictionaries.get("body-modifiers");
        extent = new Extent(
                ImmutableSet.copyOf(modifiers.column("name")), names(drugs, Set.of("form"), drugs.column("name")::get));
        subject = new HealthSubject(dictionaries.get("health-cues"), personalSubject);
    }

    /** A table whose rows are all of some kinds: one of another would be in no type. */
    private static Dictionary ofKinds(Dictionary table, Set<String> kinds) {
        table.choices("kind", kinds);
        return table;
    }

    /** Diseases of some kinds. */
    ImmutableSet<String> diseases(String... kinds) {
        return terms(diseases, Set.of(kinds));
    }

    /** Drugs of some kinds. */
    ImmutableSet<String> drugs(String... kinds) {
        return terms(drugs, Set.of(kinds));
    }

    /** Examinations of some kinds. */
    ImmutableSet<String> examinations(String... kinds) {
        return terms(examinations, Set.of(kinds));
    }

    ImmutableSet<String> allergens() {
        return allergens;
    }

    Extent extent() {
        return extent;
    }

    HealthSubject subject() {
        return subject;
    }

    private static ImmutableSet<String> terms(Dictionary table, Set<String> kinds) {
        return names(table, kinds, row -> Facts.term(table, "name", row));
    }

    /** What stands in the rows of some kinds. */
    private static ImmutableSet<String> names(Dictionary table, Set<String> kinds, IntFunction<String> name) {
        List<String> column = table.column("kind");
        return IntStream.range(0, column.size())
                .filter(row -> kinds.contains(column.get(row)))
                .mapToObj(name)
                .collect(ImmutableSet.toImmutableSet());
    }
}
