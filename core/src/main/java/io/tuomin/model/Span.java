package io.tuomin.model;

/**
 * A stretch of a text, in UTF-16 code units.
 *
 * @param start first unit, inclusive
 * @param end last unit, exclusive
 */
public record Span(int start, int end) {

    /** @throws IllegalArgumentException if the span is empty or starts before the text */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("Not a span: [" + start + ", " + end + ")");
        }
    }

    /** Number of UTF-16 units. */
    public int length() {
        return end - start;
    }

    /** Whether the two share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
