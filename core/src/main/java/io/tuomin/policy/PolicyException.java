package io.tuomin.policy;

import io.tuomin.model.BilingualException;

/** A policy is not valid. The message says where and what to do; it never quotes data. */
public final class PolicyException extends BilingualException {

    private static final long serialVersionUID = 1L;

    /** With a message in English and in Chinese. */
    public PolicyException(String english, String chinese) {
        super(english, chinese);
    }
}
