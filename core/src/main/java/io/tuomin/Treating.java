package io.tuomin;

import io.tuomin.document.CsvDocument;
import io.tuomin.document.Location;
import io.tuomin.document.Replacement;
import io.tuomin.model.Finding;
import io.tuomin.model.Findings;
import io.tuomin.policy.Place;
import io.tuomin.scan.FieldName;
import io.tuomin.strategy.ColumnStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Treats the values of a document. Not thread-safe; what it notes of a call is shared with other parts of the document. */
final class Treating implements Documents.Deed {

    private final Substitution substitution;
    private final Function<Location, Place> places;
    private final Originals originals;
    private final @Nullable HeldColumns columns;

    /**
     * @param places what rules may ask of where a value is
     * @param originals what values were before
     * @param columns where values of CSV go that are treated together; null if none are
     */
    Treating(
            Substitution substitution,
            Function<Location, Place> places,
            Originals originals,
            @Nullable HeldColumns columns) {
        this.substitution = substitution;
        this.places = places;
        this.originals = originals;
        this.columns = columns;
    }

    @Override
    public List<Replacement> of(@Nullable FieldName field, CharSequence value, Location where) {
        try {
            Findings findings = substitution.classifier().scan(field, value);
            if (findings.isEmpty()) {
                return List.of();
            }
            Pass first = substitution.first(places.apply(where), originals).beforeRules();
            if (columns != null
                    && Substitution.isWhole(findings, value)
                    && !((CsvDocument.Cell) where).isHead()
                    && substitution.strategyFor(findings.get(0), first) instanceof ColumnStrategy together) {
                return List.of(new Replacement(0, value.length(), columns.hold(together, value.toString())));
            }
            return again(field, value, replacements(value, findings, first), first.again());
        } catch (RuntimeException e) {
            return List.of(new Replacement(0, value.length(), substitution.failed(e)));
        }
    }

    /** Looks at what was treated until nothing more is found; what was not treated keeps its place, and so its form. */
    private List<Replacement> again(
            @Nullable FieldName field, CharSequence value, List<Replacement> replacements, Pass pass) {
        List<Replacement> all = replacements;
        String before = Replacement.in(value.toString(), all);
        for (int looks = 1; looks < Substitution.MOST_LOOKS; looks++) {
            List<Replacement> more =
                    replacements(before, substitution.classifier().scan(field, before), pass);
            String after = Replacement.in(before, more);
            if (after.equals(before)) {
                break;
            }
            all = Replacement.inOrder(before, all, more);
            before = after;
        }
        return all;
    }

    /** What takes the place of findings; what is kept keeps its form as well. */
    private List<Replacement> replacements(CharSequence value, Findings findings, Pass pass) {
        List<Replacement> replacements = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            StringBuilder text = new StringBuilder();
            substitution.append(value, finding, pass, text);
            if (!text.toString().contentEquals(value.subSequence(finding.start(), finding.end()))) {
                replacements.add(new Replacement(finding.start(), finding.end(), text.toString()));
            }
        }
        return replacements;
    }

    /** Throws or, under SUPPRESS, does nothing: the value fails again, and is suppressed, when it is treated. */
    @Override
    public void skipped(RuntimeException cause) {
        substitution.failed(cause);
    }
}
