package io.tuomin.inventory;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import io.tuomin.dictionary.Dictionary;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which types of findings stand for a person: the table {@code identities}. Immutable and safe to share. */
final class Identities {

    /** The row for a name and a date of birth together. */
    static final String NAME_AND_BIRTH = "PERSON_NAME+DATE_OF_BIRTH";

    static final Identities STANDARD = new Identities(Table.read("identities"));

    private static final CharMatcher MASK = CharMatcher.anyOf("*＊∗●■█□╳×");

    private final ImmutableMap<String, Kind> kinds;

    /**
     * A type that stands for a person.
     *
     * @param rank its place in the table, from 0, the strongest
     */
    record Kind(String type, int rank, boolean strong, IdentityForm form) {

        /**
         * What identifies the person, or null if the value cannot. Types that are all the resident identity number give the same identity
         * for the same number.
         */
        @Nullable
        String identity(CharSequence value) {
            String written = form.of(value);
            boolean resident = form == IdentityForm.RESIDENT_NUMBER && written.length() == 18;
            return written.isEmpty() ? null : (resident ? "RESIDENT_ID" : type) + ' ' + written;
        }
    }

    private Identities(Dictionary table) {
        List<String> types = table.column("type");
        List<String> strengths = table.choices("strength", Set.of("strong", "weak"));
        List<String> forms = table.column("form");
        ImmutableMap.Builder<String, Kind> kinds = ImmutableMap.builder();
        for (int row = 0; row < types.size(); row++) {
            boolean strong = strengths.get(row).equals("strong");
            kinds.put(types.get(row), new Kind(types.get(row), row, strong, IdentityForm.valueOf(forms.get(row))));
        }
        this.kinds = kinds.buildOrThrow();
    }

    /** How findings of a type stand for a person, or null if they do not. */
    @Nullable
    Kind kind(String type) {
        return kinds.get(type);
    }

    /** The types, the strongest first. */
    Set<String> types() {
        return kinds.keySet();
    }

    /** Whether a value has been masked: two signs of a mask side by side, or one in a name. */
    static boolean isMasked(String type, CharSequence value) {
        boolean name = type.equals("PERSON_NAME");
        int run = 0;
        for (int i = 0; i < value.length(); i++) {
            run = MASK.matches(value.charAt(i)) ? run + 1 : 0;
            if (run == (name ? 1 : 2)) {
                return true;
            }
        }
        return false;
    }
}
