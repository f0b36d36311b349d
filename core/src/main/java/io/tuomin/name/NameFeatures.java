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
        names(i);
        shape(i);
        lexicon(i);
        surroundings(i);
        foreign(i);
        neighbours(i);
        style(i);
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

    /** How common a character is as a surname. */
    private long surname(int i) {
        return NameCharacters.surname(stretch.facts[i]);
    }

    /** What a character says of being a surname, and the two behind it of being a given name. */
    private long given(int i) {
        int[] facts = stretch.facts;
        return NameCharacters.given(facts[i], facts[i + 1], facts[i + 2]);
    }

    /** The characters themselves. */
    private void spelling(int i) {
        char[] text = stretch.text;
        long c = text[i];
        long before = text[i - 1];
        long before2 = text[i - 2];
        long before3 = text[i - 3];
        long behind = text[i + 1];
        long behind2 = text[i + 2];
        long behind3 = text[i + 3];
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

    /** Surnames and what given names are made of: from this character, one before and two before on. */
    private void names(int i) {
        int[] facts = stretch.facts;
        add(20, surname(i));
        add(21, given(i) << 4 | NameCharacters.only(facts[i + 1]));
        add(22, given(i - 1) << 4 | NameCharacters.only(facts[i]));
        add(23, given(i - 2));
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
        add(44, cross << 8 | cross1 << 4 | surname(i));
        long around = begin << 8 | begin1 << 4 | cross;
        add(49, given(i) << 12 | around);
        add(50, given(i - 1) << 12 | around);
        add(51, given(i - 2) << 12 | around);
        add(52, surname(i) << 16 | begin << 12 | begin1 << 8 | begin2 << 4 | cross);
        add(53, surname(i - 1) << 20 | begin << 16 | begin1 << 12 | cross << 8 | cross1 << 4 | endBefore);
        add(54, surname(i - 2) << 20 | begin << 16 | begin1 << 12 | cross << 8 | cross1 << 4 | stretch.crosses[i - 1]);
        add(55, given(i) << 12 | around & 0xFF0 | begin2);
    }

    /** Titles, verbs and the like that touch: 记者, 先生, 表示; and these together with what the name might be. */
    private void surroundings(int i) {
        int[] facts = stretch.facts;
        int[] kindsBegin = stretch.kindsBegin;
        long firstBehind = NameCharacters.first(facts[i + 1]);
        long before = around(stretch.kindsEnd[i - 1]);
        long behind = around(kindsBegin[i + 1]);
        add(60, before);
        add(61, behind);
        add(62, before << 12 | given(i));
        add(63, behind << 12 | surname(i - 1) << 4 | NameCharacters.only(facts[i]));
        add(64, behind << 12 | given(i - 2));
        add(65, (surname(i) << 4 | firstBehind) << 12 | around(kindsBegin[i + 2]) << 4 | stretch.begins[i + 2]);
        add(66, given(i) << 12 | around(kindsBegin[i + 3]));
    }

    private static long around(int kinds) {
        return kinds >> NameWords.AROUND_SHIFT;
    }

    /** Names of other languages, known people, and what must not be taken for them. */
    private void foreign(int i) {
        int[] facts = stretch.facts;
        int begin = stretch.kindsBegin[i];
        int inside = stretch.kindsInside[i];
        int end = stretch.kindsEnd[i];
        long transcribes = NameCharacters.transcribes(facts[i]);
        long left = run(i, -1);
        long right = run(i, 1);
        long kindBefore = NameCharacters.kind(facts[i - 1]);
        add(80, parts(begin) << 12 | parts(inside) << 6 | parts(end));
        add(81, parts(stretch.kindsBegin[i + 1]) << 6 | parts(stretch.kindsEnd[i - 1]));
        add(82, (long) stretch.longest[i] << 3 | figure(begin) << 2 | figure(inside) << 1 | figure(end));
        add(86, transcribes << 8 | left << 4 | right);
        add(88, transcribes << 16 | left << 12 | right << 8 | kindBefore << 4 | surname(i));
        add(89, dot(i, -1) << 8 | dot(i, 1) << 4 | transcribes);
        add(
                90,
                (long) NameCharacters.transcribes(facts[i - 2]) << 4
                        | NameCharacters.transcribes(facts[i - 1]) << 3
                        | transcribes << 2
                        | NameCharacters.transcribes(facts[i + 1]) << 1
                        | NameCharacters.transcribes(facts[i + 2]));
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

    /** Classes of the words around, with what the name might be. */
    private void neighbours(int i) {
        byte[] classBegins = stretch.classBegins;
        byte[] classEnds = stretch.classEnds;
        long surname = surname(i);
        long before = classEnds[i - 1] & 0xFF;
        long behind = classBegins[i + 1] & 0xFF;
        add(100, before);
        add(101, behind);
        add(102, before << 8 | behind);
        add(103, before << 4 | surname);
        add(104, behind << 8 | surname(i - 2) << 4 | surname(i - 1));
        add(105, (long) (classBegins[i + 2] & 0xFF) << 4 | surname);
        add(106, (long) (classBegins[i + 3] & 0xFF) << 4 | surname);
        add(111, (long) (classEnds[i] & 0xFF) << 8 | (classBegins[i] & 0xFF));
    }

    /** How the stretch is written, with what the name might be. */
    private void style(int i) {
        long style = stretch.style();
        add(112, style);
        add(113, style << 4 | surname(i));
        add(114, style << 12 | parts(stretch.kindsBegin[i]) << 6 | parts(stretch.kindsEnd[i]));
        add(115, style << 8 | NameCharacters.foreign(stretch.facts[i]) << 4 | stretch.begins[i]);
    }
}
