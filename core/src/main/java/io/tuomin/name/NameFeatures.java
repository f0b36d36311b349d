package io.tuomin.name;

import io.tuomin.dictionary.Dictionaries;

/**
 * What the model sees at each character of a stretch of text. The same class serves training and scanning, so the two cannot differ.
 *
 * <p>A feature is one number: which question it answers in the upper 8 bits, the answer below. Not thread-safe; to be used again for the
 * next stretch.
 */
public final class NameFeatures {

    /** Most characters of a stretch. */
    public static final int LONGEST = Stretch.LONGEST;

    /** Most features of a character. */
    public static final int MOST = 64;

    /** How far runs of transcribing characters and dots are looked for. */
    private static final int REACH = 5;

    private final Stretch stretch;
    private long[] features = new long[0];
    private int count;

    NameFeatures(Stretch stretch) {
        this.stretch = stretch;
    }

    /**
     * What the model sees, by some dictionaries.
     *
     * @throws io.tuomin.dictionary.DictionaryException if one is missing
     */
    public static NameFeatures of(Dictionaries dictionaries) {
        return new NameFeatures(Stretch.of(dictionaries));
    }

    /** The name of a feature in a model of OpenNLP. */
    public static String name(long feature) {
        return Long.toString(feature, Character.MAX_RADIX);
    }

    /** The feature of a name. */
    static long feature(String name) {
        return Long.parseLong(name, Character.MAX_RADIX);
    }

    /** Takes a stretch of text of at most {@link #LONGEST} characters, to be asked about any of them. */
    public void read(CharSequence source, int from, int to) {
        stretch.read(source, from, to);
    }

    /** The slots of a character in the table of the gate. */
    public void slots(int offset, int[] to) {
        NameGate.slots(stretch, offset, to);
    }

    /** The slots of the stretch in the table that tells titles of goods; how many they are. */
    public int titleSlots(long[] to) {
        return GoodsTitle.slots(stretch, to);
    }

    /**
     * The features of a character.
     *
     * @param offset from the beginning of the stretch
     * @param to where to put them
     * @return how many there are
     */
    public int at(int offset, long[] to) {
        features = to;
        count = 0;
        int i = Stretch.PAD + offset;
        spelling(i);
        given(i);
        shape(i);
        lexicon(i);
        surroundings(i);
        foreign(i);
        neighbours(i);
        return count;
    }

    private void add(int question, long answer) {
        features[count++] = (long) question << 56 | answer & (1L << 56) - 1;
    }

    private static long join(long a, long b) {
        return a << 16 | b;
    }

    private static long join(long a, long b, long c) {
        return a << 32 | b << 16 | c;
    }

    /** The characters themselves. */
    private void spelling(int i) {
        long c = stretch.text[i];
        long before = stretch.text[i - 1];
        long before2 = stretch.text[i - 2];
        long before3 = stretch.text[i - 3];
        long behind = stretch.text[i + 1];
        long behind2 = stretch.text[i + 2];
        long behind3 = stretch.text[i + 3];
        add(0, 0);
        add(1, c);
        add(2, before);
        add(3, behind);
        add(4, before2);
        add(5, behind2);
        add(6, join(before, c));
        add(7, join(c, behind));
        add(8, join(before2, before));
        add(9, join(behind, behind2));
        add(10, join(before, c, behind));
        add(11, join(before, behind));
        add(14, join(before3, before2));
        add(15, join(behind2, behind3));
    }

    /** Surnames and what given names are made of: at this character, one before and two before. */
    private void given(int i) {
        long surname = NameCharacters.surname(stretch.facts[i]);
        long surname1 = NameCharacters.surname(stretch.facts[i - 1]);
        long surname2 = NameCharacters.surname(stretch.facts[i - 2]);
        long first = NameCharacters.first(stretch.facts[i]);
        long firstBefore = NameCharacters.first(stretch.facts[i - 1]);
        long firstBehind = NameCharacters.first(stretch.facts[i + 1]);
        long second = NameCharacters.second(stretch.facts[i]);
        long secondBehind = NameCharacters.second(stretch.facts[i + 1]);
        long secondBehind2 = NameCharacters.second(stretch.facts[i + 2]);
        long only = NameCharacters.only(stretch.facts[i]);
        add(20, surname);
        add(21, surname << 12 | firstBehind << 8 | secondBehind2 << 4 | NameCharacters.only(stretch.facts[i + 1]));
        add(22, surname1 << 12 | first << 8 | secondBehind << 4 | only);
        add(23, surname2 << 8 | firstBefore << 4 | second);
        add(29, stretch.compound(i) << 1 | stretch.compound(i - 1));
    }

    /** What kinds of characters stand around. */
    private void shape(int i) {
        long pattern = 0;
        for (int j = i - 2; j <= i + 2; j++) {
            pattern = pattern << 4 | NameCharacters.kind(stretch.facts[j]);
        }
        add(30, pattern);
        add(31, pattern >> 4 & 0xFFF);
    }

    /** Words of the lexicon that begin, end or go on here: most names are no words, and stand between words. */
    private void lexicon(int i) {
        long surname = NameCharacters.surname(stretch.facts[i]);
        long surname1 = NameCharacters.surname(stretch.facts[i - 1]);
        long surname2 = NameCharacters.surname(stretch.facts[i - 2]);
        long begin = stretch.begins[i];
        long begin1 = stretch.begins[i + 1];
        long begin2 = stretch.begins[i + 2];
        long endBefore = stretch.ends[i - 1];
        long cross = stretch.crosses[i];
        long cross1 = stretch.crosses[i + 1];
        add(40, begin << 4 | stretch.ends[i]);
        add(41, cross << 4 | cross1);
        add(42, begin << 8 | begin1 << 4 | begin2);
        add(43, endBefore << 8 | begin << 4 | begin1);
        add(44, cross << 8 | cross1 << 4 | surname);
        long around = begin << 8 | begin1 << 4 | cross;
        add(49, pair(surname, i + 1) << 12 | around);
        add(50, pair(surname1, i) << 12 | around);
        add(51, pair(surname2, i - 1) << 12 | around);
        add(52, surname << 16 | begin << 12 | begin1 << 8 | begin2 << 4 | cross);
        add(53, surname1 << 20 | begin << 16 | begin1 << 12 | cross << 8 | cross1 << 4 | endBefore);
        add(54, surname2 << 20 | begin << 16 | begin1 << 12 | cross << 8 | cross1 << 4 | stretch.crosses[i - 1]);
        add(55, pair(surname, i + 1) << 12 | around & 0xFF0 | begin2);
    }

    /** A surname with the two characters behind it. */
    private long pair(long surname, int i) {
        return surname << 8
                | (long) NameCharacters.first(stretch.facts[i]) << 4
                | NameCharacters.second(stretch.facts[i + 1]);
    }

    /** Titles, verbs and the like that touch: 记者, 先生, 表示; and these together with what the name might be. */
    private void surroundings(int i) {
        long surname = NameCharacters.surname(stretch.facts[i]);
        long surname1 = NameCharacters.surname(stretch.facts[i - 1]);
        long surname2 = NameCharacters.surname(stretch.facts[i - 2]);
        long firstBehind = NameCharacters.first(stretch.facts[i + 1]);
        long before = around(stretch.kindsEnd[i - 1]);
        long behind = around(stretch.kindsBegin[i + 1]);
        add(60, before);
        add(61, behind);
        add(62, before << 12 | pair(surname, i + 1));
        add(63, behind << 12 | surname1 << 4 | NameCharacters.only(stretch.facts[i]));
        add(64, behind << 12 | pair(surname2, i - 1));
        add(65, (surname << 4 | firstBehind) << 12 | around(stretch.kindsBegin[i + 2]) << 4 | stretch.begins[i + 2]);
        add(66, pair(surname, i + 1) << 12 | around(stretch.kindsBegin[i + 3]));
    }

    private static long around(int kinds) {
        return kinds >> NameWords.AROUND_SHIFT;
    }

    /** Names of other languages, known people, and what must not be taken for them. */
    private void foreign(int i) {
        long transcribes = NameCharacters.transcribes(stretch.facts[i]);
        long left = run(i, -1);
        long right = run(i, 1);
        add(80, parts(stretch.kindsBegin[i]) << 12 | parts(stretch.kindsInside[i]) << 6 | parts(stretch.kindsEnd[i]));
        add(81, parts(stretch.kindsBegin[i + 1]) << 6 | parts(stretch.kindsEnd[i - 1]));
        add(
                82,
                (long) stretch.longest[i] << 3
                        | figure(stretch.kindsBegin[i]) << 2
                        | figure(stretch.kindsInside[i]) << 1
                        | figure(stretch.kindsEnd[i]));
        add(86, transcribes << 8 | left << 4 | right);
        add(
                88,
                transcribes << 16
                        | left << 12
                        | right << 8
                        | (long) NameCharacters.kind(stretch.facts[i - 1]) << 4
                        | NameCharacters.surname(stretch.facts[i]));
        add(89, dot(i, -1) << 8 | dot(i, 1) << 4 | transcribes);
        add(
                90,
                (long) NameCharacters.transcribes(stretch.facts[i - 2]) << 4
                        | NameCharacters.transcribes(stretch.facts[i - 1]) << 3
                        | transcribes << 2
                        | NameCharacters.transcribes(stretch.facts[i + 1]) << 1
                        | NameCharacters.transcribes(stretch.facts[i + 2]));
    }

    /** Classes of the words around, with what the name might be. */
    private void neighbours(int i) {
        long surname = NameCharacters.surname(stretch.facts[i]);
        long surname1 = NameCharacters.surname(stretch.facts[i - 1]);
        long surname2 = NameCharacters.surname(stretch.facts[i - 2]);
        long before = stretch.classEnds[i - 1] & 0xFF;
        long behind = stretch.classBegins[i + 1] & 0xFF;
        add(100, before);
        add(101, behind);
        add(102, before << 8 | behind);
        add(103, before << 4 | surname);
        add(104, behind << 8 | surname2 << 4 | surname1);
        add(105, (long) (stretch.classBegins[i + 2] & 0xFF) << 4 | surname);
        add(106, (long) (stretch.classBegins[i + 3] & 0xFF) << 4 | surname);
        add(111, (long) (stretch.classEnds[i] & 0xFF) << 8 | (stretch.classBegins[i] & 0xFF));
        add(112, stretch.style());
        add(113, (long) stretch.style() << 4 | surname);
        add(114, (long) stretch.style() << 12 | parts(stretch.kindsBegin[i]) << 6 | parts(stretch.kindsEnd[i]));
        add(115, (long) stretch.style() << 8 | NameCharacters.foreign(stretch.facts[i]) << 4 | stretch.begins[i]);
    }

    private static long parts(int kinds) {
        return (kinds & NameWords.PARTS) >> 1;
    }

    private static long figure(int kinds) {
        return (kinds & NameWords.FIGURE) == 0 ? 0 : 1;
    }

    /** Length of the run of transcribing characters on one side. */
    private long run(int i, int step) {
        int length = 0;
        while (length < REACH && NameCharacters.transcribes(stretch.facts[i + (length + 1) * step]) == 1) {
            length++;
        }
        return length;
    }

    /** Distance of a dot on one side, over Chinese characters alone; 0 if there is none near. */
    private long dot(int i, int step) {
        for (int distance = 1; distance <= REACH + 1; distance++) {
            int kind = NameCharacters.kind(stretch.facts[i + distance * step]);
            if (kind == NameCharacters.DOT) {
                return distance;
            }
            if (kind != NameCharacters.HAN) {
                return 0;
            }
        }
        return 0;
    }
}
