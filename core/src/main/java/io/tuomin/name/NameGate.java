package io.tuomin.name;

import static io.tuomin.name.NameCharacters.foreign;
import static io.tuomin.name.NameCharacters.given;
import static io.tuomin.name.NameCharacters.kind;

/**
 * Asks whether a character may belong to a name at all, by few features and a small table, so that the model need not be asked about
 * most of a text. A maximum entropy model as well, trained by OpenNLP: its features are the slots of the table. Immutable.
 */
public final class NameGate {

    /** Size of the table. */
    public static final int SLOTS = 1 << 17;

    /** Features of a character. */
    public static final int FEATURES = 10;

    /** A character passes if the logarithm of its odds is at least this, in units of {@link NameModel#GRID}. */
    static final int LEAST = -46;

    private final byte[] weights;

    NameGate(byte[] weights) {
        this.weights = weights;
    }

    byte[] weights() {
        return weights;
    }

    /** The slots of a character. */
    static void slots(Stretch stretch, int offset, int[] to) {
        char[] text = stretch.text;
        int[] facts = stretch.facts;
        int i = Stretch.PAD + offset;
        char before2 = text[i - 2];
        char before = text[i - 1];
        char c = text[i];
        char behind = text[i + 1];
        char behind2 = text[i + 2];
        int ofBefore = facts[i - 1];
        int of = facts[i];
        int ofBehind = facts[i + 1];
        to[0] = slot(0, c);
        to[1] = slot(1, before << 16 | c);
        to[2] = slot(2, c << 16 | behind);
        to[3] = slot(3, before2 << 16 | before);
        to[4] = slot(4, behind << 16 | behind2);
        to[5] = slot(5, given(of, ofBehind, facts[i + 2]));
        to[6] = slot(6, given(ofBefore, of, ofBehind) << 4 | NameCharacters.only(of));
        to[7] = slot(7, given(facts[i - 2], ofBefore, of));
        to[8] = slot(8, foreign(ofBefore) << 8 | foreign(of) << 4 | foreign(ofBehind));
        to[9] = slot(9, kind(ofBefore) << 8 | kind(of) << 4 | kind(ofBehind));
    }

    private static int slot(int question, int answer) {
        int mixed = (answer ^ question * 0x9E3779B9) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 15) * 0xC2B2AE35;
        return mixed >>> 15;
    }

    /** Whether a character with these slots may belong to a name. */
    boolean passes(int[] slots) {
        int sum = 0;
        for (int slot : slots) {
            sum += weights[slot];
        }
        return sum >= LEAST;
    }
}
