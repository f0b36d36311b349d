package io.tuomin.entity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.model.AddressLevel;
import io.tuomin.recognizer.Candidate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The words an address is made of, by the part they play. Immutable. */
final class AddressWords {

    /** The number of a word for an estate where people live or stay the night: 小区, 宾馆. */
    static final int DWELLING = 12;

    /** The number of a word without a level; lower numbers are ordinals of {@link AddressLevel}. */
    static final int LEVELLESS = 16;

    /** The number of a word that ends the look for a name: 在, 被. */
    static final int STOP = 17;

    /** The number of a name that contains such a word: 和平. */
    static final int NAME = 18;

    /** The number of a word that no name begins with, but many hold: 月. */
    static final int SOFT = 19;

    /** The number of a word that few names hold: 和. */
    static final int FIRM = 20;

    /** The name of the compiled form of the names of towns among the models, and the tables that it is made of. */
    static final String TOWN_MODEL = "town-names";

    private static final ImmutableList<String> TOWNS = ImmutableList.of("towns", DivisionNamesBuilder.WITHOUT_CODE);

    private static final String NO_LEVEL = "-";

    private static final ImmutableSet<String> ROLES =
            ImmutableSet.of("suffix", "dwelling", "stop", "soft", "firm", "name", "noun", "latin", "side");
    private static final ImmutableSet<String> LEVELS = Stream.concat(
                    Stream.of(NO_LEVEL), Arrays.stream(AddressLevel.values()).map(AddressWords::nameOf))
            .collect(ImmutableSet.toImmutableSet());

    private final Names names;
    private final Names nouns;
    private final Names sides;
    private final Names towns;
    private final ImmutableMap<String, Integer> latin;

    AddressWords(Dictionaries dictionaries) {
        Dictionary table = dictionaries.get("address-words");
        List<String> words = table.column("word");
        List<String> roles = table.choices("role", ROLES);
        List<String> levels = table.choices("level", LEVELS);
        Map<String, Integer> inNames = new HashMap<>();
        Map<String, Integer> behindNumbers = new HashMap<>();
        Map<String, Integer> behindPlaces = new HashMap<>();
        ImmutableMap.Builder<String, Integer> inLatin = ImmutableMap.builder();
        for (int row = 0; row < words.size(); row++) {
            int level = level(levels.get(row));
            switch (roles.get(row)) {
                case "suffix" -> inNames.put(words.get(row), level);
                case "dwelling" -> inNames.put(words.get(row), DWELLING);
                case "stop" -> inNames.putIfAbsent(words.get(row), STOP);
                case "soft" -> inNames.putIfAbsent(words.get(row), SOFT);
                case "firm" -> inNames.putIfAbsent(words.get(row), FIRM);
                case "name" -> inNames.putIfAbsent(words.get(row), NAME);
                case "noun" -> behindNumbers.put(words.get(row), level);
                case "latin" -> inLatin.put(words.get(row), level);
                default -> behindPlaces.put(words.get(row), level); // "side"
            }
        }
        names = new Names(inNames);
        nouns = new Names(behindNumbers);
        sides = new Names(behindPlaces);
        latin = inLatin.buildKeepingLast();
        towns = dictionaries.modelOf(TOWNS, TOWN_MODEL).map(Names::read).orElseGet(() -> towns(dictionaries));
    }

    /** The names of towns by some dictionaries. */
    static Names towns(Dictionaries dictionaries) {
        return new Names(
                Stream.concat(
                                dictionaries.get("towns").column("name").stream(),
                                DivisionNamesBuilder.towns(dictionaries).stream())
                        .toList(),
                AddressLevel.TOWN.ordinal());
    }

    private static String nameOf(AddressLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static int level(String name) {
        return name.equals(NO_LEVEL)
                ? LEVELLESS
                : AddressLevel.valueOf(name.toUpperCase(Locale.ROOT)).ordinal();
    }

    /** The longest word that ends a name, ends the look for one, or is one itself. */
    int inName(Candidate candidate, int offset) {
        return names.longest(candidate, offset);
    }

    /** The longest word that follows a number: 号楼. */
    int behindNumber(Candidate candidate, int offset) {
        return nouns.longest(candidate, offset);
    }

    /** The longest word that says on which side of a place. */
    int side(Candidate candidate, int offset) {
        return sides.longest(candidate, offset);
    }

    /** The longest name of a town. */
    int town(Candidate candidate, int offset) {
        return towns.longest(candidate, offset);
    }

    /** Words of addresses in English and pinyin, in lower case, with the ordinals of their levels. */
    ImmutableMap<String, Integer> latin() {
        return latin;
    }

    /** Whether a word found by {@link #inName} ends a name. */
    static boolean endsName(int found) {
        return found != Names.NONE && Names.number(found) <= LEVELLESS;
    }

    /** Whether a word found by {@link #inName} ends the look for one. */
    static boolean isStop(int found) {
        return is(found, STOP);
    }

    /** Whether a word found by {@link #inName} is of a kind. */
    static boolean is(int found, int kind) {
        return found != Names.NONE && Names.number(found) == kind;
    }

    /** Whether a word found by {@link #behindNumber} is that of a house or narrower. */
    static boolean isDoor(int found) {
        return found != Names.NONE
                && Names.number(found) >= AddressLevel.NUMBER.ordinal()
                && Names.number(found) != AddressLevel.ESTATE.ordinal()
                && Names.number(found) < LEVELLESS;
    }
}
