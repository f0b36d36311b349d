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

    /** Fewer characters are no title: a name alone, a cell of a table. */
    private static final int SHORTEST = 10;

    /** Fewer Chinese characters are none either, however many digits and letters stand beside them: a name with its number. */
    private static final int LEAST_HAN = 6;

    private final byte[] weights;

    GoodsTitle(byte[] weights) {
        this.weights = weights;
    }

    byte[] weights() {
        return weights;
    }

    /** The slots of a stretch; how many they are. */
    static int slots(Stretch stretch, long[] to) {
        int count = 0;
        for (int i = Stretch.PAD; i <= Stretch.PAD + stretch.length(); i++) {
            to[count++] = slot(stretch.text[i - 1], stretch.text[i]);
        }
        to[count++] = slot(stretch.style());
        return count;
    }

    /** The slot of two characters that stand beside each other. */
    private static int slot(char a, char b) {
        int mixed = (a << 16 | b) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 15) * 0xC2B2AE35;
        return mixed >>> 16;
    }

    /** The slot of how a stretch is written. */
    static int slot(int style) {
        return slot('\uFFFF', (char) style);
    }

    /** Whether a stretch is the title of goods. */
    boolean isTitle(Stretch stretch, ShopWords ofShops) {
        if (stretch.length() < SHORTEST || !hasWords(stretch)) {
            return false;
        }
        int odds = odds(stretch);
        return odds >= LIKELY || odds >= POSSIBLE && ofShops.anyIn(stretch);
    }

    private static boolean hasWords(Stretch stretch) {
        int han = 0;
        for (int i = Stretch.PAD; i < Stretch.PAD + stretch.length() && han < LEAST_HAN; i++) {
            han += NameCharacters.kind(stretch.facts[i]) == NameCharacters.HAN ? 1 : 0;
        }
        return han == LEAST_HAN;
    }

    /** The logarithm of the odds that a stretch is a title, in units of {@link NameModel#GRID}. */
    int odds(Stretch stretch) {
        int sum = weights[slot(stretch.style())];
        for (int i = Stretch.PAD; i <= Stretch.PAD + stretch.length(); i++) {
            sum += weights[slot(stretch.text[i - 1], stretch.text[i])];
        }
        return sum;
    }
}
