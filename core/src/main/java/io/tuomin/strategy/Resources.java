package io.tuomin.strategy;

import io.tuomin.key.KeyException;
import io.tuomin.key.KeySet;
import io.tuomin.key.Scope;
import org.jspecify.annotations.Nullable;

/** What strategies work with beside the value: keys, and how far equal values are treated alike. Immutable and safe to share. */
public final class Resources {

    private static final Resources NONE = new Resources(null, null); // loads nothing of keys

    private final @Nullable KeySet keys;
    private final @Nullable Scope scope;

    private Resources(@Nullable KeySet keys, @Nullable Scope scope) {
        this.keys = keys;
        this.scope = scope;
    }

    /** No keys: for strategies that need none. */
    public static Resources none() {
        return NONE;
    }

    /** Keys, and the standard scope. */
    public static Resources of(KeySet keys) {
        return of(keys, Scope.standard());
    }

    /** Keys, and how far equal values are treated alike. */
    public static Resources of(KeySet keys, Scope scope) {
        return new Resources(keys, scope);
    }

    /**
     * The keys.
     *
     * @throws KeyException if there are none
     */
    public KeySet keys() {
        if (keys == null) {
            throw new KeyException("There are no keys", "没有密钥");
        }
        return keys;
    }

    /** How far equal values are treated alike. */
    public Scope scope() {
        return scope == null ? Scope.standard() : scope;
    }

    @Override
    public String toString() {
        return keys == null ? "no resources" : keys + ", " + scope;
    }
}
