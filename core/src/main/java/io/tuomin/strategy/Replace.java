package io.tuomin.strategy;

import io.tuomin.model.EntityType;

/**
 * Puts a fixed text in the value's place, in which {@code {type}} stands for the id of the type and {@code {name}} for its Chinese name.
 */
public final class Replace implements Strategy {

    private final String template;

    /** With a template, such as {@code <{type}>}. */
    public Replace(String template) {
        this.template = template;
    }

    /** What takes the place of a value, as it is written in a policy. */
    public String template() {
        return template;
    }

    @Override
    public void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
        out.append(template.replace("{type}", type.id()).replace("{name}", type.chinese()));
    }

    @Override
    public Effect effect() {
        return Effect.IRREVERSIBLE;
    }

    @Override
    public String expression() {
        return "replace(" + template + ")";
    }

    @Override
    public String toString() {
        return expression();
    }
}
