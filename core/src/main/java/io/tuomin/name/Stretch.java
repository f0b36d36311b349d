package io.tuomin.name;

import io.tuomin.dictionary.Dictionaries;
import java.util.Arrays;

/**
 * A stretch of text as the models for names see it: its characters in one form, what is known of each, and the words around those that are
 * asked about. Not thread-safe; to be used again for the next stretch.
 *
 * <p>The place of a character is its offset from the beginning of the stretch, and {@link #PAD}.
 */
final class Stretch {

    /** Most characters of a stretch. */
    static final int LONGEST = 400;

    /** Room on either side, so that no question about a neighbour needs to look where the stretch ends. */
    static final int PAD = 8;

    /** How far before and behind a character the words begin that {@link NameFeatures} asks about. */
    private static final int REACH_BACK = NameWords.LONGEST;

    private static final int REACH_AHEAD = 3;

    private static final char MASK = '*';

    private final NameCharacters characters;
    private final NameWords words;

    /** By place: the character as {@link NameCharacters#normal} writes it. */
    final char[] text = new char[LONGEST + 2 * PAD];
    /** By place: what is known of the character. */
    final int[] facts = new int[text.length];

    /** By place: the longest word of the lexicon that begins, ends, and goes on there. */
    final byte[] begins = new byte[text.length];

    final byte[] ends = new byte[text.length];
    final byte[] crosses = new byte[text.length];
    /** By place: what words that begin, end and go on there are in names; length of the longest that begins. */
    final int[] kindsBegin = new int[text.length];

    final int[] kindsEnd = new int[text.length];
    final int[] kindsInside = new int[text.length];
    final byte[] longest = new byte[text.length];
    /** By place: classes of the longest words that begin and end there. */
    final byte[] classBegins = new byte[text.length];

    final byte[] classEnds = new byte[text.length];
    private final byte[] classLength = new byte[text.length];

    private final byte[][] bytes = {begins, ends, crosses, longest, classBegins, classEnds, classLength};
    private final int[][] numbers = {kindsBegin, kindsEnd, kindsInside};

    /** Where Chinese characters, dots and capitals are. */
    private final int[] toAsk = new int[LONGEST];

    private int asks;
    private int length;
    private int style;
    /** Facts of which any character has one. */
    private int ofAll;
    /** Where all that was written since it was overwritten ends. */
    private int used = PAD;
    /** Places that words may have been noted at. */
    private int lookedFrom;

    private int lookedTo;

    Stretch(NameCharacters characters, NameWords words) {
        this.characters = characters;
        this.words = words;
    }

    /**
     * As some dictionaries know characters and words.
     *
     * @throws io.tuomin.dictionary.DictionaryException if one is missing
     */
    static Stretch of(Dictionaries dictionaries) {
        return new Stretch(new NameCharacters(dictionaries), NameWords.of(dictionaries));
    }

    /** Takes a text of at most {@link #LONGEST} characters, wherever stretches end in it, to be asked about any of them. */
    void read(CharSequence source, int from, int to) {
        take(source.toString().toCharArray(), from, to, 0);
        forgetWords();
        look(0, to - from);
    }

    /**
     * Takes a text of at most {@link #LONGEST} characters as far as its first stretch goes. What is to be asked about must be
     * {@linkplain #look looked at}.
     *
     * @return where the stretch ends
     */
    int take(char[] source, int from, int to) {
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

    /**
     * How the stretch is written: how many of its characters are those of sentences (的, 了, 在 ...), whether it has signs, how long it is.
     * Titles of goods, tables and menus hold words that look like names and none of these.
     */
    private static int style(int ofSentences, int signs, int length) {
        int share = ofSentences == 0 ? 0 : ofSentences * 30 < length ? 1 : ofSentences * 12 < length ? 2 : 3;
        int size = length < 8 ? 0 : length < 20 ? 1 : length < 40 ? 2 : 3;
        return share << 3 | (signs > 0 ? 4 : 0) | size;
    }

    /** Overwrites what was read; a stretch must be taken before anything is asked again. */
    void forget() {
        Arrays.fill(text, PAD, used, '\0');
        Arrays.fill(facts, PAD, used, 0);
        used = PAD;
        length = 0;
    }

    int length() {
        return length;
    }

    /** A number for how it is written. */
    int style() {
        return style;
    }

    /** Whether what was taken ends where a stretch does. */
    boolean isClosed() {
        return (ofAll & NameCharacters.ENDS) != 0;
    }

    /** Whether there may be a Chinese character of two units. */
    boolean hasPairs() {
        return (ofAll & NameCharacters.OF_PAIR) != 0;
    }

    /** How many Chinese characters, dots and capitals there are. */
    int asks() {
        return asks;
    }

    /** Where one of these is. */
    int toAsk(int index) {
        return toAsk[index];
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

    /** 1 if the character of a place and the next one are a surname. */
    long compound(int place) {
        return characters.compound(text[place], text[place + 1]);
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

    /** Notes the words that begin at a place. */
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

    /** A word from one place to another, both included. */
    private void word(int start, int last, int kinds) {
        int size = last - start + 1;
        if ((kinds & NameWords.WORD) != 0) {
            begins[start] = (byte) size;
            if (ends[last] < size) {
                ends[last] = (byte) size;
            }
            for (int i = start + 1; i <= last; i++) {
                crosses[i] = (byte) Math.max(crosses[i], size);
            }
        }
        if (kinds != NameWords.WORD) {
            kindsBegin[start] |= kinds;
            longest[start] = (byte) size;
            kindsEnd[last] |= kinds;
            for (int i = start + 1; i < last; i++) {
                kindsInside[i] |= kinds;
            }
        }
    }
}
