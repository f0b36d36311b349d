package io.tuomin.model;

/**
 * Something went wrong that its reader can mend. The message says where and what to do, in English and in Chinese; neither it nor a cause holds
 * a value, a token, a key or a password.
 */
public abstract class BilingualException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String chinese;

    /** With a message in English and in Chinese. */
    protected BilingualException(String english, String chinese) {
        super(english);
        this.chinese = chinese;
    }

    /** The message in Chinese. */
    public final String chinese() {
        return chinese;
    }
}
