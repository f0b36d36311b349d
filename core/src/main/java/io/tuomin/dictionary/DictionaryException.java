package io.tuomin.dictionary;

/** A dictionary is missing, damaged or malformed. The message says which and what to do. */
public final class DictionaryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message. */
    public DictionaryException(String message) {
        super(message);
    }

    /** With a message and a cause. */
    public DictionaryException(String message, Throwable cause) {
        super(message, cause);
    }
}
