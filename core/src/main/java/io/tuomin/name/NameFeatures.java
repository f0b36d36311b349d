package io.tuomin.name;

import io.tuomin.dictionary.Dictionaries;
import java.util.Arrays;

/**
 * What the model sees at each character of a stretch of text. The same class serves training and scanning, so the two cannot differ.
 *
 * <p>A feature is one number: which question it answers in the upper 8 bits, the answer below. Not thread-safe; to be used again for the
 * next stretch.
 */
public final class NameFeatures {

    /** Most characters of a stretch. */
    public static final int LONGEST = 400;

    /** Most features of a character. */
    public static final int MOST = 64;

    /** Room on either side, so that no question about a neighbour needs to look where the stretch ends. */
    private static final int PAD = 8;

    /** How far runs of transcribing characters and dots are looked for. */
    private static final int REACH = 5;

    /** How far before and behind a character the words begin that the features ask about. */
    private static final int REACH_BACK = NameWords.LONGEST + 3;

    private static final int REACH_AHEAD = 4;

    /** Fewer characters are no title of goods: a name alone, a cell of a table. */
    private static final int SHORTEST_TITLE = 10;

    /** Fewer Chinese characters are none either, however many digits and letters stand beside them: a name with its number. */
    private static final int LEAST_OF_TITLE = 6;

    private static final char MASK = '*';

    private final NameCharacters characters;
    private final NameWords words;
    private final ShopWords ofShops;

    private final char[] text = new char[LONGEST + 2 * PAD];
    /** By place: what is known of the character. */
    private final int[] facts = new int[text.length];
    /** Where Chinese characters, dots and capitals are. */
    private final int[] toAsk = new int[LONGEST];

    /** Longest word of the lexicon that begins, ends, and goes on at a character. */
    private final byte[] begins = new byte[text.length];

    private final byte[] ends = new byte[text.length];
    private final byte[] crosses = new byte[text.length];
    /** What words that begin, end and go on at a character are in names; length of the longest that begins. */
    private final int[] kindsBegin = new int[text.length];

    private final int[] kindsEnd = new int[text.length];
    private final int[] kindsInside = new int[text.length];
    private final byte[] longest = new byte[text.length];
    /** Classes of the longest words that begin and end at a character. */
    private final byte[] classBegins = new byte[text.length];

    private final byte[] classEnds = new byte[text.length];
    private final byte[] classLength = new byte[text.length];

    private final byte[][] bytes = {begins, ends, crosses, longest, classBegins, classEnds, classLength};
    private final int[][] numbers = {kindsBegin, kindsEnd, kindsInside};

    private int length;
    private int style;
    /** Facts of which any character has one. */
    private int ofAll;

    private int asks;
    /** Where all that was written since it was overwritten ends. */
    private int used = PAD;
    /** Places that words may have been noted at. */
    private int lookedFrom;

    private int lookedTo;
    private long[] features = new long[0];
    private int count;

    NameFeatures(NameCharacters characters, NameWords words, ShopWords ofShops) {
        this.characters = characters;
        this.words = words;
        this.ofShops = ofShops;
    }

    /**
     * What the model sees, by some dictionaries.
     *
     * @throws io.tuomin.dictionary.DictionaryException if one is missing
     */
    public static NameFeatures of(Dictionaries dictionaries) {
        return new NameFeatures(
                new NameCharacters(dictionaries), NameWords.of(dictionaries), new ShopWords(dictionaries));
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
        take(source.toString().toCharArray(), from, to);
        forgetWords();
        look(0, to - from);
    }

    /** Takes a stretch of text of at most {@link #LONGEST} characters; what is to be asked about must be {@linkplain #look looked at}. */
    void take(char[] source, int from, int to) {
        take(source, from, to, 0);
    }

    /**
     * Takes a text of at most {@link #LONGEST} characters as far as its first stretch goes.
     *
     * @return where the stretch ends
     */
    int takeStretch(char[] source, int from, int to) {
        return from + take(source, from, to, NameCharacters.ENDS);
    }

    /** Takes a text up to a character of which one of some facts is known, that one included; gives how many it took. */
    private int take(char[] source, int from, int to, int last) {
        int ofSentences = 0;
        int signs = 0;
        int all = 0;
        int asked = 0;
        int end = PAD;
        for (int i = from; i < to && (all & last) == 0; i++) {
            char c = source[i];
            int known = characters.facts(c);
            text[end] = NameCharacters.isWrittenOtherwise(known) ? NameCharacters.normal(c) : c;
            facts[end] = known;
            ofSentences += NameCharacters.isOfSentences(known);
            signs += NameCharacters.isSign(known);
            all |= known;
            toAsk[asked] = end++ - PAD;
            asked += NameCharacters.isAsked(known);
        }
        length = end - PAD;
        used = Math.max(used, end);
        ofAll = all;
        asks = asked;
        style = style(ofSentences, signs, length);
        Arrays.fill(text, end, end + PAD, '\0');
        Arrays.fill(facts, end, end + PAD, 0);
        return length;
    }

    /** Whether what was taken ends where a stretch does. */
    boolean isClosed() {
        return (ofAll & NameCharacters.ENDS) != 0;
    }

    /** Whether there may be a Chinese character of two units. */
    boolean hasPairs() {
        return (ofAll & NameCharacters.OF_PAIR) != 0;
    }

    int length() {
        return length;
    }

    /** How many Chinese characters, dots and capitals there are. */
    int asks() {
        return asks;
    }

    /** Where one of these is. */
    int toAsk(int index) {
        return toAsk[index];
    }

    /** Forgets the words of the stretch before: to be called for a stretch before any of it is looked at. */
    void forgetWords() {
        if (lookedTo > lookedFrom) {
            for (byte[] array : bytes) {
                Arrays.fill(array, lookedFrom, lookedTo, (byte) 0);
            }
            for (int[] array : numbers) {
                Arrays.fill(array, lookedFrom, lookedTo, 0);
            }
        }
        lookedFrom = text.length;
        lookedTo = 0;
    }

    /** Overwrites what was read; a stretch must be taken before anything is asked again. */
    void forget() {
        Arrays.fill(text, PAD, used, '\0');
        Arrays.fill(facts, PAD, used, 0);
        used = PAD;
        length = 0;
    }

    /**
     * How the stretch is written: how many of its characters are those of sentences (的, 了, 在 ...), whether it has signs, how long it is.
     * Titles of goods, tables and menus hold words that look like names and none of these.
     */
    private static int style(int ofSentences, int signs, int length) {
        int share = ofSentences == 0 ? 0 : ofSentences * 30 < length ? 1 : ofSentences * 12 < length ? 2 : 3;
        int size = length < 8 ? 0 : length < 20 ? 1 : length < 40 ? 2 : 3;
        return share << 3 | (signs > 0 ? 4 : 0) | size;
    }

    /** Whether the stretch is the title of goods. */
    boolean isTitle(GoodsTitle titles) {
        return length >= SHORTEST_TITLE && hasWords() && titles.isTitle(text, PAD, PAD + length, style, ofShops);
    }

    private boolean hasWords() {
        int han = 0;
        for (int i = PAD; i < PAD + length && han < LEAST_OF_TITLE; i++) {
            han += NameCharacters.kind(facts[i]) == NameCharacters.HAN ? 1 : 0;
        }
        return han == LEAST_OF_TITLE;
    }

    /** The logarithm of the odds that the stretch is the title of goods, in units of {@link NameModel#GRID}. */
    int titleOdds(GoodsTitle titles) {
        return titles.odds(text, PAD, PAD + length, style);
    }

    /** The slots of the stretch in the table that tells titles of goods; how many they are. */
    public int titleSlots(long[] to) {
        for (int i = 0; i <= length; i++) {
            to[i] = GoodsTitle.slot(text[PAD + i - 1], text[PAD + i]);
        }
        to[length + 1] = GoodsTitle.slot(style);
        return length + 2;
    }

    /** Looks up the words around some characters. */
    void look(int from, int to) {
        int end = PAD + length;
        int first = Math.max(PAD, PAD + from - REACH_BACK);
        int last = Math.min(end, PAD + to + REACH_AHEAD);
        for (int i = first; i < last; i++) {
            words(i, end);
        }
        lookedFrom = Math.min(lookedFrom, first);
        lookedTo = Math.max(lookedTo, Math.min(end, last + NameWords.LONGEST));
    }

    /** The slots of a character in the table of the gate. */
    public void slots(int offset, int[] to) {
        NameGate.slots(text, facts, PAD + offset, to);
    }

    /** Where that ends which is asked about together: a word in Latin letters if it begins there, nothing within one, else the character. */
    int askedEnd(int offset) {
        int i = PAD + offset;
        if (!NameCharacters.isLatin(facts[i])) {
            return offset + 1;
        }
        if (!NameCharacters.isLatin(facts[i - 1])) {
            while (NameCharacters.isLatin(facts[i])) {
                i++;
            }
        }
        return i - PAD;
    }

    /**
     * Whether a Chinese character stands alone between a sign and a star, "吴*": it is what is left of a name, and no name is told that has a
     * star in it.
     */
    boolean isRest(int offset) {
        int i = PAD + offset;
        return text[i + 1] == MASK
                && NameCharacters.kind(facts[i]) == NameCharacters.HAN
                && NameCharacters.endsNames(facts[i - 1]);
    }

    private void words(int start, int end) {
        long key = NameWords.EMPTY;
        for (int i = start; i < end && i < start + NameWords.LONGEST; i++) {
            key = NameWords.extend(key, text[i]);
            if (i == start + 1 && !words.beginsWord(key)) {
                return;
            }
            long found = words.find(key);
            if (found == 0) {
                return;
            }
            int neighbours = NameWords.neighbours(found);
            if (neighbours > 0) {
                classBegins[start] = (byte) neighbours;
                if (classLength[i] < i - start + 1) {
                    classLength[i] = (byte) (i - start + 1);
                    classEnds[i] = (byte) neighbours;
                }
            }
            int kinds = NameWords.kinds(found);
            if (kinds != 0) {
                word(start, i, kinds);
            }
        }
    }

    /** A word from one character to another, both included. */
    private void word(int start, int last, int kinds) {
        int length = last - start + 1;
        if ((kinds & NameWords.WORD) != 0) {
            begins[start] = (byte) length;
            if (ends[last] < length) {
                ends[last] = (byte) length;
            }
            for (int i = start + 1; i <= last; i++) {
                crosses[i] = (byte) Math.max(crosses[i], length);
            }
        }
        if (kinds != NameWords.WORD) {
            kindsBegin[start] |= kinds;
            longest[start] = (byte) length;
            kindsEnd[last] |= kinds;
            for (int i = start + 1; i < last; i++) {
                kindsInside[i] |= kinds;
            }
        }
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
        int i = PAD + offset;
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

    /** Surnames and what given names are made of: at this character, one before and two before. */
    private void given(int i) {
        long surname = NameCharacters.surname(facts[i]);
        long surname1 = NameCharacters.surname(facts[i - 1]);
        long surname2 = NameCharacters.surname(facts[i - 2]);
        long first = NameCharacters.first(facts[i]);
        long firstBefore = NameCharacters.first(facts[i - 1]);
        long firstBehind = NameCharacters.first(facts[i + 1]);
        long second = NameCharacters.second(facts[i]);
        long secondBehind = NameCharacters.second(facts[i + 1]);
        long secondBehind2 = NameCharacters.second(facts[i + 2]);
        long only = NameCharacters.only(facts[i]);
        add(20, surname);
        add(21, surname << 12 | firstBehind << 8 | secondBehind2 << 4 | NameCharacters.only(facts[i + 1]));
        add(22, surname1 << 12 | first << 8 | secondBehind << 4 | only);
        add(23, surname2 << 8 | firstBefore << 4 | second);
        add(29, characters.compound(text[i], text[i + 1]) << 1 | characters.compound(text[i - 1], text[i]));
    }

    /** What kinds of characters stand around. */
    private void shape(int i) {
        long pattern = 0;
        for (int j = i - 2; j <= i + 2; j++) {
            pattern = pattern << 4 | NameCharacters.kind(facts[j]);
        }
        add(30, pattern);
        add(31, pattern >> 4 & 0xFFF);
    }

    /** Words of the lexicon that begin, end or go on here: most names are no words, and stand between words. */
    private void lexicon(int i) {
        long surname = NameCharacters.surname(facts[i]);
        long surname1 = NameCharacters.surname(facts[i - 1]);
        long surname2 = NameCharacters.surname(facts[i - 2]);
        long begin = begins[i];
        long begin1 = begins[i + 1];
        long begin2 = begins[i + 2];
        long endBefore = ends[i - 1];
        long cross = crosses[i];
        long cross1 = crosses[i + 1];
        add(40, begin << 4 | ends[i]);
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
        add(54, surname2 << 20 | begin << 16 | begin1 << 12 | cross << 8 | cross1 << 4 | crosses[i - 1]);
        add(55, pair(surname, i + 1) << 12 | around & 0xFF0 | begin2);
    }

    /** A surname with the two characters behind it. */
    private long pair(long surname, int i) {
        return surname << 8 | (long) NameCharacters.first(facts[i]) << 4 | NameCharacters.second(facts[i + 1]);
    }

    /** Titles, verbs and the like that touch: 记者, 先生, 表示; and these together with what the name might be. */
    private void surroundings(int i) {
        long surname = NameCharacters.surname(facts[i]);
        long surname1 = NameCharacters.surname(facts[i - 1]);
        long surname2 = NameCharacters.surname(facts[i - 2]);
        long firstBehind = NameCharacters.first(facts[i + 1]);
        long before = around(kindsEnd[i - 1]);
        long behind = around(kindsBegin[i + 1]);
        add(60, before);
        add(61, behind);
        add(62, before << 12 | pair(surname, i + 1));
        add(63, behind << 12 | surname1 << 4 | NameCharacters.only(facts[i]));
        add(64, behind << 12 | pair(surname2, i - 1));
        add(65, (surname << 4 | firstBehind) << 12 | around(kindsBegin[i + 2]) << 4 | begins[i + 2]);
        add(66, pair(surname, i + 1) << 12 | around(kindsBegin[i + 3]));
    }

    private static long around(int kinds) {
        return kinds >> NameWords.AROUND_SHIFT;
    }

    /** Names of other languages, known people, and what must not be taken for them. */
    private void foreign(int i) {
        long transcribes = NameCharacters.transcribes(facts[i]);
        long left = run(i, -1);
        long right = run(i, 1);
        add(80, parts(kindsBegin[i]) << 12 | parts(kindsInside[i]) << 6 | parts(kindsEnd[i]));
        add(81, parts(kindsBegin[i + 1]) << 6 | parts(kindsEnd[i - 1]));
        add(
                82,
                (long) longest[i] << 3
                        | figure(kindsBegin[i]) << 2
                        | figure(kindsInside[i]) << 1
                        | figure(kindsEnd[i]));
        add(86, transcribes << 8 | left << 4 | right);
        add(
                88,
                transcribes << 16
                        | left << 12
                        | right << 8
                        | (long) NameCharacters.kind(facts[i - 1]) << 4
                        | NameCharacters.surname(facts[i]));
        add(89, dot(i, -1) << 8 | dot(i, 1) << 4 | transcribes);
        add(
                90,
                (long) NameCharacters.transcribes(facts[i - 2]) << 4
                        | NameCharacters.transcribes(facts[i - 1]) << 3
                        | transcribes << 2
                        | NameCharacters.transcribes(facts[i + 1]) << 1
                        | NameCharacters.transcribes(facts[i + 2]));
    }

    /** Classes of the words around, with what the name might be. */
    private void neighbours(int i) {
        long surname = NameCharacters.surname(facts[i]);
        long surname1 = NameCharacters.surname(facts[i - 1]);
        long surname2 = NameCharacters.surname(facts[i - 2]);
        long before = classEnds[i - 1] & 0xFF;
        long behind = classBegins[i + 1] & 0xFF;
        add(100, before);
        add(101, behind);
        add(102, before << 8 | behind);
        add(103, before << 4 | surname);
        add(104, behind << 8 | surname2 << 4 | surname1);
        add(105, (long) (classBegins[i + 2] & 0xFF) << 4 | surname);
        add(106, (long) (classBegins[i + 3] & 0xFF) << 4 | surname);
        add(111, (long) (classEnds[i] & 0xFF) << 8 | (classBegins[i] & 0xFF));
        add(112, style);
        add(113, (long) style << 4 | surname);
        add(114, (long) style << 12 | parts(kindsBegin[i]) << 6 | parts(kindsEnd[i]));
        add(115, (long) style << 8 | NameCharacters.foreign(facts[i]) << 4 | begins[i]);
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
        while (length < REACH && NameCharacters.transcribes(facts[i + (length + 1) * step]) == 1) {
            length++;
        }
        return length;
    }

    /** Distance of a dot on one side, over Chinese characters alone; 0 if there is none near. */
    private long dot(int i, int step) {
        for (int distance = 1; distance <= REACH + 1; distance++) {
            int kind = NameCharacters.kind(facts[i + distance * step]);
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
