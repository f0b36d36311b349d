package io.tuomin.scan;

import java.util.List;

/**
 * Words as a trie in one hash table: a node is the slot that holds the edge to it, so that following a character is a single look. It is
 * entered by the first two characters. Immutable.
 */
final class Trie {

    /** No such node. */
    static final int NONE = -1;

    /** By slot: the node an edge comes from and its character, plus one; 0 in an empty slot. */
    private final long[] edge;
    /** By node: the word that ends there, or -1. */
    private final int[] word;

    private final int mask;
    private final Beginnings beginnings;

    /** A trie of words of two characters and more; the id of a word is its place in the list, and shorter ones are left out. */
    Trie(List<String> words) {
        int characters = 0;
        for (String one : words) {
            characters += one.length();
        }
        int capacity = powerOfTwo(characters); // there are fewer nodes: beginnings are shared
        mask = capacity - 1;
        edge = new long[capacity];
        word = new int[capacity];
        beginnings = new Beginnings(words.size());
        for (int id = 0; id < words.size(); id++) {
            if (words.get(id).length() > 1) {
                add(words.get(id), id);
            }
        }
    }

    private static int powerOfTwo(int least) {
        return Integer.highestOneBit(Math.max(4, least)) << 1;
    }

    private void add(String key, int id) {
        beginnings.add(key.charAt(0), key.charAt(1));
        int node = goOrMake(entrance(key.charAt(0)), key.charAt(1));
        for (int i = 2; i < key.length(); i++) {
            node = goOrMake(node, key.charAt(i));
        }
        word[node] = id;
    }

    private int goOrMake(int from, char c) {
        int slot = slot(from, c);
        if (edge[slot] == 0) {
            edge[slot] = edge(from, c);
            word[slot] = NONE;
        }
        return slot;
    }

    /** Whether words may begin with a pair. */
    boolean mayBegin(char first, char second) {
        return beginnings.has(first, second);
    }

    /** The node behind two characters that begin words, or {@link #NONE}. */
    int enter(char first, char second) {
        return follow(entrance(first), second);
    }

    /** The node behind a node and a character, or {@link #NONE}. */
    int follow(int node, char c) {
        int slot = slot(node, c);
        return edge[slot] == 0 ? NONE : slot;
    }

    /** The word that ends at a node, or {@link #NONE}. */
    int word(int node) {
        return word[node];
    }

    /** The first character stands for a node: its number lies behind those of all slots. */
    private int entrance(char first) {
        return mask + 1 + first;
    }

    /** The slot of an edge, or the empty one where it would be. */
    private int slot(int from, char c) {
        long wanted = edge(from, c);
        int slot = (int) (wanted * 0x9E3779B97F4A7C15L >>> 33) & mask;
        while (edge[slot] != wanted && edge[slot] != 0) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static long edge(int from, char c) {
        return ((long) from << 16 | c) + 1;
    }
}
