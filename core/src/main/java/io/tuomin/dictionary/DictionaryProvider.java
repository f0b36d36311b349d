package io.tuomin.dictionary;

import java.io.IOException;
import java.io.InputStream;
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

    /** The names of the models it has; none unless said otherwise. */
    default Set<String> models() {
        return Set.of();
    }

    /**
     * Opens the compiled form of a model.
     *
     * @throws IOException if it cannot be read
     * @throws DictionaryException if it has none of that name
     */
    default InputStream model(String name) throws IOException {
        throw new DictionaryException("No model '" + name + "'");
    }
}
