package io.tuomin.onnx;

import java.util.Arrays;

/** The pieces of a text that a model reads, with their places in the text. */
final class Tokens {

    private int[] ids = new int[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private boolean[] goOn = new boolean[256];
    private int size;

    /**
     * Adds a piece.
     *
     * @param goesOn whether it goes on with the word of the piece before
     */
    void add(int id, int start, int end, boolean goesOn) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            goOn = Arrays.copyOf(goOn, size * 2);
        }
        ids[size] = id;
        starts[size] = start;
        ends[size] = end;
        goOn[size++] = goesOn;
    }

    int size() {
        return size;
    }

    int id(int token) {
        return ids[token];
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    boolean goesOn(int token) {
        return goOn[token];
    }
}
