package io.tuomin.strategy;

/** A vault cannot be opened, read or written. The message says what to do; it never holds a value, a token, a key or a password. */
public final class VaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String chinese;

    /** With a message in English and in Chinese. */
    public VaultException(String english, String chinese) {
        super(english);
        this.chinese = chinese;
    }

    /** The message in Chinese. */
    public String chinese() {
        return chinese;
    }
}
