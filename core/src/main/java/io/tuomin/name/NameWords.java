package io.tuomin.name;

import com.google.common.collect.ImmutableList;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.DictionaryException;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

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
    static final int LOOKALIKE = 1 << 12;

    /** Bits of the words around a name start here. */
    static final int AROUND_SHIFT = 7;

    /** Longest word that counts. */
    static final int LONGEST = 8;

    /** The name of their compiled form among the models. */
    static final String MODEL = "name-words";

    /** The tables that they are made of. */
    static final ImmutableList<String> TABLES = ImmutableList.of("words", "name-words", "word-classes");

    private static final int MAGIC = 0x544E5752; // "TNWR"
    private static final int FORMAT = 1;

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

    /** None yet, and room for so many, which is a power of two. */
    NameWords(int capacity) {
        entries = new long[capacity];
    }

    /** Those of some dictionaries: compiled, if their tables are those that were compiled, else made of the tables. */
    static NameWords of(Dictionaries dictionaries) {
        return dictionaries
                .modelOf(TABLES, MODEL)
                .map(NameWords::read)
                .orElseGet(() -> NameWordsBuilder.build(dictionaries));
    }

    /** Writes the compiled form: the same words always give the same bytes. */
    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeByte(FORMAT);
        data.writeInt(entries.length);
        SparseNumbers.write(entries, data);
        SparseNumbers.write(pairs, data);
        data.flush();
    }

    /**
     * Reads the compiled form.
     *
     * @throws DictionaryException if it is none, or is cut off
     */
    static NameWords read(byte[] compiled) {
        try {
            ByteBuffer in = ByteBuffer.wrap(compiled);
            if (in.getInt() != MAGIC || in.get() != FORMAT) {
                throw new DictionaryException("Not compiled words around names of this version");
            }
            NameWords words = new NameWords(in.getInt());
            SparseNumbers.read(in, words.entries);
            SparseNumbers.read(in, words.pairs);
            return words;
        } catch (BufferUnderflowException e) {
            throw new DictionaryException("The compiled words around names are cut off", e);
        }
    }

    /** Notes that words begin with two characters that have this key. */
    void addPair(long key) {
        int pair = pair(key);
        pairs[pair / Long.SIZE] |= 1L << pair;
    }

    /** Adds to what is known of the word of a key, which may be the beginning of others. */
    void add(long key, int kinds, int neighbours) {
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
