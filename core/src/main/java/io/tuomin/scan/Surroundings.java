package io.tuomin.scan;

import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.CharacterSet;

/**
 * Judges what stands around a value: the label before it, words near it, the characters that touch it. Adds the evidence to the hit.
 */
final class Surroundings {

    /** Evidence of a value that must be dropped whatever else speaks for it: it has been masked already. */
    static final long MASKED = 1L << 63;

    /** Stars on either side that emphasize what is between them: *so*, **so**. */
    private static final int MOST_EMPHASIS = 2;

    private static final int BEFORE = 32;
    private static final int BEHIND = 12;
    /** More words than these are not looked at on either side. */
    private static final int MOST_WORDS = 6;

    private static final CharacterSet CURRENCY = CharacterSet.of("¥￥$€£%");
    private static final CharacterSet UNITS = CharacterSet.of("元圆亿克吨年月秒分度%℃股辆");
    /** Behind as many digits as a phone has they begin a name: 13800138000米某. */
    private static final CharacterSet NAMES_OR_UNITS = CharacterSet.of("万米");

    /** What joins labels: 身份证/护照号. */
    private static final CharacterSet JOINTS = CharacterSet.of(" /、或及和与&(-_");

    private static final int MANY = 11;

    private final Dispatch dispatch;

    Surroundings(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    /**
     * The evidence around a hit of a recognizer.
     *
     * @param own the evidence that the recognizer gave
     * @param enough a hit that cannot reach this confidence, whatever stands behind it, is not judged to the end
     */
    long judge(Scratch scratch, int recognizer, int start, int end, FieldName field, long own, int enough) {
        long evidence = field == null ? 0 : field(scratch, recognizer, start, end, field);
        evidence |= before(scratch, recognizer, start, evidence);
        if (atBest(recognizer, own | evidence) < enough) {
            return evidence;
        }
        if ((evidence & (Evidence.LABEL.bit() | Evidence.FIELD.bit())) == 0) {
            evidence |= behind(scratch, recognizer, end);
        }
        if ((evidence & Evidence.CONTEXT.bit()) != 0
                || (evidence & (Evidence.LABEL.bit() | Evidence.FIELD.bit())) != 0) {
            evidence &= ~Evidence.NEGATIVE_CONTEXT.bit();
        }
        long named = Evidence.LABEL.bit() | Evidence.FIELD.bit() | Evidence.COLUMN.bit();
        boolean expected = (evidence & (named | Evidence.CONTEXT.bit())) != 0;
        if ((evidence & named) != 0) {
            evidence &= ~Evidence.CONTEXT.bit();
        }
        if ((evidence & Evidence.LABEL.bit()) != 0 && (evidence & Evidence.FIELD.bit()) != 0) {
            evidence &= ~Evidence.LABEL.bit();
        }
        if (dispatch.specs[recognizer].isLabelNeeded() && !expected) {
            evidence |= Evidence.NO_LABEL.bit();
        }
        return evidence
                | (dispatch.specs[recognizer].isFreeStanding()
                        ? touching(scratch, start, end, expected)
                        : maskTouching(scratch, start, end));
    }

    /** The confidence if a word behind the value hints at it, and nothing touches it. */
    private int atBest(int recognizer, long evidence) {
        return Evidence.confidence(
                dispatch.specs[recognizer].base(),
                evidence & ~Evidence.NEGATIVE_CONTEXT.bit() | Evidence.CONTEXT.bit());
    }

    private long field(Scratch scratch, int recognizer, int start, int end, FieldName field) {
        long column = field.column() == recognizer ? Evidence.COLUMN.bit() : 0;
        return column | name(scratch, recognizer, start, end, field);
    }

    private long name(Scratch scratch, int recognizer, int start, int end, FieldName field) {
        switch (field.says(recognizer)) {
            case Dispatch.NAMES:
                return Evidence.FIELD.bit();
            case Dispatch.HINTS:
                return Evidence.CONTEXT.bit();
            default:
                boolean whole = end - start >= scratch.length - 2;
                boolean speaksAgainst = field.isNegative() || field.isThing() && dispatch.toldByColumn[recognizer];
                return speaksAgainst && whole ? Evidence.NEGATIVE_LABEL.bit() : 0;
        }
    }

    private long before(Scratch scratch, int recognizer, int start, long known) {
        Left left = scratch.left;
        if (left.start != start) {
            look(scratch, start, left);
        }
        int nearest = left.nearest;
        if (nearest < 0) {
            return 0;
        }
        if (left.joined) {
            long label = label(scratch, recognizer, nearest);
            if (label != 0) {
                return label;
            }
        }
        for (int word = nearest;
                word >= 0 && word > nearest - MOST_WORDS && scratch.wordStart[word] >= left.sentence;
                word--) {
            if (dispatch.says[scratch.word[word]][recognizer] != Dispatch.SILENT) {
                return Evidence.CONTEXT.bit();
            }
        }
        boolean nearestIsNegative =
                dispatch.negative[scratch.word[nearest]] && scratch.wordStart[nearest] >= left.sentence;
        return nearestIsNegative && known == 0 ? Evidence.NEGATIVE_CONTEXT.bit() : 0;
    }

    /** What stands left of a place: looked up once for all hits that begin there. */
    static final class Left {

        private int start;
        /** The last word that ends there or before, or -1 if it is too far away. */
        private int nearest;
        /** Whether it may be the label of what begins there. */
        private boolean joined;
        /** Where the sentence begins. */
        private int sentence;

        /** Forgets the window before. */
        void clear() {
            start = -1;
        }
    }

    private static void look(Scratch scratch, int start, Left left) {
        left.start = start;
        left.nearest = lastWordBefore(scratch, start);
        if (left.nearest >= 0 && start - scratch.wordEnd[left.nearest] > BEFORE) {
            left.nearest = -1;
        }
        if (left.nearest >= 0) {
            left.joined = Connection.joins(scratch.normal, scratch.wordEnd[left.nearest], start, scratch.length);
            left.sentence = sentenceStart(scratch, start);
        }
    }

    /** What the label right before the value says, together with labels joined to it: 身份证/护照号：… */
    private long label(Scratch scratch, int recognizer, int nearest) {
        boolean hints = false;
        for (int word = nearest; word >= 0 && word > nearest - MOST_WORDS; word--) {
            byte says = dispatch.says[scratch.word[word]][recognizer];
            if (says == Dispatch.NAMES) {
                return Evidence.LABEL.bit();
            }
            hints |= says == Dispatch.HINTS;
            if (word == 0 || !areJoined(scratch, scratch.wordEnd[word - 1], scratch.wordStart[word])) {
                break;
            }
        }
        if (hints) {
            return Evidence.CONTEXT.bit();
        }
        if (dispatch.negative[scratch.word[nearest]]) {
            return Evidence.NEGATIVE_LABEL.bit();
        }
        return dispatch.naming[scratch.word[nearest]] ? Evidence.OTHER_LABEL.bit() : 0;
    }

    private static boolean areJoined(Scratch scratch, int end, int start) {
        if (start - end > 3) {
            return false;
        }
        for (int i = end; i < start; i++) {
            if (!JOINTS.has(scratch.normal[i])) {
                return false;
            }
        }
        return true;
    }

    private long behind(Scratch scratch, int recognizer, int end) {
        int word = scratch.firstWordAt(end);
        if (word > 0 && scratch.wordEnd[word - 1] > end) {
            word--; // 2日生: the word shares a character with the value
        }
        int sentence = sentenceEnd(scratch, end);
        boolean first = true;
        for (int last = word + MOST_WORDS;
                word < last && word < scratch.words && scratch.wordStart[word] < sentence;
                word++) {
            if (dispatch.says[scratch.word[word]][recognizer] != Dispatch.SILENT) {
                return Evidence.CONTEXT.bit();
            }
            if (first && dispatch.negative[scratch.word[word]] && isRemark(scratch, end, word)) {
                return Evidence.NEGATIVE_LABEL.bit();
            }
            first = false;
        }
        return 0;
    }

    /** 2023…01（订单号） */
    private static boolean isRemark(Scratch scratch, int end, int word) {
        return scratch.at(end) == '(' && scratch.wordStart[word] == end + 1 && scratch.at(scratch.wordEnd[word]) == ')';
    }

    private static int lastWordBefore(Scratch scratch, int start) {
        int word = scratch.firstWordAt(start) - 1;
        while (word >= 0 && scratch.wordEnd[word] > start) {
            word--;
        }
        return word;
    }

    private static int sentenceStart(Scratch scratch, int start) {
        int i = start;
        while (i > 0 && i > start - BEFORE && !endsSentence(scratch.normal[i - 1])) {
            i--;
        }
        return i;
    }

    private static int sentenceEnd(Scratch scratch, int end) {
        int i = end;
        while (i < scratch.length && i < end + BEHIND && !endsSentence(scratch.normal[i])) {
            i++;
        }
        return i;
    }

    private static boolean endsSentence(char c) {
        return c == '。' || c == '\n' || c == ';' || c == '!' || c == '?';
    }

    private static long maskTouching(Scratch scratch, int start, int end) {
        return isMaskTouching(scratch, start - 1, end) ? MASKED : 0;
    }

    /** Whether a star touches a value, which stands for a part of it unless the stars emphasize it, as in Markdown: **张伟**. */
    private static boolean isMaskTouching(Scratch scratch, int left, int right) {
        char before = scratch.at(left);
        char behind = scratch.at(right);
        if (before != '*' && behind != '*') {
            return false;
        }
        int most = right - left > 2 ? MOST_EMPHASIS : 0; // *伟* is what is left of a name
        int stars = 0;
        while (stars < most && scratch.at(left - stars) == '*' && scratch.at(right + stars) == '*') {
            stars++;
        }
        char outside = scratch.at(left - stars);
        char beyond = scratch.at(right + stars);
        return stars == 0 || outside == '*' || beyond == '*' || isToken(outside) || isToken(beyond);
    }

    /**
     * What the characters that touch the value say.
     *
     * @param expected whether the name of a field or a word says that such a value may stand there
     */
    private static long touching(Scratch scratch, int start, int end, boolean expected) {
        int left = start - 1;
        while (left >= 0 && scratch.normal[left] == Candidate.INVISIBLE) {
            left--;
        }
        int right = end;
        while (right < scratch.length && scratch.normal[right] == Candidate.INVISIBLE) {
            right++;
        }
        boolean labelled = isWordEnd(scratch, left + 1);
        boolean labelBehind = isWordStart(scratch, right);
        char before = scratch.at(left);
        char behind = scratch.at(right);
        long evidence = 0;
        if (isMaskTouching(scratch, left, right)) {
            return MASKED;
        }
        if (isToken(before) && !labelled && !isOrnateEdge(scratch, left)
                || isToken(behind) && !labelBehind && !isOrnateEdge(scratch, right)) {
            evidence |= Evidence.PART_OF_TOKEN.bit();
        }
        boolean digitsBefore = Characters.kind(scratch.at(left - 1)) == Characters.DIGIT;
        boolean digitsBehind = Characters.kind(scratch.at(right + 1)) == Characters.DIGIT;
        if (before == '.' && digitsBefore
                || behind == '.' && digitsBehind && !(expected && isZero(scratch, right + 1))) {
            evidence |= Evidence.PART_OF_DECIMAL.bit();
        } else if (isCodeJoint(before) && isToken(scratch.at(left - 1)) && !isWordEnd(scratch, left)
                || isCodeJoint(before) && isCodeJoint(scratch.at(left - 1)) && before != scratch.at(left - 1)
                || isCodeJoint(behind)
                        && behind != '.'
                        && isToken(scratch.at(right + 1))
                        && !isWordStart(scratch, right + 1)) {
            evidence |= Evidence.PART_OF_CODE.bit();
        }
        if (CURRENCY.has(before)
                || isMeasure(scratch, right)
                || UNITS.has(behind)
                || end - start < MANY && NAMES_OR_UNITS.has(behind)) {
            evidence |= Evidence.QUANTITY.bit();
        }
        return evidence;
    }

    /** 13812345678 ns, 13812345678 次, 13812345678人: a unit apart from its number, or one that begins other words as well. */
    private static boolean isMeasure(Scratch scratch, int right) {
        int unit = scratch.at(right) == ' ' ? right + 1 : right;
        char c = scratch.at(unit);
        if (c == '次') {
            return true;
        }
        char next = scratch.at(unit + 1);
        if (c == '人' || c == '个') {
            return !Candidate.isHan(next);
        }
        boolean second = (c == 'n' || c == 'u' || c == 'μ' || c == 'm') && next == 's';
        boolean bytes = (c == 'K' || c == 'M' || c == 'G' || c == 'k') && (next | 0x20) == 'b';
        return unit > right && (second || bytes) && !isToken(scratch.at(unit + 2));
    }

    /** 13800138000.0: what becomes of a number that a table holds as a decimal. */
    private static boolean isZero(Scratch scratch, int from) {
        int i = from;
        while (scratch.at(i) == '0') {
            i++;
        }
        boolean goesOn = scratch.at(i) == '.' && Characters.kind(scratch.at(i + 1)) == Characters.DIGIT;
        return !isToken(scratch.at(i)) && !goesOn;
    }

    /** ①138…: a list mark, no part of the number. */
    private static boolean isOrnateEdge(Scratch scratch, int offset) {
        return offset >= 0 && offset < scratch.length && Characters.isOrnate(scratch.text[offset]);
    }

    private static boolean isToken(char c) {
        byte kind = Characters.kind(c);
        return kind == Characters.DIGIT || kind == Characters.LETTER;
    }

    private static boolean isCodeJoint(char c) {
        return c == '-' || c == '_' || c == '.' || c == '#';
    }

    private static boolean isWordEnd(Scratch scratch, int offset) {
        int word = scratch.firstWordAt(offset) - 1;
        return word >= 0 && scratch.wordEnd[word] == offset;
    }

    private static boolean isWordStart(Scratch scratch, int offset) {
        int word = scratch.firstWordAt(offset);
        return word < scratch.words && scratch.wordStart[word] == offset;
    }
}
