package io.tuomin;

import io.tuomin.document.Location;
import io.tuomin.grading.Signs;
import io.tuomin.grading.Subject;
import io.tuomin.grading.SubjectGrading;
import io.tuomin.model.Finding;
import io.tuomin.model.Findings;
import java.util.ArrayList;
import java.util.List;

/** Grades the findings of a text that is at hand: line by line, what stands in one line is taken for one subject; or all as one. */
final class Paragraphs {

    private static final Location TEXT = new Location.Fixed("", 1);

    private Paragraphs() {}

    /** The findings of a text, as the rules grade those of each line. */
    static Findings graded(SubjectGrading grading, Findings findings, CharSequence text) {
        if (findings.isEmpty() || grading.isIdle()) {
            return findings;
        }
        List<Finding> graded = new ArrayList<>(findings.size());
        int first = 0;
        while (first < findings.size()) {
            int end = lineEnd(text, findings.get(first).end());
            int next = first + 1;
            while (next < findings.size() && findings.get(next).start() < end) {
                end = lineEnd(text, Math.max(end, findings.get(next).end()));
                next++;
            }
            Subject subject = grading.subject();
            for (Finding finding : findings.asList().subList(first, next)) {
                subject.add(finding, text, "");
            }
            Signs signs = new Signs();
            signs.read(text, lineStart(text, findings.get(first).start()), end);
            graded.addAll(subject.graded(signs).findings());
            first = next;
        }
        return Findings.of(graded);
    }

    private static int lineEnd(CharSequence text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n') {
            i++;
        }
        return i;
    }

    private static int lineStart(CharSequence text, int from) {
        int i = from;
        while (i > 0 && text.charAt(i - 1) != '\n') {
            i--;
        }
        return i;
    }

    /** The findings of a text that is one subject. */
    static GradedText whole(SubjectGrading grading, Findings findings, CharSequence text) {
        if (findings.isEmpty()) {
            return new GradedText(findings, null);
        }
        Members members = new Members(grading);
        for (Finding finding : findings) {
            members.add(new Members.Member(TEXT, finding, 0), text);
        }
        Signs signs = new Signs();
        signs.read(text);
        GradedSubject subject = members.grade(signs);
        return new GradedText(Findings.of(members.findings()), subject);
    }
}
