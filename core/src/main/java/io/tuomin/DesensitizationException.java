package io.tuomin;

import io.tuomin.model.BilingualException;

/**
 * A value could not be dealt with, and the policy says that this is to fail. The message says where; neither it nor the cause holds any
 * part of the value.
 */
public final class DesensitizationException extends BilingualException {

    private static final long serialVersionUID = 1L;

    /** With a message in English and in Chinese. */
    public DesensitizationException(String english, String chinese) {
        super(english, chinese);
    }
}
