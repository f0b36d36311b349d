package io.tuomin.entity;

import io.tuomin.dictionary.DictionaryException;
import io.tuomin.dictionary.TraditionalCharacters;
import io.tuomin.recognizer.Candidate;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Some thousand words, each with a number, as one sorted array of characters. The first two characters lead to the stretch of words that
 * begin with them, and the longest is found by narrowing what still fits. Immutable.
 */
final class Names {

    /** Answer of {@link #longest} where no word begins. */
    static final int NONE = -1;

    private static final int LENGTH_BITS = 8;

    private static final int MAGIC = 0x544E4D53; // "TNMS"
    private static final int FORMAT = 1;

    private static final int LEAST_BITS = 4;

    /** The filter has so many times as many bits as there are slots, as a power of two: hardly a text that no word begins like passes. */
    private static final int SPARSITY = 3;

    private final char[] characters;
    /** By word: where it begins; one more behind the last. */
    private final int[] start;

    private final byte[] number;
    /** By slot: the first two characters of words, or the only one in the upper half; 0 in an empty slot. */
    private final int[] pair;
    /** By slot: the first of the words, and the first behind them. */
    private final int[] from;

    private final int[] to;
    private final int shift;
    private final long[] filter;
    /** Whether there are words of a single character. */
    private final boolean hasSingles;

    /** Words with their numbers, 0 to 127, to be found in either writing; of two that are one in simplified writing, the lower number. */
    Names(Map<String, Integer> words) {
        this(simplified(words));
    }

    /** Words that have one number, to be found in either writing. */
    Names(List<String> words, int number) {
        this(words.stream().map(TraditionalCharacters::simplified).distinct().toArray(String[]::new), word -> number);
    }

    private Names(HashMap<String, Integer> simplified) {
        this(simplified.keySet().toArray(String[]::new), simplified::get);
    }

    private static HashMap<String, Integer> simplified(Map<String, Integer> words) {
        HashMap<String, Integer> simplified = new HashMap<>();
        words.forEach((word, number) -> simplified.merge(TraditionalCharacters.simplified(word), number, Math::min));
        return simplified;
    }

    private Names(String[] words, ToIntFunction<String> numbers) {
        this(sorted(words), starts(words), numbers(words, numbers));
    }

    /** Words in the order of their characters. */
    private Names(char[] characters, int[] start, byte[] number) {
        this.characters = characters;
        this.start = start;
        this.number = number;
        int[] pairs = new int[number.length];
        int beginnings = 0;
        boolean singles = false;
        for (int word = 0; word < pairs.length; word++) {
            pairs[word] = pair(word);
            beginnings += word == 0 || pairs[word] != pairs[word - 1] ? 1 : 0;
            singles |= start[word + 1] == start[word] + 1;
        }
        hasSingles = singles;
        int bits = Math.max(LEAST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(beginnings * 3 / 2));
        shift = Integer.SIZE - bits;
        pair = new int[1 << bits];
        from = new int[1 << bits];
        to = new int[1 << bits];
        filter = new long[1 << Math.max(0, bits + SPARSITY - 6)];
        for (int word = 0; word < pairs.length; ) {
            word = put(pairs, word);
        }
    }

    private static char[] sorted(String[] words) {
        Arrays.sort(words); // fast if they are sorted
        return String.join("", words).toCharArray();
    }

    private static int[] starts(String[] words) {
        int[] start = new int[words.length + 1];
        for (int word = 0; word < words.length; word++) {
            start[word + 1] = start[word] + words[word].length();
        }
        return start;
    }

    private static byte[] numbers(String[] words, ToIntFunction<String> numbers) {
        byte[] number = new byte[words.length];
        for (int word = 0; word < words.length; word++) {
            number[word] = (byte) numbers.applyAsInt(words[word]);
        }
        return number;
    }

    /** Puts in the words that begin as one does, and gives the first behind them. */
    private int put(int[] pairs, int first) {
        int behind = first + 1;
        while (behind < pairs.length && pairs[behind] == pairs[first]) {
            behind++;
        }
        int slot = slot(pairs[first]);
        pair[slot] = pairs[first];
        from[slot] = first;
        to[slot] = behind;
        int bit = filterBit(pairs[first]);
        filter[bit >> 6] |= 1L << bit;
        return behind;
    }

    /** Writes the compiled form: the same words always give the same bytes. */
    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeByte(FORMAT);
        data.writeInt(number.length);
        for (int word = 0; word < number.length; word++) {
            data.writeByte(start[word + 1] - start[word]);
        }
        data.write(number);
        for (char c : characters) {
            data.writeChar(c);
        }
        data.flush();
    }

    /**
     * Reads the compiled form.
     *
     * @throws DictionaryException if it is none, or is cut off
     */
    static Names read(byte[] compiled) {
        try {
            ByteBuffer in = ByteBuffer.wrap(compiled);
            if (in.getInt() != MAGIC || in.get() != FORMAT) {
                throw new DictionaryException("Not compiled names of this version");
            }
            int count = in.getInt();
            if (count < 0 || count > in.remaining()) {
                throw new BufferUnderflowException();
            }
            int[] start = new int[count + 1];
            for (int word = 0; word < count; word++) {
                start[word + 1] = start[word] + Byte.toUnsignedInt(in.get());
            }
            byte[] number = new byte[count];
            in.get(number);
            char[] characters = new char[start[count]];
            in.asCharBuffer().get(characters);
            return new Names(characters, start, number);
        } catch (BufferUnderflowException e) {
            throw new DictionaryException("Compiled names are cut off", e);
        }
    }

    /** The words. */
    List<String> words() {
        String[] words = new String[number.length];
        for (int word = 0; word < words.length; word++) {
            words[word] = String.valueOf(characters, start[word], start[word + 1] - start[word]);
        }
        return List.of(words);
    }

    private int pair(int word) {
        int first = start[word];
        return pair(characters[first], start[word + 1] == first + 1 ? Candidate.OUTSIDE : characters[first + 1]);
    }

    private static int pair(char first, char second) {
        return first << 16 | second;
    }

    /** The slot of a pair, or the empty one where it would be. */
    private int slot(int wanted) {
        int slot = wanted * 0x9E3779B1 >>> shift;
        while (pair[slot] != wanted && pair[slot] != 0) {
            slot = slot + 1 & pair.length - 1;
        }
        return slot;
    }

    private int filterBit(int wanted) {
        return wanted * 0x9E3779B1 >>> shift - SPARSITY;
    }

    private boolean isKnown(int wanted) {
        int bit = filterBit(wanted);
        return (filter[bit >> 6] & 1L << bit) != 0;
    }

    /** The longest word that begins at an offset, as its length and its number; {@link #NONE} if there is none. */
    int longest(Candidate candidate, int offset) {
        char first = candidate.at(offset);
        char second = candidate.at(offset + 1);
        int longer = second == Candidate.OUTSIDE ? NONE : longer(candidate, offset, pair(first, second));
        return longer == NONE && hasSingles ? single(first) : longer;
    }

    /** The word that is a single character. */
    private int single(char c) {
        int wanted = pair(c, Candidate.OUTSIDE);
        int slot = isKnown(wanted) ? slot(wanted) : NONE;
        return slot == NONE || pair[slot] == 0 ? NONE : found(from[slot], 1);
    }

    /** The longest word of those that begin with two characters. */
    private int longer(Candidate candidate, int offset, int wanted) {
        if (!isKnown(wanted)) {
            return NONE;
        }
        int slot = slot(wanted);
        int low = from[slot];
        int high = to[slot];
        int found = NONE;
        for (int depth = 2; low < high; depth++) {
            if (low + 1 == high) {
                return isAt(candidate, offset, low, depth) ? found(low, start[high] - start[low]) : found;
            }
            if (start[low] + depth == start[low + 1]) {
                found = found(low++, depth);
            }
            char next = candidate.at(offset + depth);
            if (next == Candidate.OUTSIDE) {
                break;
            }
            low = bound(low, high, depth, next);
            high = bound(low, high, depth, next + 1);
        }
        return found;
    }

    /** Whether a word goes on at an offset as it does behind a depth. */
    private boolean isAt(Candidate candidate, int offset, int word, int depth) {
        int length = start[word + 1] - start[word];
        for (int i = depth; i < length; i++) {
            if (candidate.at(offset + i) != characters[start[word] + i]) {
                return false;
            }
        }
        return true;
    }

    private int found(int word, int length) {
        return number[word] << LENGTH_BITS | length;
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
