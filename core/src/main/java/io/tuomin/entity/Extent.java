package io.tuomin.entity;

import com.google.common.collect.ImmutableSet;
import io.tuomin.recognizer.Candidate;
import java.util.Set;

/**
 * How far the name of an illness or of a drug reaches beyond its term: place, course and degree before an illness (左肺上叶低分化 in front of
 * 腺癌), stage and grade behind it, the form behind a drug. Immutable.
 */
final class Extent {

    private static final int LONGEST_MODIFIER = 8;
    private static final int MOST_MODIFIERS = 6;
    private static final int LONGEST_FORM = 7;
    private static final int LONGEST_STEM = 4;

    private static final String GRADES = "0123456789IVXivxⅠⅡⅢⅣⅤ一二三四五ABCabc";
    private static final String GRADED = "级期型度";
    private static final String[] TAILS = {"术后", "待查", "后遗症", "急性发作", "伴感染", "病史", "史"};
    private static final String[] THINGS = {
        "门诊", "科", "医院", "院", "疫情", "疫苗", "防控", "防治", "诊疗", "中心", "病房", "机", "室", "仪", "专家", "学会", "研究", "患者人数", "发病率",
        "症状管理"
    };
    /** Words between which and its object the name of a drug begins. */
    private static final String NO_NAMES = "予用服药以及和与的给为了加含是联合改停开吃打注输于行后前至并口滴射、,。次片粒支";

    private final Set<String> modifiers;
    private final Set<String> forms;

    Extent(ImmutableSet<String> modifiers, ImmutableSet<String> forms) {
        this.modifiers = modifiers;
        this.forms = forms;
    }

    /** Where the name of an illness begins whose term begins at an offset. */
    int illnessStart(Candidate candidate, int start) {
        int from = start;
        for (int count = 0; count < MOST_MODIFIERS; count++) {
            int next = modifierStart(candidate, from);
            if (next == from) {
                break;
            }
            from = next;
        }
        return from;
    }

    private int modifierStart(Candidate candidate, int end) {
        for (int length = LONGEST_MODIFIER; length > 0; length--) {
            if (end - length >= 0 && modifiers.contains(Reading.text(candidate, end - length, end))) {
                return end - length;
            }
        }
        return end;
    }

    /** Where the name of an illness ends whose term ends at an offset: behind 术后, 3级, Ⅱ期, 病史. */
    static int illnessEnd(Candidate candidate, int end) {
        int to = end;
        for (int count = 0; count < 2; count++) {
            int next = tailEnd(candidate, gradeEnd(candidate, to));
            if (next == to) {
                break;
            }
            to = next;
        }
        return to;
    }

    private static int gradeEnd(Candidate candidate, int from) {
        int i = from;
        while (i < from + 4 && candidate.at(i) != 0 && GRADES.indexOf(candidate.at(i)) >= 0) {
            i++;
        }
        return i > from && candidate.at(i) != 0 && GRADED.indexOf(candidate.at(i)) >= 0 ? i + 1 : from;
    }

    private static int tailEnd(Candidate candidate, int from) {
        for (String tail : TAILS) {
            if (Reading.isAt(candidate, from, tail)) {
                return from + tail.length();
            }
        }
        return from;
    }

    /** Characters that end a term, and those behind with which they are a word of their own: 引发热烈, 并指导, 万人参加. */
    private static final String[] OTHER_WORDS = {"热烈爱心闹议播搜潮", "指导出挥示责定令派使明引向着望", "参加与观会赛军保考演拜谒展选政"};

    private static boolean isOtherWord(Candidate candidate, int end) {
        for (String word : OTHER_WORDS) {
            if (candidate.at(end - 1) == word.charAt(0) && word.indexOf(candidate.at(end)) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a term only names a ward, a machine or a matter: 发热门诊, 精神病院, 血液透析机, 新冠疫情. */
    static boolean namesOtherThing(Candidate candidate, int end) {
        if (isOtherWord(candidate, end)) {
            return true;
        }
        for (String thing : THINGS) {
            if (Reading.isAt(candidate, end, thing)) {
                return true;
            }
        }
        return false;
    }

    /** Where the name of a drug begins of which a stem begins at an offset: 阿哌沙班 at 沙班. */
    static int stemStart(Candidate candidate, int start) {
        int from = start;
        while (from > start - LONGEST_STEM
                && Candidate.isHan(candidate.at(from - 1))
                && NO_NAMES.indexOf(candidate.at(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    /** Where the name of a drug ends whose term ends at an offset: behind its form. */
    int drugEnd(Candidate candidate, int end) {
        for (int length = LONGEST_FORM; length > 0; length--) {
            if (end + length <= candidate.length() && forms.contains(Reading.text(candidate, end, end + length))) {
                return end + length;
            }
        }
        return end;
    }
}
