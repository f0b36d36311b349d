package io.tuomin.entity;

import io.tuomin.recognizer.Candidate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Some thousand words, each with a number, as one sorted array of characters: the longest that begins at a place is found by narrowing
 * the stretch of the array that still fits. Immutable.
 */
final class Names {

    /** Answer of {@link #longest} where no word begins. */
    static final int NONE = -1;

    private static final int LENGTH_BITS = 8;

    private final char[] characters;
    /** By word: where it begins; one more behind the last. */
    private final int[] start;

    private final byte[] number;
    /** By first character: the first word that begins with it or a later one. */
    private final int[] first = new int[0x10001];

    /** Words with their numbers, 0 to 127. */
    Names(Map<String, Integer> words) {
        this(words.keySet().toArray(String[]::new), words::get);
    }

    /** Words that have one number. */
    Names(List<String> words, int number) {
        this(words.toArray(String[]::new), word -> number);
    }

    private Names(String[] words, ToIntFunction<String> numbers) {
        Arrays.sort(words); // fast if they are sorted
        start = new int[words.length + 1];
        number = new byte[words.length];
        StringBuilder all = new StringBuilder();
        Arrays.fill(first, words.length);
        for (int word = 0; word < words.length; word++) {
            char c = words[word].charAt(0);
            first[c] = Math.min(first[c], word);
            number[word] = (byte) numbers.applyAsInt(words[word]);
            all.append(words[word]);
            start[word + 1] = all.length();
        }
        for (int c = 0xFFFF; c >= 0; c--) {
            first[c] = Math.min(first[c], first[c + 1]);
        }
        characters = all.toString().toCharArray();
    }

    /** The longest word that begins at an offset, as its length and its number; {@link #NONE} if there is none. */
    int longest(Candidate candidate, int offset) {
        char c = candidate.at(offset);
        int low = first[c];
        int high = first[c + 1];
        int found = NONE;
        for (int depth = 0; low < high; depth++) {
            if (start[low] + depth + 1 == start[low + 1]) {
                found = number[low] << LENGTH_BITS | depth + 1;
                low++;
            }
            char next = candidate.at(offset + depth + 1);
            if (next == Candidate.OUTSIDE) {
                break;
            }
            low = bound(low, high, depth + 1, next);
            high = bound(low, high, depth + 1, next + 1);
        }
        return found;
    }

    /** The first word of a stretch whose character at a depth is not less than another. */
    private int bound(int from, int to, int depth, int c) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (characters[start[middle] + depth] < c) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The length of what {@link #longest} found; 0 for nothing. */
    static int length(int found) {
        return found == NONE ? 0 : found & (1 << LENGTH_BITS) - 1;
    }

    /** The number of what {@link #longest} found. */
    static int number(int found) {
        return found >> LENGTH_BITS;
    }
}
