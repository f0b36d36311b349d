package io.tuomin.entity;

import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Issuer prefixes of bank cards (ISO/IEC 7812), with the length of the number. */
final class CardIssuers {

    private static final int LONGEST_PREFIX = 10;

    /** A prefix shorter than this says no more than a range does. */
    private static final int SHORTEST_TELLING_PREFIX = 4;

    private static final int SHORTEST_CARD = 13;

    private static final int LONGEST_CARD = 19;

    private final long[] prefixes; // sorted
    /** The first digits of prefixes, as many as the shortest telling one has: most numbers begin otherwise. */
    private final BitSet beginnings = new BitSet();

    CardIssuers(Dictionaries dictionaries) {
        Dictionary table = dictionaries.get("bank-bins");
        List<String> bins = table.digits("bin", 1, LONGEST_PREFIX);
        int[] lengths = table.numbers("length", SHORTEST_CARD, LONGEST_CARD);
        prefixes = IntStream.range(0, bins.size())
                .filter(row -> bins.get(row).length() >= SHORTEST_TELLING_PREFIX)
                .mapToLong(
                        row -> key(Long.parseLong(bins.get(row)), bins.get(row).length(), lengths[row]))
                .sorted()
                .toArray();
        bins.stream()
                .filter(bin -> bin.length() >= SHORTEST_TELLING_PREFIX)
                .forEach(bin -> beginnings.set(Integer.parseInt(bin.substring(0, SHORTEST_TELLING_PREFIX))));
    }

    /** The first two digits of all prefixes. */
    Stream<String> beginnings() {
        return beginnings.stream().map(prefix -> prefix / 100).distinct().mapToObj(two -> "" + two / 10 + two % 10);
    }

    /** Whether a number begins with the prefix of an issuer whose cards are that long. */
    boolean isKnown(CharSequence number) {
        long prefix = 0;
        for (int i = 0; i < LONGEST_PREFIX; i++) {
            prefix = prefix * 10 + number.charAt(i) - '0';
            if (i + 1 == SHORTEST_TELLING_PREFIX && !beginnings.get((int) prefix)) {
                return false;
            }
            if (i + 1 >= SHORTEST_TELLING_PREFIX
                    && Arrays.binarySearch(prefixes, key(prefix, i + 1, number.length())) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static long key(long prefix, int prefixLength, int numberLength) {
        return (prefix * 16 + prefixLength) * 32 + numberLength;
    }
}
