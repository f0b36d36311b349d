package io.tuomin;

import io.tuomin.key.KeySet;
import io.tuomin.key.Scope;
import io.tuomin.strategy.TokenVault;
import io.tuomin.strategy.VaultException;
import io.tuomin.strategy.tokenization.VaultCipher;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A vault in memory, which fails when told to. Not thread-safe. */
final class MemoryVault implements TokenVault {

    private final VaultCipher cipher;
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private boolean broken;

    MemoryVault(KeySet keys) {
        this.cipher = new VaultCipher(keys);
    }

    /** From now on, nothing can be asked. */
    void breakDown() {
        broken = true;
    }

    /** Forgets all values. */
    void forget() {
        values.clear();
    }

    private void check() {
        if (broken) {
            throw new VaultException("The database of the vault failed", "令牌库的数据库出错");
        }
    }

    @Override
    public String token(String type, Scope scope, CharSequence value) {
        check();
        String token = tokens.computeIfAbsent(type + scope + value, key -> cipher.draw(type));
        values.put(token, value.toString());
        return token;
    }

    @Override
    public Optional<String> value(String token) {
        check();
        return Optional.ofNullable(values.get(token));
    }

    @Override
    public TokenVault ofSubject(String subject) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long delete(String subject) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long purge() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
        return "vault in memory";
    }
}
