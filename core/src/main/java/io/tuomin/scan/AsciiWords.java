package io.tuomin.scan;

import io.tuomin.recognizer.Candidate;
import java.util.Collection;

/**
 * What the words of a lexicon and the terms of dictionaries begin with, as far as they are ASCII: whether a run of letters and digits is a
 * word, and whether a longer one goes on. A run is a number, its symbols mixed: two of more than eight symbols may be taken for one, and
 * then more is said of each than is true. Most runs of a text are none that anything begins with; a small filter tells of nearly all of
 * them. Immutable.
 */
final class AsciiWords {

    /** Symbols that a run keeps as they are. */
    static final int PLAIN = Long.BYTES;

    /** Symbols of a run that are looked at. */
    static final int MOST = 2 * PLAIN;

    /** Too long to be told, or a term. */
    static final int TO_BE_READ = 1 << 28;

    private static final int WORD = TO_BE_READ - 1;

    /** What follows, by the lowest bits of a letter, lies above the rest; digits are as one. */
    private static final int GOES_ON = Integer.SIZE;

    private static final int LETTERS = 0x1F;

    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

    private static final long THIRD = 0x165667B19E3779F9L;

    /** Bits of a filter as a power of two: few enough for the nearest cache, and at least ten for each run. */
    private static final int FILTER = 17;

    /** What may stand between two letters of a word. */
    private static final byte[] SEPARATORS = new byte[0x100];

    static {
        for (char separator : new char[] {' ', '_', '-', '.'}) {
            SEPARATORS[separator] = 1;
        }
    }

    /** Words, terms, and what has to be read closely. */
    private final long[] known = new long[1 << FILTER - 6];
    /** With what follows: beginnings of longer ones. */
    private final long[] goingOn = new long[1 << FILTER - 6];

    /** Runs, each with what is known of it behind it; 0 in an empty slot. */
    private final long[] runs;

    private final int shift;
    /** By two symbols: whether a word or a term begins so, or is the first alone. */
    private final AsciiPairs begins = new AsciiPairs();

    /**
     * Of words and terms.
     *
     * @param words the words, as {@link Lexicon#key} gives them; the id of a word is its place
     * @param terms the terms, likewise
     */
    AsciiWords(Collection<String> words, Collection<String> terms) {
        int symbols = 0;
        for (String word : words) {
            symbols += symbols(word) + 1;
        }
        for (String term : terms) {
            symbols += symbols(term);
        }
        int log = 6;
        while (1 << log < symbols * 2) {
            log++;
        }
        runs = new long[2 << log];
        shift = Long.SIZE - log;
        int id = 0;
        for (String word : words) {
            addWord(word, id++);
        }
        terms.forEach(this::addTerm);
    }

    /** How many symbols of an ASCII word are looked at; none of others. */
    private static int symbols(String word) {
        int symbols = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x80) {
                return 0;
            }
            symbols += symbols == i && (Candidate.isLetter(c) || Candidate.isDigit(c)) ? 1 : 0;
        }
        return Math.min(symbols, MOST);
    }

    private void addWord(String word, int id) {
        int symbols = symbols(word);
        beginnings(word, symbols);
        if (symbols == word.length() && symbols < MOST) {
            add(run(word), id + 1);
            add(run(word + 's'), id + 1);
        } else if (symbols > 0) {
            add(run(word.substring(0, symbols)), TO_BE_READ);
        }
    }

    private void addTerm(String term) {
        int symbols = symbols(term);
        beginnings(term, symbols);
        if (symbols > 0) {
            add(run(term.substring(0, symbols)), TO_BE_READ);
        }
    }

    private void beginnings(String word, int symbols) {
        if (symbols == 1) {
            begins.addAll(lower(word.charAt(0)));
        } else if (symbols > 1) {
            begins.add(lower(word.charAt(0)), lower(word.charAt(1)));
        }
        for (int length = 1; length < symbols; length++) {
            addBeginning(run(word.substring(0, length)), word.charAt(length));
        }
    }

    private static long run(String symbols) {
        long plain = 0;
        long more = 0;
        for (int i = Math.min(symbols.length(), MOST) - 1; i >= 0; i--) {
            long symbol = symbols.charAt(i) | 0x20;
            if (i < PLAIN) {
                plain = plain << 8 | symbol;
            } else {
                more = more << 8 | symbol;
            }
        }
        return run(plain, more);
    }

    /** A run of up to eight symbols, the first in the lowest bits and in lower case, and up to eight more. */
    static long run(long plain, long more) {
        return plain * FIRST + more * SECOND;
    }

    private void addBeginning(long run, int next) {
        long longer = longer(run, next);
        goingOn[place(longer)] |= 1L << bit(longer);
        note(run, goesOn(next));
    }

    private void add(long run, int fact) {
        known[place(run)] |= 1L << bit(run);
        note(run, fact);
    }

    private void note(long run, long fact) {
        int slot = slot(run);
        runs[slot] = run;
        boolean known = (fact & WORD) != 0 && (runs[slot + 1] & WORD) != 0; // a plural and a word of its own
        runs[slot + 1] |= known ? TO_BE_READ : fact;
    }

    /** What is known of a run: 0 if nothing begins so. */
    long of(long run) {
        return runs[slot(run) + 1];
    }

    /**
     * Whether a run is a word or a term, or one begins with it and goes on with a symbol; true of some more.
     */
    boolean mayBe(long run, int next) {
        long longer = longer(run, next);
        return ((known[place(run)] >>> bit(run) | goingOn[place(longer)] >>> bit(longer)) & 1) != 0;
    }

    private static long longer(long run, int next) {
        return run + symbol(next) * THIRD;
    }

    /** The place of what a word may go on with: behind a separator, if there is one. */
    static int next(byte[] octets, int end) {
        return end + SEPARATORS[octets[end] & 0xFF];
    }

    private static int place(long run) {
        return (int) (run >>> Long.SIZE - FILTER + 6);
    }

    /** Of the bits at a place of the filter; higher ones fall away as it is shifted. */
    private static int bit(long run) {
        return (int) (run >>> Long.SIZE - FILTER);
    }

    /** The word that a run is, or -1. */
    static int word(long facts) {
        return (int) (facts & WORD) - 1;
    }

    /** Whether a longer word goes on with a symbol; of one that is neither letter nor digit it is not known. */
    static boolean goesOn(long facts, int symbol) {
        return (facts & goesOn(symbol)) != 0;
    }

    private static long goesOn(int symbol) {
        return 1L << GOES_ON + symbol(symbol);
    }

    /** A letter as a number; digits are as one. */
    private static int symbol(int symbol) {
        return symbol >= 'A' ? symbol & LETTERS : 0;
    }

    /** Whether a word or a term may begin with a letter or digit and the symbol behind it. */
    boolean mayBegin(int first, int next) {
        return begins.has(lower(first), lower(next));
    }

    /** Small letters and digits have the bit that is set. */
    private static int lower(int symbol) {
        return symbol | 0x20;
    }

    private int slot(long run) {
        int slot = (int) (run >>> shift) << 1;
        while (runs[slot] != run && runs[slot] != 0) {
            slot = slot + 2 & runs.length - 1;
        }
        return slot;
    }
}
