package io.tuomin.strategy.tokenization.format;

import com.google.common.collect.ImmutableList;
import io.tuomin.strategy.tokenization.FormatPreservingCipher;
import java.nio.charset.StandardCharsets;

/**
 * The values of a type, counted. Immutable and safe to share.
 *
 * <p>A value is read as an element of the set of values of its form; the element is permuted, and what comes out is written in the way
 * of the value: separators, widths of digits, case and country code stay. What could not be read again as the same element, written in
 * the same way, is permuted once more (cycle walking), so that every token can be had back to the unit.
 */
public abstract class Format {

    /** Behind the sets that values are counted in: with other tables there are other tokens. */
    private static final String EDITION = "1";

    /** In the thinnest set that can be walked in, one in eleven may be written like the value: a walk as long as this never comes to pass. */
    private static final int MOST_STEPS = 500;

    private final String type;

    Format(String type) {
        this.type = type;
    }

    /**
     * One form of the values of a type.
     *
     * @param shape what it looks like: {@code 9} a digit, {@code A} a letter or digit, {@code 文} a Chinese character, {@code =} what is
     *     kept, {@code #} what is computed; others stand for themselves
     * @param size how many values there are, exactly: a number, or a power if it depends on the length
     */
    public record Form(String shape, String size) {}

    /** The id of the type. */
    public final String type() {
        return type;
    }

    /** The forms that get tokens. */
    public abstract ImmutableList<Form> forms();

    /** Reads a value: where it stands in which set. */
    abstract Reading read(String value);

    /** The token of a value, or why there is none. */
    public final Outcome encipher(CharSequence value, FormatPreservingCipher cipher) {
        return permuted(value.toString(), Permutation.encrypting(cipher));
    }

    /** The value of a token, or why there is none. */
    public final Outcome decipher(CharSequence token, FormatPreservingCipher cipher) {
        return permuted(token.toString(), Permutation.decrypting(cipher));
    }

    private Outcome permuted(String value, Permutation permutation) {
        Reading reading = value.isEmpty() ? Refusal.OTHER_FORM : read(value);
        if (!(reading instanceof Element element)) {
            return Outcome.refused((Refusal) reading);
        }
        if (!value.equals(element.text())) {
            return Outcome.refused(Refusal.UNUSUAL_WRITING);
        }
        byte[] tweak = tweak(element);
        for (int step = 0; step < MOST_STEPS; step++) {
            element = element.permuted(permutation, tweak);
            String text = element.text();
            if (text != null && element.equals(read(text))) {
                return Outcome.of(text);
            }
        }
        return Outcome.refused(Refusal.UNUSUAL_WRITING);
    }

    private byte[] tweak(Element element) {
        return (EDITION + '\n' + type + '\n' + element.kept()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return type;
    }
}
