package io.tuomin.grading;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;

/**
 * What a table of grades or levels follows, and how far it is to be relied on: the facts of the table's head.
 *
 * @param english what the table holds, in English
 * @param chinese the same in Chinese
 * @param name the standards and their years, such as {@code JR/T 0171-2020}
 * @param source where the rows were taken from
 * @param effective since when it is in force
 * @param status whether it may be relied on
 * @param reviewed when somebody last looked whether it still holds
 * @param confidence of the table as a whole
 * @param notes what its reader should know
 */
public record Edition(
        String english,
        String chinese,
        String name,
        String source,
        LocalDate effective,
        Status status,
        LocalDate reviewed,
        Confidence confidence,
        ImmutableList<Note> notes) {

    /** Whether a table may be relied on. */
    public enum Status {
        /** Of a standard in force, or of rules that their owner has put into force. */
        IN_FORCE("in-force", "现行"),
        /** For trying out: too little of the standard is known. */
        EXPERIMENTAL("experimental", "试验性");

        private final String english;
        private final String chinese;

        Status(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }

        /** As the tables write it: {@code in-force}, {@code experimental}. */
        public String english() {
            return english;
        }

        /** The Chinese name. */
        public String chinese() {
            return chinese;
        }
    }

    /**
     * A remark.
     *
     * @param chinese in Chinese
     * @param english in English
     */
    public record Note(String chinese, String english) {}
}
