package io.tuomin.name;

import java.util.Arrays;

/**
 * A stretch of text in which each Chinese character of two units (𬭚) is written as one that is rare and stands in given names: the models
 * have learnt from characters of one unit. Not thread-safe; to be used again for the next stretch.
 */
final class RareHan {

    /** Stands in names and in no word. */
    private static final char LIKE = '铉';

    /** The first units of planes 2 and 3, where Chinese characters are. */
    static final char FIRST = '\uD840';

    static final char LAST = '\uD8BF';

    private final char[] written = new char[Stretch.LONGEST];
    /** By character written, and behind the last one: where it is in the text. */
    private final int[] places = new int[Stretch.LONGEST + 1];

    private int length;

    /** Takes a stretch of at most {@link Stretch#LONGEST} units, if it holds such a character. */
    boolean take(char[] text, int start, int end) {
        int first = start;
        while (first < end && !isPair(text, first, end)) {
            first++;
        }
        if (first == end) {
            return false;
        }
        length = 0;
        for (int i = start; i < end; i++) {
            places[length] = i;
            boolean pair = isPair(text, i, end);
            written[length++] = pair ? LIKE : text[i];
            i += pair ? 1 : 0;
        }
        places[length] = end;
        return true;
    }

    private static boolean isPair(char[] text, int i, int end) {
        char c = text[i];
        return c >= FIRST && c <= LAST && i + 1 < end && Character.isLowSurrogate(text[i + 1]);
    }

    /** The stretch as it is written here. */
    char[] written() {
        return written;
    }

    int length() {
        return length;
    }

    /** Takes what is found in the stretch as it is written here, and hands it on as it is in the text. */
    TextNames.Output placing(TextNames.Output output) {
        return new TextNames.Output() {
            @Override
            public void name(int start, int end, double probability, boolean inTitle) {
                output.name(places[start], places[end], probability, inTitle);
            }

            @Override
            public boolean isSettled(int offset) {
                return output.isSettled(places[offset]);
            }
        };
    }

    /** Overwrites what was read. */
    void forget() {
        if (length > 0) {
            Arrays.fill(written, '\0');
            length = 0;
        }
    }
}
