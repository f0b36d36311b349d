package io.tuomin.strategy.masking;

import java.util.Set;

/** Masks that understand words: names, mailboxes, addresses. */
final class Words {

    /** Compound surnames, which are shown whole: 欧阳**. */
    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "司马", "上官", "诸葛", "司徒", "令狐", "皇甫", "尉迟", "公孙", "慕容", "夏侯", "东方", "南宫", "端木", "百里", "呼延", "宇文", "长孙",
            "轩辕", "澹台", "宗政", "濮阳", "淳于", "单于", "太叔", "申屠", "仲孙", "钟离", "鲜于", "闾丘", "司空", "万俟", "闻人", "赫连", "公冶", "公羊",
            "东郭", "南门", "独孤", "拓跋", "完颜", "纳兰", "第五", "西门", "欧陽", "司馬", "諸葛");

    /** Words that begin the part of an address that names the door. */
    private static final String DOORS = "栋幢座单室层楼户";

    private Words() {}

    static void name(CharSequence text, int start, int end, StringBuilder out) {
        boolean latin = text.charAt(start) < 0x250 || text.charAt(start) >= '\uFF21' && text.charAt(start) <= '\uFF5A';
        if (latin) {
            latin(text, start, end, out);
            return;
        }
        int length = Character.codePointCount(text, start, end);
        int shown = Character.isHighSurrogate(text.charAt(start)) ? 2 : 1;
        if (end - start > 2
                && COMPOUND_SURNAMES.contains(text.subSequence(start, start + 2).toString())) {
            shown = 2;
        }
        if (length < 2) {
            shown = 0;
        }
        out.append(text, start, start + shown);
        for (int i = start + shown; i < end; i++) {
            char c = text.charAt(i);
            if (Symbols.isSymbol(c)) {
                out.append(Mask.ASTERISK);
            } else if (c == '·' || c == '•' || c == '・' || c == '‧') {
                out.append(c);
            }
        }
    }

    private static void latin(CharSequence text, int start, int end, StringBuilder out) {
        boolean first = true;
        boolean hidden = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                first = true;
                hidden = false;
                out.append(c);
            } else if (first) {
                out.append(c);
                first = false;
            } else if (!hidden) {
                out.append("***");
                hidden = true;
            }
        }
    }

    static void email(CharSequence text, int start, int end, StringBuilder out) {
        int at = start;
        while (at < end && text.charAt(at) != '@' && text.charAt(at) != '＠') {
            at++;
        }
        if (at == end) {
            out.append("***");
            return;
        }
        if (at - start > 1) {
            out.append(text.charAt(start));
        }
        out.append("***").append(text, at, end);
    }

    /** Shows what is down to the county, if it is named within the first characters. */
    static void county(CharSequence text, int start, int end, StringBuilder out) {
        int shown = start;
        for (int i = start + 1; i < end && i < start + 20; i++) {
            char c = text.charAt(i);
            boolean ends = "省市县旗盟州".indexOf(c) >= 0 || c == '区' && !isNeighbourhood(text, i);
            if (ends && i - shown >= 1 && i + 1 < end) {
                shown = i + 1;
            }
            if (Character.isDigit(c) || "镇乡村街道路巷弄号".indexOf(c) >= 0) {
                break;
            }
        }
        out.append(text, start, shown).append("****");
    }

    /** 小区, 园区, 社区: no county. */
    private static boolean isNeighbourhood(CharSequence text, int i) {
        return "小园社校厂库院景发新苑".indexOf(text.charAt(i - 1)) >= 0;
    }

    /** Shows what is before the first building, unit, floor or room. */
    static void door(CharSequence text, int start, int end, StringBuilder out) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean number =
                    Character.isDigit(c) || "一二三四五六七八九十甲乙丙丁".indexOf(c) >= 0 || c < 0x80 && Character.isLetter(c);
            if (!number) {
                continue;
            }
            int behind = i;
            while (behind < end && isNumber(text.charAt(behind))) {
                behind++;
            }
            boolean building = behind + 1 < end && text.charAt(behind) == '号' && text.charAt(behind + 1) == '楼';
            if (behind < end && DOORS.indexOf(text.charAt(behind)) >= 0 || building || behind == end && i > start) {
                out.append(text, start, i).append("****");
                return;
            }
            i = behind;
        }
        county(text, start, end, out);
    }

    private static boolean isNumber(char c) {
        return Character.isDigit(c) || "一二三四五六七八九十甲乙丙丁-".indexOf(c) >= 0 || c < 0x80 && Character.isLetter(c);
    }
}
