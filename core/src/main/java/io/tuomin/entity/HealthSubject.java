package io.tuomin.entity;

import io.tuomin.dictionary.Dictionary;
import io.tuomin.recognizer.Candidate;

/**
 * Whether a text speaks of the health of a person at a place: words of records, of falling ill, of oneself and one's kin, dates, ages
 * and identity numbers count for it; words of text books, leaflets, news and law count against it. An illness as such is nobody's
 * (Personal Information Protection Law, article 4). All types of health ask here. Immutable.
 *
 * <p>Looks so far only that a window of the engine always has it in view.
 */
final class HealthSubject {

    private static final int BEFORE = 160;
    private static final int BEHIND = 60;

    private static final int NEEDED = 3;
    /** At least so many where the sentence itself has a subject: nothing speaks of a text book. */
    private static final int NEUTRAL = 0;
    /** Weak hints count no more than so many points together. */
    private static final int MOST_WEAK = 4;

    /** Terms of letters alone are believed near Chinese. */
    private static final int NEAR = 40;

    private static final String UNITS_OF_TIME = "年月周天日时小";

    private final Cues cues;
    private final PersonalSubject subject;

    /** Over a table of cues, and what tells the subject of a sentence. */
    HealthSubject(Dictionary table, PersonalSubject subject) {
        cues = new Cues(table);
        this.subject = subject;
    }

    /** Whether a person is in scope around a stretch. */
    boolean isInScope(Candidate candidate, int start, int end) {
        if (!isNearHan(candidate, start, end)) {
            return false;
        }
        int last = Math.min(candidate.length(), end + BEHIND);
        int points = 0;
        int weak = 0;
        boolean spoken = false; // numbers alone are no language
        int i = Math.max(0, start - BEFORE);
        while (i < last) {
            int found;
            if (Candidate.isDigit(candidate.at(i))) {
                int numberEnd = numberEnd(candidate, i, last);
                found = number(candidate, i, numberEnd);
                i = numberEnd;
            } else {
                int cue = cues.at(candidate, i);
                found = cue == Cues.NONE ? 0 : cues.points(cue);
                i += cue == Cues.NONE ? 1 : cues.length(cue);
                spoken |= found > 0;
            }
            if (found == 1) {
                weak++;
            } else {
                points += found;
            }
        }
        int sum = points + Math.min(weak, MOST_WEAK);
        return spoken && sum >= NEEDED || sum >= NEUTRAL && isSaidOfPerson(candidate, start, end, sum);
    }

    /** 员工张强因腰椎间盘突出请假: no language of records, but the sentence has a person as its subject. */
    private boolean isSaidOfPerson(Candidate candidate, int start, int end, int points) {
        PersonalSubject.Whose whose = subject.of(candidate, start, end);
        return whose == PersonalSubject.Whose.OF_PERSON
                || whose == PersonalSubject.Whose.OF_RELATIVE && points > NEUTRAL;
    }

    private static boolean isNearHan(Candidate candidate, int start, int end) {
        for (int i = end + NEAR; i >= start - NEAR; i--) {
            if (Candidate.isHan(candidate.at(i))) {
                return true;
            }
        }
        return false;
    }

    private static int numberEnd(Candidate candidate, int from, int last) {
        int end = from + 1;
        while (end < last && Candidate.isDigit(candidate.at(end))) {
            end++;
        }
        return end;
    }

    /** Points of a number: a date, an age, 3天前, 患者3 (days ago), a citizen or a mobile number. */
    private static int number(Candidate candidate, int start, int end) {
        int length = end - start;
        char behind = candidate.at(end);
        if (length == 4) {
            char c = candidate.at(start);
            boolean year = c == '2' && candidate.at(start + 1) == '0' || c == '1' && candidate.at(start + 1) == '9';
            return year && (behind == '-' || behind == '年' || behind == '.' || behind == '/') ? 1 : 0;
        }
        if (length >= 17 || length == 15 || length == 11 && candidate.at(start) == '1') {
            return length <= 18 ? 2 : 0;
        }
        if (length > 3) {
            return 0;
        }
        if (candidate.at(start - 1) == '者' && candidate.at(start - 2) == '患' || isAgo(candidate, end)) {
            return 2;
        }
        return behind == '岁' ? 1 : 0;
    }

    /** 3天前, 10余年前, 2个月余前. */
    private static boolean isAgo(Candidate candidate, int end) {
        int i = end;
        while (candidate.at(i) != 0 && i < end + 3 && "+余多个".indexOf(candidate.at(i)) >= 0) {
            i++;
        }
        int unit = i;
        while (candidate.at(i) != 0 && i < unit + 2 && UNITS_OF_TIME.indexOf(candidate.at(i)) >= 0) {
            i++;
        }
        if (i == unit) {
            return false;
        }
        i += candidate.at(i) == '余' || candidate.at(i) == '多' || candidate.at(i) == '来' ? 1 : 0;
        return candidate.at(i) == '前';
    }
}
