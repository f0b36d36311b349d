package io.tuomin.grading;

/** What findings of a subject say of one matter, as a number, and which finding says it; several findings may agree or not. Not thread-safe. */
final class Statement {

    private static final int NOTHING = 0;
    private static final int SEVERAL = -1;

    private int said = NOTHING;
    private int finding = -1;

    /** A finding says something; 0 is nothing. */
    void say(int what, int by) {
        if (what == NOTHING) {
            return;
        }
        if (said == NOTHING) {
            said = what;
            finding = by;
        } else if (said != what) {
            said = SEVERAL;
        }
    }

    /** Takes over what others say, whose findings have numbers that much lower. */
    void add(Statement others, int offset) {
        if (others.said == SEVERAL) {
            said = SEVERAL;
        } else {
            say(others.said, others.finding + offset);
        }
    }

    /** Whether one thing is said, by one finding or several. */
    boolean isClear() {
        return said > 0;
    }

    int said() {
        return said;
    }

    /** The number of the first finding that says it. */
    int finding() {
        return finding;
    }
}
