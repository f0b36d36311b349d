package io.tuomin.grading;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

/** The place of somebody in kindergarten or school (三年级, 小学生, 初一), by the table {@code school-grades}; not of one who works there. */
final class SchoolGrade {

    private static final ImmutableMap<String, String> AGES = WordTable.read("school-grades", "age");

    /** What makes it one of somebody else: a teacher's, or of a higher school. */
    private static final List<String> OTHERS_BEHIND = List.of(
            "老师", "教师", "班主任", "园长", "校长", "语文", "数学", "英语", "组长", "教材", "课本", "毕业", "文化", "学历", "路", "附近", "旁", "门口",
            "教研");

    private static final String HIGHER = "学生高大硕博职专科月";

    private SchoolGrade() {}

    /** The most years usually completed by whoever is named by the word at an index, or {@link StatedAge#NONE}. */
    static int at(CharSequence text, int start, int from, int to) {
        for (Map.Entry<String, String> row : AGES.entrySet()) {
            int end = start + row.getKey().length();
            if (end <= to && CrossEvidence.isAt(text, start, row.getKey())) {
                return isOfPupil(text, row.getKey(), start, end, from, to)
                        ? Integer.parseInt(row.getValue())
                        : StatedAge.NONE;
            }
        }
        return StatedAge.NONE;
    }

    private static boolean isOfPupil(CharSequence text, String word, int start, int end, int from, int to) {
        boolean whole = start == from && end == to;
        boolean full = word.endsWith("年级") || word.endsWith("生");
        boolean school = start - 2 >= from && CrossEvidence.isAt(text, start - 2, "小学");
        if (!school && start > from && HIGHER.indexOf(text.charAt(start - 1)) >= 0) {
            return false;
        }
        for (String other : OTHERS_BEHIND) {
            int at = end;
            while (at <= to - other.length() && at - end <= 4) {
                if (CrossEvidence.isAt(text, at, other)) {
                    return false;
                }
                at++;
            }
        }
        boolean continued = end < to && (text.charAt(end) == '学' || text.charAt(end) == '(' || text.charAt(end) == '（');
        boolean inClass = end < to && text.charAt(end) >= '0' && text.charAt(end) <= '9';
        boolean kindergarten = start - 3 >= from && CrossEvidence.isAt(text, start - 3, "幼儿园");
        return whole
                || full
                || kindergarten
                || continued && word.length() == 2 && text.charAt(start) != '小'
                || inClass && word.startsWith("初");
    }
}
