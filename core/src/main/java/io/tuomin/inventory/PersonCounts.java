package io.tuomin.inventory;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hashing;
import com.google.common.primitives.Longs;
import io.tuomin.inventory.Identities.Kind;
import io.tuomin.model.Finding;
import io.tuomin.model.Findings;
import io.tuomin.model.Grade;
import io.tuomin.model.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts the distinct persons and the items of a run, by grade. What belongs together – a record, a row, a sentence – is one
 * {@link Subject}; the strongest identifier in it stands for its person, and several values of it for several persons, as the table
 * {@code identities} says. Identifiers are hashed at once and never kept; of a group of persons it takes a megabyte at most for those
 * identified and one for the others. It does not link: a person who has an identity number in one record and only a telephone number in
 * another counts twice. So it errs on the side of more persons. Not thread-safe: one per thread, then {@link #merge}.
 */
public final class PersonCounts {

    private static final String HEAD = "tuomin-person-counts 1";
    private static final String DAMAGED = "Not encoded counts of persons of the form '" + HEAD + "', or damaged";

    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]{1,63}");

    private static final Identities IDENTITIES = Identities.STANDARD;
    private static final Kind NAME_AND_BIRTH = IDENTITIES.kind(Identities.NAME_AND_BIRTH);

    private final PersonKey key;
    private final Map<PersonGroup, PersonTally> tallies = new EnumMap<>(PersonGroup.class);
    private final Map<Grade, Map<String, Long>> items = new EnumMap<>(Grade.class);

    /** Counts at 0 whose identities are hashed under a key. */
    public PersonCounts(PersonKey key) {
        this.key = key;
        for (PersonGroup group : PersonGroup.values()) {
            tallies.put(group, new PersonTally(key));
        }
    }

    /** Counts the findings of one subject that is one text. The text is not kept. */
    public void add(Findings findings, CharSequence text) {
        subject().with(findings, text).count();
    }

    /** A subject of several texts, such as the values of a record. */
    public Subject subject() {
        return new Subject();
    }

    /** What is known of one subject: hashes of identifiers, no values. Not thread-safe. */
    public final class Subject {

        private final Set<PersonGroup> groups = EnumSet.noneOf(PersonGroup.class);
        private final List<Long> strongest = new ArrayList<>(2);
        private @Nullable Kind kind;
        private final Set<Long> names = new HashSet<>(2);
        private final Set<Long> births = new HashSet<>(2);

        private Subject() {}

        /** Adds the findings of one of its texts, and counts the items. Values that are masked already do not count. */
        public Subject with(Findings findings, CharSequence text) {
            for (Finding finding : findings) {
                if (identify(finding, text)) {
                    grade(finding);
                }
            }
            return this;
        }

        /**
         * Reads out of a value whose it is. Its grade may be found out later.
         *
         * @param text the text that the finding is in; not kept
         * @return whether it counts: a value that is masked already does not
         */
        public boolean identify(Finding finding, CharSequence text) {
            String type = finding.type().id();
            Kind own = IDENTITIES.kind(type);
            Span span = finding.fullName() == null ? finding.span() : finding.fullName();
            CharSequence value = text.subSequence(span.start(), span.end());
            boolean birth = type.equals("DATE_OF_BIRTH");
            if ((own != null || birth) && Identities.isMasked(type, value)) {
                return false;
            }
            if (own != null && PersonGroup.ALL.holds(finding)) {
                identify(own, value);
            } else if (birth && PersonGroup.ALL.holds(finding)) {
                addBirth(IdentityForm.DATE.of(value));
            }
            return true;
        }

        /** Counts a value, as it is graded. */
        public void grade(Finding finding) {
            items.computeIfAbsent(finding.grade(), grade -> new TreeMap<>())
                    .merge(finding.type().id(), 1L, Long::sum);
            for (PersonGroup group : PersonGroup.values()) {
                if (group.holds(finding)) {
                    groups.add(group);
                }
            }
        }

        /** A day, month and year tell people of one name apart; less does not. */
        private void addBirth(String date) {
            if (date.length() == 8) {
                births.add(key.hash(date));
            }
        }

        private void identify(Kind own, CharSequence value) {
            boolean name = own.type().equals("PERSON_NAME");
            if (!name && kind != null && kind.rank() < own.rank()) {
                return; // there is a stronger one
            }
            String identity = own.identity(value);
            if (identity == null) {
                return;
            }
            long hash = key.hash(identity);
            if (name) {
                names.add(hash);
            }
            if (kind == null || own.rank() < kind.rank()) {
                kind = own;
                strongest.clear();
            }
            if (own.rank() == kind.rank()) {
                strongest.add(hash);
            }
        }

        /** Counts its persons; to be called once, when all its findings are in. */
        public void count() {
            if (names.size() == 1 && births.size() == 1 && NAME_AND_BIRTH.rank() < kind.rank()) {
                kind = NAME_AND_BIRTH;
                strongest.clear();
                strongest.add(
                        key.hash(names.iterator().next(), births.iterator().next()));
            }
            for (PersonGroup group : groups) {
                PersonTally tally = tallies.get(group);
                for (long identity : strongest) {
                    tally.add(identity, kind.strong());
                }
                if (strongest.isEmpty()) {
                    tally.addUnidentified();
                }
            }
        }
    }

    /**
     * Adds the counts of another run, which stay as they are.
     *
     * @throws IllegalArgumentException if it hashes under another key; nothing is added then
     */
    public void merge(PersonCounts other) {
        tallies.forEach((group, tally) -> tally.merge(other.tallies.get(group)));
        EnumMap<Grade, Map<String, Long>> more = new EnumMap<>(Grade.class);
        other.items.forEach((grade, types) -> more.put(grade, new TreeMap<>(types)));
        more.forEach((grade, types) -> types.forEach((type, count) ->
                items.computeIfAbsent(grade, unseen -> new TreeMap<>()).merge(type, count, Long::sum)));
    }

    /** How many persons of a group there are. */
    public Persons persons(PersonGroup group) {
        return tallies.get(group).count();
    }

    /** How many findings of a grade there are, by the id of their type, in alphabetical order. */
    public ImmutableSortedMap<String, Long> items(Grade grade) {
        return ImmutableSortedMap.copyOf(items.getOrDefault(grade, Map.of()));
    }

    /** The state as lines of ASCII with a checksum, which hold no value: the same subjects always give the same lines. */
    public String encode() {
        StringBuilder lines = new StringBuilder(HEAD).append('\n');
        tallies.forEach((group, tally) -> line(lines, group, tally.encode()));
        items.forEach((grade, types) -> types.forEach((type, count) -> line(lines, grade, type + ' ' + count)));
        String checksum =
                Hashing.crc32c().hashString(lines, StandardCharsets.US_ASCII).toString();
        return lines.append(checksum).append('\n').toString();
    }

    private static void line(StringBuilder lines, Enum<?> head, String rest) {
        lines.append(head).append(' ').append(rest).append('\n');
    }

    /**
     * The counts of which this is the {@link #encode() encoded} state.
     *
     * @throws IllegalArgumentException if they were made under another key, or are nothing that {@code encode} writes; the message does
     *     not quote them
     */
    public static PersonCounts decode(String encoded, PersonKey key) {
        PersonCounts counts = new PersonCounts(key);
        List<String> lines = Splitter.on('\n').splitToList(encoded);
        int groups = PersonGroup.values().length;
        boolean sound = lines.size() >= groups + 3 && lines.get(0).equals(HEAD);
        for (int line = 1; sound && line < lines.size() - 2; line++) {
            List<String> words = Splitter.on(' ').splitToList(lines.get(line));
            sound = line <= groups ? counts.readGroup(PersonGroup.values()[line - 1], words) : counts.readItems(words);
        }
        if (!sound || !counts.encode().equals(encoded)) {
            throw new IllegalArgumentException(DAMAGED);
        }
        return counts;
    }

    private boolean readGroup(PersonGroup group, List<String> words) {
        Long unidentified = words.size() == 4 ? number(words.get(3)) : null;
        if (unidentified == null || !words.get(0).equals(group.name())) {
            return false;
        }
        PersonCounter identified = PersonCounter.decode(words.get(1), key);
        PersonCounter weak = PersonCounter.decode(words.get(2), key);
        tallies.put(group, new PersonTally(identified, weak, unidentified));
        return true;
    }

    private boolean readItems(List<String> words) {
        Long count = words.size() == 3 ? number(words.get(2)) : null;
        for (Grade grade : Grade.values()) {
            if (count != null
                    && count > 0
                    && TYPE.matcher(words.get(1)).matches()
                    && words.get(0).equals(grade.name())) {
                items.computeIfAbsent(grade, unseen -> new TreeMap<>()).put(words.get(1), count);
                return true;
            }
        }
        return false;
    }

    private static @Nullable Long number(String digits) {
        Long number = Longs.tryParse(digits);
        return number == null || number < 0 ? null : number;
    }

    @Override
    public String toString() {
        return "PersonCounts " + persons(PersonGroup.ALL);
    }
}
