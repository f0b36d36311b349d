package io.tuomin.strategy.tokenization;

import io.tuomin.model.EntityType;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.Strategy;
import org.jspecify.annotations.Nullable;

/** Puts an {@link AuthenticatedToken} in the value's place. Needs keys: see {@link Strategy#bind}. */
public final class TokenStrategy extends TokenizingStrategy {

    /** How it is written in a policy. */
    public static final String EXPRESSION = "token";

    private final @Nullable AuthenticatedToken tokens;

    /** Without keys. */
    public TokenStrategy() {
        this(null);
    }

    private TokenStrategy(@Nullable AuthenticatedToken tokens) {
        super(EXPRESSION);
        this.tokens = tokens;
    }

    @Override
    public Strategy bind(Resources resources) {
        return new TokenStrategy(new AuthenticatedToken(resources.keys(), resources.scope()));
    }

    @Override
    void tokenize(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
        tokens().seal(type.id(), text, start, end, out);
    }

    @Override
    boolean isOwn(CharSequence text, int start, int end) {
        return tokens().isOwn(text, start, end);
    }

    private AuthenticatedToken tokens() {
        if (tokens == null) {
            throw without("keys");
        }
        return tokens;
    }
}
