package io.tuomin.strategy;

import io.tuomin.model.EntityType;

/** Takes the value out; nothing takes its place. */
public final class Suppress implements Strategy {

    @Override
    public void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
        // Nothing takes the value's place.
    }

    @Override
    public Effect effect() {
        return Effect.IRREVERSIBLE;
    }

    @Override
    public String expression() {
        return "suppress";
    }

    @Override
    public String toString() {
        return expression();
    }
}
