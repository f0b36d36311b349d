package io.tuomin.strategy.masking;

import java.util.Set;

/** Masks that understand words: names, mailboxes, addresses. */
final class Words {

    /** Compound surnames, which are shown whole: 欧阳**. */
    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "司马", "上官", "诸葛", "司徒", "令狐", "皇甫", "尉迟", "公孙", "慕容", "夏侯", "东方", "南宫", "端木", "百里", "呼延", "宇文", "长孙",
            "轩辕", "澹台", "宗政", "濮阳", "淳于", "单于", "太叔", "申屠", "仲孙", "钟离", "鲜于", "闾丘", "司空", "万俟", "闻人", "赫连", "公冶", "公羊",
            "东郭", "南门", "独孤", "拓跋", "完颜", "纳兰", "第五", "西门", "欧陽", "司馬", "諸葛");

    /** Characters behind the number of a door: of building, unit, floor or room. */
    private static final String DOORS = "栋幢座单室层楼户房铺";

    private static final String NUMERALS = "一二三四五六七八九十甲乙丙丁";

    private Words() {}

    static void name(CharSequence text, int start, int end, StringBuilder out) {
        int from = out.length();
        char first = text.charAt(start);
        boolean hidden = first < 0x250 || first >= '\uFF21' && first <= '\uFF5A'
                ? latin(text, start, end, out)
                : han(text, start, end, out);
        if (!hidden) {
            out.setLength(from);
            out.append("***");
        }
    }

    /** Shows the surname; tells whether something was hidden. */
    private static boolean han(CharSequence text, int start, int end, StringBuilder out) {
        int given = surnameEnd(text, start, end);
        out.append(text, start, given);
        return hideHan(text, given, end, out);
    }

    /** Hides characters one by one and keeps the dots between names; tells whether something was hidden. */
    private static boolean hideHan(CharSequence text, int start, int end, StringBuilder out) {
        boolean hidden = false;
        for (int i = start; i < end; ) {
            int c = Symbols.at(text, i, end);
            if (Symbols.isSymbol(c)) {
                out.append(Mask.ASTERISK);
                hidden = true;
            } else if ("·•・‧".indexOf(c) >= 0) {
                out.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return hidden;
    }

    /** Where the surname ends: behind two characters if it is compound. */
    private static int surnameEnd(CharSequence text, int start, int end) {
        boolean compound = end - start > 2
                && COMPOUND_SURNAMES.contains(text.subSequence(start, start + 2).toString());
        return start + (compound ? 2 : Character.charCount(Symbols.at(text, start, end)));
    }

    /** The given name: *三. What is no name of Han characters is hidden whole. */
    static void given(CharSequence text, int start, int end, StringBuilder out) {
        int given = surnameEnd(text, start, end);
        boolean han = given < end;
        for (int i = start; i < end && han; ) {
            int c = Symbols.at(text, i, end);
            han = Character.isIdeographic(c) || c == Mask.ASTERISK;
            i += Character.charCount(c);
        }
        if (han) {
            hideHan(text, start, given, out);
            out.append(text, given, end);
        } else {
            Symbols.hide(text, start, end, out);
        }
    }

    /**
     * As judgments are published: the surname and 某, of names of minorities and translated names the first character and 某, of Latin
     * names the first letter (法释〔2016〕19号, article 9).
     */
    static void court(CharSequence text, int start, int end, StringBuilder out) {
        int first = Symbols.at(text, start, end);
        boolean parted = text.subSequence(start, end).chars().anyMatch(c -> "·•・‧".indexOf(c) >= 0);
        boolean latin = !Character.isIdeographic(first);
        int shown = latin || parted ? start + Character.charCount(first) : surnameEnd(text, start, end);
        if (shown < end && Character.isLetter(first)) {
            out.append(text, start, shown).append(latin ? "." : "某");
        } else {
            out.append("某");
        }
    }

    /** Shows the first letter of each word; tells whether something was hidden. */
    private static boolean latin(CharSequence text, int start, int end, StringBuilder out) {
        boolean inWord = false;
        boolean hiding = false;
        boolean hidden = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Symbols.isSymbol(c)) {
                inWord &= Symbols.isInvisible(c);
                hiding &= inWord;
                if (!inWord) {
                    out.append(c);
                }
            } else if (!inWord && Character.isLetter(c)) {
                out.append(c);
                inWord = true;
            } else if (!hiding) {
                out.append("***");
                inWord = true;
                hiding = true;
                hidden = true;
            }
        }
        return hidden;
    }

    static void email(CharSequence text, int start, int end, StringBuilder out) {
        int at = end - 1;
        while (at >= start && text.charAt(at) != '@' && text.charAt(at) != '＠') {
            at--;
        }
        if (at - start > 1 && Character.isLetterOrDigit(text.charAt(start))) {
            out.append(text.charAt(start));
        }
        out.append("***").append(text, at < start ? end : at, end);
    }

    /** As {@link #email}, and of the domain no more than behind its last dot. */
    static void domain(CharSequence text, int start, int end, StringBuilder out) {
        int from = out.length();
        email(text, start, end, out);
        int at = Math.max(out.indexOf("@", from), out.indexOf("＠", from));
        int dot = Math.max(out.lastIndexOf("."), out.lastIndexOf("．"));
        if (at >= 0) {
            out.replace(at + 1, dot > at ? dot : out.length(), "***");
        }
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

    /** Shows what is before the first building, unit, floor or room, or before what has been hidden. */
    static void door(CharSequence text, int start, int end, StringBuilder out) {
        int i = start;
        while (i < end) {
            int behind = i;
            while (behind < end && (isNumber(text.charAt(behind)) || behind > i && text.charAt(behind) == '-')) {
                behind++;
            }
            int noun = behind < end && text.charAt(behind) == '号' ? behind + 1 : behind;
            boolean door =
                    behind > i && (behind == end && i > start || noun < end && DOORS.indexOf(text.charAt(noun)) >= 0);
            if (door || text.charAt(i) == Mask.ASTERISK) {
                out.append(text, start, i).append("****");
                return;
            }
            i = Math.max(behind, i + 1);
        }
        county(text, start, end, out);
    }

    private static boolean isNumber(char c) {
        boolean latin = c < 0x80 || c >= '\uFF21' && c <= '\uFF5A';
        return NUMERALS.indexOf(c) >= 0 || latin && Character.isLetter(c) || c != Mask.ASTERISK && Symbols.isFigure(c);
    }
}
