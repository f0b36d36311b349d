package io.tuomin.strategy.tokenization;

import io.tuomin.key.KeySet;
import io.tuomin.key.RepeatedRoots;
import io.tuomin.key.Suite;

/** Key sets of tests, always the same: the roots of version n are 32 bytes n. */
public final class Keys {

    private Keys() {}

    /** A key set of so many versions. */
    public static KeySet of(Suite suite, int versions) {
        return RepeatedRoots.of(suite, versions);
    }
}
