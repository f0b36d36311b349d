package io.tuomin.strategy.masking;

import com.google.common.collect.ImmutableList;
import io.tuomin.strategy.Expression;
import io.tuomin.strategy.StrategyException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;

/**
 * Shows some parts of a resident identity number (GB 11643-1999) or of one built like it, and hides the others. A number that has not
 * eighteen characters is hidden whole.
 */
record IdParts(BitSet shown) implements Way {

    /** The least characters that are hidden: fewer are told by the others and the check character. */
    private static final int FEWEST_HIDDEN = 4;

    private static final int LENGTH = 18;

    /** Parts and the characters they take. */
    private enum Part {
        PROVINCE(0, 2),
        CITY(0, 4),
        COUNTY(0, 6),
        YEAR(6, 10),
        MONTH(6, 12),
        BIRTH(6, 14),
        SEQUENCE(14, 17),
        CHECK(17, 18);

        private final int from;
        private final int to;

        Part(int from, int to) {
            this.from = from;
            this.to = to;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static IdParts of(Expression call) {
        ImmutableList<String> words =
                Arrays.stream(Part.values()).map(Part::word).collect(ImmutableList.toImmutableList());
        call.of(1, words.size());
        BitSet shown = new BitSet(LENGTH);
        for (int i = 0; i < call.arguments().size(); i++) {
            Part part = Part.valueOf(call.word(i, words).toUpperCase(Locale.ROOT));
            shown.set(part.from, part.to);
        }
        if (LENGTH - shown.cardinality() < FEWEST_HIDDEN) {
            throw new StrategyException(
                    "'id' hides at least " + FEWEST_HIDDEN + " of " + LENGTH + " characters: show fewer parts",
                    "'id' 至少要遮盖 " + LENGTH + " 位中的 " + FEWEST_HIDDEN + " 位：请少显示几段");
        }
        return new IdParts(shown);
    }

    @Override
    public void hide(CharSequence text, int start, int end, StringBuilder out) {
        boolean whole = Symbols.count(text, start, end) == LENGTH;
        Symbols.show(text, start, end, symbol -> !whole || !shown.get(symbol), out);
    }
}
