package io.tuomin.entity;

import com.google.common.collect.ImmutableList;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.model.AddressLevel;
import io.tuomin.recognizer.Candidate;
import java.util.List;

/** Names of administrative divisions, in full (北京市) and short (北京), with their level. Immutable. */
final class DivisionNames {

    /** The name of their compiled form among the models. */
    static final String MODEL = "division-names";

    /** The tables that they are made of. */
    static final ImmutableList<String> TABLES =
            ImmutableList.of("divisions", DivisionNamesBuilder.WITHOUT_CODE, "ethnic-groups");

    /** Added to the number of a name without 省, 市 or the like, which is the ordinal of its level. */
    static final int SHORT = 16;

    private final Names names;

    DivisionNames(Dictionaries dictionaries) {
        names = dictionaries
                .modelOf(TABLES, MODEL)
                .map(Names::read)
                .orElseGet(() -> DivisionNamesBuilder.build(dictionaries));
    }

    /** The longest name that begins at an offset, for {@link Names#length}, {@link #level} and {@link #isShort}. */
    int longest(Candidate candidate, int offset) {
        return names.longest(candidate, offset);
    }

    /** The ordinal of the {@link AddressLevel} of what {@link #longest} found. */
    static int level(int found) {
        return Names.number(found) & SHORT - 1;
    }

    /** Whether {@link #longest} found a name without 省, 市 or the like. */
    static boolean isShort(int found) {
        return (Names.number(found) & SHORT) != 0;
    }

    /** Whether the longest name that begins at an offset is that of a county, without 区, 县 or the like: it may be another word. */
    boolean isUncertain(Candidate candidate, int offset) {
        int found = longest(candidate, offset);
        return isShort(found) && level(found) == AddressLevel.COUNTY.ordinal();
    }

    /** Length of the longest name that begins at an offset, or 0. */
    int lengthAt(Candidate candidate, int offset) {
        return Names.length(names.longest(candidate, offset));
    }

    /** All names. */
    List<String> all() {
        return names.words();
    }
}
