package io.tuomin.entity;

import io.tuomin.recognizer.Candidate;
import java.util.Set;

/** Free text behind a label or in a named field: up to the end of the clause, unless it says that there is nothing. */
final class LabelledClause {

    private static final int LONGEST = 60;

    private static final String ENDS = ",。;\n\"<>{}*:|";
    private static final Set<String> NOTHING =
            WordList.of("无, 否, 没有, 不详, 未知, 暂无, 否认, 不明, 未见, 正常, 无殊, 无特殊, 未填, 其他, 是, none, null, no, nil, n/a");

    private static final String[] DENIALS = {"无", "否认", "未见", "未发现", "没有", "不详", "暂无", "未知", "尚不明确"};

    private LabelledClause() {}

    /** Where the clause ends that a label introduces; where it begins if there is none. */
    static int end(Candidate candidate) {
        return end(candidate, 2);
    }

    /** The same for clauses of figures: 32+4, 1-0-1-1. */
    static int endOfFigures(Candidate candidate) {
        return end(candidate, Candidate.isDigit(candidate.at(candidate.start())) ? 0 : 2);
    }

    private static int end(Candidate candidate, int leastWords) {
        int start = candidate.start();
        int end = start;
        int words = 0;
        while (end < candidate.length()
                && end < start + LONGEST
                && ENDS.indexOf(candidate.at(end)) < 0
                && (end == start || !isLabel(candidate, end))) {
            char c = candidate.at(end++);
            words += Candidate.isHan(c) || Candidate.isLetter(c) ? 1 : 0;
        }
        boolean masked = candidate.at(end) == '*' || candidate.at(end) == ':';
        while (end > start && candidate.at(end - 1) == ' ') {
            end--;
        }
        boolean says = candidate.isIntroduced() && words >= leastWords && !masked;
        boolean nothing = isNothing(candidate, start) || NOTHING.contains(Reading.text(candidate, start, end));
        return says && !nothing ? end : start;
    }

    private static boolean isNothing(Candidate candidate, int start) {
        for (String word : DENIALS) {
            if (Reading.isAt(candidate, start, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether another label with a colon begins here. */
    private static boolean isLabel(Candidate candidate, int i) {
        return candidate.nextLabel(i) == i
                && (candidate.at(i + 2) == ':' || candidate.at(i + 3) == ':' || candidate.at(i + 4) == ':');
    }
}
