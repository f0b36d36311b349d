package io.tuomin.scan;

import com.google.common.primitives.Ints;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The dictionaries of the recognizers that look for terms, one lexicon for each, behind one filter for all: a single look-up tells
 * where no term begins. Immutable.
 */
final class Terms {

    /** A filter as an {@code int} tells so many lexicons apart; those beyond share bits. */
    private static final int BITS = 32;

    private static final int LEAST_FILTER = 10;

    private final Lexicon[] lexicons;
    private final int[][] callees;
    private final int[] filter;
    private final int shift;

    Terms(EntitySpec[] specs) {
        List<Lexicon> all = new ArrayList<>();
        List<int[]> calls = new ArrayList<>();
        List<Set<Integer>> roots = new ArrayList<>();
        Map<Set<String>, Integer> known = new HashMap<>();
        int size = 0;
        for (int i = 0; i < specs.length; i++) {
            Set<String> keys = keys(specs[i]);
            Integer same = known.get(keys);
            if (same != null) {
                calls.set(same, Ints.concat(calls.get(same), new int[] {i}));
            } else if (!keys.isEmpty()) {
                known.put(keys, all.size());
                Set<Integer> pairs = new LinkedHashSet<>();
                keys.forEach(key -> pairs.add(pair(key.charAt(0), key.charAt(1))));
                all.add(Lexicon.of(List.copyOf(keys), Lexicon.Form.TERMS));
                calls.add(new int[] {i});
                roots.add(pairs);
                size += pairs.size();
            }
        }
        lexicons = all.toArray(Lexicon[]::new);
        callees = calls.toArray(int[][]::new);
        int bits = LEAST_FILTER;
        while (1 << bits < size * 4) {
            bits++;
        }
        shift = 32 - bits;
        filter = new int[1 << bits];
        for (int i = 0; i < lexicons.length; i++) {
            for (int pair : roots.get(i)) {
                filter[hash(pair)] |= 1 << i % BITS;
            }
        }
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
        return next >= length ? 0 : filter[hash(pair(first, Lexicon.lower(text[next])))];
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

    private static int pair(char first, char second) {
        return first << 16 | second;
    }

    private int hash(int pair) {
        return (pair * 0x9E3779B1) >>> shift;
    }
}
