package io.tuomin.recognizer;

import io.tuomin.model.Evidence;

/** Takes what a {@link Recognizer} finds. */
public interface FindingSink {

    /**
     * Reports a value of the recognizer's type.
     *
     * @param start first UTF-16 unit, in the coordinates of the candidate
     * @param end end, exclusive
     * @param evidence what the value itself says; the engine adds what stands around it
     */
    void report(int start, int end, Evidence... evidence);
}
