package io.tuomin.scan;

import com.google.common.collect.Sets;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.Trigger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The dictionaries of the recognizers that look for terms, as one trie that tells of each term which dictionaries have it, behind a filter
 * that tells by a few characters where no term begins. Immutable.
 */
final class Terms {

    /** Sets of dictionaries are the bits of a {@code long}. */
    private static final int MOST = Long.SIZE;

    private final Trie trie;
    /** By term: the dictionaries that have it. */
    private final long[] dictionaries;
    /** By dictionary: whom to call for its terms. */
    private final int[][] callees;
    /** Tells at most places that no term begins, nor any other word. */
    private final Beginnings beginnings;
    /** The first three characters of terms, or the two that they have. */
    private final Beginnings longer;

    private final LatinRuns runs;

    /**
     * The terms that some recognizers ask for.
     *
     * @param beginnings takes what the terms begin with
     */
    Terms(EntitySpec[] specs, Beginnings beginnings) {
        this.beginnings = beginnings;
        Map<Set<String>, int[]> calls = new LinkedHashMap<>();
        for (int i = 0; i < specs.length; i++) {
            Set<String> words = words(specs[i]);
            if (!words.isEmpty()) {
                calls.merge(words, new int[] {i}, Ints::concat);
            }
        }
        if (calls.size() > MOST) {
            throw new IllegalArgumentException("The recognizers ask for the terms of " + calls.size()
                    + " dictionaries; the engine keeps " + MOST + " apart. Let recognizers share some.");
        }
        callees = calls.values().toArray(int[][]::new);
        Map<String, Long> terms = new LinkedHashMap<>();
        long bit = 1;
        for (Map.Entry<Set<String>, int[]> call : calls.entrySet()) {
            for (String word : call.getKey()) {
                terms.merge(key(word, specs[call.getValue()[0]]), bit, (some, more) -> some | more);
            }
            bit <<= 1;
        }
        dictionaries = Longs.toArray(terms.values());
        List<String> words = List.copyOf(terms.keySet());
        trie = new Trie(words);
        runs = new LatinRuns(words, false);
        longer = new Beginnings(terms.size());
        words.forEach(this::add);
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

    private void add(String key) {
        char first = key.charAt(0);
        char second = key.charAt(1);
        beginnings.add(first, second);
        longer.add(first, second, key.length() == 2 ? Beginnings.NONE : key.charAt(2));
    }

    private static Set<String> words(EntitySpec spec) {
        Set<String> words = Set.of();
        for (Trigger trigger : spec.triggers()) {
            if (trigger instanceof Trigger.Terms terms) {
                words = words.isEmpty()
                        ? terms.words()
                        : Sets.union(words, terms.words()).immutableCopy();
            }
        }
        return words;
    }

    private static String key(String word, EntitySpec spec) {
        String key = Lexicon.key(word);
        if (key.length() < 2 || !mayBegin(key.charAt(0))) {
            throw new IllegalArgumentException("A term of " + spec + " cannot be looked for: " + word);
        }
        return key;
    }

    /** Whether the scanner looks for terms at such a character. */
    private static boolean mayBegin(char c) {
        byte kind = Characters.kind(c);
        return kind != Characters.OTHER && kind != Characters.MARK;
    }

    /** How many dictionaries there are. */
    int size() {
        return callees.length;
    }

    /**
     * Looks for terms that begin at a place.
     *
     * @param ends takes, by dictionary, the end of its longest term
     * @return the dictionaries that have one, as bits
     */
    long find(char[] text, int start, int length, int[] ends) {
        char first = Lexicon.lower(text[start]);
        int at = next(text, start + 1, length, first);
        if (at >= length) {
            return 0;
        }
        char last = Lexicon.lower(text[at++]);
        if (!beginnings.has(first, last)) {
            return 0;
        }
        int third = next(text, at, length, last);
        if (!longer.has(first, last, Beginnings.NONE)
                && (third >= length || !longer.has(first, last, Lexicon.lower(text[third])))) {
            return 0;
        }
        return find(text, at, length, trie.enter(first, last), last, ends);
    }

    /** Whether a term may begin with the run of letters that begins at a place: worth asking where it is in Latin letters. */
    boolean mayBegin(char[] text, int start, int length) {
        return runs.mayBegin(text, start, length);
    }

    /** Whether a term may begin with a run of at most eight small letters. */
    boolean mayBegin(long run) {
        return runs.has(run);
    }

    private long find(char[] text, int from, int length, int entrance, char before, int[] ends) {
        long found = 0;
        int at = from;
        char last = before;
        int node = entrance;
        while (node != Trie.NONE) {
            int term = trie.word(node);
            if (term != Trie.NONE && Lexicon.endsTerm(text, at, length, last)) {
                found |= dictionaries[term];
                end(dictionaries[term], at, ends);
            }
            at = next(text, at, length, last);
            if (at >= length) {
                return found;
            }
            last = Lexicon.lower(text[at++]);
            node = trie.follow(node, last);
        }
        return found;
    }

    private static void end(long dictionaries, int at, int[] ends) {
        for (long rest = dictionaries; rest != 0; rest &= rest - 1) {
            ends[Long.numberOfTrailingZeros(rest)] = at;
        }
    }

    private static int next(char[] text, int from, int length, char last) {
        return Lexicon.next(Lexicon.Form.TERMS, text, from, length, last);
    }

    /** Whom to call for a term of a dictionary. */
    int[] callees(int dictionary) {
        return callees[dictionary];
    }
}
