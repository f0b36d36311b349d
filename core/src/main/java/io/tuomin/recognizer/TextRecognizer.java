package io.tuomin.recognizer;

import com.google.common.collect.ImmutableList;
import io.tuomin.model.Evidence;

/**
 * Finds personal information by reading a whole stretch of text, as a model does. What can be told from a place and what is around it
 * is the job of a {@link Recognizer}, which is called for less and costs less.
 *
 * <p>It is called once for each window of the text: a text of ordinary length, or a value of a document, is one window; where those of
 * a long text end depends on the text alone. Implementations must be thread-safe, must take time linear in the length of the window,
 * must find the same in the same window every time, and must not keep any part of it.
 */
public interface TextRecognizer {

    /** What it finds. Always the same objects; their triggers call nobody. */
    ImmutableList<EntitySpec> specs();

    /** Whether it may find something in a text of ASCII alone. */
    default boolean readsAscii() {
        return true;
    }

    /**
     * Reads a window and reports what it finds there.
     *
     * @param text the text as it is written; valid only during this call
     * @param sink where to report
     */
    void recognize(CharSequence text, Sink sink);

    /** Takes what a {@link TextRecognizer} finds. */
    interface Sink {

        /**
         * Whether what stands at a unit of the text has been told surely by other recognizers already: a model need not be asked about
         * it. A report of it would not take its place.
         */
        default boolean isSettled(int offset) {
            return false;
        }

        /**
         * Reports a value.
         *
         * @param spec what it is: one of {@link TextRecognizer#specs()}
         * @param start first UTF-16 unit, in the coordinates of the text
         * @param end end, exclusive
         * @param evidence what the recognizer says for it; the engine adds what stands around it
         */
        void report(EntitySpec spec, int start, int end, Evidence... evidence);
    }
}
