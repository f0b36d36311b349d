package io.tuomin.policy;

/** A policy is not valid. The message says where and what to do; it never quotes data. */
public final class PolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message. */
    public PolicyException(String message) {
        super(message);
    }
}
