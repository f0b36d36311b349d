package io.tuomin.entity;

import io.tuomin.recognizer.Candidate;

/** Illnesses behind a label: a clause that has a word of illness in it, and the clauses behind that have one too. */
final class IllnessList {

    private static final int LONGEST = 40;
    private static final int LONGEST_LIST = 200;
    private static final int LONGEST_LABEL = 8;

    private static final String[] WORDS = {
        "病", "炎", "癌", "症", "瘤", "伤", "疹", "痛", "肿", "疮", "疡", "瘫", "梗死", "梗塞", "骨折", "出血", "结石", "感染", "中毒", "综合征",
        "障碍", "增生", "不全", "衰竭", "囊肿", "息肉", "硬化", "高血压", "血脂", "哮喘", "乙肝", "甲肝", "丙肝", "肝炎", "艾滋", "HIV", "梅毒", "感冒",
        "发热", "发烧", "咳嗽", "贫血", "抑郁", "焦虑", "失眠", "妊娠", "怀孕", "流产", "过敏", "糖尿", "白血", "痴呆", "癫痫", "中风", "偏瘫", "肺结核",
        "结核", "心衰", "早搏", "房颤", "脱垂", "狭窄", "积液", "痔", "疝", "癣", "脱位", "扭伤", "挫伤", "COPD", "COVID", "新冠", "肥胖", "营养不良",
        "先天性", "畸形", "缺损", "梗阻", "阻塞", "穿孔", "手术", "切除", "外伤", "输血", "病史", "过敏"
    };

    private IllnessList() {}

    /** Where the list ends that begins at an offset; the offset itself if no illness is named there. */
    static int end(Candidate candidate, int start) {
        if (candidate.isField()) {
            return fieldEnd(candidate, start);
        }
        int end = clauseEnd(candidate, start);
        if (!namesIllness(candidate, start, end)) {
            return start;
        }
        end = end - start < LONGEST ? end : restEnd(candidate, end);
        boolean mayBeList = candidate.isIntroduced() && !Candidate.isHan(candidate.at(candidate.start() - 1));
        int next = mayBeList ? nextClause(candidate, end) : end;
        while (next > end && next - start < LONGEST_LIST) {
            int nextEnd = clauseEnd(candidate, next);
            if (candidate.at(nextEnd) == ':' || !namesIllness(candidate, next, nextEnd)) {
                break;
            }
            end = nextEnd;
            next = nextClause(candidate, end);
        }
        return end;
    }

    /** A field of that name goes whole if a word of illness is in it: the rest of it belongs to the patient's story. */
    private static int fieldEnd(Candidate candidate, int start) {
        int end = candidate.length();
        while (end > start && candidate.at(end - 1) <= ' ') {
            end--;
        }
        return namesIllness(candidate, start, end) ? end : start;
    }

    /** Where a clause ends that is longer than what was read, before the label of what follows. */
    private static int restEnd(Candidate candidate, int from) {
        int end = candidate.runEnd(Candidate.Run.CLAUSE, from);
        for (int i = end - 1; candidate.at(end) == ':' && i > Math.max(from, end - LONGEST_LABEL); i--) {
            if (candidate.nextLabel(i) == i) {
                return i;
            }
        }
        return end;
    }

    private static int clauseEnd(Candidate candidate, int start) {
        int end = start;
        while (end < candidate.length()
                && end - start < LONGEST
                && isPart(candidate, end)
                && (end == start || !isOtherLabel(candidate, end))) {
            end++;
        }
        return end;
    }

    /** Whether a clause has a word of illness in it, and has not been masked. */
    private static boolean namesIllness(Candidate candidate, int start, int end) {
        if (candidate.at(end) == '*' || end - start < 2) {
            return false;
        }
        String text = Reading.text(candidate, start, end);
        for (String word : WORDS) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Where the list goes on behind a clause: 高血压，糖尿病; 1.高血压 2.糖尿病, also line by line. The end of the clause if it does not. */
    private static int nextClause(Candidate candidate, int end) {
        int i = end;
        boolean line = false;
        while (i < end + 4 && candidate.at(i) != 0 && ",; \r\n".indexOf(candidate.at(i)) >= 0) {
            line |= candidate.at(i) == '\n';
            i++;
        }
        boolean numbered = Candidate.isDigit(candidate.at(i))
                && (candidate.at(i + 1) == '.' || candidate.at(i + 1) == '、' || candidate.at(i + 1) == ')');
        boolean separated = candidate.at(end) == ',' || candidate.at(end) == ';';
        return candidate.nextLabel(i) != i && (numbered || separated && !line) ? i : end;
    }

    private static boolean isPart(Candidate candidate, int i) {
        char c = candidate.at(i);
        return Candidate.isHan(c) && "的后并等".indexOf(c) < 0
                || c == '后' && candidate.at(i - 1) == '术'
                || Candidate.isLetter(c)
                || Candidate.isDigit(c)
                || "()+-/、.".indexOf(c) >= 0 && c != 0;
    }

    private static boolean isOtherLabel(Candidate candidate, int i) {
        return candidate.nextLabel(i) == i
                && (candidate.at(i + 2) == ':' || candidate.at(i + 3) == ':' || candidate.at(i + 4) == ':');
    }
}
