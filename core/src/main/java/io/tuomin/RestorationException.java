package io.tuomin;

import io.tuomin.model.BilingualException;

/** Values were not had back. The message says why; neither it nor a cause holds a value, a token or a key. */
public final class RestorationException extends BilingualException {

    private static final long serialVersionUID = 1L;

    /** With a message in English and in Chinese. */
    public RestorationException(String english, String chinese) {
        super(english, chinese);
    }
}
