package io.tuomin.grading;

/** How sure it is that a standard says what a table has it say. The texts of several standards are sold and were not read. */
public enum Confidence {
    /** From memory, or a judgement where the standard names nothing alike. */
    LOW("low", "低"),
    /** Restated by some, or by analogy with what is. */
    MEDIUM("medium", "中"),
    /** Read in the text, or restated alike by several. */
    HIGH("high", "高");

    private final String english;
    private final String chinese;

    Confidence(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** As the tables write it: {@code high}, {@code medium}, {@code low}. */
    public String english() {
        return english;
    }

    /** The Chinese name. */
    public String chinese() {
        return chinese;
    }
}
