package io.tuomin.model;

import java.util.Objects;

/**
 * One level of an address: where in the text it stands.
 *
 * @param level which level
 * @param start first UTF-16 unit, inclusive
 * @param end last UTF-16 unit, exclusive
 */
public record Part(AddressLevel level, int start, int end) {

    /** Checks that the part is not empty. */
    public Part {
        Objects.requireNonNull(level);
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A part is not empty: [" + start + ", " + end + ")");
        }
    }

    /** The same part, {@code units} further on. */
    public Part shiftedBy(int units) {
        return new Part(level, start + units, end + units);
    }
}
