package io.tuomin.model;

import com.google.common.collect.ImmutableList;
import java.util.Set;
import java.util.function.LongToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One piece of personal information in a text: where it is, what it is, how sure that is, and how the law grades it. It points at
 * the value and never holds it, so it may be logged and kept.
 *
 * @param type what was found
 * @param start first UTF-16 unit, inclusive; first byte if bytes were classified
 * @param end end, exclusive
 * @param confidence 1 to 100; 60 and more means that arithmetic, tables or labels agree, less that something speaks against it
 * @param grade the grade under the classifier's grading scheme
 * @param basis the clauses the grade rests on
 * @param disputed whether editions of the standards disagree on the grade
 * @param evidence what speaks for and against it
 * @param parts the levels of an address, in reading order and disjoint; empty for other types
 * @param fullName where the full name stands that a shorter mention of a person is of: 王女士 of 王丽; null if it is no such mention, or
 *     several people could be meant. Looked for in the same text, or the same value of a document; not in a text read as a stream, which
 *     may have passed the full name or not have reached it yet
 * @param rules the stable codes of the rules that were applied, such as {@code MINOR_U14}; grade and basis are those after them
 */
public record Finding(
        EntityType type,
        int start,
        int end,
        int confidence,
        Grade grade,
        ImmutableList<LegalBasis> basis,
        boolean disputed,
        Set<Evidence> evidence,
        ImmutableList<Part> parts,
        @Nullable Span fullName,
        ImmutableList<String> rules) {

    /** A finding that no rule was applied to. */
    public Finding(
            EntityType type,
            int start,
            int end,
            int confidence,
            Grade grade,
            ImmutableList<LegalBasis> basis,
            boolean disputed,
            Set<Evidence> evidence,
            ImmutableList<Part> parts,
            @Nullable Span fullName) {
        this(type, start, end, confidence, grade, basis, disputed, evidence, parts, fullName, ImmutableList.of());
    }

    /** A finding without parts that is no mention of a name. */
    public Finding(
            EntityType type,
            int start,
            int end,
            int confidence,
            Grade grade,
            ImmutableList<LegalBasis> basis,
            boolean disputed,
            Set<Evidence> evidence) {
        this(type, start, end, confidence, grade, basis, disputed, evidence, ImmutableList.of(), null);
    }

    /** Where it is. */
    public Span span() {
        return new Span(start, end);
    }

    /** The same finding, {@code units} further on. */
    public Finding shiftedBy(int units) {
        return new Finding(
                type,
                start + units,
                end + units,
                confidence,
                grade,
                basis,
                disputed,
                evidence,
                shifted(parts, units),
                fullName == null ? null : new Span(fullName.start() + units, fullName.end() + units),
                rules);
    }

    /** The same finding in other units, linked to no full name: each offset as a function says, which is asked in reading order. */
    public Finding at(LongToIntFunction offset) {
        int first = offset.applyAsInt(start);
        ImmutableList.Builder<Part> moved = ImmutableList.builderWithExpectedSize(parts.size());
        for (Part part : parts) {
            moved.add(new Part(part.level(), offset.applyAsInt(part.start()), offset.applyAsInt(part.end())));
        }
        int last = offset.applyAsInt(end);
        return new Finding(type, first, last, confidence, grade, basis, disputed, evidence, moved.build(), null, rules);
    }

    /** The same finding as a mention of a name. */
    public Finding mentionOf(Span name) {
        return new Finding(type, start, end, confidence, grade, basis, disputed, evidence, parts, name, rules);
    }

    /** The same finding as some rules grade it. */
    public Finding graded(Grade after, ImmutableList<LegalBasis> clauses, ImmutableList<String> codes) {
        return new Finding(type, start, end, confidence, after, clauses, disputed, evidence, parts, fullName, codes);
    }

    /** The same finding with one more piece of evidence, which counts as it does in {@link Evidence#confidence}. */
    public Finding with(Evidence more) {
        long all = more.bit();
        boolean refuted = more.refutes();
        for (Evidence piece : evidence) {
            all |= piece.bit();
            refuted |= piece.refutes();
        }
        int most = refuted ? Math.max(confidence, Evidence.REFUTED_AT_MOST) : Math.max(confidence, 99);
        int sum = evidence.contains(more) ? confidence : Math.min(most, confidence + more.points());
        return new Finding(type, start, end, sum, grade, basis, disputed, Evidence.setOf(all), parts, fullName, rules);
    }

    /** Parts, {@code units} further on. */
    public static ImmutableList<Part> shifted(ImmutableList<Part> parts, int units) {
        if (parts.isEmpty() || units == 0) {
            return parts;
        }
        ImmutableList.Builder<Part> shifted = ImmutableList.builderWithExpectedSize(parts.size());
        for (Part part : parts) {
            shifted.add(part.shiftedBy(units));
        }
        return shifted.build();
    }

    @Override
    public String toString() {
        return type + "[" + start + "," + end + ") " + grade + " " + confidence;
    }
}
