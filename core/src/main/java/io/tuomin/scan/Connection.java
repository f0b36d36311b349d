package io.tuomin.scan;

import io.tuomin.recognizer.Candidate;

/** What may stand between a label and its value: a colon, 是, a bracket, a remark, a cell border. */
final class Connection {

    /** A label further away than this is not the value's label. */
    private static final int REACH = 40;

    private static final String FILLERS = "是为号码系即叫如下分别均：乃";
    /** Signs that are skipped and that introduce a value. */
    private static final String SIGNS = ":=\"'([{<>|#→丨,&;*)]}\\";

    private static final byte FILLER = 1;
    private static final byte SIGN = 2;

    /** By character: what it is between a label and its value. */
    private static final byte[] ROLES = new byte[0x10000];

    static {
        FILLERS.chars().forEach(c -> ROLES[c] = FILLER);
        SIGNS.chars().forEach(c -> ROLES[c] = SIGN);
    }

    private Connection() {}

    /**
     * Where the value behind a label begins.
     *
     * @return the offset, negated and less one if no sign between the two introduces the value: there is nothing, or a comma
     */
    static int valueBehind(char[] text, int labelEnd, int length) {
        boolean introduced = false;
        boolean listed = false;
        int lines = 0;
        int i = labelEnd;
        int limit = Math.min(length, labelEnd + REACH);
        while (i < limit) {
            char c = text[i];
            if (c == ' ' || c == '\t' || c == Candidate.INVISIBLE) {
                // A single space ties a value to a Chinese label, but goes on with an English sentence.
                introduced |=
                        c == '\t' || c == ' ' && (text[labelEnd - 1] >= 0x80 || i > labelEnd && text[i - 1] == ' ');
                i++;
            } else if (c == '\n' || c == '\r') {
                lines += c == '\n' ? 1 : 0;
                if (lines > 1) {
                    break;
                }
                introduced = true;
                i++;
            } else if (c == '(') {
                introduced = true;
                i = behindRemark(text, i, limit);
            } else if (c == '<' && i + 1 < length && text[i + 1] == Candidate.REPLACED) {
                return -i - 1;
            } else if (c == '<') {
                introduced = true;
                i = behindTag(text, i, limit);
            } else if (c == '*' && i == labelEnd && i + 2 < limit && text[i + 1] == '*' && text[i + 2] == ':') {
                i += 2; // **姓名**：, as Markdown stresses a label
            } else if (c == '*' && i + 1 < limit && text[i + 1] == '*') {
                return -i - 1; // a value that has been masked
            } else if (ROLES[c] == SIGN) {
                introduced = true;
                listed |= c == ',';
                i++;
            } else if (ROLES[c] == FILLER) {
                introduced |= c == '是' || c == '为' || c == '叫';
                i++;
            } else if (c == '-' || c == '_' || c == '.' || c == '/') {
                i++;
            } else if (isOrdinal(text, i, limit)) {
                i++;
            } else {
                int filler = behindEnglishFiller(text, i, limit);
                if (filler < 0) {
                    break;
                }
                i = filler;
            }
        }
        return introduced && !listed ? i : -i - 1;
    }

    /** Whether a value that starts at an offset belongs to a label that ends at another. */
    static boolean joins(char[] text, int labelEnd, int valueStart, int length) {
        if (valueStart < labelEnd || valueStart - labelEnd > REACH) {
            return false;
        }
        int value = valueBehind(text, labelEnd, length);
        return valueStart <= (value < 0 ? -value - 1 : value);
    }

    /** 电话1：, 手机2 */
    private static boolean isOrdinal(char[] text, int i, int limit) {
        if (Characters.kind(text[i]) != Characters.DIGIT && Characters.numeral(text[i]) < 0 || i + 1 >= limit) {
            return false;
        }
        char next = text[i + 1];
        return next == ':' || next == '=' || next == '"';
    }

    /** Behind a remark such as (必填) or (11位); behind the bracket alone if what it holds may be a value. */
    private static int behindRemark(char[] text, int open, int limit) {
        int digits = 0;
        for (int i = open + 1; i < limit && i < open + 16; i++) {
            if (text[i] == ')') {
                return digits <= 2 && i > open + 1 ? i + 1 : open + 1;
            }
            digits += Characters.kind(text[i]) == Characters.DIGIT ? 1 : 0;
        }
        return open + 1;
    }

    private static int behindTag(char[] text, int open, int limit) {
        for (int i = open + 1; i < limit; i++) {
            if (text[i] == '>') {
                return i + 1;
            }
        }
        return open + 1;
    }

    private static int behindEnglishFiller(char[] text, int from, int limit) {
        int to = from;
        while (to < limit && Characters.kind(text[to]) == Characters.LETTER) {
            to++;
        }
        return switch (to - from) {
            case 2 -> is(text, from, "is") || is(text, from, "no") ? to : -1;
            case 3 -> is(text, from, "num") || is(text, from, "are") || is(text, from, "was") ? to : -1;
            case 4 -> is(text, from, "nbsp") ? to : -1;
            case 6 -> is(text, from, "number") ? to : -1;
            default -> -1;
        };
    }

    private static boolean is(char[] text, int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            if ((text[from + i] | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
