package io.tuomin.strategy.masking;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a shape out of its notation: parts with spaces between.
 *
 * <ul>
 *   <li>{@code 2-8A-F*3}: so many characters out of ranges;
 *   <li>{@code =810000|820000}: one of some words;
 *   <li>{@code 0..255}: one of some numbers of three digits;
 *   <li>{@code 1926-01-01..2025-12-31}: a date of eight digits;
 *   <li>{@code divisions}: a code of the table of divisions, of a county or of a city without counties;
 *   <li>{@code areas:4:7}: an area code of so many digits whose local numbers have so many;
 *   <li>{@code segments:11}, {@code bins:16}: a number of so many digits in all that begins with a segment of three digits, or with the
 *       prefix of an issuer of six and more;
 *   <li>{@code surnames:2}: a surname of so many characters;
 *   <li>{@code given:only}: a character that is a given name by itself in lists of names, {@code given:first} and {@code given:second} one
 *       that stands there in a given name of two; once is not enough, as it may be a slip;
 *   <li>{@code #luhn}: a check character.
 * </ul>
 */
final class ShapeParser {

    private static final int SHORTEST_BIN = 6;
    private static final int SEGMENT = 3;

    private final Dictionaries dictionaries;

    ShapeParser(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    Shape parse(String notation) {
        List<Field> fields = new ArrayList<>();
        CheckDigit check = null;
        boolean checked = notation.contains("#");
        for (String part : notation.split(" ")) {
            if (part.startsWith("#")) {
                check = CheckDigit.named(part.substring(1));
            } else {
                for (ImmutableList<String> words : words(part, checked)) {
                    int at = fields.stream().mapToInt(Field::length).sum();
                    fields.add(new Field(words, at));
                }
            }
        }
        return Shape.of(fields, check);
    }

    private List<ImmutableList<String>> words(String part, boolean checked) {
        int star = part.lastIndexOf('*');
        if (star > 0) {
            return repeated(characters(part.substring(0, star)), Integer.parseInt(part.substring(star + 1)));
        }
        if (part.startsWith("=")) {
            return List.of(ImmutableList.copyOf(part.substring(1).split("\\|")));
        }
        if (part.contains("..")) {
            return List.of(part.contains("-") ? dates(part.split("\\.\\.")) : numbers(part.split("\\.\\.")));
        }
        String[] words = part.split(":");
        return switch (words[0]) {
            case "divisions" -> List.of(divisions());
            case "areas" -> List.of(areas(Integer.parseInt(words[1]), words[2]));
            case "segments" ->
                beginning("mobile-segments", "prefix", words[1], 0, prefix -> prefix.length() == SEGMENT);
            case "bins" ->
                beginning("bank-bins", "bin", words[1], checked ? 1 : 0, prefix -> prefix.length() >= SHORTEST_BIN);
            case "surnames" -> List.of(surnames(Integer.parseInt(words[1])));
            case "given" -> List.of(given(words[1]));
            default -> throw new IllegalArgumentException("No part of a shape: " + part);
        };
    }

    private static List<ImmutableList<String>> repeated(ImmutableList<String> characters, int times) {
        return IntStream.range(0, times).mapToObj(i -> characters).toList();
    }

    /** The characters of some ranges: {@code A-C7} are A, B, C and 7. */
    private static ImmutableList<String> characters(String ranges) {
        Set<String> characters = new TreeSet<>();
        for (int i = 0; i < ranges.length(); i++) {
            boolean range = i + 2 < ranges.length() && ranges.charAt(i + 1) == '-';
            char last = ranges.charAt(range ? i + 2 : i);
            for (char c = ranges.charAt(i); c <= last; c++) {
                characters.add(String.valueOf(c));
            }
            i += range ? 2 : 0;
        }
        return ImmutableList.copyOf(characters);
    }

    private static ImmutableList<String> numbers(String[] range) {
        return IntStream.rangeClosed(Integer.parseInt(range[0]), Integer.parseInt(range[1]))
                .mapToObj(number -> String.format("%03d", number))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<String> dates(String[] range) {
        LocalDate first = LocalDate.parse(range[0]);
        return first.datesUntil(LocalDate.parse(range[1]).plusDays(1))
                .map(DateTimeFormatter.BASIC_ISO_DATE::format)
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<String> divisions() {
        ImmutableSortedSet<String> codes =
                ImmutableSortedSet.copyOf(dictionaries.get("divisions").column("code"));
        Predicate<String> hasCounties = city -> {
            String next = codes.higher(city);
            return next != null && next.startsWith(city.substring(0, 4));
        };
        return codes.stream()
                .filter(code -> !code.endsWith("0000"))
                .filter(code -> !code.endsWith("00") || !hasCounties.test(code))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<String> surnames(int length) {
        return dictionaries.get("surnames").column("surname").stream()
                .filter(surname -> surname.length() == length)
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<String> given(String place) {
        Dictionary table = dictionaries.get("name-characters");
        List<String> characters = table.column("character");
        int[] counts = table.numbers(place, 0, Integer.MAX_VALUE);
        return IntStream.range(0, counts.length)
                .filter(row -> counts[row] > 1 && characters.get(row).length() == 1)
                .mapToObj(characters::get)
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<String> areas(int length, String local) {
        Dictionary table = dictionaries.get("area-codes");
        List<String> codes = table.column("code");
        List<String> lengths = table.column("lengths");
        return IntStream.range(0, codes.size())
                .filter(row -> codes.get(row).length() == length)
                .filter(row -> List.of(lengths.get(row).split("[^0-9]+")).contains(local))
                .mapToObj(codes::get)
                .collect(ImmutableList.toImmutableList());
    }

    /** Numbers of so many digits that begin with a row: the prefixes, filled up to the longest of them, and the digits behind. */
    private List<ImmutableList<String>> beginning(
            String name, String column, String length, int checks, Predicate<String> admitted) {
        Dictionary table = dictionaries.get(name);
        List<String> all = table.column(column);
        List<String> lengths = table.column("length");
        ImmutableSortedSet<String> prefixes = IntStream.range(0, all.size())
                .filter(row -> lengths.get(row).equals(length))
                .mapToObj(all::get)
                .filter(admitted)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        int longest = prefixes.stream().mapToInt(String::length).max().orElseThrow();
        List<ImmutableList<String>> fields = new ArrayList<>();
        fields.add(disjoint(prefixes).stream()
                .map(prefix -> prefix + String.valueOf(Field.ANY).repeat(longest - prefix.length()))
                .collect(ImmutableList.toImmutableList()));
        fields.addAll(repeated(characters("0-9"), Integer.parseInt(length) - checks - longest));
        return fields;
    }

    /** Prefixes without those that begin with another. */
    private static List<String> disjoint(ImmutableSortedSet<String> prefixes) {
        List<String> disjoint = new ArrayList<>();
        @Nullable String last = null;
        for (String prefix : prefixes) {
            if (last == null || !prefix.startsWith(last)) {
                disjoint.add(prefix);
                last = prefix;
            }
        }
        return disjoint;
    }
}
