package io.tuomin.document;

import java.util.List;

/**
 * What takes the place of part of a value.
 *
 * @param start first UTF-16 unit of the part, in the value
 * @param end its end, exclusive
 * @param text what takes its place
 */
public record Replacement(int start, int end, String text) {

    /** A value with its parts replaced. */
    public static String in(String value, List<Replacement> replacements) {
        StringBuilder treated = new StringBuilder(value.length());
        int from = 0;
        for (Replacement replacement : replacements) {
            treated.append(value, from, replacement.start).append(replacement.text);
            from = replacement.end;
        }
        return treated.append(value, from, value.length()).toString();
    }

    /** Tells where, not what. */
    @Override
    public String toString() {
        return "[" + start + "," + end + ")";
    }
}
