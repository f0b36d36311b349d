package io.tuomin.entity;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.recognizer.Candidate;
import java.util.List;

/** The tables of facts that recognizers share, read once for a classifier. Immutable. */
final class Facts {

    /** What counts in a term. */
    private static final CharMatcher COUNTS =
            CharMatcher.whitespace().or(CharMatcher.anyOf("_-.")).negate();

    private final Divisions divisions;
    private final DivisionNames divisionNames;
    private final AddressWords addressWords;
    private final CardIssuers cardIssuers;
    private final MobileSegments mobileSegments;
    private final AreaCodes areaCodes;
    private final ImmutableMap<String, Integer> surnames;
    private final ImmutableSet<String> ethnicGroups;
    private final HealthFacts health;
    private final Dictionary personalTraits;
    private final PersonalSubject personalSubject;

    Facts(Dictionaries dictionaries) {
        divisions = new Divisions(dictionaries);
        divisionNames = new DivisionNames(dictionaries);
        addressWords = new AddressWords(dictionaries);
        cardIssuers = new CardIssuers(dictionaries);
        mobileSegments = new MobileSegments(dictionaries);
        areaCodes = new AreaCodes(dictionaries);
        surnames = ranks(dictionaries.get("surnames"));
        ethnicGroups = ImmutableSet.copyOf(dictionaries.get("ethnic-groups").column("name"));
        personalTraits = dictionaries.get("personal-traits");
        personalSubject = new PersonalSubject(surnames);
        health = new HealthFacts(dictionaries, personalSubject);
    }

    /** A word of a table that is looked for in texts: {@link io.tuomin.recognizer.Trigger.Terms} says what it may be. */
    static String term(Dictionary table, String column, int row) {
        String word = table.column(column).get(row);
        requireTerm(word, table, column, row);
        return word;
    }

    /** Makes sure that a word of a table can be looked for in texts. */
    static void requireTerm(String word, Dictionary table, String column, int row) {
        char first = word.charAt(0);
        boolean begins = Candidate.isHan(first) || Candidate.isLetter(first) || Candidate.isDigit(first);
        if (!begins || COUNTS.indexIn(word, 1) < 0) {
            throw table.wrong(row, column, "two characters or more, the first one Chinese, a letter or a digit");
        }
    }

    HealthFacts health() {
        return health;
    }

    /** Words that are sensitive of a person. */
    Dictionary personalTraits() {
        return personalTraits;
    }

    PersonalSubject personalSubject() {
        return personalSubject;
    }

    Divisions divisions() {
        return divisions;
    }

    DivisionNames divisionNames() {
        return divisionNames;
    }

    AddressWords addressWords() {
        return addressWords;
    }

    CardIssuers cardIssuers() {
        return cardIssuers;
    }

    MobileSegments mobileSegments() {
        return mobileSegments;
    }

    AreaCodes areaCodes() {
        return areaCodes;
    }

    /** Surnames with their rank: 1 is the most common. */
    ImmutableMap<String, Integer> surnames() {
        return surnames;
    }

    private static ImmutableMap<String, Integer> ranks(Dictionary table) {
        ImmutableMap.Builder<String, Integer> ranks = ImmutableMap.builder();
        List<String> names = table.column("surname");
        int[] column = table.numbers("rank", 1, Integer.MAX_VALUE);
        for (int row = 0; row < names.size(); row++) {
            ranks.put(names.get(row), column[row]);
        }
        return ranks.buildKeepingLast();
    }

    ImmutableSet<String> ethnicGroups() {
        return ethnicGroups;
    }
}
