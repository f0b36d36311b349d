package io.tuomin.entity;

import com.google.common.base.Splitter;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.CharacterSet;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.Locale;
import java.util.Map;

/**
 * 姓名, where a label or a field names it: a surname of the table and one to three characters, names with a dot between the parts, and
 * Latin names.
 */
final class PersonName implements Recognizer {

    private static final int LONGEST_DOTTED = 25;
    /** Characters of most names. */
    private static final int FULL = 3;

    private static final int LONGEST_PART = 6;
    /** Most names behind one label. */
    private static final int MOST_NAMES = 20;

    private static final Splitter PARTS = Splitter.on('·');

    /** Rank up to which a surname is believed in front of a single character behind a label with a sign, and behind one without. */
    private static final int COMMON = 300;

    private static final int VERY_COMMON = 150;

    /** Characters that go on with the sentence and do not end a name. */
    private static final CharacterSet STOPS = CharacterSet.of("的是在于和与及或为被将把对向等从到由因自曾任已经系称说并也都就不未");

    /** Of these, what names hold as well: 李向阳, 王从军, 康有为. */
    private static final CharacterSet NAME_STOPS = CharacterSet.of("在于和为对向从由自并不");

    /** Last characters of what else stands between commas: 汉族, 安徽人, 黄河路. */
    private static final String NO_LAST = "族人省市县区路街村镇乡岁生男女热病痛";

    /** Most characters of a given name. */
    private static final int MOST_GIVEN = 2;
    /** Most characters that stand apart: of a name and a title. */
    private static final int MOST_SPACED = 6;
    /** Most spaces between two of them. */
    private static final int WIDEST_GAP = 4;

    private static final int LONGEST_ODD = 25;
    private static final int MOST_ODD_CHARACTERS = 4;

    /** What a model finds in running text: with the least of its evidence it is reported, with more it is believed. */
    static final EntitySpec IN_TEXT = EntitySpec.of("PERSON_NAME", Category.BASIC, "姓名", "person's name", 45)
            .labels(PersonNameWords.LABELS)
            .context(PersonNameWords.CONTEXT)
            .ownBorders();

    private static final EntitySpec SPEC = EntitySpec.of("PERSON_NAME", Category.BASIC, "姓名", "person's name", 35)
            .labels(PersonNameWords.LABELS)
            .context(PersonNameWords.CONTEXT)
            .triggers(Trigger.value(), Trigger.words(PersonNameWords.ROLES).neverInAscii())
            .needsLabel()
            .tellsByColumn()
            .ownBorders();

    private final Map<String, Integer> surnames;

    PersonName(Facts facts) {
        surnames = facts.surnames();
    }

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (candidate.end() > candidate.start()) {
            int value = behindSign(candidate, candidate.end());
            if (value > 0) {
                names(candidate, sink, value, Lead.ROLE);
            }
            return;
        }
        int start = candidate.start();
        Lead lead = candidate.isField() ? Lead.FIELD : candidate.isIntroduced() ? Lead.LABEL : Lead.TOUCHING;
        boolean found = Candidate.isLetter(candidate.at(start)) && lead != Lead.TOUCHING
                ? LatinName.report(candidate, sink, start)
                : names(candidate, sink, start, lead);
        if (!found && lead == Lead.FIELD && start == 0 && isOddName(candidate)) {
            sink.report(
                    0,
                    candidate.length(),
                    Evidence.NOT_IN_DICTIONARY); // only a field that asks for names believes this
        }
    }

    /** What leads to a name: the more it says, the less the name itself must. */
    private enum Lead {
        /** A field named for names, or hinting at them. */
        FIELD,
        /** A label and a sign. */
        LABEL,
        /** A label that the name touches. */
        TOUCHING,
        /** A word that may name other things too, and a sign. */
        ROLE
    }

    /** Where the value begins that a sign behind a word introduces: name=, name">, 甲方（出租方）：, name="…" value="; 0 if none does. */
    private static int behindSign(Candidate candidate, int from) {
        int i = from;
        if (candidate.at(i) == '(') {
            int close = i + 1;
            while (close < i + 12 && Candidate.isHan(candidate.at(close))) {
                close++;
            }
            i = candidate.at(close) == ')' ? close + 1 : i;
        }
        boolean sign = false;
        for (int limit = i + 12; i < limit; i++) {
            char c = candidate.at(i);
            boolean attribute = c == 'v' && Candidate.isLetter(candidate.at(i + 4)) && candidate.at(i + 5) == '=';
            if (attribute) {
                i += 5;
            }
            sign |= attribute || c == '=' || c == ':' || c == '>';
            if (!attribute && (c == 0 || " \t=:>\"'\\".indexOf(c) < 0)) {
                return sign && Candidate.isHan(c) ? i : 0;
            }
        }
        return 0;
    }

    /** Reports the names of a list; tells whether there is one. */
    private boolean names(Candidate candidate, FindingSink sink, int from, Lead lead) {
        boolean any = false;
        int start = from;
        for (int names = 0; names < MOST_NAMES && isCharacter(candidate, start); names++) {
            int end = nameEnd(candidate, start, lead);
            boolean found = han(candidate, sink, start, end, lead);
            any |= found;
            char sign = candidate.at(end);
            if (found && sign == ',' && lead != Lead.TOUCHING) {
                listed(candidate, sink, end);
                return true;
            }
            boolean goesOn = sign == '、' || sign == '/' || sign == ' ' && !found; // 联系人：信息科 张三
            if (!goesOn || lead == Lead.TOUCHING) {
                return any;
            }
            start = end + 1;
        }
        return any;
    }

    /** 张三，李四，王五: reports names behind commas, if nothing else stands there up to the end of the sentence. */
    private void listed(Candidate candidate, FindingSink sink, int comma) {
        int[] ends = new int[MOST_NAMES];
        int count = 0;
        int i = comma;
        while (candidate.at(i) == ',' && count < MOST_NAMES) {
            int end = runEnd(candidate, i + 1);
            String name = Reading.text(candidate, i + 1, end);
            boolean believed = name.length() >= 2
                    && name.length() <= 3
                    && surnames.getOrDefault(name.substring(0, 1), COMMON + 1) <= COMMON
                    && NO_LAST.indexOf(name.charAt(name.length() - 1)) < 0
                    && !PersonNameWords.isWord(name);
            if (!believed) {
                return;
            }
            ends[count++] = end;
            i = end;
        }
        char behind = candidate.at(i);
        if (behind != 0 && "\n\r。;\"'})]".indexOf(behind) < 0) {
            return;
        }
        int start = comma + 1;
        for (int name = 0; name < count; name++) {
            if (count > 1) {
                sink.report(start, ends[name], Evidence.IN_DICTIONARY);
            } else { // 患者：张三，黄疸。
                sink.report(start, ends[name], Evidence.IN_DICTIONARY, Evidence.RUN_TOGETHER);
            }
            start = ends[name] + 1;
        }
    }

    /** A field that asks for names holds something short that no rule knows as one: 张,伟, 佚, Cher. */
    private static boolean isOddName(Candidate candidate) {
        int length = candidate.length();
        int characters = 0;
        int letters = 0;
        if (length > LONGEST_ODD
                || candidate.nextLabel(0) < length
                || PersonNameWords.NOBODY.contains(
                        Reading.text(candidate, 0, length).toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = candidate.at(i);
            characters += isCharacter(candidate, i) ? 1 : 0;
            letters += Character.isLetter(c) && !isCharacter(candidate, i) ? 1 : 0;
            if (Candidate.isDigit(c) || c == '*' || c == '某' || c == '@' || c == '_' || c == '$') {
                return false;
            }
        }
        boolean capital = candidate.at(0) >= 'A' && candidate.at(0) <= 'Z';
        return isCharacter(candidate, 0)
                ? letters == 0
                        && characters <= MOST_ODD_CHARACTERS
                        && !PersonNameWords.isWord(Reading.text(candidate, 0, length))
                : capital && length > 1;
    }

    /** End of what may be a name: of the run, or of a value of three characters that one of them stops. */
    private int nameEnd(Candidate candidate, int start, Lead lead) {
        int end = runEnd(candidate, start);
        int whole = start + FULL;
        boolean stopped = end < whole && end > start && STOPS.has(candidate.at(end));
        return stopped && (lead == Lead.FIELD || lead == Lead.LABEL) && isWhole(candidate, start, whole) ? whole : end;
    }

    /** Whether a value of three characters is a surname and two that names hold. */
    private boolean isWhole(Candidate candidate, int start, int end) {
        boolean closed = !Candidate.isHan(candidate.at(end)) || candidate.nextLabel(start) == end;
        return closed
                && candidate.nextLabel(start) >= end
                && surnames.getOrDefault(Reading.text(candidate, start, start + 1), COMMON + 1) <= COMMON
                && isOfName(candidate.at(start + 1))
                && isOfName(candidate.at(start + 2));
    }

    private static boolean isOfName(char c) {
        return Candidate.isHan(c) && (!STOPS.has(c) || NAME_STOPS.has(c));
    }

    /** 努尔兰·阿不都热依木, 阿卜杜拉·不拉提: a character that writes sounds there. */
    private static boolean isInForeignName(Candidate candidate, int i) {
        char before = candidate.at(i - 1);
        return candidate.at(i) == '不'
                ? before == '阿' || before == '·'
                : candidate.at(i) == '都' && before == '不' && candidate.at(i - 2) == '阿';
    }

    /** End of the run of characters that may be a name. */
    private static int runEnd(Candidate candidate, int start) {
        int limit = Math.min(start + LONGEST_DOTTED, candidate.nextLabel(start));
        int end = start;
        for (int i = start; i < limit; i++) {
            char c = candidate.at(i);
            boolean dot = c == '·' && i > start && isCharacter(candidate, i + 1);
            boolean part = isCharacter(candidate, i) && (i == start || !STOPS.has(c) || isInForeignName(candidate, i));
            if (dot || part) {
                end = i + 1;
            } else if (c != Candidate.INVISIBLE) {
                break;
            }
        }
        return end;
    }

    /** Reports a name that a run of characters is, if it is one. */
    private boolean han(Candidate candidate, FindingSink sink, int start, int end, Lead lead) {
        int titled = start == end ? 0 : titledEnd(candidate, start, end);
        if (titled > 0 && lead != Lead.TOUCHING) {
            sink.report(start, titled, Evidence.IN_DICTIONARY);
            return true;
        }
        char behind = candidate.at(end);
        boolean labelBehind = end == candidate.nextLabel(start);
        boolean apart = !Candidate.isHan(behind) || labelBehind;
        boolean closed = apart || lead != Lead.ROLE && STOPS.has(behind);
        if (start == end || behind == '*' || behind == '某' || !closed || isYear(candidate, start, end)) {
            return false;
        }
        String name = Reading.text(candidate, start, end);
        if (name.codePointCount(0, name.length()) == 1) {
            return lead != Lead.TOUCHING && spaced(candidate, sink, start, end, name);
        }
        if (name.indexOf('·') > 0) {
            return dotted(sink, start, end, name);
        }
        boolean named = apart && (lead == Lead.FIELD || lead == Lead.LABEL) && PersonNameWords.isNameToo(name);
        if (name.indexOf('某') >= 0 || PersonNameWords.isWord(name) && !named) {
            return false;
        }
        return lead == Lead.TOUCHING
                ? apart && touching(sink, start, end, name)
                : surnamed(sink, start, end, name, lead) || transliterated(sink, start, end, name);
    }

    /** 家长：高一(3)班: a year of school. */
    private static boolean isYear(Candidate candidate, int start, int end) {
        char behind = candidate.at(end);
        return end == start + 2
                && candidate.at(start) == '高'
                && "一二三".indexOf(candidate.at(start + 1)) >= 0
                && (behind == '(' || Candidate.isDigit(behind));
    }

    /** Parts with a dot between them. */
    private static boolean dotted(FindingSink sink, int start, int end, String name) {
        for (String part : PARTS.split(name)) {
            if (part.length() > LONGEST_PART) {
                return false;
            }
        }
        sink.report(start, end, Evidence.DISTINCTIVE_FORM);
        return true;
    }

    /** A surname of the table and one to three characters, behind a sign. */
    private boolean surnamed(FindingSink sink, int start, int end, String name, Lead lead) {
        int surname = surnameLength(name);
        if (!isFullName(name, surname, lead)) {
            return false;
        }
        boolean common = surnames.get(name.substring(0, surname)) <= COMMON;
        boolean believed = lead == Lead.ROLE ? common : common || lead == Lead.FIELD || name.length() > 2;
        if (believed) {
            sink.report(start, end, Evidence.IN_DICTIONARY);
        }
        return believed;
    }

    /** A very common surname and its characters, right behind a label. */
    private boolean touching(FindingSink sink, int start, int end, String name) {
        int surname = surnameLength(name);
        boolean believed =
                isFullName(name, surname, Lead.TOUCHING) && surnames.get(name.substring(0, surname)) <= VERY_COMMON;
        if (believed) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.RUN_TOGETHER);
        }
        return believed;
    }

    private static boolean isFullName(String name, int surname, Lead lead) {
        int length = name.codePointCount(0, name.length());
        int most = surname + (surname == 2 || lead != Lead.FIELD ? 2 : 3);
        return surname > 0 && length > surname && length <= most;
    }

    /** A name of another language that its characters betray. */
    private static boolean transliterated(FindingSink sink, int start, int end, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!PersonNameWords.TRANSLITERATING.has(name.charAt(i))) {
                return false;
            }
        }
        boolean believed = name.length() <= LONGEST_PART;
        if (believed) {
            sink.report(start, end);
        }
        return believed;
    }

    /** End of a title right behind a surname that begins a run: 王先生, 欧阳经理; 0 if there is none. */
    private int titledEnd(Candidate candidate, int start, int end) {
        for (int surname = 1; surname <= 2 && start + surname <= end; surname++) {
            int titled = titleEnd(candidate, start + surname);
            if (titled > 0 && surnames.containsKey(Reading.text(candidate, start, start + surname))) {
                return titled;
            }
        }
        return 0;
    }

    /** End of a title that begins at an offset and stands apart from what follows; 0 if there is none. */
    private static int titleEnd(Candidate candidate, int start) {
        if (!PersonNameWords.TITLE_BEGINNINGS.has(candidate.at(start))) {
            return 0;
        }
        for (String title : PersonNameWords.TITLES) {
            int end = start + title.length();
            if (Reading.isAt(candidate, start, title)
                    && (!Candidate.isHan(candidate.at(end)) || candidate.nextLabel(end) == end)) {
                return end;
            }
        }
        return 0;
    }

    /** 张　三, 欧 阳 娜 娜: a name whose characters stand apart, to fill the line or because a machine has read them one by one. */
    private boolean spaced(Candidate candidate, FindingSink sink, int start, int end, String surname) {
        int gap = gap(candidate, end);
        StringBuilder characters = new StringBuilder(surname);
        int i = end + gap;
        while (characters.length() < MOST_SPACED && isSingle(candidate, i) && gap(candidate, i - gap) == gap) {
            characters.append(candidate.at(i));
            i += 1 + gap;
        }
        int length = spacedLength(characters.toString());
        boolean believed = gap > 0 && length > 1 && surnames.getOrDefault(surname, COMMON + 1) <= COMMON;
        if (believed) {
            sink.report(start, end + (length - 1) * (gap + 1), Evidence.IN_DICTIONARY);
        }
        return believed;
    }

    /** Of characters that stand apart, how many are a name before what may be its title. */
    private int spacedLength(String characters) {
        int length = Math.min(characters.length(), surnameLength(characters) + MOST_GIVEN);
        for (String title : PersonNameWords.TITLES) {
            int at = characters.indexOf(title);
            length = at < 0 ? length : Math.min(length, at);
        }
        return length;
    }

    private static int gap(Candidate candidate, int from) {
        int i = from;
        while (i < from + WIDEST_GAP && candidate.at(i) == ' ') {
            i++;
        }
        return i - from;
    }

    /** Whether a character that names hold stands alone, and does not begin a label. */
    private static boolean isSingle(Candidate candidate, int i) {
        char c = candidate.at(i);
        char behind = candidate.at(i + 1);
        return isOfName(c)
                && c != '男'
                && c != '女'
                && !Candidate.isHan(behind)
                && behind != '*'
                && candidate.nextLabel(i) != i;
    }

    /** A Chinese character, of the supplementary planes as well: those are found in names. */
    private static boolean isCharacter(Candidate candidate, int i) {
        char c = candidate.at(i);
        return Candidate.isHan(c)
                || c >= '\uD840' && c <= '\uD888'
                || Character.isLowSurrogate(c) && isCharacter(candidate, i - 1);
    }

    private int surnameLength(String name) {
        if (name.length() > 2 && surnames.containsKey(name.substring(0, 2))) {
            return 2;
        }
        return surnames.containsKey(name.substring(0, 1)) ? 1 : 0;
    }
}
