package io.tuomin.scan;

import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What stands around a hit, read anew for each: no table of characters, nothing remembered. */
final class ReferenceSurroundings {

    /** Evidence of a value that has been masked already. */
    static final long MASKED = 1L << 63;

    private static final int BEFORE = 32;
    private static final int BEHIND = 12;
    private static final int MOST_WORDS = 6;
    private static final int REACH = 40;
    private static final long NAMED = Evidence.LABEL.bit() | Evidence.FIELD.bit() | Evidence.COLUMN.bit();

    private final ReferenceText text;
    private final EntitySpec[] specs;
    private final FieldName field;
    private final int recognizer;
    private final int start;
    private final int end;

    private ReferenceSurroundings(ReferenceText text, EntitySpec[] specs, FieldName field, ReferenceText.Hit hit) {
        this.text = text;
        this.specs = specs;
        this.field = field;
        recognizer = hit.recognizer;
        start = hit.start;
        end = hit.end;
    }

    static long judge(ReferenceText text, EntitySpec[] specs, FieldName field, ReferenceText.Hit hit) {
        return new ReferenceSurroundings(text, specs, field, hit).judge();
    }

    private long judge() {
        long evidence = field == null ? 0 : field();
        evidence |= before(evidence);
        boolean labelled = has(evidence, Evidence.LABEL) || has(evidence, Evidence.FIELD);
        if (!labelled) {
            evidence |= behind();
        }
        if (labelled || has(evidence, Evidence.CONTEXT)) {
            evidence &= ~Evidence.NEGATIVE_CONTEXT.bit();
        }
        if ((evidence & NAMED) != 0) {
            evidence &= ~Evidence.CONTEXT.bit();
        }
        if (has(evidence, Evidence.FIELD)) {
            evidence &= ~Evidence.LABEL.bit();
        }
        boolean expected = (evidence & (NAMED | Evidence.CONTEXT.bit())) != 0;
        if (specs[recognizer].isLabelNeeded() && !expected) {
            evidence |= Evidence.NO_LABEL.bit();
        }
        if (specs[recognizer].isFreeStanding()) {
            return evidence | touching(expected);
        }
        return evidence | (isMaskTouching(start - 1, end) ? MASKED : 0);
    }

    private static boolean has(long evidence, Evidence piece) {
        return (evidence & piece.bit()) != 0;
    }

    private long field() {
        long column = field.column() == recognizer ? Evidence.COLUMN.bit() : 0;
        byte says = field.says(recognizer);
        if (says == Dispatch.NAMES) {
            return column | Evidence.FIELD.bit();
        }
        if (says == Dispatch.HINTS) {
            return column | Evidence.CONTEXT.bit();
        }
        boolean told = IntStream.range(0, specs.length)
                .anyMatch(i -> specs[i].isToldByColumn() && specs[i].type().equals(specs[recognizer].type()));
        boolean against = field.isNegative() || field.isThing() && told;
        return column | (against && end - start >= text.length - 2 ? Evidence.NEGATIVE_LABEL.bit() : 0);
    }

    private byte says(ReferenceText.Word word) {
        return word.saying().says[recognizer];
    }

    private long before(long known) {
        List<ReferenceText.Word> before = text.words.subList(0, text.wordsBefore(start));
        while (!before.isEmpty() && before.get(before.size() - 1).end() > start) {
            before = before.subList(0, before.size() - 1);
        }
        if (before.isEmpty() || start - before.get(before.size() - 1).end() > BEFORE) {
            return 0;
        }
        ReferenceText.Word nearest = before.get(before.size() - 1);
        List<ReferenceText.Word> near = before.subList(Math.max(0, before.size() - MOST_WORDS), before.size());
        if (joins(nearest.end())) {
            long label = label(near);
            if (label != 0) {
                return label;
            }
        }
        int sentence = start;
        while (sentence > 0 && sentence > start - BEFORE && !endsSentence(text.at(sentence - 1))) {
            sentence--;
        }
        for (ReferenceText.Word word : near) {
            if (word.start() >= sentence && says(word) != Dispatch.SILENT) {
                return Evidence.CONTEXT.bit();
            }
        }
        boolean against = nearest.saying().negative && nearest.start() >= sentence;
        return against && known == 0 ? Evidence.NEGATIVE_CONTEXT.bit() : 0;
    }

    private boolean joins(int labelEnd) {
        int value = valueBehind(text, labelEnd);
        return start <= (value < 0 ? -value - 1 : value);
    }

    private long label(List<ReferenceText.Word> near) {
        boolean hints = false;
        for (int i = near.size() - 1; i >= 0; i--) {
            if (i < near.size() - 1
                    && !areJoined(near.get(i).end(), near.get(i + 1).start())) {
                break;
            }
            if (says(near.get(i)) == Dispatch.NAMES) {
                return Evidence.LABEL.bit();
            }
            hints |= says(near.get(i)) == Dispatch.HINTS;
        }
        if (hints) {
            return Evidence.CONTEXT.bit();
        }
        ReferenceWords.Saying nearest = near.get(near.size() - 1).saying();
        if (nearest.negative) {
            return Evidence.NEGATIVE_LABEL.bit();
        }
        return nearest.isNaming() ? Evidence.OTHER_LABEL.bit() : 0;
    }

    private boolean areJoined(int from, int to) {
        return to - from <= 3 && IntStream.range(from, to).allMatch(i -> " /、或及和与&(-_".indexOf(text.at(i)) >= 0);
    }

    private long behind() {
        int first = text.wordsBefore(end);
        if (first > 0 && text.words.get(first - 1).end() > end) {
            first--;
        }
        int sentence = end;
        while (sentence < text.length && sentence < end + BEHIND && !endsSentence(text.at(sentence))) {
            sentence++;
        }
        for (int i = first; i < Math.min(text.words.size(), first + MOST_WORDS); i++) {
            ReferenceText.Word word = text.words.get(i);
            if (word.start() >= sentence) {
                break;
            }
            if (says(word) != Dispatch.SILENT) {
                return Evidence.CONTEXT.bit();
            }
            boolean remark = text.at(end) == '(' && word.start() == end + 1 && text.at(word.end()) == ')';
            if (i == first && word.saying().negative && remark) {
                return Evidence.NEGATIVE_LABEL.bit();
            }
        }
        return 0;
    }

    private static boolean endsSentence(char c) {
        return "。\n;!?".indexOf(c) >= 0;
    }

    private boolean isMaskTouching(int left, int right) {
        if (text.at(left) != '*' && text.at(right) != '*') {
            return false;
        }
        int most = right - left > 2 ? 2 : 0;
        int stars = 0;
        while (stars < most && text.at(left - stars) == '*' && text.at(right + stars) == '*') {
            stars++;
        }
        int outside = left - stars;
        int beyond = right + stars;
        return stars == 0 || text.at(outside) == '*' || text.at(beyond) == '*' || isToken(outside) || isToken(beyond);
    }

    private long touching(boolean expected) {
        int left = start - 1;
        while (text.at(left) == Candidate.INVISIBLE) {
            left--;
        }
        int right = end;
        while (text.at(right) == Candidate.INVISIBLE) {
            right++;
        }
        if (isMaskTouching(left, right)) {
            return MASKED;
        }
        char before = text.at(left);
        char behind = text.at(right);
        long evidence = 0;
        if (isToken(left) && !endsWord(left + 1) && !isOrnate(left)
                || isToken(right) && !beginsWord(right) && !isOrnate(right)) {
            evidence |= Evidence.PART_OF_TOKEN.bit();
        }
        boolean decimalBefore = before == '.' && Candidate.isDigit(text.at(left - 1));
        boolean decimalBehind = behind == '.' && Candidate.isDigit(text.at(right + 1));
        boolean zeros = expected
                && new String(text.normal)
                        .substring(Math.min(text.length, right + 1))
                        .matches("(?s)0*+(?![0-9A-Za-z]|\\.[0-9]).*");
        if (decimalBefore || decimalBehind && !zeros) {
            evidence |= Evidence.PART_OF_DECIMAL.bit();
        } else if (isJoint(before) && isToken(left - 1) && !endsWord(left)
                || isJoint(before) && isJoint(text.at(left - 1)) && before != text.at(left - 1)
                || isJoint(behind) && behind != '.' && isToken(right + 1) && !beginsWord(right + 1)) {
            evidence |= Evidence.PART_OF_CODE.bit();
        }
        boolean currency = before != Candidate.OUTSIDE && "¥￥$€£%".indexOf(before) >= 0;
        boolean unit = behind != Candidate.OUTSIDE && "元圆亿克吨年月秒分度%℃股辆".indexOf(behind) >= 0;
        boolean few = end - start < 11 && (behind == '万' || behind == '米');
        if (currency || isMeasure(right) || unit || few) {
            evidence |= Evidence.QUANTITY.bit();
        }
        return evidence;
    }

    private boolean isMeasure(int right) {
        int unit = text.at(right) == ' ' ? right + 1 : right;
        char c = text.at(unit);
        char next = text.at(unit + 1);
        if (c == '次') {
            return true;
        }
        if (c == '人' || c == '个') {
            return !Candidate.isHan(next);
        }
        boolean second = "nuμm".indexOf(c) >= 0 && next == 's';
        boolean bytes = "KMGk".indexOf(c) >= 0 && (next == 'B' || next == 'b');
        return unit > right && (second || bytes) && !isToken(unit + 2);
    }

    private boolean isToken(int offset) {
        return text.kind(offset) == Characters.DIGIT || text.kind(offset) == Characters.LETTER;
    }

    private boolean isOrnate(int offset) {
        return Characters.isOrnate(text.raw.charAt(offset));
    }

    private static boolean isJoint(char c) {
        return "-_.#".indexOf(c) >= 0;
    }

    private boolean endsWord(int offset) {
        int before = text.wordsBefore(offset);
        return before > 0 && text.words.get(before - 1).end() == offset;
    }

    private boolean beginsWord(int offset) {
        int before = text.wordsBefore(offset);
        return before < text.words.size() && text.words.get(before).start() == offset;
    }

    /** Where the value behind a label begins; negated and less one if nothing introduces it. */
    static int valueBehind(ReferenceText text, int labelEnd) {
        boolean introduced = false;
        boolean listed = false;
        int lines = 0;
        int i = labelEnd;
        int limit = Math.min(text.length, labelEnd + REACH);
        while (i < limit) {
            char c = text.at(i);
            char next = text.at(i + 1);
            if (c == '\t' || c == Candidate.INVISIBLE) {
                introduced |= c == '\t';
                i++;
            } else if (c == ' ') {
                introduced |= text.at(labelEnd - 1) >= 0x80 || i > labelEnd && text.at(i - 1) == ' ';
                i++;
            } else if (c == '\n' || c == '\r') {
                lines += c == '\n' ? 1 : 0;
                if (lines == 2) {
                    break;
                }
                introduced = true;
                i++;
            } else if (c == '(') {
                introduced = true;
                i = behindRemark(text, i, limit);
            } else if (c == '<' && next == Candidate.REPLACED) {
                return -i - 1;
            } else if (c == '<') {
                introduced = true;
                int close = new String(text.normal, 0, limit).indexOf('>', i + 1);
                i = close < 0 ? i + 1 : close + 1;
            } else if (c == '*' && i == labelEnd && i + 2 < limit && next == '*' && text.at(i + 2) == ':') {
                i += 2;
            } else if (c == '*' && i + 1 < limit && next == '*') {
                return -i - 1;
            } else if (":=\"'([{<>|#→丨,&;*)]}\\".indexOf(c) >= 0) {
                introduced = true;
                listed |= c == ',';
                i++;
            } else if ("是为号码系即叫如下分别均：乃".indexOf(c) >= 0) {
                introduced |= c == '是' || c == '为' || c == '叫';
                i++;
            } else if ("-_./".indexOf(c) >= 0) {
                i++;
            } else if (isOrdinal(c) && i + 1 < limit && (next == ':' || next == '=' || next == '"')) {
                i++;
            } else {
                int filler = behindEnglishFiller(text, i, limit);
                if (filler == i) {
                    break;
                }
                i = filler;
            }
        }
        return introduced && !listed ? i : -i - 1;
    }

    private static boolean isOrdinal(char c) {
        return Candidate.isDigit(c) || Characters.numeral(c) >= 0;
    }

    private static int behindRemark(ReferenceText text, int open, int limit) {
        int digits = 0;
        for (int i = open + 1; i < limit && i < open + 16; i++) {
            if (text.at(i) == ')') {
                return digits <= 2 && i > open + 1 ? i + 1 : open + 1;
            }
            digits += Candidate.isDigit(text.at(i)) ? 1 : 0;
        }
        return open + 1;
    }

    private static int behindEnglishFiller(ReferenceText text, int from, int limit) {
        int to = from;
        while (to < limit && Candidate.isLetter(text.at(to))) {
            to++;
        }
        String word = new String(text.normal, from, to - from).toLowerCase(Locale.ROOT);
        return List.of("is", "no", "num", "are", "was", "nbsp", "number").contains(word) ? to : from;
    }
}
