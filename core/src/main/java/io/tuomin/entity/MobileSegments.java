package io.tuomin.entity;

import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Segments of mobile numbers in use: of eleven digits, and of the thirteen digits of machine-to-machine numbers. */
final class MobileSegments {

    private static final int PREFIX = 5;

    private final BitSet eleven = new BitSet(100_000);
    private final BitSet thirteen = new BitSet(100_000);

    MobileSegments(Dictionaries dictionaries) {
        Dictionary table = dictionaries.get("mobile-segments");
        List<String> column = table.digits("prefix", 1, PREFIX);
        List<String> lengths = table.choices("length", Set.of("11", "13"));
        for (int row = 0; row < column.size(); row++) {
            String prefix = column.get(row);
            int from = Integer.parseInt((prefix + "00000").substring(0, PREFIX));
            int to = Integer.parseInt((prefix + "99999").substring(0, PREFIX)) + 1;
            (lengths.get(row).equals("11") ? eleven : thirteen).set(from, to);
        }
    }

    /** Whether the eleven digits from an offset on begin with a segment in use. */
    boolean isLive(CharSequence digits, int offset) {
        return eleven.get(Dates.number(digits, offset, offset + PREFIX));
    }

    /** Whether thirteen digits begin with a segment of machine-to-machine numbers. */
    boolean isMachine(CharSequence digits) {
        return thirteen.get(Dates.number(digits, 0, PREFIX));
    }
}
