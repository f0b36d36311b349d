package io.tuomin.strategy;

import io.tuomin.key.KeyException;
import io.tuomin.key.KeySet;
import io.tuomin.key.Scope;
import org.jspecify.annotations.Nullable;

/** What strategies work with beside the value: keys, how far equal values are treated alike, and a vault. Immutable and safe to share. */
public final class Resources {

    private static final Resources NONE = new Resources(null, null, null); // loads nothing of keys

    private final @Nullable KeySet keys;
    private final @Nullable Scope scope;
    private final @Nullable TokenVault vault;

    private Resources(@Nullable KeySet keys, @Nullable Scope scope, @Nullable TokenVault vault) {
        this.keys = keys;
        this.scope = scope;
        this.vault = vault;
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
        return new Resources(keys, scope, null);
    }

    /** The same, and a vault that hands out tokens. */
    public Resources with(TokenVault tokenVault) {
        return new Resources(keys, scope, tokenVault);
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

    /**
     * The vault.
     *
     * @throws KeyException if there is none
     */
    public TokenVault vault() {
        if (vault == null) {
            throw new KeyException("There is no token vault", "没有令牌库");
        }
        return vault;
    }

    /** Whether there is a vault. */
    public boolean hasVault() {
        return vault != null;
    }

    /** How far equal values are treated alike. */
    public Scope scope() {
        return scope == null ? Scope.standard() : scope;
    }

    @Override
    public String toString() {
        return (keys == null ? "no keys" : keys + ", " + scope) + (vault == null ? "" : ", " + vault);
    }
}
