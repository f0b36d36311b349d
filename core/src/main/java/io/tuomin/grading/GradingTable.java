package io.tuomin.grading;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.dictionary.DictionaryException;
import io.tuomin.model.EntityType;
import io.tuomin.model.LegalBasis;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table of grades or levels as it is written: a {@link Dictionary} whose head has more facts, whose rows are about entity types, some
 * under a condition, and cite clauses. Read strictly: what is misspelt, missing or said twice is an error that names the line and what to
 * write; no value of the file is quoted.
 */
final class GradingTable {

    /** The fact of the head that declares a clause of one's own. */
    private static final String CLAUSE = "clause";

    private static final String TITLE = "title";
    private static final String CHINESE = "chinese";
    private static final String DATE = "date";
    private static final String EDITION = "edition";
    private static final String STATUS = "status";
    private static final String REVIEWED = "reviewed";
    private static final String CONFIDENCE = "confidence";
    private static final String NOTE = "note";

    /** What the head of any table may say, beside what its reader asks for. */
    private static final ImmutableSet<String> FACTS = ImmutableSet.of(
            TITLE, CHINESE, "source", DATE, "licence", EDITION, STATUS, REVIEWED, CONFIDENCE, NOTE, CLAUSE);

    private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
    private static final CharMatcher OF_FACT =
            CharMatcher.inRange('A', 'Z').or(CharMatcher.inRange('a', 'z')).or(CharMatcher.is('-'));
    private static final String ID = "[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,63}";
    private static final String ENDING = ".tsv";

    private final String id;
    private final Dictionary rows;
    private final ImmutableListMultimap<String, Fact> head;
    private final ImmutableMap<String, LegalBasis> clauses;

    /**
     * A fact of the head.
     *
     * @param value what stands behind the colon
     * @param line where it stands
     */
    record Fact(String value, int line) {

        /** The parts of the value, between tabs. */
        List<String> parts() {
            return Splitter.on('\t').trimResults().splitToList(value);
        }
    }

    private GradingTable(String id, Dictionary rows, ImmutableListMultimap<String, Fact> head) {
        this.id = id;
        this.rows = rows;
        this.head = head;
        this.clauses = clauses();
    }

    /** A table that comes with the library, as it stands. */
    static Dictionary included(String name) {
        return parse(name, text(name));
    }

    /** A table of grades or levels that comes with the library, with these columns and, beside the usual ones, these facts in its head. */
    static GradingTable included(String id, List<String> columns, Collection<String> facts) {
        return of(id, id, text(id), columns, facts);
    }

    /** A user's own, from a file, whose name without its ending is the id. */
    static GradingTable read(Path file, List<String> columns, Collection<String> facts) {
        String fileName = Objects.requireNonNullElse(file.getFileName(), file).toString();
        String id = fileName.endsWith(ENDING) ? fileName.substring(0, fileName.length() - ENDING.length()) : fileName;
        if (!id.matches(ID)) {
            throw new DictionaryException("The name of " + file
                    + " is the id in reports; it must be of letters, digits and _.- and have at most 64 of them");
        }
        if (GradingTable.class.getResource(id + ENDING) != null) {
            throw new DictionaryException("The name of " + file
                    + " is that of a table of the library; give the file another, so that reports tell them apart");
        }
        try {
            return of(id, file.toString(), Files.readString(file), columns, facts);
        } catch (CharacterCodingException e) {
            throw new DictionaryException("Dictionary '" + file + "' is not in UTF-8; save it so", e);
        } catch (IOException e) {
            throw new DictionaryException("Cannot read dictionary " + file + ": " + e.getMessage(), e);
        }
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(GradingTable.class.getResourceAsStream(name + ENDING), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the grading table " + name, e);
        }
    }

    private static Dictionary parse(String name, String text) {
        try (BufferedReader reader = new BufferedReader(new StringReader(text))) {
            return Dictionary.parse(name, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table.
     *
     * @param name what errors call it
     */
    static GradingTable of(String id, String name, String text, List<String> columns, Collection<String> facts) {
        Set<String> allowed = Sets.union(FACTS, ImmutableSet.copyOf(facts));
        ImmutableListMultimap<String, Fact> head = head(name, text, allowed);
        Dictionary rows = parse(name, text);
        if (!rows.columns().equals(columns)) {
            throw new DictionaryException(
                    "Dictionary '" + name + "': the columns must be " + String.join(", ", columns) + ", in this order");
        }
        return new GradingTable(id, rows, head);
    }

    private static ImmutableListMultimap<String, Fact> head(String name, String text, Set<String> allowed) {
        ImmutableListMultimap.Builder<String, Fact> head = ImmutableListMultimap.builder();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String written = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!written.startsWith("#")) {
                break;
            }
            int colon = written.indexOf(':');
            String fact = colon < 0 ? "" : written.substring(1, colon).strip();
            if (!fact.isEmpty() && OF_FACT.matchesAllOf(fact)) {
                if (!allowed.contains(fact)) {
                    throw new DictionaryException(place(name, number) + "the head knows no such fact; it has "
                            + String.join(", ", new TreeSet<>(allowed)));
                }
                head.put(fact, new Fact(written.substring(colon + 1).strip(), number));
            }
        }
        return head.build();
    }

    private static String place(String name, int line) {
        return "Dictionary '" + name + "', line " + line + ": ";
    }

    private ImmutableMap<String, LegalBasis> clauses() {
        Map<String, LegalBasis> all = new HashMap<>(Clauses.INCLUDED);
        for (Fact fact : head.get(CLAUSE)) {
            List<String> parts = fact.parts();
            if (parts.size() != 3 || parts.contains("") || parts.get(0).contains(" ")) {
                throw wrong(
                        fact,
                        CLAUSE,
                        "a code without spaces, the clause in Chinese and in English, with tabs between them");
            }
            LegalBasis clause = new LegalBasis(parts.get(0), parts.get(1), parts.get(2));
            if (all.putIfAbsent(clause.code(), clause) != null) {
                throw wrong(fact, CLAUSE, "one whose code nothing else has");
            }
        }
        return ImmutableMap.copyOf(all);
    }

    /** The id. */
    String id() {
        return id;
    }

    /** The rows. */
    Dictionary rows() {
        return rows;
    }

    /** The facts of a name, in their order. */
    ImmutableList<Fact> facts(String key) {
        return head.get(key);
    }

    /** The fact of a name; null if there is none. An error if there are several. */
    @Nullable
    Fact fact(String key) {
        List<Fact> facts = head.get(key);
        if (facts.size() > 1) {
            throw wrong(facts.get(1), key, "said once");
        }
        return facts.isEmpty() ? null : facts.get(0);
    }

    /** The facts about the edition. */
    Edition edition() {
        Fact chinese = fact(CHINESE);
        String title = required(TITLE).value();
        return new Edition(
                title,
                chinese == null ? title : chinese.value(),
                required(EDITION).value(),
                rows.provenance().source(),
                date(DATE),
                choice(STATUS, Edition.Status.values(), Edition.Status::english),
                date(REVIEWED),
                choice(CONFIDENCE, Confidence.values(), Confidence::english),
                notes());
    }

    private Fact required(String key) {
        Fact fact = fact(key);
        if (fact == null) {
            throw new DictionaryException("Dictionary '" + rows.name() + "': the head lacks a line '# " + key
                    + ":', with what it says behind it");
        }
        if (fact.value().isEmpty()) {
            throw wrong(fact, key, "followed by what it says");
        }
        return fact;
    }

    /** A date. {@link LocalDate#parse} would first make ready what knows the dates of all the world, which takes longer than all else here. */
    private LocalDate date(String key) {
        Fact fact = required(key);
        String day = fact.value();
        try {
            if (day.length() == 10 && day.charAt(4) == '-' && day.charAt(7) == '-' && DIGIT.countIn(day) == 8) {
                return LocalDate.of(
                        Integer.parseInt(day.substring(0, 4)),
                        Integer.parseInt(day.substring(5, 7)),
                        Integer.parseInt(day.substring(8)));
            }
        } catch (DateTimeException e) {
            // as below
        }
        throw wrong(fact, key, "a date, as YYYY-MM-DD");
    }

    private <E> E choice(String key, E[] choices, Function<E, String> name) {
        Fact fact = required(key);
        for (E choice : choices) {
            if (name.apply(choice).equals(fact.value())) {
                return choice;
            }
        }
        throw wrong(fact, key, "one of " + names(choices, name));
    }

    private static <E> String names(E[] choices, Function<E, String> name) {
        return String.join(", ", Arrays.stream(choices).map(name).toList());
    }

    private ImmutableList<Edition.Note> notes() {
        ImmutableList.Builder<Edition.Note> notes = ImmutableList.builder();
        for (Fact fact : head.get(NOTE)) {
            List<String> parts = fact.parts();
            notes.add(new Edition.Note(parts.get(0), Iterables.getLast(parts)));
        }
        return notes.build();
    }

    /** The clauses that a row cites. */
    ImmutableList<LegalBasis> basis(int row) {
        ImmutableList.Builder<LegalBasis> basis = ImmutableList.builder();
        for (String code : ImmutableSet.copyOf(rows.column("basis").get(row).split(" "))) {
            LegalBasis clause = clause(code);
            if (clause == null) {
                throw rows.wrong(
                        row,
                        "basis",
                        "codes of clauses with a space between them: those of the library, or such as the head declares with '# clause:'");
            }
            basis.add(clause);
        }
        return basis.build();
    }

    /** The clause of a code; null if it is unknown. */
    @Nullable
    LegalBasis clause(String code) {
        return clauses.get(code);
    }

    /** Whether a column of a row says yes. */
    boolean isYes(int row, String column) {
        String said = rows.column(column).get(row);
        if (!said.isEmpty() && !said.equals("yes")) {
            throw rows.wrong(row, column, "yes, or nothing");
        }
        return !said.isEmpty();
    }

    /** What a column of a row says, out of some values. */
    <E> E choice(int row, String column, E[] choices, Function<E, String> name) {
        String said = rows.column(column).get(row);
        for (E choice : choices) {
            if (name.apply(choice).equals(said)) {
                return choice;
            }
        }
        throw rows.wrong(row, column, "one of " + names(choices, name));
    }

    /** The numbers of the rows by type. Each type has one row without a condition, and each condition once. */
    ImmutableListMultimap<String, Integer> byType() {
        List<String> types = rows.column("type", EntityType::isId, "the id of an entity type");
        List<String> conditions = rows.column("when");
        ImmutableListMultimap.Builder<String, Integer> byType = ImmutableListMultimap.builder();
        Set<String> said = new HashSet<>();
        for (int row = 0; row < types.size(); row++) {
            if (!said.add(types.get(row) + "\t" + conditions.get(row))) {
                throw rows.wrong(row, "when", "another than in the row before it of this type");
            }
            byType.put(types.get(row), row);
        }
        for (int row = 0; row < types.size(); row++) {
            if (!said.contains(types.get(row) + "\t")) {
                throw rows.wrong(row, "when", "empty in one row of this type, which says what holds otherwise");
            }
        }
        return byType.build();
    }

    /** The types that the table has no row for, out of some. */
    static ImmutableList<EntityType> missing(Set<String> mentioned, Collection<EntityType> types) {
        return types.stream()
                .filter(type -> !mentioned.contains(type.id()))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** Says of a fact of the head that it cannot be used. */
    DictionaryException wrong(Fact fact, String key, String expected) {
        return new DictionaryException(place(rows.name(), fact.line()) + "'# " + key + ":' must be " + expected);
    }
}
