package io.tuomin.strategy;

import io.tuomin.model.EntityType;

/** Leaves the value as it is. */
public final class Keep implements Strategy {

    @Override
    public void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
        out.append(text, start, end);
    }

    @Override
    public Effect effect() {
        return Effect.NONE;
    }

    @Override
    public String expression() {
        return "keep";
    }

    @Override
    public String toString() {
        return expression();
    }
}
