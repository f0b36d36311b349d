package io.tuomin.strategy.tokenization;

import io.tuomin.model.TokenForm;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.TokenVault;
import org.jspecify.annotations.Nullable;

/** Gives values for tokens: those of the keys, and those of a vault if there is one. Safe to share; keeps no value. */
public final class Detokenizer {

    private final AuthenticatedToken tokens;
    private final @Nullable TokenVault vault;

    /**
     * With the keys, the scope in which the tokens were made, and the vault if there is one.
     *
     * @throws io.tuomin.key.KeyException if there are no keys
     */
    public Detokenizer(Resources resources) {
        this.tokens = new AuthenticatedToken(resources.keys(), resources.scope());
        this.vault = resources.hasVault() ? resources.vault() : null;
    }

    /**
     * The value of a token.
     *
     * @throws TokenException if it is no token, was changed, or was made under other keys or in another scope; and of a token of a vault, if
     *     there is no vault, or the vault has no value for it
     * @throws io.tuomin.strategy.VaultException if the vault cannot be asked
     */
    public String value(String token) {
        if (!Frame.of(token).mark().equals(TokenForm.VAULT_TOKEN)) {
            return tokens.open(token);
        }
        if (vault == null) {
            throw new TokenException("The token is of a vault, and there is none", "该令牌属于令牌库，但没有令牌库");
        }
        return vault.value(token)
                .orElseThrow(() -> new TokenException("The vault has no value for the token", "令牌库中没有该令牌对应的值"));
    }

    @Override
    public String toString() {
        return tokens + (vault == null ? "" : ", " + vault);
    }
}
