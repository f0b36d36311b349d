package io.tuomin.key;

import java.util.Optional;

/**
 * Keeps the wrapped keys of persons under names that say nothing of them. Implementations are safe to share, by threads and, if they keep
 * their entries outside, by processes: who stores first has stored for all.
 */
public interface SubjectKeyStore {

    /** What is stored under a name: 32 small hexadecimal digits. */
    Optional<byte[]> get(String name);

    /**
     * Stores something under a name unless something is.
     *
     * @return what is stored there now
     */
    byte[] putIfAbsent(String name, byte[] wrapped);

    /**
     * Removes what is stored under a name, for ever.
     *
     * @return whether something was
     */
    boolean remove(String name);
}
