package io.tuomin.dictionary;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column: lines of UTF-8 in an array that the columns of a table share, made into strings when asked for. Immutable.
 */
final class Column extends AbstractList<String> implements RandomAccess {

    /** A number beyond all that are an {@code int}, as is what is minus this. */
    private static final long NO_INT = 1L << Integer.SIZE;

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

    /** By row: which of some words stands there; null where another does. */
    @Nullable
    String[] among(Collection<String> words) {
        String[] written = words.toArray(String[]::new);
        byte[][] bytes = Arrays.stream(written)
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        @Nullable String[] among = new String[size()];
        int last = 0; // most often, a row says what the one before it does
        for (int row = 0; row < among.length; row++) {
            for (int i = 0; i < bytes.length && among[row] == null; i++) {
                int word = (last + i) % bytes.length;
                if (Arrays.equals(body, starts[row], starts[row + 1] - 1, bytes[word], 0, bytes[word].length)) {
                    among[row] = written[word];
                    last = word;
                }
            }
        }
        return among;
    }

    /** Whether a row is of so many digits. */
    boolean isDigits(int row, int fewest, int most) {
        int end = starts[row + 1] - 1;
        for (int i = starts[row]; i < end; i++) {
            if (body[i] < '0' || body[i] > '9') {
                return false;
            }
        }
        return end - starts[row] >= fewest && end - starts[row] <= most;
    }

    /** The whole number that stands in a row, if it is an {@code int}; else one that is none. */
    long number(int row) {
        int end = starts[row + 1] - 1;
        boolean isNegative = starts[row] < end && body[starts[row]] == '-';
        int from = isNegative ? starts[row] + 1 : starts[row];
        long number = from == end ? NO_INT : 0;
        for (int i = from; i < end; i++) {
            boolean isDigit = body[i] >= '0' && body[i] <= '9';
            number = isDigit ? Math.min(number * 10 + body[i] - '0', NO_INT) : NO_INT;
        }
        return isNegative ? -number : number;
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
