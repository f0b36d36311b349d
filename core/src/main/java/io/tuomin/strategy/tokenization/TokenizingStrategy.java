package io.tuomin.strategy.tokenization;

import io.tuomin.model.EntityType;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Strategy;

/** Puts a token in a value's place that can be had back, and leaves tokens of its own as they are. */
abstract class TokenizingStrategy implements Strategy {

    private final String expression;

    TokenizingStrategy(String expression) {
        this.expression = expression;
    }

    /**
     * Appends the token of part of a text.
     *
     * @throws IllegalStateException if it lacks what tokens come from
     */
    abstract void tokenize(EntityType type, CharSequence text, int start, int end, StringBuilder out);

    /** Whether part of a text is a token that can be had back. */
    abstract boolean isOwn(CharSequence text, int start, int end);

    @Override
    public final void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
        if (isOwn(text, start, end)) {
            out.append(text, start, end);
        } else {
            tokenize(type, text, start, end, out);
        }
    }

    /** What is thrown if something is lacking. */
    final IllegalStateException without(String what) {
        return new IllegalStateException("The strategy '" + expression + "' has no " + what);
    }

    @Override
    public final Effect effect() {
        return Effect.REVERSIBLE;
    }

    @Override
    public final String expression() {
        return expression;
    }

    @Override
    public final String toString() {
        return expression();
    }
}
