package io.tuomin.strategy.tokenization;

import io.tuomin.model.EntityType;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.Strategy;
import org.jspecify.annotations.Nullable;

/** Puts an {@link AuthenticatedToken} in the value's place. Needs keys: see {@link Strategy#bind}. */
public final class TokenStrategy implements Strategy {

    /** How it is written in a policy. */
    public static final String EXPRESSION = "token";

    private final @Nullable AuthenticatedToken tokens;

    /** Without keys. */
    public TokenStrategy() {
        this(null);
    }

    private TokenStrategy(@Nullable AuthenticatedToken tokens) {
        this.tokens = tokens;
    }

    @Override
    public Strategy bind(Resources resources) {
        return new TokenStrategy(new AuthenticatedToken(resources.keys(), resources.scope()));
    }

    @Override
    public void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
        if (tokens == null) {
            throw new IllegalStateException("The strategy '" + EXPRESSION + "' has no keys");
        }
        if (tokens.isOwn(text, start, end)) {
            out.append(text, start, end);
        } else {
            tokens.seal(type.id(), text, start, end, out);
        }
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
