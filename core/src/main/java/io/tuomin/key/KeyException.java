package io.tuomin.key;

/** Keys cannot be read, written or used. The message says what to do; it never holds a key, a password or a value. */
public final class KeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String chinese;

    /** With a message in English and in Chinese. */
    public KeyException(String english, String chinese) {
        super(english);
        this.chinese = chinese;
    }

    /** The message in Chinese. */
    public String chinese() {
        return chinese;
    }
}
