package io.tuomin.strategy.tokenization;

import io.tuomin.key.Scope;
import io.tuomin.model.EntityType;
import io.tuomin.model.TokenForm;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.TokenVault;
import org.jspecify.annotations.Nullable;

/** Puts a token of a {@link TokenVault} in the value's place. Needs a vault: see {@link Strategy#bind}. */
public final class VaultTokenStrategy extends TokenizingStrategy {

    /** How it is written in a policy. */
    public static final String EXPRESSION = "vault";

    private final @Nullable TokenVault vault;
    private final Scope scope;

    /** Without a vault. */
    public VaultTokenStrategy() {
        this(null, Scope.standard());
    }

    private VaultTokenStrategy(@Nullable TokenVault vault, Scope scope) {
        super(EXPRESSION);
        this.vault = vault;
        this.scope = scope;
    }

    @Override
    public Strategy bind(Resources resources) {
        return new VaultTokenStrategy(resources.vault(), resources.scope());
    }

    @Override
    void tokenize(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
        out.append(vault().token(type.id(), scope, text.subSequence(start, end)));
    }

    @Override
    boolean isOwn(CharSequence text, int start, int end) {
        if (TokenForm.end(text, start) != end) {
            return false;
        }
        String token = text.subSequence(start, end).toString();
        return Frame.of(token).mark().equals(TokenForm.VAULT_TOKEN)
                && vault().value(token).isPresent();
    }

    private TokenVault vault() {
        if (vault == null) {
            throw without("vault");
        }
        return vault;
    }
}
