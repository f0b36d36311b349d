package io.tuomin.key;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Key sets of tests, always the same: the roots of version n are 32 bytes n. Nobody can read such a set from anywhere. */
public final class RepeatedRoots {

    private RepeatedRoots() {}

    /** A key set of so many versions. */
    public static KeySet of(Suite suite, int versions) {
        return new KeySet(
                "00c0ffee",
                suite,
                IntStream.rangeClosed(1, versions).mapToObj(RepeatedRoots::root).toList());
    }

    private static KeySet.Root root(int version) {
        byte[] secret = new byte[KeySet.ROOT_BYTES];
        Arrays.fill(secret, (byte) version);
        return new KeySet.Root(version, Instant.parse("2026-11-23T00:00:00Z"), secret);
    }
}
