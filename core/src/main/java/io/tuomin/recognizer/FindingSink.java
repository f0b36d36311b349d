package io.tuomin.recognizer;

import io.tuomin.model.AddressLevel;
import io.tuomin.model.Evidence;

/** Takes what a {@link Recognizer} finds. */
public interface FindingSink {

    /** Most parts of one value. */
    int MOST_PARTS = 24;

    /**
     * Notes one level of the address that is reported next; at most {@value #MOST_PARTS} are kept. Levels that lie outside what is
     * reported are dropped.
     *
     * @param level which level
     * @param start first UTF-16 unit, in the coordinates of the candidate; not before the end of the part noted last
     * @param end end, exclusive
     */
    default void part(AddressLevel level, int start, int end) {}

    /** Forgets the parts that have been noted and not been reported. */
    default void noParts() {}

    /**
     * Reports a value of the recognizer's type.
     *
     * @param start first UTF-16 unit, in the coordinates of the candidate
     * @param end end, exclusive
     * @param evidence what the value itself says; the engine adds what stands around it
     */
    void report(int start, int end, Evidence... evidence);
}
