package io.tuomin;

/**
 * A value could not be dealt with, and the policy says that this is to fail. The message says where; neither it nor the cause holds any
 * part of the value.
 */
public final class DesensitizationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message. */
    public DesensitizationException(String message) {
        super(message);
    }
}
