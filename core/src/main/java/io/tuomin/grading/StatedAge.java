package io.tuomin.grading;

/** Ages said in a text (10岁, 九周岁, 10个月大): of one person, no limits (14岁以下), ranges (3-6岁) or spans of a life (3岁起). */
final class StatedAge {

    /** No age. */
    static final int NONE = Integer.MAX_VALUE;

    private static final String LIMITS_BEHIND = "以及至到~-起内时左—–开入";
    private static final String LIMITS_BEFORE = "满过至到~-—–足于从近超";

    private StatedAge() {}

    /** The age that ends with 岁 at an index, or {@link #NONE}. */
    static int endingAt(CharSequence text, int sui, int from, int to) {
        if (sui + 1 < to && LIMITS_BEHIND.indexOf(text.charAt(sui + 1)) >= 0) {
            return NONE;
        }
        int end = sui > from && text.charAt(sui - 1) == '周' ? sui - 1 : sui;
        int start = end;
        while (start > from && end - start < 4 && isNumeral(text.charAt(start - 1))) {
            start--;
        }
        boolean limit = start > from && LIMITS_BEFORE.indexOf(text.charAt(start - 1)) >= 0;
        return start == end || limit ? NONE : BirthDate.number(text, start, end);
    }

    /** The age that a value says: 9, 9岁, 九岁. */
    static int of(CharSequence value) {
        int end = 0;
        while (end < value.length() && isNumeral(value.charAt(end))) {
            end++;
        }
        return end == 0 || end > 3 ? NONE : BirthDate.number(value, 0, end);
    }

    private static boolean isNumeral(char c) {
        return c == '十' || BirthDate.digit(c) >= 0;
    }
}
