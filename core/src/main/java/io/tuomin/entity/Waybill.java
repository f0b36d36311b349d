package io.tuomin.entity;

import io.tuomin.recognizer.Candidate;
import java.util.Map;

/**
 * The form of a line that holds an address and nothing else but a name and a telephone number, in any order and often without anything
 * between them: 张三13800138000浙江省杭州市文一西路969号. Everything in such a line that is neither name nor number belongs to the address.
 */
final class Waybill {

    /** A line longer than this is prose. */
    private static final int LONGEST_TAIL = 40;

    private static final int LONGEST_NAME = 4;
    /** Digits in a row that are a telephone number or the like, and no part of an address. */
    private static final int TOO_MANY = 7;

    private final Map<String, Integer> surnames;

    Waybill(Facts facts) {
        surnames = facts.surnames();
    }

    /**
     * Where the address of such a line ends.
     *
     * @param start where the address begins
     * @param read the end of what the grammar reads of it
     * @return its end, or -1 if the line is another
     */
    int end(Candidate candidate, int start, int read) {
        int left = start;
        while (candidate.at(left - 1) == ' ') {
            left--;
        }
        boolean phone = false;
        boolean name = false;
        for (int pieces = 0; pieces < 2 && !isBorder(candidate.at(left - 1)); pieces++) {
            int from = left;
            if (Candidate.isDigit(candidate.at(left - 1))) {
                while (from > left - 20 && isNumber(candidate.at(from - 1))) {
                    from--;
                }
                if (left - from < TOO_MANY || phone) {
                    return -1;
                }
                phone = true;
            } else {
                while (from > left - LONGEST_NAME - 1 && Candidate.isHan(candidate.at(from - 1))) {
                    from--;
                }
                if (!isName(candidate, from, left) || name) {
                    return -1;
                }
                name = true;
            }
            left = from;
            while (candidate.at(left - 1) == ' ') {
                left--;
            }
        }
        if (!isBorder(candidate.at(left - 1))) {
            return -1;
        }
        int to = read;
        while (to < read + LONGEST_TAIL && isPart(candidate, to)) {
            to++;
        }
        int right = to;
        if (isLongNumber(candidate, right)) {
            if (phone) {
                return -1;
            }
            phone = true;
            while (isNumber(candidate.at(right))) {
                right++;
            }
        }
        int behind = right;
        while (behind < right + LONGEST_NAME + 2
                && (Candidate.isHan(candidate.at(behind)) || candidate.at(behind) == ' ')) {
            behind++;
        }
        if (!isBorder(candidate.at(behind)) || behind > right && name) {
            return -1;
        }
        name |= behind > right;
        while (to > read && candidate.at(to - 1) == ' ') {
            to--;
        }
        return phone && !name ? behindName(candidate, read, to) : trimmed(candidate, read, to);
    }

    private static int trimmed(Candidate candidate, int read, int to) {
        int end = to;
        while (end > read && " ,-_.(".indexOf(candidate.at(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** The address without the name that must stand at its end. */
    private int behindName(Candidate candidate, int read, int to) {
        int rest = to - read;
        if (rest >= 2 && rest <= LONGEST_NAME && (rest < LONGEST_NAME || isCompound(candidate, read))) {
            if (rest < LONGEST_NAME && rank(candidate, read, 1) > 0 || isCompound(candidate, read)) {
                return read;
            }
        }
        if (rest < 2) {
            return to;
        }
        if (rest >= 4 && isCompound(candidate, to - 4)) {
            return trimmed(candidate, read, to - 4);
        }
        if (rest >= 3 && isCompound(candidate, to - 3)) {
            return trimmed(candidate, read, to - 3);
        }
        int three = rest >= 3 ? rank(candidate, to - 3, 1) : 0;
        int two = rank(candidate, to - 2, 1);
        if (three > 0 && (two == 0 || three < 4 * two)) {
            return trimmed(candidate, read, to - 3);
        }
        return two > 0 ? trimmed(candidate, read, to - 2) : trimmed(candidate, read, to);
    }

    private boolean isName(Candidate candidate, int from, int to) {
        int length = to - from;
        return length >= 2
                && length <= LONGEST_NAME
                && (rank(candidate, from, 1) > 0 || length > 2 && isCompound(candidate, from));
    }

    private boolean isCompound(Candidate candidate, int from) {
        return rank(candidate, from, 2) > 0;
    }

    /** The rank of the surname that stands at an offset; 0 if there is none. */
    private int rank(Candidate candidate, int from, int length) {
        return surnames.getOrDefault(Reading.text(candidate, from, from + length), 0);
    }

    /** The beginning or the end of a text, a line or a cell. */
    private static boolean isBorder(char c) {
        return c == Candidate.OUTSIDE || c == '\n' || c == '\r' || c == '\t' || c == '|';
    }

    private static boolean isPart(Candidate candidate, int i) {
        char c = candidate.at(i);
        return c != Candidate.OUTSIDE
                && (Candidate.isHan(c)
                        || Candidate.isDigit(c)
                        || Candidate.isLetter(c)
                        || " -#()·_/,.~\"&、+;:'".indexOf(c) >= 0)
                && !isLongNumber(candidate, i);
    }

    private static boolean isNumber(char c) {
        return Candidate.isDigit(c) || c == '-' || c == '+';
    }

    /** Whether a telephone number or the like begins at an offset. */
    static boolean isLongNumber(Candidate candidate, int from) {
        if (!Candidate.isDigit(candidate.at(from)) || Candidate.isDigit(candidate.at(from - 1))) {
            return false;
        }
        int i = from;
        while (Candidate.isDigit(candidate.at(i))) {
            i++;
        }
        return i - from >= TOO_MANY;
    }
}
