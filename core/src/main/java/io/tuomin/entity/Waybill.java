package io.tuomin.entity;

import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.CharacterSet;
import java.util.Map;

/**
 * The form of a line that holds an address and nothing else but a name and a telephone number, in any order and often without anything
 * between them: 张三13800138000浙江省杭州市文一西路969号. Everything in such a line that is neither name nor number belongs to the address.
 */
final class Waybill {

    /** A line longer than this is prose. */
    private static final int LONGEST_LINE = 100;

    static final int LONGEST_NAME = 4;

    private static final int LONGEST_PHONE = 20;
    /** Rank up to which a surname is common. */
    private static final int COMMON = 200;

    /** Signs that stand in addresses. */
    private static final CharacterSet SIGNS = CharacterSet.of(" -#()·_/,.~\"&、+'");

    private static final long PHONE = 1L << 32;
    private static final long NAME = 1L << 33;

    /** Digits in a row that are a telephone number or the like, and no part of an address. */
    private static final int TOO_MANY = 7;

    private final Map<String, Integer> surnames;
    private final AddressWords words;
    private final DivisionNames divisions;

    Waybill(Facts facts) {
        surnames = facts.surnames();
        words = facts.addressWords();
        divisions = facts.divisionNames();
    }

    /**
     * The line an address begins in, if it is such a one.
     *
     * @param start where the address begins
     * @return for {@link #end}, {@link #hasPhone} and {@link #hidesName}; -1 if the line is another
     */
    long line(Candidate candidate, int start) {
        int left = behindSpaces(candidate, start);
        boolean phone = false;
        boolean name = false;
        boolean known = true;
        for (int pieces = 0; pieces < 2 && !isBorder(candidate.at(left - 1)); pieces++) {
            int from = left;
            if (Candidate.isDigit(candidate.at(left - 1))) {
                while (from > left - LONGEST_PHONE && isNumber(candidate.at(from - 1))) {
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
                if (name || left - from < 2 || left - from > LONGEST_NAME || holdsStop(candidate, from, left, 1)) {
                    return -1;
                }
                name = true;
                known = isName(candidate, from, left);
            }
            left = behindSpaces(candidate, from);
        }
        long rest = isBorder(candidate.at(left - 1)) ? rest(candidate, start, phone, name) : -1;
        return rest >= 0 && (known || hasPhone(rest)) ? rest : -1;
    }

    /** Where the line of an offset begins, if all that stands before may belong to an address; otherwise -1. */
    int lineStart(Candidate candidate, int offset) {
        int i = offset;
        while (i > offset - LONGEST_LINE && isPart(candidate, i - 1)) {
            i--;
        }
        while (candidate.at(i) == ' ') {
            i++;
        }
        return isBorder(candidate.at(i - 1)) ? i : -1;
    }

    private static int behindSpaces(Candidate candidate, int offset) {
        int i = offset;
        while (candidate.at(i - 1) == ' ') {
            i--;
        }
        return i;
    }

    /** What stands behind the beginning of the address. */
    private long rest(Candidate candidate, int start, boolean phoneBefore, boolean nameBefore) {
        int to = start;
        while (to < start + LONGEST_LINE && isPart(candidate, to)) {
            to++;
        }
        int right = to;
        boolean phone = phoneBefore;
        if (isLongNumber(candidate, right)) {
            if (phone) {
                return -1;
            }
            phone = true;
            while (right < to + LONGEST_PHONE && isNumber(candidate.at(right))) {
                right++;
            }
        }
        int behind = right;
        while (behind < right + LONGEST_NAME + 2
                && (Candidate.isHan(candidate.at(behind)) || candidate.at(behind) == ' ')) {
            behind++;
        }
        boolean ends = isBorder(candidate.at(behind))
                || phone && candidate.at(behind) == '。' && isBorder(candidate.at(behind + 1));
        if (!ends || behind > right && nameBefore || !phone && holdsStop(candidate, start, to, 1)) {
            return -1;
        }
        boolean name = nameBefore || behind > right;
        return trimmed(candidate, start, to) | (phone ? PHONE : 0) | (phone && !name ? NAME : 0);
    }

    /** Where the address ends, with the name that may stand behind it. */
    static int end(long line) {
        return (int) line;
    }

    /** Whether a telephone number stands in the line. */
    static boolean hasPhone(long line) {
        return (line & PHONE) != 0;
    }

    /** Whether there is a telephone number and no name apart from the address: it must stand at its end. */
    static boolean hidesName(long line) {
        return (line & NAME) != 0;
    }

    /** An end without what separates, and what closes a bracket before. */
    static int trimmed(Candidate candidate, int start, int to) {
        int end = to;
        while (end > start
                && (" ,-_.(".indexOf(candidate.at(end - 1)) >= 0 || Reading.isUnopened(candidate, start, end - 1))) {
            end--;
        }
        return end;
    }

    /** How much a stretch looks like a name: 0 to 3. */
    int worth(Candidate candidate, int from, int to) {
        int length = to - from;
        if (length > 2 && isCompound(candidate, from)) {
            return 3;
        }
        int rank = length > 3 ? 0 : rank(candidate, from, 1);
        return rank == 0 ? 0 : rank <= COMMON ? 2 : 1;
    }

    private boolean isName(Candidate candidate, int from, int to) {
        int length = to - from;
        return length >= 2
                && length <= LONGEST_NAME
                && (length < LONGEST_NAME && rank(candidate, from, 1) > 0 || length > 2 && isCompound(candidate, from));
    }

    private boolean isCompound(Candidate candidate, int from) {
        return rank(candidate, from, 2) > 0;
    }

    /** The rank of the surname that stands at an offset; 0 if there is none. */
    private int rank(Candidate candidate, int from, int length) {
        return surnames.getOrDefault(Reading.text(candidate, from, from + length), 0);
    }

    /** The beginning or the end of a text, a line or a cell. */
    static boolean isBorder(char c) {
        return c == Candidate.OUTSIDE || c == '\n' || c == '\r' || c == '\t' || c == '|';
    }

    private boolean isPart(Candidate candidate, int i) {
        char c = candidate.at(i);
        return c != Candidate.OUTSIDE
                && (Candidate.isHan(c) || Candidate.isDigit(c) || Candidate.isLetter(c) || SIGNS.has(c))
                && !isLongNumber(candidate, i)
                && !isLabel(candidate, i)
                && !isQuoteOfField(candidate, i);
    }

    /** "…","…": a quote beside a comma, that of a field of a record. */
    private static boolean isQuoteOfField(Candidate candidate, int i) {
        char c = candidate.at(i);
        return (c == '"' || c == '\'') && (candidate.at(i - 1) == ',' || candidate.at(i + 1) == ',');
    }

    /** ，电话: the label of another value. */
    private boolean isLabel(Candidate candidate, int i) {
        return (candidate.at(i) == ',' || candidate.at(i) == ' ')
                && AddressWords.isStop(words.inName(candidate, i + 1));
    }

    /** Whether a word of sentences, longer than a character, stands in a stretch. */
    boolean isSentence(Candidate candidate, int from, int to) {
        return holdsStop(candidate, from, to, 2);
    }

    /** Whether a space or a quote stands in a stretch, as in headlines. */
    static boolean isSpaced(Candidate candidate, int from, int to) {
        int i = from;
        while (i < to && candidate.at(i) != ' ' && candidate.at(i) != '"') {
            i++;
        }
        return i < to;
    }

    private boolean holdsStop(Candidate candidate, int from, int to, int least) {
        for (int i = from; i < to; ) {
            int word = words.inName(candidate, i);
            if (AddressWords.isStop(word) && Names.length(word) >= least) {
                return true;
            }
            int name = Math.max(divisions.lengthAt(candidate, i), Names.length(words.town(candidate, i)));
            i += Math.max(1, Math.max(name, Names.length(word)));
        }
        return false;
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
