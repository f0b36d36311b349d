package io.tuomin;

import com.google.common.collect.ImmutableList;
import io.tuomin.document.Location;
import io.tuomin.grading.Signs;
import io.tuomin.grading.Subject;
import io.tuomin.grading.SubjectGrading;
import io.tuomin.model.Finding;
import io.tuomin.model.Grade;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The findings of one subject, where they are, until they are graded together. Not thread-safe. */
final class Members {

    private final Subject subject;
    private final List<Member> members = new ArrayList<>(4);

    /** A finding, and what became of it. */
    static final class Member {
        private final Location where;
        private final Finding found;
        private final int shift;
        private @Nullable Located graded;

        /** A finding whose offsets are so many units higher than those it is added with. */
        Member(Location where, Finding found, int shift) {
            this.where = where;
            this.found = found;
            this.shift = shift;
        }

        /** The finding as it is, of no subject. */
        Located alone() {
            return new Located(where, shift == 0 ? found : found.shiftedBy(shift));
        }

        /** The finding, graded; null if it waits for others. */
        @Nullable
        Located graded() {
            return graded;
        }
    }

    Members(SubjectGrading grading) {
        subject = grading.subject();
    }

    /** Adds a finding of a text, which is not kept. */
    void add(Member member, CharSequence text) {
        subject.add(member.found, text, member.where.path());
        members.add(member);
    }

    /** Adds those of another subject that turns out to be the same. */
    void add(Members others) {
        subject.add(others.subject);
        members.addAll(others.members);
    }

    boolean nameSomebody() {
        return subject.namesSomebody();
    }

    boolean haveName() {
        return subject.hasName();
    }

    /** Grades them. */
    GradedSubject grade(Signs signs) {
        Subject.Graded graded = subject.graded(signs);
        Grade highest = Grade.NOT_PERSONAL;
        for (Finding finding : graded.findings()) {
            highest = finding.grade().compareTo(highest) > 0 ? finding.grade() : highest;
        }
        ImmutableList.Builder<Remark> remarks = ImmutableList.builder();
        for (Subject.Remark remark : graded.remarks()) {
            remarks.add(new Remark(remark.matter(), place(remark.first()), place(remark.second())));
        }
        GradedSubject whole = new GradedSubject(highest, remarks.build(), graded.referenceDate());
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            Finding finding = graded.findings().get(i);
            member.graded =
                    new Located(member.where, member.shift == 0 ? finding : finding.shiftedBy(member.shift), whole);
        }
        return whole;
    }

    /** The findings, once they are graded. */
    List<Finding> findings() {
        return members.stream().map(member -> member.graded.finding()).toList();
    }

    private Remark.Place place(int number) {
        Member member = members.get(number);
        return new Remark.Place(
                member.where, member.found.shiftedBy(member.shift).span());
    }
}
