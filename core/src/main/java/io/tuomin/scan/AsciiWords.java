package io.tuomin.scan;

import io.tuomin.recognizer.Candidate;
import java.util.Collection;

/**
 * What the words of a lexicon and the terms of dictionaries begin with, as far as they are ASCII: whether a run of letters and digits is a
 * word, and whether a longer one goes on. A run is a number: up to eight symbols as they are, longer ones mixed, so that two may be taken
 * for one; then more is said of each than is true. Immutable.
 */
final class AsciiWords {

    /** Symbols that a run keeps as they are. */
    static final int PLAIN = Long.BYTES;

    /** Symbols of a run that are looked at. */
    static final int MOST = 2 * PLAIN;

    /** A longer word goes on behind this. */
    static final int GOES_ON = 1 << 29;
    /** Too long to be told, or a term. */
    static final int TO_BE_READ = 1 << 28;

    private static final int WORD = TO_BE_READ - 1;

    /** Set in mixed runs alone. */
    private static final long MIXED = 1L << 63;

    /** Runs; 0 in an empty slot. */
    private final long[] runs;

    private final int[] facts;
    private final int shift;
    /** By two symbols, of which the first is a digit: whether a term begins so. */
    private final boolean[] numbered = new boolean[10 * 0x80];

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
        runs = new long[1 << log];
        facts = new int[1 << log];
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
        if (symbols > 1 && Candidate.isDigit(term.charAt(0))) {
            numbered[pair(term.charAt(0), term.charAt(1))] = true;
        }
        beginnings(term, symbols);
        if (symbols > 0) {
            add(run(term.substring(0, symbols)), TO_BE_READ);
        }
    }

    private void beginnings(String word, int symbols) {
        for (int length = 1; length < symbols; length++) {
            add(run(word.substring(0, length)), GOES_ON);
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
        return more == 0 ? plain : plain * 0x9E3779B97F4A7C15L + more * 0xC2B2AE3D27D4EB4FL | MIXED;
    }

    private void add(long run, int fact) {
        int slot = slot(run);
        runs[slot] = run;
        boolean known = (fact & WORD) != 0 && (facts[slot] & WORD) != 0; // a plural and a word of its own
        facts[slot] |= known ? TO_BE_READ : fact;
    }

    /** What is known of a run: 0 if nothing begins so. */
    int of(long run) {
        return facts[slot(run)];
    }

    /** The word that a run is, or -1. */
    static int word(int facts) {
        return (facts & WORD) - 1;
    }

    /** Whether a term begins with a digit and another symbol. */
    boolean isNumbered(int digit, int next) {
        return numbered[pair(digit, next)];
    }

    private static int pair(int digit, int next) {
        return (digit - '0') << 7 | next;
    }

    private int slot(long run) {
        int slot = (int) ((run ^ run >>> 29) * 0x9E3779B97F4A7C15L >>> shift);
        while (runs[slot] != run && runs[slot] != 0) {
            slot = slot + 1 & runs.length - 1;
        }
        return slot;
    }
}
