package io.tuomin.strategy.tokenization.format;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * How Chinese characters are written: what stands between them. Two are equal if characters stand at the same places. Immutable.
 */
final class Han {

    private final String text;
    private final BitSet places;

    private Han(String text, BitSet places) {
        this.text = text;
        this.places = places;
    }

    static Han of(String text) {
        BitSet places = new BitSet(text.length());
        for (int i = 0; i < text.length(); i++) {
            places.set(i, Character.isIdeographic(text.charAt(i)) || Character.isSurrogate(text.charAt(i)));
        }
        return new Han(text, places);
    }

    /** The characters. */
    String characters() {
        StringBuilder characters = new StringBuilder(places.cardinality());
        places.stream().forEach(i -> characters.append(text.charAt(i)));
        return characters.toString();
    }

    /** Writes other characters, as many, in the same way. */
    String write(String others) {
        StringBuilder written = new StringBuilder(text);
        int character = 0;
        for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
            written.setCharAt(i, others.charAt(character++));
        }
        return written.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Han han && text.length() == han.text.length() && places.equals(han.places);
    }

    @Override
    public int hashCode() {
        return places.hashCode();
    }

    /** Shows no value. */
    @Override
    public String toString() {
        return places.cardinality() + " characters";
    }
}
