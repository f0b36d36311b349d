package io.tuomin.key;

import io.tuomin.model.BilingualException;

/** Keys cannot be read, written or used. The message says what to do; it never holds a key, a password or a value. */
public final class KeyException extends BilingualException {

    private static final long serialVersionUID = 1L;

    /** With a message in English and in Chinese. */
    public KeyException(String english, String chinese) {
        super(english, chinese);
    }
}
