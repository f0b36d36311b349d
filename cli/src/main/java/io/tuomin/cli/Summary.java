package io.tuomin.cli;

import io.tuomin.GradedSubject;
import io.tuomin.Located;
import io.tuomin.model.Grade;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is found in a file as a whole. Not thread-safe. */
final class Summary {

    private Grade highest = Grade.NOT_PERSONAL;
    private long findings;
    private long remarks;
    private @Nullable LocalDate referenceDate;

    /** Takes a finding into account. */
    void add(Located located) {
        findings++;
        Grade grade = located.finding().grade();
        highest = grade.compareTo(highest) > 0 ? grade : highest;
        remarks += located.remarks().size();
        GradedSubject subject = located.subject();
        if (subject != null && subject.referenceDate() != null) {
            referenceDate = subject.referenceDate();
        }
    }

    long findings() {
        return findings;
    }

    long remarks() {
        return remarks;
    }

    Grade highestGrade() {
        return highest;
    }

    /** The day on which an age was told; null if that made no difference. */
    @Nullable
    LocalDate referenceDate() {
        return referenceDate;
    }
}
