package io.tuomin.scan;

import com.google.common.primitives.Ints;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.Trigger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The dictionaries of the recognizers that look for terms, one lexicon for each, behind one filter for all that tells by two or
 * three characters where no term begins. Immutable.
 */
final class Terms {

    /** A filter as an {@code int} tells so many lexicons apart; those beyond share bits. */
    private static final int BITS = 32;

    private static final int LEAST_FILTER = 10;

    /** Stands for the third character of a term that has two. */
    private static final char NO_THIRD = '\0';

    private final Lexicon[] lexicons;
    private final int[][] callees;
    /** Tells at most places that no term begins, nor any other word. */
    private final Pairs beginnings;
    /** By the first three characters of terms, or the two that they have: the lexicons that have such. */
    private final int[] triples;

    private final int tripleShift;

    /**
     * The terms that some recognizers ask for.
     *
     * @param beginnings takes what the terms begin with
     */
    Terms(EntitySpec[] specs, Pairs beginnings) {
        this.beginnings = beginnings;
        Map<Set<String>, int[]> calls = new LinkedHashMap<>();
        int size = 0;
        for (int i = 0; i < specs.length; i++) {
            Set<String> keys = keys(specs[i]);
            if (!keys.isEmpty()) {
                calls.merge(keys, new int[] {i}, Ints::concat);
                size += keys.size();
            }
        }
        lexicons = calls.keySet().stream()
                .map(keys -> Lexicon.of(List.copyOf(keys), Lexicon.Form.TERMS))
                .toArray(Lexicon[]::new);
        callees = calls.values().toArray(int[][]::new);
        int bits = bits(size);
        tripleShift = 32 - bits;
        triples = new int[1 << bits];
        int lexicon = 0;
        for (Set<String> keys : calls.keySet()) {
            for (String key : keys) {
                add(key, 1 << lexicon % BITS);
            }
            lexicon++;
        }
    }

    /** How many terms some recognizers ask for. */
    static int count(EntitySpec[] specs) {
        return Arrays.stream(specs)
                .flatMap(spec -> spec.triggers().stream())
                .map(trigger -> trigger instanceof Trigger.Terms terms ? terms.words() : Set.<String>of())
                .distinct()
                .mapToInt(Set::size)
                .sum();
    }

    private static int bits(int size) {
        int bits = LEAST_FILTER;
        while (1 << bits < size) {
            bits++;
        }
        return bits;
    }

    private void add(String key, int bit) {
        char first = key.charAt(0);
        char second = key.charAt(1);
        beginnings.add(first, second);
        triples[triple(first, second, key.length() == 2 ? NO_THIRD : key.charAt(2))] |= bit;
    }

    private static Set<String> keys(EntitySpec spec) {
        Set<String> keys = new LinkedHashSet<>();
        for (Trigger trigger : spec.triggers()) {
            if (trigger instanceof Trigger.Terms terms) {
                for (String word : terms.words()) {
                    String key = Lexicon.key(word);
                    if (key.length() < 2 || !mayBegin(key.charAt(0))) {
                        throw new IllegalArgumentException("A term of " + spec + " cannot be looked for: " + word);
                    }
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    /** Whether the scanner looks for terms at such a character. */
    private static boolean mayBegin(char c) {
        byte kind = Characters.kind(c);
        return kind != Characters.OTHER && kind != Characters.MARK;
    }

    /** How many lexicons there are. */
    int size() {
        return lexicons.length;
    }

    /** The lexicons that may have a term that begins at a place, as bits: that of lexicon {@code i} is {@code i % 32}. */
    int beginning(char[] text, int start, int length) {
        char first = Lexicon.lower(text[start]);
        int next = Lexicon.next(Lexicon.Form.TERMS, text, start + 1, length, first);
        if (next >= length) {
            return 0;
        }
        char second = Lexicon.lower(text[next]);
        if (!beginnings.has(first, second)) {
            return 0;
        }
        int third = Lexicon.next(Lexicon.Form.TERMS, text, next + 1, length, second);
        int shorter = triples[triple(first, second, NO_THIRD)];
        return third >= length ? shorter : shorter | triples[triple(first, second, Lexicon.lower(text[third]))];
    }

    /** The first lexicon at or behind one whose bit is set, or the number of them. */
    int nextOf(int bits, int lexicon) {
        int i = lexicon;
        while (i < lexicons.length && (bits & 1 << i % BITS) == 0) {
            i++;
        }
        return i;
    }

    /** The end of the longest term of a lexicon that begins at a place, or -1. */
    int end(int lexicon, char[] text, int start, int length) {
        long found = lexicons[lexicon].find(text, start, length);
        return found == Lexicon.NONE ? -1 : (int) found;
    }

    /** Whom to call for a term of a lexicon. */
    int[] callees(int lexicon) {
        return callees[lexicon];
    }

    private int triple(char first, char second, char third) {
        return ((first << 16 | second) * 0x9E3779B1 ^ third) * 0x85EBCA6B >>> tripleShift;
    }
}
