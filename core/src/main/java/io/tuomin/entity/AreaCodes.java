package io.tuomin.entity;

import com.google.common.base.CharMatcher;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import java.util.List;
import java.util.Set;

/** Telephone area codes and how long local numbers are there. */
final class AreaCodes {

    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    /** By area code without the leading zero: bit 7 and bit 8 set for local numbers of seven and eight digits. */
    private final int[] lengths = new int[1000];

    AreaCodes(Dictionaries dictionaries) {
        Dictionary table = dictionaries.get("area-codes");
        List<String> codes = table.column("code", AreaCodes::isCode, "0 and two or three digits");
        List<String> column = table.choices("lengths", Set.of("7", "8", "7/8"));
        for (int row = 0; row < codes.size(); row++) {
            for (String length : column.get(row).split("/")) {
                lengths[Integer.parseInt(codes.get(row))] |= 1 << Integer.parseInt(length);
            }
        }
    }

    private static boolean isCode(String value) {
        return value.startsWith("0") && value.length() >= 3 && value.length() <= 4 && DIGITS.matchesAllOf(value);
    }

    /** Whether an area code exists and has local numbers of a length. */
    boolean has(int code, int localLength) {
        return code < lengths.length && (lengths[code] & 1 << localLength) != 0;
    }
}
