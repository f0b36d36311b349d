package io.tuomin.entity;

import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** A word that is personal where somebody says it of himself or of another (我是同性恋, 他坐过牢), or a label introduces it. */
final class PersonalWord implements Recognizer {

    /** Between the person and the word. */
    private static final int NEAR = 5;

    private final EntitySpec spec;

    PersonalWord(EntitySpec spec, Iterable<String> words) {
        this.spec = spec.triggers(Trigger.value(), Trigger.terms(words)).ownBorders();
    }

    @Override
    public EntitySpec spec() {
        return spec;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        int end = candidate.end();
        if (end == start) {
            end = LabelledClause.end(candidate);
            if (end > start) {
                sink.report(start, end);
            }
        } else if (isSaidOfPerson(candidate, start)) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.PERSON_IN_SCOPE);
        } else {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.NO_SUBJECT);
        }
    }

    /** Whether a pronoun stands before, with a few characters between at most: 我是, 她曾经被. Nobody is meant by 他们 or 我国. */
    private static boolean isSaidOfPerson(Candidate candidate, int start) {
        for (int i = start - 1; i >= start - 1 - NEAR; i--) {
            char c = candidate.at(i);
            if ("我他她".indexOf(c) >= 0 && c != 0) {
                char behind = candidate.at(i + 1);
                return behind != '们' && behind != '国' && behind != '人' && candidate.at(i - 1) != '其';
            }
            if (!Candidate.isHan(c) || c == '不' || c == '没') {
                return false;
            }
        }
        return Reading.isAt(candidate, start - 3, "本人是") || Reading.isAt(candidate, start - 3, "本人有");
    }
}
