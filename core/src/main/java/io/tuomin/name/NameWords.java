package io.tuomin.name;

import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import java.util.Arrays;
import java.util.List;

/**
 * Words by their characters: those of a lexicon, and those that stand in, before and behind names. Immutable.
 *
 * <p>A hash table whose key is the hash of a word, which grows by one character at a time; it holds the beginnings of words as well, so
 * that a walk ends where no word goes on.
 */
final class NameWords {

    /** A word of the lexicon. */
    static final int WORD = 1;

    /** Part of a name of another language; a known person; an organisation or a brand; Japanese surname and given name; Korean. */
    static final int FOREIGN = 1 << 1;

    static final int FIGURE = 1 << 2;
    static final int BRAND = 1 << 3;
    static final int JAPANESE_SURNAME = 1 << 4;
    static final int JAPANESE_GIVEN = 1 << 5;
    static final int KOREAN = 1 << 6;
    /** All that says what a word is in a name. */
    static final int PARTS = FOREIGN | FIGURE | BRAND | JAPANESE_SURNAME | JAPANESE_GIVEN | KOREAN;

    /** Stands before a name, behind one; a verb that a person does; a word that has a person as object; kin. */
    static final int BEFORE = 1 << 7;

    static final int BEHIND = 1 << 8;
    static final int VERB = 1 << 9;
    static final int PREPOSITION = 1 << 10;
    static final int KIN = 1 << 11;

    /** A word that looks like a name and hardly ever is one: 高兴, 马上. */
    private static final int LOOKALIKE = 1 << 12;

    /** Bits of the words around a name start here. */
    static final int AROUND_SHIFT = 7;

    /** Longest word that counts. */
    static final int LONGEST = 8;

    private static final String KINDS = "FPBJGKbavpk";

    private static final char LOOKALIKES = 'w';

    /** Most classes of words, by {@link #neighbours}. */
    private static final int CLASSES = 255;

    private static final String WORDS = "word";

    static final long EMPTY = 0x9E3779B97F4A7C15L;

    private static final long CHECK = 0xFFFFFFFFL;
    private static final int KINDS_SHIFT = 32;
    private static final int CLASS_SHIFT = 48;
    private static final int MOST_PAIRS = 1 << 20;

    /**
     * The words and their beginnings: in the lower half of a number a part of the key, above it what the word is, and its class by the
     * words that stand beside it.
     */
    private final long[] entries;

    /** A bit for the hash of two characters that words begin with. */
    private final long[] pairs = new long[MOST_PAIRS / Long.SIZE];

    NameWords(Dictionaries dictionaries) {
        Dictionary words = dictionaries.get("words");
        Dictionary names = dictionaries.get("name-words");
        Dictionary neighbours = dictionaries.get("word-classes");
        entries = new long[capacity(List.of(words, names, neighbours))];

        Builder plain = new Builder();
        words.show(WORDS, (row, word, length) -> plain.add(word, length, WORD, 0));

        List<String> kinds = names.column("kinds", NameWords::areKinds, "letters of " + KINDS + LOOKALIKES);
        Builder named = new Builder();
        names.show(WORDS, (row, word, length) -> named.add(word, length, bits(kinds.get(row)), 0));

        int[] classes = neighbours.numbers("class", 1, CLASSES);
        Builder classed = new Builder();
        neighbours.show(WORDS, (row, word, length) -> classed.add(word, length, 0, classes[row]));
    }

    private static int bits(String kinds) {
        int bits = 0;
        for (int i = 0; i < kinds.length(); i++) {
            char kind = kinds.charAt(i);
            bits |= kind == LOOKALIKES ? WORD | LOOKALIKE : 1 << 1 + KINDS.indexOf(kind);
        }
        return bits;
    }

    private static boolean areKinds(String value) {
        for (int i = 0; i < value.length(); i++) {
            char kind = value.charAt(i);
            if (kind != LOOKALIKES && KINDS.indexOf(kind) < 0) {
                return false;
            }
        }
        return !value.isEmpty();
    }

    /** Room for all words and their beginnings, and half as much again at least: a table that is full would be searched for ever. */
    private static int capacity(List<Dictionary> tables) {
        int most = 1;
        for (Dictionary table : tables) {
            Beginnings beginnings = new Beginnings();
            table.show(WORDS, beginnings);
            most += beginnings.count;
        }
        return Integer.highestOneBit(most + most / 2) * 2;
    }

    /** The word last seen: most often, the next one begins as it does. */
    private static class LastWord {

        private final char[] characters = new char[LONGEST];
        private int length;

        /** With how many characters of it a word begins, which then takes its place. */
        final int shared(char[] word, int wordLength) {
            int shared = Arrays.mismatch(characters, 0, length, word, 0, wordLength);
            System.arraycopy(word, 0, characters, 0, wordLength);
            length = wordLength;
            return shared < 0 ? wordLength : shared;
        }
    }

    /** Counts the words of a table and their beginnings. */
    private static final class Beginnings extends LastWord implements Dictionary.Viewer {

        private int count;

        @Override
        public void see(int row, char[] word, int length) {
            if (length <= LONGEST) {
                count += length - shared(word, length);
            }
        }
    }

    /** Puts in the words of a table: of each the beginnings that the one before it has not put in, and itself. */
    private final class Builder extends LastWord {

        /** By length: the key of the beginning of the last word. */
        private final long[] keys = new long[LONGEST + 1];

        Builder() {
            keys[0] = EMPTY;
        }

        void add(char[] word, int length, int kinds, int neighbours) {
            if (length > LONGEST) {
                return;
            }
            for (int i = shared(word, length); i < length; i++) {
                keys[i + 1] = extend(keys[i], word[i]);
                put(keys[i + 1], 0, 0);
                if (i == 1) {
                    int pair = pair(keys[2]);
                    pairs[pair / Long.SIZE] |= 1L << pair;
                }
            }
            put(keys[length], kinds, neighbours);
        }
    }

    private void put(long key, int kinds, int neighbours) {
        int slot = slot(key);
        if (entries[slot] == 0) {
            entries[slot] = check(key);
        }
        entries[slot] |= (long) kinds << KINDS_SHIFT | (long) neighbours << CLASS_SHIFT;
    }

    private int slot(long key) {
        int slot = (int) (key >>> 40) & entries.length - 1;
        long check = check(key);
        while (entries[slot] != 0 && (entries[slot] & CHECK) != check) {
            slot = slot + 1 & entries.length - 1;
        }
        return slot;
    }

    /** Part of a key that tells words in neighbouring slots apart; never 0. */
    private static long check(long key) {
        return key & CHECK | 1;
    }

    /** The key of a word that is longer by a character. */
    static long extend(long key, char c) {
        long longer = (key ^ c) * 0xBF58476D1CE4E5B9L;
        return longer ^ longer >>> 29;
    }

    /** Whether a word may begin with two characters that have this key. */
    boolean beginsWord(long key) {
        int pair = pair(key);
        return (pairs[pair / Long.SIZE] >>> pair & 1) != 0;
    }

    private static int pair(long key) {
        return (int) (key >>> 20) & MOST_PAIRS - 1;
    }

    /** Whether it is a word that looks like a name and hardly ever is one. */
    boolean isLookalike(CharSequence text, int start, int end) {
        long key = EMPTY;
        for (int i = start; i < end; i++) {
            key = extend(key, text.charAt(i));
        }
        return (find(key) >>> KINDS_SHIFT & LOOKALIKE) != 0;
    }

    /** What is known of the word of a key; 0 if no word goes on from here. */
    long find(long key) {
        return entries[slot(key)];
    }

    /** What a word is. */
    static int kinds(long found) {
        return (int) (found >>> KINDS_SHIFT) & (1 << CLASS_SHIFT - KINDS_SHIFT) - 1 & ~LOOKALIKE;
    }

    /** The class of a word by the words that stand beside it; 0 for none. */
    static int neighbours(long found) {
        return (int) (found >>> CLASS_SHIFT);
    }
}
