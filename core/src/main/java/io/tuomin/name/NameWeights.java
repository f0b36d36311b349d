package io.tuomin.name;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/**
 * The weights of a maximum entropy model, as a hash table. Made from a model of OpenNLP, and gives the same sums for the same
 * features: weights are whole multiples of {@link NameModel#GRID}, and those of {@link Outcome#OTHER} are zero. Immutable.
 *
 * <p>Most features that are asked for have no weights: a filter of bits tells that of nearly all of them without a branch that would be
 * hard to predict, and only the others are looked up.
 */
final class NameWeights {

    private static final int OUTCOMES = Outcome.COUNT - 1;
    /** Bits of the filter for each slot of the table. */
    private static final int FILTER = 8;

    /** In the upper half what tells features in neighbouring slots apart, below four signed bytes: the weights behind that of OTHER. */
    private final long[] entries;

    private final long[] filter;
    private final int size;

    private NameWeights(int size) {
        this.size = size;
        int capacity = Integer.highestOneBit(Math.max(Long.SIZE, size * 5 / 4)) * 2;
        entries = new long[capacity];
        filter = new long[capacity * FILTER / Long.SIZE];
    }

    /** A model of some weights, by feature and then by outcome; that of {@link Outcome#OTHER} is zero. */
    static NameWeights of(Map<Long, byte[]> weights) {
        NameWeights table = new NameWeights(weights.size());
        new TreeMap<>(weights)
                .descendingMap()
                .forEach((feature, ofFeature) -> { // the most frequent find their slots free
                    int packed = 0;
                    for (int outcome = OUTCOMES; outcome > 0; outcome--) {
                        packed = packed << Byte.SIZE | ofFeature[outcome] & 0xFF;
                    }
                    table.put(mix(feature), packed);
                });
        return table;
    }

    private void put(long mixed, int packed) {
        int slot = (int) mixed & entries.length - 1;
        while (entries[slot] != 0) {
            slot = slot + 1 & entries.length - 1;
        }
        entries[slot] = (long) key(mixed) << Integer.SIZE | packed & 0xFFFFFFFFL;
        filter[word(mixed)] |= 1L << mixed;
    }

    /**
     * Adds the weights of features to the sums of the outcomes; the features are lost.
     *
     * <p>In three steps, each without a branch that depends on what the one before has read, so that the memory is read ahead.
     */
    void add(long[] features, int count, int[] sums) {
        int known = 0;
        for (int i = 0; i < count; i++) {
            long mixed = mix(features[i]);
            features[known] = mixed;
            known += (int) (filter[word(mixed)] >>> mixed) & 1;
        }
        int mask = entries.length - 1;
        for (int i = 0; i < known; i++) {
            features[count + i] = entries[(int) features[i] & mask];
        }
        int begin = 0;
        int inside = 0;
        int end = 0;
        int single = 0;
        for (int i = 0; i < known; i++) {
            long entry = features[count + i];
            int packed = (int) (entry >>> Integer.SIZE) == key(features[i]) ? (int) entry : weights(features[i]);
            begin += (byte) packed;
            inside += (byte) (packed >> 8);
            end += (byte) (packed >> 16);
            single += packed >> 24;
        }
        sums[1] += begin;
        sums[2] += inside;
        sums[3] += end;
        sums[4] += single;
    }

    private int weights(long mixed) {
        int key = key(mixed);
        int slot = (int) mixed & entries.length - 1;
        while (entries[slot] != 0) {
            if ((int) (entries[slot] >>> Integer.SIZE) == key) {
                return (int) entries[slot];
            }
            slot = slot + 1 & entries.length - 1;
        }
        return 0;
    }

    /** Where the bit of a feature is in the filter: other bits than those that give the slot. */
    private int word(long mixed) {
        return (int) (mixed >>> 20) & filter.length - 1;
    }

    private static long mix(long feature) {
        long mixed = feature * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 32) * 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 29;
    }

    /** Tells features in neighbouring slots apart; never 0. */
    private static int key(long mixed) {
        int key = (int) (mixed >>> 32);
        return key == 0 ? 1 : key;
    }

    /** Writes it. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(size);
        SparseNumbers.write(entries, out);
        for (long bits : filter) {
            out.writeLong(bits);
        }
    }

    /** Reads it. */
    static NameWeights read(ByteBuffer in) {
        NameWeights table = new NameWeights(in.getInt());
        SparseNumbers.read(in, table.entries);
        in.asLongBuffer().get(table.filter);
        return table;
    }
}
