package io.tuomin;

import io.tuomin.dataset.ColumnVerdict;
import io.tuomin.document.CsvDocument;
import io.tuomin.document.JsonDocument;
import io.tuomin.document.Location;
import io.tuomin.document.Replacement;
import io.tuomin.document.Treatment;
import io.tuomin.scan.Engine;
import io.tuomin.scan.FieldName;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks documents with a classifier: ties the values of a document, and what is known of their fields, to what is to be done. */
final class Documents {

    /** Names of fields remembered at a time; names may be personal, so they are forgotten with the run. */
    private static final int REMEMBERED = 4_096;

    private Documents() {}

    /** What is done with a value, given what is known of its field. */
    interface Deed {
        List<Replacement> of(@Nullable FieldName field, CharSequence value, Location where);

        /** An object, array or row begins. */
        default void opened(boolean array) {}

        /** The one that began last ends. */
        default void closed() {}

        /** The document, or the part of it that this is for, ends or cannot be read on. */
        default void ended() {}

        /** Whether nothing is done where nothing is found, so that the same name need not be looked at twice. */
        default boolean isSilentIfNothingIsFound() {
            return true;
        }

        /** A value that could not be looked at was skipped in judging its column. */
        default void skipped(RuntimeException cause) {
            throw cause;
        }
    }

    static void json(Classifier classifier, Reader in, Writer out, Deed deed) throws IOException {
        json(classifier, in, out, deed, 0);
    }

    private static void json(Classifier classifier, Reader in, Writer out, Deed deed, long lines) throws IOException {
        try {
            JsonDocument.transform(in, out, new ByProperty(classifier.engine(), deed), lines);
        } finally {
            deed.ended();
        }
    }

    /** Tells a deed of the structure around the values. */
    private abstract static class Structured implements Treatment {

        final Deed deed;

        Structured(Deed deed) {
            this.deed = deed;
        }

        @Override
        public final void opened(boolean array) {
            deed.opened(array);
        }

        @Override
        public final void closed() {
            deed.closed();
        }
    }

    /** The treatment of JSON, which has few names and has them often: what they say is remembered. */
    private static final class ByProperty extends Structured {

        private final Engine engine;
        private final Map<String, FieldName> fields = new HashMap<>();
        /** Names in which nothing was found. */
        private final Set<String> harmless = new HashSet<>();

        ByProperty(Engine engine, Deed deed) {
            super(deed);
            this.engine = engine;
        }

        @Override
        public List<Replacement> treat(@Nullable String name, CharSequence value, Location where) {
            if (fields.size() > REMEMBERED) {
                fields.clear();
            }
            return deed.of(name == null ? null : fields.computeIfAbsent(name, engine::field), value, where);
        }

        @Override
        public List<Replacement> treatName(String name, Location where) {
            if (harmless.contains(name)) {
                return List.of();
            }
            List<Replacement> replacements = deed.of(null, name, where);
            if (replacements.isEmpty() && deed.isSilentIfNothingIsFound()) {
                if (harmless.size() > REMEMBERED) {
                    harmless.clear();
                }
                harmless.add(name);
            }
            return replacements;
        }
    }

    /** What comes out of part of a document: its text to a writer, what else to whom the deed tells. */
    interface Outcome<T> {

        /** Where the text goes. */
        Writer out();

        /** What is done with the values. */
        Deed deed();

        /** What came out, when all is done. */
        T value();
    }

    /** Takes what comes out. */
    interface Sink<T> {

        /** For part of a document. */
        Outcome<T> part();

        /** Takes what came out of a part. */
        void take(T value) throws IOException;

        /** For a document that is not taken in parts. */
        Outcome<T> whole();
    }

    /** JSON values, one a line. */
    static <T> void jsonLines(Classifier classifier, Reader in, Sink<T> sink, Workers workers) throws IOException {
        new RecordStream<T>(new RecordBlocks(in, new LineEnds()), workers) {
            @Override
            T treat(Reader block, long lines, long records) throws IOException {
                return transform(sink.part(), block, lines);
            }

            @Override
            void take(T value) throws IOException {
                sink.take(value);
            }

            @Override
            void whole(Reader rest, long lines, long records) throws IOException {
                transform(sink.whole(), rest, lines);
            }

            private T transform(Outcome<T> outcome, Reader text, long lines) throws IOException {
                json(classifier, text, outcome.out(), outcome.deed(), lines);
                return outcome.value();
            }
        }.run();
    }

    static void csv(Classifier classifier, CsvOptions options, Reader in, Writer out, Deed deed) throws IOException {
        try {
            CsvDocument.separatedBy(options.separator())
                    .transform(in, out, new Judged(classifier, options, deed)::plan);
        } finally {
            deed.ended();
        }
    }

    static <T> void csv(Classifier classifier, CsvOptions options, Reader in, Sink<T> sink, Workers workers)
            throws IOException {
        CsvDocument document = CsvDocument.separatedBy(options.separator());
        RecordBlocks blocks = new RecordBlocks(in, new CsvEnds(options.separator()));
        RecordBlocks.Block first = blocks.next(CsvDocument.SAMPLE + 2); // the head, a declaration of the separator
        Outcome<T> outcome = sink.whole();
        Judged judged = new Judged(classifier, options, outcome.deed());
        CsvDocument.Begun begun;
        try {
            begun = document.transform(
                    first == null ? blocks.rest() : new StringReader(first.text()), outcome.out(), judged::plan);
        } finally {
            outcome.deed().ended();
        }
        if (first == null) {
            return;
        }
        long uncounted = begun.records() - blocks.records(); // the line that declares the separator is no record
        new RecordStream<T>(blocks, workers) {
            @Override
            T treat(Reader block, long lines, long records) throws IOException {
                return transform(sink.part(), block, lines, records);
            }

            @Override
            void take(T value) throws IOException {
                sink.take(value);
            }

            @Override
            void whole(Reader rest, long lines, long records) throws IOException {
                transform(sink.whole(), rest, lines, records);
            }

            private T transform(Outcome<T> part, Reader text, long lines, long records) throws IOException {
                try {
                    document.transform(
                            text, part.out(), begun.after(records + uncounted), judged.treatment(part.deed()), lines);
                } finally {
                    part.deed().ended();
                }
                return part.value();
            }
        }.run();
    }

    /** What is known of a CSV document by its first records. */
    private static final class Judged {

        private final Classifier classifier;
        private final CsvOptions options;
        private final Deed first;
        private final List<FieldName> fields = new ArrayList<>();
        private boolean head;

        Judged(Classifier classifier, CsvOptions options, Deed first) {
            this.classifier = classifier;
            this.options = options;
            this.first = first;
        }

        CsvDocument.Plan plan(CsvDocument.Sample sample) {
            List<List<String>> records = sample.records();
            head = hasHead(classifier, options, records, first::skipped);
            Columns columns = new Columns(classifier, head ? records.get(0) : List.of(), first::skipped);
            records.subList(head ? 1 : 0, records.size()).forEach(columns::add);
            for (int i = 0; i < columns.size(); i++) {
                fields.add(columns.field(i));
            }
            return new CsvDocument.Plan(head, treatment(first));
        }

        Treatment treatment(Deed deed) {
            return head ? new ByColumn(fields, deed) : new Headless(classifier.engine(), fields, deed);
        }
    }

    /** Ends of lines: no token of JSON spans one. Where a value does, its block cannot be read on its own. */
    private static final class LineEnds implements RecordBlocks.RecordEnds {

        private long lines;

        @Override
        public boolean isBehind(char next) {
            lines += next == '\n' ? 1 : 0;
            return next == '\n';
        }

        @Override
        public long records() {
            return lines;
        }
    }

    private static boolean hasHead(
            Classifier classifier, CsvOptions options, List<List<String>> records, Consumer<RuntimeException> failed) {
        return !records.isEmpty()
                && switch (options.head()) {
                    case PRESENT -> true;
                    case ABSENT -> false;
                    case AUTO -> Columns.hasHead(classifier, records, failed);
                };
    }

    /** Judges the columns of a whole document, in their order. */
    static void columns(Classifier classifier, CsvOptions options, Reader in, BiConsumer<String, ColumnVerdict> judged)
            throws IOException {
        Survey survey = new Survey(classifier, options);
        CsvDocument.separatedBy(options.separator()).transform(in, Writer.nullWriter(), survey::plan);
        survey.tell(judged);
    }

    /** The treatment of a CSV document, by what is known of its columns. */
    private static final class ByColumn extends Structured {

        private final List<FieldName> fields;

        ByColumn(List<FieldName> fields, Deed deed) {
            super(deed);
            this.fields = fields;
        }

        @Override
        public List<Replacement> treat(@Nullable String name, CharSequence value, Location where) {
            CsvDocument.Cell cell = (CsvDocument.Cell) where;
            boolean known = !cell.isHead() && cell.column() < fields.size();
            return deed.of(known ? fields.get(cell.column()) : null, value, where);
        }
    }

    /** The treatment of a CSV document without a head, where a label may stand in the cell before its value, as in a form. */
    private static final class Headless extends Structured {

        /** Longer cells are no labels. */
        private static final int LONGEST_LABEL = 24;

        private final Engine engine;
        private final List<FieldName> fields;
        private String before = "";

        Headless(Engine engine, List<FieldName> fields, Deed deed) {
            super(deed);
            this.engine = engine;
            this.fields = fields;
        }

        @Override
        public List<Replacement> treat(@Nullable String name, CharSequence value, Location where) {
            int column = ((CsvDocument.Cell) where).column();
            FieldName field = column < fields.size() ? fields.get(column) : null;
            if (column > 0 && !before.isEmpty() && before.length() <= LONGEST_LABEL) {
                FieldName label = engine.field(before);
                field = label.isTelling() ? label : field;
            }
            before = value.toString();
            return deed.of(field, value, where);
        }
    }

    /** Takes all values of a CSV document into account and leaves them as they are. */
    private static final class Survey implements Treatment {

        private final Classifier classifier;
        private final CsvOptions options;
        private List<String> names = List.of();
        private Columns columns;

        Survey(Classifier classifier, CsvOptions options) {
            this.classifier = classifier;
            this.options = options;
            columns = new Columns(classifier, names, Survey::failed);
        }

        private static void failed(RuntimeException cause) {
            throw cause;
        }

        CsvDocument.Plan plan(CsvDocument.Sample sample) {
            List<List<String>> records = sample.records();
            boolean head = hasHead(classifier, options, records, Survey::failed);
            if (head) {
                names = records.get(0);
                columns = new Columns(classifier, names, Survey::failed);
            }
            return new CsvDocument.Plan(head, this);
        }

        @Override
        public List<Replacement> treat(@Nullable String name, CharSequence value, Location where) {
            CsvDocument.Cell cell = (CsvDocument.Cell) where;
            if (!cell.isHead()) {
                columns.add(cell.column(), value.toString());
            }
            return List.of();
        }

        void tell(BiConsumer<String, ColumnVerdict> judged) {
            for (int i = 0; i < columns.size(); i++) {
                String name = i < names.size() ? names.get(i) : "";
                boolean shown = !name.isEmpty() && classifier.classify(name).isEmpty();
                judged.accept(shown ? name : "#" + (i + 1), columns.verdict(i));
            }
        }
    }
}
