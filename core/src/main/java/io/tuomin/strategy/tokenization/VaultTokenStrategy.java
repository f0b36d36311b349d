package io.tuomin.strategy.tokenization;

import io.tuomin.key.Scope;
import io.tuomin.model.EntityType;
import io.tuomin.model.TokenForm;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.TokenVault;
import org.jspecify.annotations.Nullable;

/** Puts a token of a {@link TokenVault} in the value's place. Needs a vault: see {@link Strategy#bind}. */
public final class VaultTokenStrategy implements Strategy {

    /** How it is written in a policy. */
    public static final String EXPRESSION = "vault";

    private final @Nullable TokenVault vault;
    private final Scope scope;

    /** Without a vault. */
    public VaultTokenStrategy() {
        this(null, Scope.standard());
    }

    private VaultTokenStrategy(@Nullable TokenVault vault, Scope scope) {
        this.vault = vault;
        this.scope = scope;
    }

    @Override
    public Strategy bind(Resources resources) {
        return new VaultTokenStrategy(resources.vault(), resources.scope());
    }

    @Override
    public void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
        if (vault == null) {
            throw new IllegalStateException("The strategy '" + EXPRESSION + "' has no vault");
        }
        CharSequence value = text.subSequence(start, end);
        out.append(isOwn(vault, value) ? value : vault.token(type.id(), scope, value));
    }

    private static boolean isOwn(TokenVault vault, CharSequence value) {
        return TokenForm.end(value, 0) == value.length()
                && Frame.of(value).mark().equals(TokenForm.VAULT_TOKEN)
                && vault.value(value.toString()).isPresent();
    }

    @Override
    public Effect effect() {
        return Effect.REVERSIBLE;
    }

    @Override
    public String expression() {
        return EXPRESSION;
    }

    @Override
    public String toString() {
        return expression();
    }
}
