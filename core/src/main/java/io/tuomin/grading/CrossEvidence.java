package io.tuomin.grading;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.model.Finding;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * What the identity number of a subject says (GB 11643-1999: province, date of birth, sex) beside what other findings say. Keeps numbers,
 * no values. Only where one person is spoken of: where two numbers or two names stand, nothing is compared. Not thread-safe.
 */
final class CrossEvidence {

    private static final int MALE = 1;
    private static final int FEMALE = 2;
    private static final int REACH = 8;

    private static final List<String> MALE_TITLES = List.of("先生");
    private static final List<String> FEMALE_TITLES = List.of("女士", "小姐", "太太", "阿姨");
    private static final List<String> REGISTERED =
            List.of("户籍", "户口", "籍贯", "出生地", "身份证地址", "证件地址", "huji", "native", "birthplace");

    private static final int SHORTEST = 2;

    /** By the first two characters of their names, which no two have in common: their codes. */
    private static final ImmutableMap<String, Integer> PROVINCES = provinces();

    private static final ImmutableSet<Integer> CODES = ImmutableSet.copyOf(PROVINCES.values());

    private final Statement number = new Statement();
    private final Statement numberSex = new Statement();
    private final Statement numberBirth = new Statement();
    private final Statement numberProvince = new Statement();
    private final Statement sex = new Statement();
    private final Statement birth = new Statement();
    private final Statement province = new Statement();
    private final Statement registered = new Statement();
    private int names;

    private static ImmutableMap<String, Integer> provinces() {
        Dictionary table = GradingTable.included("provinces");
        ImmutableMap.Builder<String, Integer> provinces = ImmutableMap.builder();
        for (int row = 0; row < table.size(); row++) {
            provinces.put(
                    table.column("name").get(row).substring(0, 2),
                    Integer.valueOf(table.column("code").get(row)));
        }
        return provinces.buildOrThrow();
    }

    /** The symbols of an identity number. */
    void number(String symbols, int by) {
        int birthDate = BirthDate.ofNumber(symbols);
        if (birthDate == BirthDate.NONE) {
            return;
        }
        number.say(Math.max(1, symbols.hashCode() & Integer.MAX_VALUE), by);
        numberBirth.say(birthDate, by);
        int digit = BirthDate.digit(symbols.charAt(symbols.length() == 15 ? 14 : 16));
        if (digit >= 0) {
            numberSex.say(digit % 2 == 1 ? MALE : FEMALE, by);
        }
        int code = BirthDate.number(symbols, 0, 2);
        if (CODES.contains(code)) {
            numberProvince.say(code, by);
        }
    }

    void birth(int date, int by) {
        birth.say(date, by);
    }

    /** 男, female, 2 (GB/T 2261.1-2003). */
    void gender(CharSequence value, int by) {
        String said = value.toString().strip().toLowerCase(Locale.ROOT);
        if (said.startsWith("男") || said.equals("m") || said.equals("male") || said.equals("man") || said.equals("1")) {
            sex.say(MALE, by);
        } else if (said.startsWith("女")
                || said.equals("f")
                || said.equals("female")
                || said.equals("woman")
                || said.equals("2")) {
            sex.say(FEMALE, by);
        }
    }

    /** A name, with its title of address in it or behind it. */
    void name(Finding finding, CharSequence text, int by) {
        names += finding.fullName() == null ? 1 : 0;
        if (hasTitle(finding, text, MALE_TITLES)) {
            sex.say(MALE, by);
        } else if (hasTitle(finding, text, FEMALE_TITLES)) {
            sex.say(FEMALE, by);
        }
    }

    /** Whether a name ends with a title, or a title stands behind it. */
    private static boolean hasTitle(Finding finding, CharSequence text, List<String> titles) {
        for (String title : titles) {
            int length = title.length();
            boolean inside = finding.end() - finding.start() > length && isAt(text, finding.end() - length, title);
            if (inside || isAt(text, finding.end(), title)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word stands at an offset. */
    static boolean isAt(CharSequence text, int at, String word) {
        if (at + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** An address, or the name of a region. */
    void place(Finding finding, CharSequence text, String field, int by) {
        Integer code = finding.end() - finding.start() < 2
                ? null
                : PROVINCES.get(
                        text.subSequence(finding.start(), finding.start() + 2).toString());
        if (code != null) {
            (isRegistered(finding, text, field) ? registered : province).say(code, by);
        }
    }

    private static boolean isRegistered(Finding finding, CharSequence text, String field) {
        String before = text.subSequence(Math.max(0, finding.start() - REACH), finding.start())
                .toString();
        return isRegistered(before) || isRegistered(field.toLowerCase(Locale.ROOT));
    }

    private static boolean isRegistered(String words) {
        if (words.length() >= SHORTEST) {
            for (String word : REGISTERED) {
                if (words.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Takes over what another knows, whose findings have numbers that much lower. */
    void add(CrossEvidence other, int offset) {
        number.add(other.number, offset);
        numberSex.add(other.numberSex, offset);
        numberBirth.add(other.numberBirth, offset);
        numberProvince.add(other.numberProvince, offset);
        sex.add(other.sex, offset);
        birth.add(other.birth, offset);
        province.add(other.province, offset);
        registered.add(other.registered, offset);
        names += other.names;
    }

    /** Whether one person is spoken of, with one number. */
    boolean isComparable() {
        return number.isClear() && names <= 1;
    }

    /** Notes the findings that agree, unless others contradict, and hands on what contradicts. */
    void compare(BitSet agreeing, List<Subject.Remark> conflicts) {
        boolean sound = compare(Contradiction.SEX, numberSex, sex, agreeing, conflicts);
        sound &= compare(Contradiction.BIRTH_DATE, numberBirth, birth, agreeing, conflicts);
        sound &= compare(Contradiction.REGION, numberProvince, registered, agreeing, conflicts);
        if (numberProvince.isClear() && numberProvince.said() == province.said()) {
            agreeing.set(numberProvince.finding());
        }
        if (!sound) {
            agreeing.clear();
        }
    }

    /** Whether nothing contradicts. */
    private static boolean compare(
            Contradiction matter, Statement one, Statement other, BitSet agreeing, List<Subject.Remark> conflicts) {
        if (!one.isClear() || !other.isClear()) {
            return true;
        }
        if (one.said() == other.said()) {
            agreeing.set(one.finding());
            agreeing.set(other.finding());
        } else if (matter != Contradiction.BIRTH_DATE
                || one.said() / 100 != other.said() / 100
                || other.said() % 100 != 31) {
            conflicts.add(new Subject.Remark(matter, one.finding(), other.finding()));
            return false;
        }
        return true;
    }
}
