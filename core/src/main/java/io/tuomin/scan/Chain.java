package io.tuomin.scan;

/** Groups of digits with one separator between neighbours: the last ones, as a ring. Group 0 is the first that is kept. */
final class Chain {

    /** Most groups of a run: a number with a space after every digit. */
    static final int MOST_GROUPS = 24;

    private static final int RING = 32;

    private final int[] start = new int[RING];
    private final int[] end = new int[RING];
    private final int[] size = new int[RING];
    private final boolean[] inCharacters = new boolean[RING];
    private int first;
    private int groups;
    /** In all groups. */
    private int digits;

    void clear() {
        groups = 0;
        digits = 0;
    }

    /** Appends a group of so many digits, written in Chinese numerals or not. */
    void add(int from, int to, int count, boolean characters) {
        if (groups == MOST_GROUPS) {
            digits -= size(0);
            first = slot(1);
            groups--;
        }
        int slot = slot(groups++);
        start[slot] = from;
        end[slot] = to;
        size[slot] = count;
        inCharacters[slot] = characters;
        digits += count;
    }

    /** Whether so many small numbers stand in a row that they are a list, and no number cut into groups. */
    boolean isSeries() {
        return groups == MOST_GROUPS && digits < 2 * MOST_GROUPS;
    }

    boolean isEmpty() {
        return groups == 0;
    }

    int groups() {
        return groups;
    }

    int start(int group) {
        return start[slot(group)];
    }

    int end(int group) {
        return end[slot(group)];
    }

    int size(int group) {
        return size[slot(group)];
    }

    boolean isInCharacters(int group) {
        return inCharacters[slot(group)];
    }

    /** Where the last group ends. */
    int end() {
        return end(groups - 1);
    }

    private int slot(int group) {
        return first + group & RING - 1;
    }
}
