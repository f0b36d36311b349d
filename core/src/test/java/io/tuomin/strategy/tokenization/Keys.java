package io.tuomin.strategy.tokenization;

import io.tuomin.key.KeySet;
import io.tuomin.key.Suite;
import java.util.Base64;

/** Key sets of tests, always the same: the roots of version n are 32 bytes n. */
public final class Keys {

    private Keys() {}

    /** A key set of so many versions. */
    public static KeySet of(Suite suite, int versions) {
        StringBuilder text = new StringBuilder("tuomin-keys/1;" + suite.id() + ";00c0ffee");
        for (int version = 1; version <= versions; version++) {
            byte[] root = new byte[32];
            java.util.Arrays.fill(root, (byte) version);
            text.append(";2026-11-23T00:00:00Z,")
                    .append(Base64.getUrlEncoder().withoutPadding().encodeToString(root));
        }
        return KeySet.ofSecretText(text);
    }
}
