package io.tuomin.key;

/** Where a key set is kept. Implementations are safe to share and never show what they read. */
public interface KeySource {

    /**
     * Reads the key set.
     *
     * @return a key set of the caller's own, to be destroyed by it
     * @throws KeyException if it cannot be had; the message says what to do
     */
    KeySet read();
}
