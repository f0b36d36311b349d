package io.tuomin;

import io.tuomin.document.CsvDocument;
import io.tuomin.document.JsonDocument;
import io.tuomin.document.Location;
import io.tuomin.inventory.FileTally;
import io.tuomin.inventory.PersonCounts;
import io.tuomin.model.Finding;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one document into the {@link FileTally} of an inventory, in bounded memory. What belongs to one person, its record, is a line in
 * text, a row in CSV, and in JSON the value of a sequence or the element of the outermost array: an object in a list is a record of its own.
 * Not thread-safe: one for each document.
 *
 * <pre>{@code
 * FileTally tally = builder.file();
 * new InventoryScan(classifier, tally).csv(in, CsvOptions.standard(), "");
 * builder.add("customers.csv", false, "CSV", "UTF-8", tally);
 * }</pre>
 */
public final class InventoryScan {

    /** Findings after which a record is counted, complete or not: else one without end would fill the memory. */
    private static final int LONGEST_RECORD = 10_000;

    private final Classifier classifier;
    private final FileTally tally;
    private final Place whole = new Place();
    private final Place element = new Place();

    /** Of one document. */
    public InventoryScan(Classifier classifier, FileTally tally) {
        this.classifier = classifier;
        this.tally = tally;
    }

    /** Whose record is read. */
    private final class Place {

        private @Nullable Person person;
        private String at = "";

        /** The person of this place, another than that of the place before. */
        Person person(String place) {
            if (person == null || !place.equals(at) || person.findings >= LONGEST_RECORD) {
                end();
                person = new Person(tally.subject());
                at = place;
            }
            return person;
        }

        void end() {
            if (person != null) {
                person.end();
            }
            person = null;
        }
    }

    /** A person's record, which is counted when it has ended and all its findings are graded. */
    private static final class Person {

        private final PersonCounts.Subject subject;
        private int findings;
        private int ungraded;
        private boolean ended;

        Person(PersonCounts.Subject subject) {
            this.subject = subject;
        }

        Found found(String field, Finding finding, CharSequence text) {
            findings++;
            ungraded++;
            return new Found(this, field, subject.identify(finding, text));
        }

        void graded(Finding finding, boolean counts) {
            if (counts) {
                subject.grade(finding);
            }
            ungraded--;
            countIfComplete();
        }

        void end() {
            ended = true;
            countIfComplete();
        }

        private void countIfComplete() {
            if (ended && ungraded == 0) {
                subject.count();
            }
        }
    }

    /**
     * A finding that is not graded yet.
     *
     * @param counts whether it counts for its person
     */
    private record Found(Person person, String field, boolean counts) {}

    /** Takes findings into the tally. */
    private final class Tallying implements Records.Audience {

        private final Function<Location, String> field;
        private final Function<Location, Person> person;
        private final Deque<Found> ungraded = new ArrayDeque<>();

        Tallying(Function<Location, String> field, Function<Location, Person> person) {
            this.field = field;
            this.person = person;
        }

        @Override
        public void found(Finding finding, CharSequence text, Location where) {
            ungraded.add(person.apply(where).found(field.apply(where), finding, text));
        }

        @Override
        public void graded(Located located) {
            Found found = ungraded.remove();
            tally.add(found.field, located.finding());
            located.remarks().forEach(remark -> tally.contradiction(remark.matter()));
            found.person.graded(located.finding(), found.counts);
        }
    }

    private void end() {
        element.end();
        whole.end();
    }

    private Person ofLine(Location where) {
        return whole.person(String.valueOf(where.line()));
    }

    /**
     * Reads running text.
     *
     * @throws IOException if reading fails
     */
    public void text(Reader in) throws IOException {
        Records records = new Records(classifier.subjects(), new Tallying(where -> "", this::ofLine));
        new LocatedText(classifier, Workers.caller(), records).read(in);
        end();
    }

    /**
     * Reads JSON, or a sequence of JSON values such as NDJSON.
     *
     * @throws io.tuomin.document.DocumentException if it is not well-formed
     * @throws IOException if reading fails
     */
    public void json(Reader in) throws IOException {
        Tallying tallying = new Tallying(where -> JsonPath.field(where.path()), this::ofElement);
        Documents.json(classifier, in, Writer.nullWriter(), new Telling(classifier, tallying));
        end();
    }

    private Person ofElement(Location where) {
        String root = String.valueOf(((JsonDocument.Item) where).root());
        String own = JsonPath.element(where.path());
        return own.isEmpty() ? whole.person(root) : element.person(root + own);
    }

    /**
     * Reads CSV.
     *
     * @param prefix stands before the names of columns, such as that of a sheet; empty for none
     * @throws io.tuomin.document.DocumentException if it is not well-formed
     * @throws IOException if reading fails
     */
    public void csv(Reader in, CsvOptions options, String prefix) throws IOException {
        Tallying tallying = new Tallying(
                where -> prefix + (((CsvDocument.Cell) where).isHead() ? "{name}" : where.path()), this::ofLine);
        Documents.csv(classifier, options, in, Writer.nullWriter(), new Telling(classifier, tallying));
        end();
    }
}
