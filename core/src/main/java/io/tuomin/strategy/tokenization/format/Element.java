package io.tuomin.strategy.tokenization.format;

import io.tuomin.strategy.tokenization.FormatPreservingCipher;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A value as an element of a set of values of one form, written in one way: a number below the size of the set, or a string over an
 * alphabet. Two elements are equal if they are the same one of the same set, written in the same way. Immutable.
 */
abstract sealed class Element implements Reading {

    /** What is kept of the value, and makes the set another one. */
    private final String kept;
    /** How the value is written, apart from what changes. */
    private final Object writing;

    private Element(String kept, Object writing) {
        this.kept = kept;
        this.writing = writing;
    }

    /**
     * An element of a set of numbers.
     *
     * @param text the value that a number stands for, or null if it cannot be written in this way
     */
    static Reading number(long index, long size, String kept, Object writing, LongFunction<@Nullable String> text) {
        return size < FormatPreservingCipher.SMALLEST_DOMAIN
                ? Refusal.TOO_FEW
                : new Numbered(index, size, kept, writing, text);
    }

    /** An element of a set of strings: see {@link #number}. */
    static Reading string(
            int[] symbols, int radix, String kept, Object writing, Function<int[], @Nullable String> text) {
        return symbols.length < shortest(radix) ? Refusal.TOO_FEW : new Spelled(symbols, radix, kept, writing, text);
    }

    /** The fewest symbols that make a set large enough. */
    static int shortest(int radix) {
        int length = 0;
        for (long size = 1; size < FormatPreservingCipher.SMALLEST_DOMAIN; size *= radix) {
            length++;
        }
        return length;
    }

    /** What is kept of the value. */
    final String kept() {
        return kept;
    }

    /** The element that takes this one's place. */
    abstract Element permuted(Permutation permutation, byte[] tweak);

    /** The value; null if it cannot be written like the one that this element came from. */
    abstract @Nullable String text();

    abstract boolean isSame(Element other);

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Element element
                && kept.equals(element.kept)
                && writing.equals(element.writing)
                && isSame(element);
    }

    @Override
    public final int hashCode() {
        return kept.hashCode();
    }

    /** Shows no value. */
    @Override
    public final String toString() {
        return getClass().getSimpleName();
    }

    private static final class Numbered extends Element {

        private final long index;
        private final long size;
        private final LongFunction<@Nullable String> text;

        Numbered(long index, long size, String kept, Object writing, LongFunction<@Nullable String> text) {
            super(kept, writing);
            this.index = index;
            this.size = size;
            this.text = text;
        }

        @Override
        Element permuted(Permutation permutation, byte[] tweak) {
            return new Numbered(permutation.number(index, size, tweak), size, kept(), super.writing, text);
        }

        @Override
        @Nullable
        String text() {
            return text.apply(index);
        }

        @Override
        boolean isSame(Element other) {
            return other instanceof Numbered numbered && numbered.index == index && numbered.size == size;
        }
    }

    private static final class Spelled extends Element {

        private final int[] symbols;
        private final int radix;
        private final Function<int[], @Nullable String> text;

        Spelled(int[] symbols, int radix, String kept, Object writing, Function<int[], @Nullable String> text) {
            super(kept, writing);
            this.symbols = symbols;
            this.radix = radix;
            this.text = text;
        }

        @Override
        Element permuted(Permutation permutation, byte[] tweak) {
            return new Spelled(permutation.string(symbols, radix, tweak), radix, kept(), super.writing, text);
        }

        @Override
        @Nullable
        String text() {
            return text.apply(symbols);
        }

        @Override
        boolean isSame(Element other) {
            return other instanceof Spelled spelled
                    && spelled.radix == radix
                    && Arrays.equals(spelled.symbols, symbols);
        }
    }
}
