package io.tuomin.entity;

import com.google.common.collect.ImmutableSet;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import java.util.List;
import java.util.Set;

/** The tables of illness and treatment, and what tells whose they are. Immutable. */
final class HealthFacts {

    private final Dictionary diseases;
    private final Dictionary drugs;
    private final Dictionary examinations;
    private final ImmutableSet<String> allergens;
    private final Extent extent;
    private final HealthSubject subject;

    HealthFacts(Dictionaries dictionaries, PersonalSubject personalSubject) {
        diseases = dictionaries.get("diseases");
        drugs = dictionaries.get("drugs");
        examinations = dictionaries.get("examinations");
        allergens = ImmutableSet.copyOf(dictionaries.get("allergens").column("name"));
        Dictionary modifiers = dictionaries.get("body-modifiers");
        extent = new Extent(ImmutableSet.copyOf(modifiers.column("name")), ofKind(drugs, Set.of("form")));
        subject = new HealthSubject(dictionaries.get("health-cues"), personalSubject);
    }

    /** Diseases of some kinds: disease, symptom, stem, special, mental, reproductive. */
    ImmutableSet<String> diseases(String... kinds) {
        return ofKind(diseases, Set.of(kinds));
    }

    /** Drugs of some kinds: generic, patent, stem. */
    ImmutableSet<String> drugs(String... kinds) {
        return ofKind(drugs, Set.of(kinds));
    }

    /** Examinations of some kinds: laboratory, imaging, procedure. */
    ImmutableSet<String> examinations(String... kinds) {
        return ofKind(examinations, Set.of(kinds));
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

    private static ImmutableSet<String> ofKind(Dictionary table, Set<String> kinds) {
        ImmutableSet.Builder<String> names = ImmutableSet.builder();
        List<String> all = table.column("name");
        List<String> column = table.column("kind");
        for (int row = 0; row < all.size(); row++) {
            if (kinds.contains(column.get(row))) {
                names.add(all.get(row));
            }
        }
        return names.build();
    }
}
