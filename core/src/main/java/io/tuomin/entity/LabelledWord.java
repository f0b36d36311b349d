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
 * ends. Of the boxes of a form it is the ticked one.
 */
final class LabelledWord implements Recognizer {

    private static final int LONGEST = 12;

    private static final String TICKS = "☑√✓✔";
    private static final String BOXES = "□☐" + TICKS;
    /** Where a tick may be, from the first box on. */
    private static final int LONGEST_FORM = 32;

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
        int start = ticked(candidate, candidate.start());
        boolean introduced = candidate.isIntroduced();
        if (!introduced && !Candidate.isHan(candidate.at(start - 1))) {
            return;
        }
        StringBuilder word = new StringBuilder(LONGEST);
        int end = start;
        while (end < start + LONGEST && isPart(candidate.at(end))) {
            char c = candidate.at(end++);
            word.append(c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c);
            boolean whole = !isPart(candidate.at(end)) || candidate.nextLabel(end) == end;
            String value = word.toString();
            if (whole && words.contains(value) && isAlternative(candidate, end)) {
                return;
            }
            if (!introduced && !Candidate.isHan(c) && !Candidate.isHan(candidate.at(start))) {
                continue; // 血型A型, not 性别m
            }
            if (whole && words.contains(value)) {
                if (introduced) {
                    sink.report(start, end, Evidence.IN_DICTIONARY);
                } else { // 性别男民族汉, as a machine reads it from a card
                    sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.RUN_TOGETHER);
                }
                return;
            }
            boolean assigned = candidate.at(start - 1) == '='; // gender=1
            if (whole && codes.contains(value) && (assigned || candidate.isField() && end == candidate.length())) {
                sink.report(start, end, Evidence.AMBIGUOUS_FORM);
                return;
            }
        }
    }

    /** Behind the tick, where boxes begin: □男 ☑女. */
    private static int ticked(Candidate candidate, int start) {
        if (BOXES.indexOf(candidate.at(start)) < 0) {
            return start;
        }
        for (int i = start; i < start + LONGEST_FORM; i++) {
            char c = candidate.at(i);
            if (TICKS.indexOf(c) >= 0) {
                return candidate.at(i + 1) == ' ' ? i + 2 : i + 1;
            }
            if (!Candidate.isHan(c) && BOXES.indexOf(c) < 0 && c != ' ' && c != '/') {
                break;
            }
        }
        return start;
    }

    /** 男/女: the choice of a form that nobody has filled in. */
    private boolean isAlternative(Candidate candidate, int end) {
        if (candidate.at(end) != '/' && candidate.at(end) != '、') {
            return false;
        }
        return words.contains(Reading.text(candidate, end + 1, Reading.hanEnd(candidate, end + 1, LONGEST)));
    }

    private static boolean isPart(char c) {
        return Candidate.isHan(c) || Candidate.isLetter(c) || Candidate.isDigit(c);
    }
}
