package io.tuomin.strategy;

import io.tuomin.model.BilingualException;

/** A vault cannot be opened, read or written. The message says what to do; it never holds a value, a token, a key or a password. */
public final class VaultException extends BilingualException {

    private static final long serialVersionUID = 1L;

    /** With a message in English and in Chinese. */
    public VaultException(String english, String chinese) {
        super(english, chinese);
    }
}
