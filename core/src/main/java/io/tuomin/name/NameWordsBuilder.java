package io.tuomin.name;

import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import java.util.Arrays;
import java.util.List;

/** Makes {@link NameWords} of their tables: of each word the beginnings that the one before it has not put in, and itself. */
final class NameWordsBuilder {

    private static final String KINDS = "FPBJGKbavpk";

    private static final char LOOKALIKES = 'w';

    /** Most classes of words, by {@link NameWords#neighbours}. */
    private static final int CLASSES = 255;

    private static final String WORDS = "word";

    private final NameWords words;

    private NameWordsBuilder(NameWords words) {
        this.words = words;
    }

    /**
     * The words of some dictionaries.
     *
     * @throws io.tuomin.dictionary.DictionaryException if a table is missing, or does not fit
     */
    static NameWords build(Dictionaries dictionaries) {
        List<Dictionary> tables =
                NameWords.TABLES.stream().map(dictionaries::get).toList();
        NameWords words = new NameWords(capacity(tables));
        new NameWordsBuilder(words).add(tables.get(0), tables.get(1), tables.get(2));
        return words;
    }

    private void add(Dictionary lexicon, Dictionary names, Dictionary neighbours) {
        Table plain = new Table();
        lexicon.show(WORDS, (row, word, length) -> plain.add(word, length, NameWords.WORD, 0));

        List<String> kinds = names.column("kinds", NameWordsBuilder::areKinds, "letters of " + KINDS + LOOKALIKES);
        Table named = new Table();
        names.show(WORDS, (row, word, length) -> named.add(word, length, bits(kinds.get(row)), 0));

        int[] classes = neighbours.numbers("class", 1, CLASSES);
        Table classed = new Table();
        neighbours.show(WORDS, (row, word, length) -> classed.add(word, length, 0, classes[row]));
    }

    private static int bits(String kinds) {
        int bits = 0;
        for (int i = 0; i < kinds.length(); i++) {
            char kind = kinds.charAt(i);
            bits |= kind == LOOKALIKES ? NameWords.WORD | NameWords.LOOKALIKE : 1 << 1 + KINDS.indexOf(kind);
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
        int most = Long.SIZE;
        for (Dictionary table : tables) {
            Beginnings beginnings = new Beginnings();
            table.show(WORDS, beginnings);
            most += beginnings.count;
        }
        return Integer.highestOneBit(most + most / 2) * 2;
    }

    /** The word last seen: most often, the next one begins as it does. */
    private static class LastWord {

        private final char[] characters = new char[NameWords.LONGEST];
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
            if (length <= NameWords.LONGEST) {
                count += length - shared(word, length);
            }
        }
    }

    /** Puts in the words of a table. */
    private final class Table extends LastWord {

        /** By length: the key of the beginning of the last word. */
        private final long[] keys = new long[NameWords.LONGEST + 1];

        Table() {
            keys[0] = NameWords.EMPTY;
        }

        void add(char[] word, int length, int kinds, int neighbours) {
            if (length > NameWords.LONGEST) {
                return;
            }
            for (int i = shared(word, length); i < length; i++) {
                keys[i + 1] = NameWords.extend(keys[i], word[i]);
                words.add(keys[i + 1], 0, 0);
                if (i == 1) {
                    words.addPair(keys[2]);
                }
            }
            words.add(keys[length], kinds, neighbours);
        }
    }
}
