package io.tuomin.grading;

/**
 * What a text says of a subject beside its findings: how old somebody is, how many moments it names. Numbers only; no text is kept. Not
 * thread-safe.
 */
public final class Signs {

    private static final String SCHOOL = "托小中大学幼一二三四五六七八初预";

    /** Bits of the characters with which words of school begin. */
    private static final long[] OF_SCHOOL = new long[1 << 10];

    static {
        SCHOOL.chars().forEach(c -> OF_SCHOOL[c >> 6] |= 1L << c);
    }

    private int youngest = StatedAge.NONE;
    private int moments;

    /** Signs of nothing. */
    public Signs() {}

    /** Reads a text. */
    public void read(CharSequence text) {
        read(text, 0, text.length());
    }

    /** Reads a part of a text. */
    public void read(CharSequence text, int from, int to) {
        if (isEpoch(text, from, to)) {
            moments++;
            return;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < ':' || c > ':' && c < 0x4E00) {
                continue;
            }
            if (c == ':' || c == '：' || c == '时' || c == '点') {
                moments += isClock(text, i, from, to) ? 1 : 0;
            } else if (c == '岁' || c == '歲') {
                youngest = Math.min(youngest, StatedAge.endingAt(text, i, from, to));
            } else if (isOfSchool(c)) {
                youngest = Math.min(youngest, SchoolGrade.at(text, i, from, to));
            }
        }
    }

    private static boolean isOfSchool(char c) {
        return (OF_SCHOOL[c >> 6] & 1L << c) != 0;
    }

    /** 10:30, but not the 30:15 in 10:30:15; 10时, 10点. */
    private static boolean isClock(CharSequence text, int at, int from, int to) {
        int digits = 0;
        while (at - digits > from && digits < 3 && isDigit(text.charAt(at - digits - 1))) {
            digits++;
        }
        int before = at - digits - 1;
        boolean first = before < from || text.charAt(before) != ':';
        boolean colon = text.charAt(at) == ':' || text.charAt(at) == '：';
        boolean behind = !colon || at + 2 < to && isDigit(text.charAt(at + 1)) && isDigit(text.charAt(at + 2));
        return first && behind && (digits == 1 || digits == 2);
    }

    /** A whole value of 10 or 13 digits that is a moment since 1970 in this century. */
    private static boolean isEpoch(CharSequence text, int from, int to) {
        int length = to - from;
        if (length != 10 && length != 13 || text.charAt(from) != '1') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    void age(int years) {
        youngest = Math.min(youngest, years);
    }

    /** Adds what others say. */
    public void add(Signs others) {
        youngest = Math.min(youngest, others.youngest);
        moments += others.moments;
    }

    /** Forgets everything. */
    public void clear() {
        youngest = StatedAge.NONE;
        moments = 0;
    }

    int youngest() {
        return youngest;
    }

    int moments() {
        return moments;
    }
}
