package io.tuomin;

import java.io.Reader;

/** Gives a text in small pieces, whose sizes take turns: what a slow connection does. */
public final class PiecewiseReader extends Reader {

    private final String text;
    private final int[] sizes;
    private int at;
    private int turn;

    /** With the sizes of the pieces. */
    public PiecewiseReader(String text, int... sizes) {
        this.text = text;
        this.sizes = sizes.clone();
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (at == text.length()) {
            return -1;
        }
        int count = Math.min(Math.min(length, sizes[turn++ % sizes.length]), text.length() - at);
        text.getChars(at, at + count, buffer, offset);
        at += count;
        return count;
    }

    /** Units given so far. */
    public int given() {
        return at;
    }

    @Override
    public void close() {
        throw new AssertionError("the reader is its owner's to close");
    }
}
