package io.tuomin.strategy.tokenization.format;

import io.tuomin.model.EntityType;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.tokenization.FormatPreservingCipher;

/**
 * Puts a valid value of the same type in a value's place, which can be had back with the key. What has no token of its format – a wrong
 * check digit, a county that never was, a type without format – is left to another strategy. Immutable and safe to share.
 *
 * <p>Unlike others, this strategy treats its own results like any value: who treats a text twice must have it back twice.
 */
public final class FormatPreserving implements Strategy {

    private final Formats formats;
    private final FormatPreservingCipher cipher;
    private final Strategy otherwise;

    /**
     * Tokens under a key.
     *
     * @param formats the formats
     * @param cipher the cipher, under its key
     * @param otherwise what is done to what is refused: an authenticated token if all is to be had back
     */
    public FormatPreserving(Formats formats, FormatPreservingCipher cipher, Strategy otherwise) {
        this.formats = formats;
        this.cipher = cipher;
        this.otherwise = otherwise;
    }

    /** The formats. */
    public Formats formats() {
        return formats;
    }

    /** What is done to what is refused. */
    Strategy otherwise() {
        return otherwise;
    }

    @Override
    public void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
        formats.find(type.id())
                .flatMap(format ->
                        format.encipher(text.subSequence(start, end), cipher).value())
                .ifPresentOrElse(out::append, () -> otherwise.apply(type, text, start, end, out));
    }

    /**
     * The value of a token, or why there is none. A token is no proof of where it came from: any value of the type is one.
     *
     * @throws IllegalArgumentException if the type has no format
     */
    public Outcome restore(EntityType type, CharSequence token) {
        return formats.get(type.id()).decipher(token, cipher);
    }

    @Override
    public boolean isLifelike() {
        return true;
    }

    /** {@link Effect#REVERSIBLE}. */
    @Override
    public Effect effect() {
        return Effect.REVERSIBLE;
    }

    @Override
    public String expression() {
        return "format";
    }

    @Override
    public String toString() {
        return expression();
    }
}
