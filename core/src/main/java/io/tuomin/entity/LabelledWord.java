package io.tuomin.entity;

import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.Set;

/**
 * A value out of a short list that only its label tells: sex, ethnic group, religion, marital status. The word must end where the value
 * ends.
 */
final class LabelledWord implements Recognizer {

    private static final int LONGEST = 12;

    private final EntitySpec spec;
    private final Set<String> words;
    private final Set<String> codes;

    /**
     * A type whose values are known.
     *
     * @param words values in words
     * @param codes values that are only believed in a field: 0, 1, M
     */
    LabelledWord(EntitySpec spec, Set<String> words, Set<String> codes) {
        this.spec = spec.triggers(Trigger.value()).needsLabel().tellsByColumn().ownBorders();
        this.words = words;
        this.codes = codes;
    }

    @Override
    public EntitySpec spec() {
        return spec;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (!candidate.isIntroduced()) {
            return;
        }
        int start = candidate.start();
        StringBuilder word = new StringBuilder(LONGEST);
        int end = start;
        while (end < start + LONGEST && isPart(candidate.at(end))) {
            char c = candidate.at(end++);
            word.append(c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c);
            boolean whole = !isPart(candidate.at(end)) || candidate.nextLabel(end) == end;
            String value = word.toString();
            if (whole && words.contains(value)) {
                sink.report(start, end, Evidence.IN_DICTIONARY);
                return;
            }
            if (whole && candidate.isField() && codes.contains(value) && end == candidate.length()) {
                sink.report(start, end, Evidence.AMBIGUOUS_FORM);
                return;
            }
        }
    }

    private static boolean isPart(char c) {
        return Candidate.isHan(c) || Candidate.isLetter(c) || Candidate.isDigit(c);
    }
}
