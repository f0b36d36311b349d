package io.tuomin.recognizer;

/**
 * Finds one kind of personal information. Implementations must be immutable and thread-safe, must take time that does not depend
 * on the length of the text, and must not keep any part of it.
 */
public interface Recognizer {

    /** What it finds, and what calls it. Always the same object. */
    EntitySpec spec();

    /**
     * Looks at one place where a trigger fired and reports what it finds there, if anything.
     *
     * @param candidate the place; valid only during this call
     * @param sink where to report
     */
    void recognize(Candidate candidate, FindingSink sink);
}
