package io.tuomin.key;

import java.time.Instant;

/**
 * One version of a key set, without its secret.
 *
 * @param number from 1
 * @param state what it is used for
 * @param created when it was drawn, to the second
 */
public record KeyVersion(int number, State state, Instant created) {

    /** What a version is used for. */
    public enum State {
        /** The version that is current: new tokens are made under it. */
        ACTIVE,
        /** An older version, under which tokens are read, for ever. */
        READ_ONLY
    }
}
