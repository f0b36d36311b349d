package io.tuomin.entity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import java.util.List;
import java.util.Set;

/** The tables of illness and treatment, and what tells whose they are. Immutable. */
final class HealthFacts {

    private static final Set<String> DISEASES =
            Set.of("disease", "symptom", "stem", "special", "mental", "reproductive");
    private static final Set<String> DRUGS = Set.of("generic", "patent", "stem", "vaccine", "form");
    private static final Set<String> EXAMINATIONS = Set.of("laboratory", "imaging", "procedure");
    private static final Set<String> ALLERGENS = Set.of("allergen");

    private final Terms diseases;
    private final Terms drugs;
    private final Terms examinations;
    private final ImmutableSet<String> allergens;
    private final Extent extent;
    private final HealthSubject subject;

    HealthFacts(Dictionaries dictionaries, PersonalSubject personalSubject) {
        diseases = new Terms(dictionaries.get("diseases"), DISEASES);
        drugs = new Terms(dictionaries.get("drugs"), DRUGS);
        examinations = new Terms(dictionaries.get("examinations"), EXAMINATIONS);
        allergens = new Terms(dictionaries.get("allergens"), ALLERGENS).ofKinds(ALLERGENS);
        Dictionary modifiers = dictionaries.get("body-modifiers");
        extent = new Extent(ImmutableSet.copyOf(modifiers.column("name")), drugs.written(Set.of("form")));
        subject = new HealthSubject(dictionaries.get("health-cues"), personalSubject);
    }

    /** A table of names, each of a kind. */
    private static final class Terms {

        private static final String NAME = "name";

        private final Dictionary table;
        private final List<String> kinds;
        private final ImmutableList<String> names;

        /** A table whose rows are all of some kinds: one of another would be in no type. */
        Terms(Dictionary table, Set<String> allowed) {
            this.table = table;
            kinds = table.choices("kind", allowed);
            names = ImmutableList.copyOf(table.column(NAME));
        }

        /** The names of some kinds, which must be terms. */
        ImmutableSet<String> ofKinds(Set<String> wanted) {
            ImmutableSet.Builder<String> terms = ImmutableSet.builder();
            for (int row = 0; row < names.size(); row++) {
                if (wanted.contains(kinds.get(row))) {
                    Facts.requireTerm(names.get(row), table, NAME, row);
                    terms.add(names.get(row));
                }
            }
            return terms.build();
        }

        /** The names of some kinds, whatever they are. */
        ImmutableSet<String> written(Set<String> wanted) {
            ImmutableSet.Builder<String> written = ImmutableSet.builder();
            for (int row = 0; row < names.size(); row++) {
                if (wanted.contains(kinds.get(row))) {
                    written.add(names.get(row));
                }
            }
            return written.build();
        }
    }

    /** Diseases of some kinds. */
    ImmutableSet<String> diseases(String... kinds) {
        return diseases.ofKinds(Set.of(kinds));
    }

    /** Drugs of some kinds. */
    ImmutableSet<String> drugs(String... kinds) {
        return drugs.ofKinds(Set.of(kinds));
    }

    /** Examinations of some kinds. */
    ImmutableSet<String> examinations(String... kinds) {
        return examinations.ofKinds(Set.of(kinds));
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
}
