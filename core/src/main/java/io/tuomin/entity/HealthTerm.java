package io.tuomin.entity;

import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.List;
import java.util.Set;

/** A kind of health information that dictionaries tell where a person is in scope, and labels that only persons have. */
final class HealthTerm implements Recognizer {

    private static final int LONGEST_TERM = 10;

    private final EntitySpec spec;
    private final Set<String> terms;
    private final boolean whole;
    private final HealthSubject subject;
    private final Reach reach;

    /** How far a name reaches beyond its term. */
    interface Reach {
        int start(Candidate candidate, int start);

        int end(Candidate candidate, int end);
    }

    /**
     * A kind of health information.
     *
     * @param whole whether a clause behind a label must have a term in it, and be no list: its labels are those of other types, too
     */
    HealthTerm(EntitySpec spec, Set<String> terms, boolean whole, HealthSubject subject, Reach reach) {
        this.terms = Set.copyOf(terms);
        this.whole = whole;
        Set<String> labels = spec.labels();
        List<String> words =
                terms.stream().filter(word -> !labels.contains(word)).toList();
        this.spec = spec.triggers(Trigger.value(), Trigger.terms(words)).ownBorders();
        this.subject = subject;
        this.reach = reach;
    }

    @Override
    public EntitySpec spec() {
        return spec;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (candidate.end() == candidate.start()) {
            labelled(candidate, sink);
        } else if (whole && Assertion.against(candidate, candidate.start()).isPresent() || isLabel(candidate)) {
            return; // MedicalHistory's
        } else if (!Extent.namesOtherThing(candidate, candidate.end())
                && subject.isInScope(candidate, candidate.start(), candidate.end())) {
            sink.report(
                    reach.start(candidate, candidate.start()),
                    reach.end(candidate, candidate.end()),
                    Evidence.IN_DICTIONARY,
                    Evidence.PERSON_IN_SCOPE);
        } else {
            sink.report(candidate.start(), candidate.end(), Evidence.IN_DICTIONARY, Evidence.NO_SUBJECT);
        }
    }

    /** 精神病史:无 names no illness. */
    private boolean isLabel(Candidate candidate) {
        int end = reach.end(candidate, candidate.end());
        return candidate.at(end) == ':' && candidate.at(end - 1) == '史';
    }

    private void labelled(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        int end = whole ? LabelledClause.end(candidate) : LabelledClause.endOfFigures(candidate);
        if (end == start) {
            return;
        }
        String clause = Reading.text(candidate, start, end);
        boolean inScope = candidate.isField() || subject.isInScope(candidate, start, end);
        Evidence person = inScope ? Evidence.PERSON_IN_SCOPE : Evidence.NO_SUBJECT;
        if (hasTerm(clause)) {
            sink.report(start, end, Evidence.IN_DICTIONARY, person);
        } else if (!whole) {
            sink.report(start, end, person);
        }
    }

    private boolean hasTerm(String clause) {
        if (whole && (clause.indexOf('、') >= 0 || clause.indexOf('.') >= 0 || clause.indexOf('/') >= 0)) {
            return false;
        }
        for (int from = 0; from < clause.length(); from++) {
            for (int to = from + 2; to <= Math.min(clause.length(), from + LONGEST_TERM); to++) {
                if (terms.contains(clause.substring(from, to))) {
                    return true;
                }
            }
        }
        return false;
    }
}
