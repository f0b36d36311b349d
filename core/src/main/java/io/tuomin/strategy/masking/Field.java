package io.tuomin.strategy.masking;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Part of a value: one of some words of the same length, in which {@value #ANY} stands for any digit; at its place among the characters
 * that the check character counts. Immutable.
 *
 * @param words the words
 * @param at where the part begins
 */
record Field(ImmutableList<String> words, int at) {

    /** Stands for any digit. */
    static final char ANY = '?';

    /** How many words fit, by what they add to the sum of the check character. */
    record Tally(List<BigInteger> byAmount) {

        BigInteger total() {
            return byAmount.stream().reduce(BigInteger.ZERO, BigInteger::add);
        }

        /** Both parts together. */
        Tally and(Tally other) {
            int modulus = byAmount.size();
            BigInteger[] both = new BigInteger[modulus];
            Arrays.fill(both, BigInteger.ZERO);
            for (int i = 0; i < modulus; i++) {
                for (int j = 0; j < modulus; j++) {
                    int sum = (i + j) % modulus;
                    both[sum] = both[sum].add(byAmount.get(i).multiply(other.byAmount.get(j)));
                }
            }
            return new Tally(List.of(both));
        }

        /**
         * The same up to a constant that is added to the sum, which all that differ so have in common: for the least count over all check
         * characters they are the same.
         */
        Tally turned() {
            int modulus = byAmount.size();
            return IntStream.range(0, modulus)
                    .mapToObj(turn -> IntStream.range(0, modulus)
                            .mapToObj(i -> byAmount.get((i + turn) % modulus))
                            .toList())
                    .min(Field::compare)
                    .map(Tally::new)
                    .orElseThrow();
        }

        static Tally ofNothing(int modulus) {
            BigInteger[] one = new BigInteger[modulus];
            Arrays.fill(one, BigInteger.ZERO);
            one[0] = BigInteger.ONE;
            return new Tally(List.of(one));
        }
    }

    private static int compare(List<BigInteger> a, List<BigInteger> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    int length() {
        return words.get(0).length();
    }

    /** An example. */
    String first() {
        return words.get(0).replace(ANY, '0');
    }

    /** The different tallies, up to a turn, of the words that share what is shown of them. */
    Set<Tally> tallies(Shown shown, Amounts amounts) {
        if (IntStream.range(at, at + length()).allMatch(shown::at)) {
            return Set.of(Tally.ofNothing(amounts.modulus()));
        }
        Map<String, BigInteger[]> byShown = new HashMap<>();
        for (String word : words) {
            add(word, 0, new StringBuilder(), shown, amounts, byShown);
        }
        Set<Tally> different = new LinkedHashSet<>();
        byShown.values().forEach(counts -> different.add(new Tally(List.of(counts)).turned()));
        return different;
    }

    /** Whether a character of the whole value is shown. */
    interface Shown {
        boolean at(int place);
    }

    /** What a character at a place of the whole value adds to the sum of the check character. */
    interface Amounts {
        int modulus();

        int of(int place, char c);
    }

    /** Adds a word to each group that it belongs to: where any digit may stand in sight, to ten. */
    private void add(
            String word,
            int from,
            StringBuilder seen,
            Shown shown,
            Amounts amounts,
            Map<String, BigInteger[]> byShown) {
        int length = seen.length();
        for (int i = from; i < word.length(); i++) {
            if (shown.at(at + i) && word.charAt(i) == ANY) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    add(word, i + 1, seen.append(digit), shown, amounts, byShown);
                    seen.setLength(seen.length() - 1);
                }
                seen.setLength(length);
                return;
            }
            if (shown.at(at + i)) {
                seen.append(word.charAt(i));
            }
        }
        add(hidden(word, shown, amounts), byShown.computeIfAbsent(seen.toString(), key -> zeros(amounts.modulus())));
        seen.setLength(length);
    }

    private static BigInteger[] zeros(int modulus) {
        BigInteger[] zeros = new BigInteger[modulus];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }

    private static void add(Tally tally, BigInteger[] counts) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = counts[i].add(tally.byAmount.get(i));
        }
    }

    /** What the hidden characters of a word add; those in sight are the same in the whole group. */
    private Tally hidden(String word, Shown shown, Amounts amounts) {
        Tally tally = null;
        int fixed = 0;
        for (int i = 0; i < word.length(); i++) {
            if (shown.at(at + i)) {
                continue;
            }
            if (word.charAt(i) == ANY) {
                Tally digits = digits(at + i, amounts);
                tally = tally == null ? digits : tally.and(digits);
            } else {
                fixed += amounts.of(at + i, word.charAt(i));
            }
        }
        BigInteger[] shift = zeros(amounts.modulus());
        shift[fixed % amounts.modulus()] = BigInteger.ONE;
        return tally == null ? new Tally(List.of(shift)) : tally.and(new Tally(List.of(shift)));
    }

    private static Tally digits(int place, Amounts amounts) {
        BigInteger[] counts = zeros(amounts.modulus());
        for (char digit = '0'; digit <= '9'; digit++) {
            int amount = amounts.of(place, digit);
            counts[amount] = counts[amount].add(BigInteger.ONE);
        }
        return new Tally(List.of(counts));
    }
}
