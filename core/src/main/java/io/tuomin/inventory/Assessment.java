package io.tuomin.inventory;

/**
 * Counts set against a threshold.
 *
 * @param threshold the threshold
 * @param result whether it is reached
 * @param least the fewest persons or items there may be
 * @param most the most there may be
 */
public record Assessment(Threshold threshold, Result result, long least, long most) {

    /** Whether a threshold is reached. */
    public enum Result {
        /** It is not. */
        NOT_REACHED("未达到", "not reached"),
        /** The threshold lies within the error of an estimate: act as if it were reached, or count exactly. */
        WITHIN_ERROR("在估计误差之内，宜按达到处理", "within the error of the estimate; act as if reached"),
        /** It is, if those without a sure identifier are enough further persons. */
        UNIDENTIFIED("取决于未能可靠识别的人，宜按达到处理", "depends on persons without a sure identifier; act as if reached"),
        /** It is. */
        REACHED("达到", "reached");

        private final String chinese;
        private final String english;

        Result(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /** The result in Chinese. */
        public String chinese() {
            return chinese;
        }

        /** The result in English. */
        public String english() {
            return english;
        }
    }

    /** Whether to act as the threshold demands: all but not reached. */
    public boolean applies() {
        return result != Result.NOT_REACHED;
    }

    /** Result, clause and what follows, in Chinese. */
    public String chinese() {
        return result.chinese() + "（" + number("人", "条") + "）：" + threshold.chinese() + "。依据："
                + threshold.basis().chinese();
    }

    /** Result, clause and what follows, in English. */
    public String english() {
        return result.english() + " (" + number(" persons", " items") + "): " + threshold.english() + ". Basis: "
                + threshold.basis().english();
    }

    private String number(String persons, String items) {
        return (least == most ? "" + least : least + "–" + most)
                + (threshold.measure().ofPersons() ? persons : items);
    }
}
