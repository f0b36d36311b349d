package io.tuomin.strategy.tokenization.format;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 住址. The divisions that an address begins with are kept down to the county, and so is what gives it its form: 路, 号, 栋, numerals,
 * signs. Digits become digits; each other character becomes one that is about as frequent in names of places: the table has them in
 * thousands, so a character is three digits within its thousand, and the whole is one string of digits. Long Latin words are refused,
 * as are characters that the table does not have.
 */
final class HanAddresses extends Format {

    /** What gives an address its form. None of it is in the table. */
    private static final String STRUCTURE =
            "省市县区旗盟州镇乡村街道路巷弄胡同里号栋幢座楼层室单元组队户房铺门期院园苑小社校库厂景发新庄屯坊段大厦广场城自治特别行政" + "〇零一二三四五六七八九十百千两甲乙丙丁东西南北中";

    /** What ends the name of a division; 区 only if it is none of 小区, 园区. */
    private static final String DIVISIONS = "省市县旗盟州";

    private static final String NO_DIVISIONS = "小园社校厂库院景发苑";
    private static final String BELOW_COUNTY = "镇乡村街道路巷弄号";
    private static final int LONGEST_HEAD = 20;

    private static final int TIER = 1000;
    private static final int DIGITS_OF_TIER = 3;
    private static final int LONGEST_WORD = 2;

    private final ImmutableList<String> characters;
    private final Map<Character, Integer> ranks = new HashMap<>();

    HanAddresses(Tables tables) {
        super("ADDRESS");
        characters = tables.characters();
        for (int i = 0; i < characters.size(); i++) {
            ranks.put(characters.get(i).charAt(0), i);
            if (STRUCTURE.contains(characters.get(i))) {
                throw new IllegalArgumentException(
                        "ADDRESS: the table 'format-characters' has what gives addresses their form");
            }
        }
    }

    @Override
    public ImmutableList<Form> forms() {
        return ImmutableList.of(new Form("==市==区文…路9…号", "10^(3n+m), 3n+m ≥ " + Element.shortest(10)));
    }

    @Override
    Reading read(String value) {
        int head = headEnd(value);
        StringBuilder symbols = new StringBuilder();
        StringBuilder writing = new StringBuilder(value);
        int latin = 0;
        for (int i = head; i < value.length(); i++) {
            char c = value.charAt(i);
            Integer rank = ranks.get(c);
            latin = Character.isLetter(c) && !Character.isIdeographic(c) ? latin + 1 : 0;
            if (latin > LONGEST_WORD) {
                return Refusal.OTHER_FORM;
            }
            if (isDigit(c)) {
                symbols.append((char) ('0' + Character.digit(c, 10)));
                writing.setCharAt(i, (char) (c - Character.digit(c, 10)));
            } else if (rank != null) {
                symbols.append(Strings.padStart(Integer.toString(rank % TIER), DIGITS_OF_TIER, '0'));
                writing.setCharAt(i, characters.get(rank / TIER * TIER).charAt(0));
            } else if (Character.isIdeographic(c) && STRUCTURE.indexOf(c) < 0 || Character.isSurrogate(c)) {
                return Refusal.NOT_ALLOCATED;
            }
        }
        String form = writing.toString();
        return Element.string(
                symbols.chars().map(c -> c - '0').toArray(),
                10,
                value.substring(0, head),
                List.of(head, form),
                others -> write(form, head, others));
    }

    private String write(String form, int head, int[] symbols) {
        StringBuilder written = new StringBuilder(form);
        int symbol = 0;
        for (int i = head; i < form.length(); i++) {
            char c = form.charAt(i);
            Integer rank = ranks.get(c);
            if (isDigit(c)) {
                written.setCharAt(i, (char) (c + symbols[symbol++]));
            } else if (rank != null) {
                int inTier = 0;
                for (int digit = 0; digit < DIGITS_OF_TIER; digit++) {
                    inTier = inTier * 10 + symbols[symbol++];
                }
                written.setCharAt(i, characters.get(rank + inTier).charAt(0));
            }
        }
        return written.toString();
    }

    private static boolean isDigit(char c) {
        return Character.isDigit(c);
    }

    /** Where the divisions that an address begins with end. Only characters that stay decide it. */
    private static int headEnd(String value) {
        int end = 0;
        for (int i = 1; i < Math.min(value.length() - 1, LONGEST_HEAD); i++) {
            char c = value.charAt(i);
            boolean division = DIVISIONS.indexOf(c) >= 0 || c == '区' && NO_DIVISIONS.indexOf(value.charAt(i - 1)) < 0;
            if (division && i > end) {
                end = i + 1;
            }
            if (isDigit(c) || BELOW_COUNTY.indexOf(c) >= 0) {
                break;
            }
        }
        return end;
    }
}
