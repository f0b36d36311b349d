package io.tuomin.strategy.tokenization.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;

/** Words of one length by number. Immutable. */
final class Words {

    private final ImmutableList<String> all;
    private final ImmutableMap<String, Integer> ranks;

    Words(List<String> words) {
        all = ImmutableList.copyOf(words);
        ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builder();
        for (int i = 0; i < all.size(); i++) {
            numbers.put(all.get(i), i);
        }
        ranks = numbers.buildOrThrow();
    }

    /** How many characters each has. */
    int length() {
        return all.get(0).length();
    }

    int size() {
        return all.size();
    }

    ImmutableSet<String> all() {
        return ranks.keySet();
    }

    String word(int rank) {
        return all.get(rank);
    }

    /** The number of a word, or -1. */
    int rank(String word) {
        return ranks.getOrDefault(word, -1);
    }
}
