package io.tuomin.dictionary;

import java.util.Set;

/**
 * Gives dictionaries to the library. Found by {@link java.util.ServiceLoader}; the artifact {@code tuomin-dictionaries} brings the
 * standard one. Implementations must be thread-safe.
 */
public interface DictionaryProvider {

    /** The names of the dictionaries it has. */
    Set<String> names();

    /**
     * Reads one of them.
     *
     * @throws DictionaryException if it has none of that name or the data are damaged
     */
    Dictionary load(String name);
}
