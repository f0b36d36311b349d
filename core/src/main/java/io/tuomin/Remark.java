package io.tuomin;

import io.tuomin.document.Location;
import io.tuomin.grading.Contradiction;
import io.tuomin.model.Span;

/**
 * A remark on the quality of data: two values of one subject contradict each other. Holds no values.
 *
 * @param matter in what they do
 * @param number the identity number
 * @param other the other value
 */
public record Remark(Contradiction matter, Place number, Place other) {

    /**
     * Where one of them is.
     *
     * @param where the value it is in: in text, the line
     * @param span the place in it
     */
    public record Place(Location where, Span span) {}
}
