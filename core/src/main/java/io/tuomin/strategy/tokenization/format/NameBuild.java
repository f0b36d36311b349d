package io.tuomin.strategy.tokenization.format;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names of one build: a surname of some, and characters of some. Immutable. */
final class NameBuild {

    private final String shape;
    private final ImmutableList<Words> parts;
    private final long size;
    private final long names;

    /**
     * A build.
     *
     * @param shape what it looks like: see {@link Format.Form}
     * @param parts the surnames, and what may stand at each place behind
     * @param noNames what no name begins with
     */
    NameBuild(String shape, List<Words> parts, Set<String> noNames) {
        this.shape = shape;
        this.parts = ImmutableList.copyOf(parts);
        this.size = parts.stream().mapToLong(Words::size).reduce(1, Math::multiplyExact);
        this.names = size
                - noNames.stream()
                        .filter(word -> isFirst(word, noNames))
                        .mapToLong(this::beginning)
                        .sum();
    }

    /** Whether a word does not begin with another one. */
    private static boolean isFirst(String word, Set<String> words) {
        return words.stream().noneMatch(other -> word.length() > other.length() && word.startsWith(other));
    }

    /** How many numbers there are: more than names, as some stand for what is none. */
    long size() {
        return size;
    }

    /** How many names there are. */
    long names() {
        return names;
    }

    /** What it looks like. */
    String shape() {
        return shape;
    }

    /** How many of the numbers stand for what begins with a word. */
    private long beginning(String word) {
        int from = 0;
        long others = 1;
        for (Words part : parts) {
            int to = from + part.length();
            if (from == word.length()) {
                others *= part.size();
            } else if (to > word.length() || part.rank(word.substring(from, to)) < 0) {
                return 0;
            } else {
                from = to;
            }
        }
        return from == word.length() ? others : 0;
    }

    /** The number of a name, or -1. */
    long rank(String name) {
        long rank = 0;
        int from = 0;
        for (Words part : parts) {
            int to = from + part.length();
            int of = to > name.length() ? -1 : part.rank(name.substring(from, to));
            if (of < 0) {
                return -1;
            }
            rank = rank * part.size() + of;
            from = to;
        }
        return from == name.length() ? rank : -1;
    }

    /** The name of a number. */
    String name(long rank) {
        List<String> name = new ArrayList<>();
        long left = rank;
        for (Words part : parts.reverse()) {
            name.add(0, part.word((int) (left % part.size())));
            left /= part.size();
        }
        return String.join("", name);
    }
}
