package io.tuomin.inventory;

import io.tuomin.model.Finding;
import io.tuomin.model.Grade;

/** The persons that a rule counts. One person may be in several groups. */
public enum PersonGroup {
    /** All whose personal information there is. */
    ALL,
    /** Those of whom there is ordinary personal information. */
    ORDINARY,
    /** Those of whom there is sensitive personal information. */
    SENSITIVE,
    /** Those of whose face there is information. */
    FACE;

    /** Whether a finding puts its person into this group. */
    boolean holds(Finding finding) {
        return switch (this) {
            case ALL -> isPersonal(finding.grade());
            case ORDINARY -> finding.grade() == Grade.ORDINARY;
            case SENSITIVE -> finding.grade() == Grade.SENSITIVE;
            case FACE -> isPersonal(finding.grade()) && finding.type().id().equals("FACE_IMAGE");
        };
    }

    private static boolean isPersonal(Grade grade) {
        return grade == Grade.ORDINARY || grade == Grade.SENSITIVE;
    }
}
