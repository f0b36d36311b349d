package io.tuomin.name;

/**
 * Tells titles of goods from other texts by the pairs of their characters: there words look like names that are brands, and names are
 * those of authors and stars. A maximum entropy model as well, trained by OpenNLP: its features are the slots of a table. Immutable.
 */
public final class GoodsTitle {

    /** Size of the table. */
    public static final int SLOTS = 1 << 16;

    /**
     * The logarithm of the odds from which on a text is taken for a title, in units of {@link NameModel#GRID}. A name that is hidden in a
     * line of a log that looks like a title is worse than an author who is masked.
     */
    private static final int LIKELY = 0;

    /** From here on, if it holds a word of shops as well. */
    private static final int POSSIBLE = -72;

    private final byte[] weights;

    GoodsTitle(byte[] weights) {
        this.weights = weights;
    }

    byte[] weights() {
        return weights;
    }

    /** The slot of two characters that stand beside each other. */
    static int slot(char a, char b) {
        int mixed = (a << 16 | b) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 15) * 0xC2B2AE35;
        return mixed >>> 16;
    }

    /** The slot of how a text is written. */
    static int slot(int style) {
        return slot('\uFFFF', (char) style);
    }

    /** Whether a text is the title of goods, as {@link NameCharacters#normal} writes it. */
    boolean isTitle(char[] text, int from, int to, int style, ShopWords ofShops) {
        int odds = odds(text, from, to, style);
        return odds >= LIKELY || odds >= POSSIBLE && ofShops.anyIn(text, from, to);
    }

    /** The logarithm of the odds that a text is a title, in units of {@link NameModel#GRID}. */
    int odds(char[] text, int from, int to, int style) {
        int sum = weights[slot(style)];
        for (int i = from; i <= to; i++) {
            sum += weights[slot(text[i - 1], text[i])];
        }
        return sum;
    }
}
