package io.tuomin.strategy;

/**
 * What a treatment leaves of the tie between a value and a person. None of them makes a value anonymous in the sense of PIPL 73(4): that
 * is said of a data set with a measured risk, not of a value.
 */
public enum Effect {
    /** The value is still there. */
    NONE,
    /** The value can be had back with a key. */
    REVERSIBLE,
    /** The value is gone, but equal values stay equal: records can be joined. */
    LINKABLE,
    /** The value cannot be had back from the result alone. */
    IRREVERSIBLE
}
