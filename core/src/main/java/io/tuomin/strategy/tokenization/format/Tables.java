package io.tuomin.strategy.tokenization.format;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The frozen tables that values are counted with. They are not those that recognizers read, for these grow, and every row more would make
 * all tokens unreadable. Immutable.
 */
final class Tables {

    /** The first birthday that is counted, and the last. */
    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    /** By name: the first 16 hexadecimal digits of the SHA-256 of all rows. */
    private static final Map<String, String> FINGERPRINTS = Map.of(
            "format-regions", "4138171030fc31bd",
            "format-segments", "5e2558111b0de3a5",
            "format-areas", "ca40175ec82a384c",
            "format-names", "f6285e7246d193c3",
            "format-characters", "390f4a8ea3eba737");

    private final ImmutableList<String> regions;
    private final Dictionary segments;
    private final Dictionary areas;
    private final Dictionary names;
    private final ImmutableList<String> characters;

    /**
     * Reads the tables.
     *
     * @throws io.tuomin.dictionary.DictionaryException if one is missing; the message says what to add
     * @throws IllegalArgumentException if one has been changed
     */
    Tables(Dictionaries dictionaries) {
        regions = ImmutableList.copyOf(frozen(dictionaries, "format-regions").column("code"));
        segments = frozen(dictionaries, "format-segments");
        areas = frozen(dictionaries, "format-areas");
        names = frozen(dictionaries, "format-names");
        characters =
                ImmutableList.copyOf(frozen(dictionaries, "format-characters").column("character"));
    }

    private static Dictionary frozen(Dictionaries dictionaries, String name) {
        Dictionary table = dictionaries.get(name);
        if (!fingerprint(table).equals(FINGERPRINTS.get(name))) {
            throw new IllegalArgumentException(
                    "The table '" + name + "' is not that of edition 1: tokens counted with another one cannot"
                            + " be had back. Leave it as it came. 冻结表" + name + "已被改动，令牌将无法还原。");
        }
        return table;
    }

    static String fingerprint(Dictionary table) {
        StringBuilder rows = new StringBuilder();
        for (String column : table.columns()) {
            rows.append(column)
                    .append('\t')
                    .append(String.join("\n", table.column(column)))
                    .append('\n');
        }
        return Hashing.sha256()
                .hashString(rows, StandardCharsets.UTF_8)
                .toString()
                .substring(0, 16);
    }

    /** The codes of counties. */
    ImmutableList<String> regions() {
        return regions;
    }

    /** The first two digits of those codes, or the first four. */
    ImmutableList<String> regions(int digits) {
        return regions.stream()
                .map(code -> code.substring(0, digits))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** The segments of mobile numbers of so many digits. */
    List<String> segments(int digits) {
        return rows(segments, "prefix", "length", Integer.toString(digits));
    }

    /** The area codes, without the zero, of so many digits and whose local numbers have lengths such as {@code 7/8}. */
    List<String> areas(int digits, String lengths) {
        return rows(areas, "code", "lengths", lengths).stream()
                .map(code -> code.substring(1))
                .filter(code -> code.length() == digits)
                .toList();
    }

    /** Parts of names of a kind. */
    List<String> names(String kind) {
        return rows(names, "text", "kind", kind);
    }

    /** Characters of addresses, in thousands by frequency. */
    ImmutableList<String> characters() {
        return characters;
    }

    private static List<String> rows(Dictionary table, String column, String by, String value) {
        List<String> keys = table.column(by);
        List<String> values = table.column(column);
        return IntStream.range(0, keys.size())
                .filter(row -> keys.get(row).equals(value))
                .mapToObj(values::get)
                .toList();
    }
}
