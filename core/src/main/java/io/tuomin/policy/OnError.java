package io.tuomin.policy;

/** What happens when a value cannot be dealt with. Either way nothing passes unprotected. */
public enum OnError {
    /** The whole value is replaced by three asterisks. */
    SUPPRESS,
    /** The call throws. */
    FAIL
}
