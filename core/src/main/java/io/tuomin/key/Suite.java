package io.tuomin.key;

import java.util.Arrays;

/** The algorithms that go together. A key set has one suite for all its versions. */
public enum Suite {
    /** AES-256 (FIPS 197) and SHA-256 (FIPS 180-4). */
    AES("aes", 32),
    /** SM4 (GB/T 32907-2016) and SM3 (GB/T 32905-2016), the commercial algorithms of China. */
    SM("sm", 16);

    private final String id;
    private final int keyBytes;

    Suite(String id, int keyBytes) {
        this.id = id;
        this.keyBytes = keyBytes;
    }

    /** The id as it is written in files and on the command line. */
    public String id() {
        return id;
    }

    /** How many bytes a key of the block cipher has. */
    public int keyBytes() {
        return keyBytes;
    }

    /**
     * The suite with an id.
     *
     * @throws KeyException if there is none
     */
    public static Suite named(String id) {
        return Arrays.stream(values())
                .filter(suite -> suite.id.equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new KeyException("There is no such suite. There are: aes, sm", "没有这种算法套件。可用：aes、sm"));
    }
}
