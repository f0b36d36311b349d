package io.tuomin;

import io.tuomin.document.Replacement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What values were before they were treated, to be searched for in what came out. Those that are short – an age, a sex, fewer than four letters
 * or digits or two Chinese characters – say nothing, and are left out. For one call, with which they are forgotten; safe to share among its
 * threads.
 */
final class Originals {

    /** Where nothing is searched for. */
    static final Originals NONE = new Originals();

    private static final int LEAST = 4;
    private static final long BASE = 0x9E3779B97F4A7C15L;

    private final Set<String> values = ConcurrentHashMap.newKeySet();

    /** Whether anything is searched for. */
    boolean areWanted() {
        return this != NONE;
    }

    void add(String value) {
        int weight = 0;
        for (int i = 0; i < value.length() && weight < LEAST; i++) {
            char c = value.charAt(i);
            weight += !Character.isLetterOrDigit(c) && !Character.isSurrogate(c) ? 0 : c < 0x2E80 ? 1 : 2;
        }
        if (weight >= LEAST) {
            values.add(value);
        }
    }

    /** Whether any of them stands in a text. */
    boolean standIn(CharSequence text) {
        return !places(text.toString()).isEmpty();
    }

    /** Where in a text they stand, in its order and disjoint, with nothing in their place. */
    List<Replacement> places(String text) {
        List<Replacement> places = new ArrayList<>();
        byLength().forEach((length, some) -> search(text, length, some, places));
        places.sort((a, b) -> a.start() != b.start() ? Integer.compare(a.start(), b.start()) : b.end() - a.end());
        List<Replacement> joined = new ArrayList<>();
        for (Replacement place : places) {
            Replacement last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || place.start() >= last.end()) {
                joined.add(place);
            } else if (place.end() > last.end()) {
                joined.set(joined.size() - 1, new Replacement(last.start(), place.end(), ""));
            }
        }
        return joined;
    }

    private Map<Integer, Set<String>> byLength() {
        Map<Integer, Set<String>> byLength = new TreeMap<>();
        values.forEach(value ->
                byLength.computeIfAbsent(value.length(), key -> new HashSet<>()).add(value));
        return byLength;
    }

    /** Rolls a hash over the text (R. M. Karp and M. O. Rabin, 1987). */
    private static void search(String text, int length, Set<String> some, List<Replacement> places) {
        if (text.length() < length) {
            return;
        }
        long[] hashes =
                some.stream().mapToLong(value -> hash(value, length)).sorted().toArray();
        long outgoing = 1;
        for (int i = 1; i < length; i++) {
            outgoing *= BASE;
        }
        long hash = hash(text, length);
        for (int start = 0; ; start++) {
            if (Arrays.binarySearch(hashes, hash) >= 0 && some.contains(text.substring(start, start + length))) {
                places.add(new Replacement(start, start + length, ""));
            }
            if (start + length >= text.length()) {
                return;
            }
            hash = (hash - text.charAt(start) * outgoing) * BASE + text.charAt(start + length);
        }
    }

    private static long hash(String text, int length) {
        long hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * BASE + text.charAt(i);
        }
        return hash;
    }
}
