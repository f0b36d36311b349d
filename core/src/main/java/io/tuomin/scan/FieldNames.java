package io.tuomin.scan;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.dictionary.DictionaryException;
import io.tuomin.recognizer.EntitySpec;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of fields as people write them (JSON keys, column headers, bean properties) and the types that they name: the table
 * {@code field-names}. In running text they are read only where a value is assigned ({@code xm=…}): elsewhere {@code xm} may be anything.
 * Immutable.
 */
public final class FieldNames {

    /** The name of the table. Its columns are {@code name} and {@code type}, which holds one or more types with spaces between. */
    public static final String TABLE = "field-names";

    /** Instead of a type: the field holds a number, a moment or a state that is not personal, which speaks against a value. */
    static final String NOT_PERSONAL = "NOT_PERSONAL";

    /** Instead of a type: the field holds the name of a thing or an organisation, which speaks against words, and not against numbers. */
    static final String THING = "THING";

    /** Instead of a type: the name says nothing of its values, whatever the labels say. */
    static final String NOTHING = "-";

    private static final Splitter TYPES = Splitter.on(' ').omitEmptyStrings();

    static final FieldNames NONE = new FieldNames(ImmutableList.of(), Set.of());

    private final ImmutableList<Name> names;
    private final Set<EntitySpec> own;

    private FieldNames(ImmutableList<Name> names, Set<EntitySpec> own) {
        this.names = names;
        this.own = own;
    }

    /**
     * One name.
     *
     * @param written the name as the table has it
     * @param key the form under which it is looked for
     * @param types the types that it names, or one of the words that say of none
     */
    record Name(String written, String key, ImmutableList<String> types) {}

    /** The names of a table. Of rows whose names differ only in what makes no difference ({@code certNo}, {@code cert_no}) the last counts. */
    public static FieldNames of(Dictionary table) {
        Map<String, Name> byKey = new LinkedHashMap<>();
        Map<String, ImmutableList<String>> split = new HashMap<>(); // many name the same
        List<String> names = table.column("name");
        List<String> types = table.column("type");
        for (int row = 0; row < names.size(); row++) {
            String name = names.get(row);
            String key = Lexicon.key(name);
            byKey.put(key, new Name(name, key, split.computeIfAbsent(types.get(row), FieldNames::split)));
        }
        return new FieldNames(ImmutableList.copyOf(byKey.values()), Set.of());
    }

    private static ImmutableList<String> split(String types) {
        return ImmutableList.copyOf(TYPES.split(types));
    }

    /**
     * Makes sure that all types are known.
     *
     * @throws DictionaryException if one is not; the message says which and where
     */
    public void requireTypes(Set<String> known) {
        for (Name name : names) {
            for (String type : name.types) {
                if (!known.contains(type) && !isOfNoType(type)) {
                    throw new DictionaryException("Dictionary '" + TABLE + "' says that '" + name.written + "' names '"
                            + type + "', which no recognizer finds; types are in docs/entities.md");
                }
            }
        }
    }

    /** The same names, none of which silences the labels of recognizers of the user's own. */
    public FieldNames respecting(Set<EntitySpec> specs) {
        return new FieldNames(names, specs);
    }

    /** Whether the table may silence the labels of a recognizer. */
    boolean maySilence(EntitySpec spec) {
        return !own.contains(spec);
    }

    /** Whether a word stands where a type would, and names none. */
    static boolean isOfNoType(String type) {
        return type.equals(NOT_PERSONAL) || type.equals(THING) || type.equals(NOTHING);
    }

    /** The names, each once. */
    ImmutableList<Name> names() {
        return names;
    }
}
