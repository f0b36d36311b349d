package io.tuomin.dictionary;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * The values of one column: lines of UTF-8 in an array that the columns of a table share, made into strings when asked for. Immutable.
 */
final class Column extends AbstractList<String> implements RandomAccess {

    private final byte[] body;
    /** Where each line begins, and where a line behind the last would. */
    private final int[] starts;

    private Column(byte[] body, int[] starts) {
        this.body = body;
        this.starts = starts;
    }

    /** The first so many lines from an offset on. */
    static Column lines(byte[] body, int from, int count) {
        int[] starts = new int[count + 1];
        starts[0] = from;
        int line = 0;
        for (int i = from; line < count; i++) {
            if (i == body.length) {
                throw new DictionaryException("A compiled dictionary is damaged: it ends too soon");
            }
            if (body[i] == '\n') {
                starts[++line] = i + 1;
            }
        }
        return new Column(body, starts);
    }

    /** All lines from an offset on, the same number for each column. */
    static ImmutableList<Column> split(byte[] body, int from, int columns) {
        int count = 0;
        for (int i = from; i < body.length; i++) {
            count += body[i] == '\n' ? 1 : 0;
        }
        if (count % columns != 0) {
            throw new DictionaryException("A compiled dictionary is damaged: its columns are not of one length");
        }
        int rows = count / columns;
        int[] starts = lines(body, from, count).starts;
        ImmutableList.Builder<Column> split = ImmutableList.builderWithExpectedSize(columns);
        for (int column = 0; column < columns; column++) {
            split.add(new Column(body, Arrays.copyOfRange(starts, column * rows, (column + 1) * rows + 1)));
        }
        return split.build();
    }

    /** Where the last line has ended. */
    int end() {
        return starts[starts.length - 1];
    }

    /** Shows all values, one after the other. */
    void show(Dictionary.Viewer viewer) {
        char[] value = new char[0];
        for (int row = 0; row < size(); row++) {
            int end = starts[row + 1] - 1;
            if (value.length < end - starts[row]) {
                value = new char[2 * (end - starts[row])];
            }
            viewer.see(row, value, decode(starts[row], end, value));
        }
    }

    /** The characters of some bytes, and how many they are: no more than there are bytes. */
    private int decode(int from, int to, char[] characters) {
        int length = 0;
        for (int i = from; i < to; ) {
            byte first = body[i];
            if (first >= 0) {
                characters[length++] = (char) first;
                i++;
            } else if ((first & 0xF0) == 0xE0 && i + 2 < to) {
                characters[length++] = (char) ((first & 0xF) << 12 | (body[i + 1] & 0x3F) << 6 | body[i + 2] & 0x3F);
                i += 3;
            } else { // few values hold others
                String rest = new String(body, i, to - i, StandardCharsets.UTF_8);
                rest.getChars(0, rest.length(), characters, length);
                return length + rest.length();
            }
        }
        return length;
    }

    @Override
    public String get(int row) {
        return new String(body, starts[row], starts[row + 1] - 1 - starts[row], StandardCharsets.UTF_8);
    }

    @Override
    public int size() {
        return starts.length - 1;
    }
}
