package io.tuomin.document;

/**
 * What takes the place of part of a value.
 *
 * @param start first UTF-16 unit of the part, in the value
 * @param end its end, exclusive
 * @param text what takes its place
 */
public record Replacement(int start, int end, String text) {

    /** Tells where, not what. */
    @Override
    public String toString() {
        return "[" + start + "," + end + ")";
    }
}
