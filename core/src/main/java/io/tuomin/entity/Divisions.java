package io.tuomin.entity;

import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import java.util.BitSet;

/**
 * The codes of administrative divisions that were ever in force (GB/T 2260). Identity numbers keep the code of the first registration
 * for life, so abolished codes stay valid.
 */
final class Divisions {

    private final BitSet codes = new BitSet(1_000_000);
    private final BitSet prefectures = new BitSet(10_000);
    private final BitSet provinces = new BitSet(100);

    Divisions(Dictionaries dictionaries) {
        Dictionary table = dictionaries.get("divisions");
        for (String digits : table.digits("code", 6, 6)) {
            int code = Integer.parseInt(digits);
            codes.set(code);
            prefectures.set(code / 100);
            provinces.set(code / 10_000);
        }
    }

    /** Whether the six digits from an offset on were ever the code of a division. */
    boolean isKnown(CharSequence digits, int offset) {
        return codes.get(Dates.number(digits, offset, offset + 6));
    }

    /** Whether the four digits from an offset on begin the code of a division that was ever in force. */
    boolean isPrefecture(CharSequence digits, int offset) {
        return prefectures.get(Dates.number(digits, offset, offset + 4));
    }

    /** The codes of all provinces, of two digits. */
    String[] provinces() {
        return provinces.stream().mapToObj(code -> "" + code / 10 + code % 10).toArray(String[]::new);
    }

    /** Whether the two digits from an offset on are the code of a province. */
    boolean isProvince(CharSequence digits, int offset) {
        return provinces.get(Dates.number(digits, offset, offset + 2));
    }
}
