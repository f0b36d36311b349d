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
        JsonDocument.transform(in, out, new ByProperty(classifier.engine(), deed));
    }

    /** The treatment of JSON, which has few names and has them often: what they say is remembered. */
    private static final class ByProperty implements Treatment {

        private final Engine engine;
        private final Deed deed;
        private final Map<String, FieldName> fields = new HashMap<>();
        /** Names in which nothing was found. */
        private final Set<String> harmless = new HashSet<>();

        ByProperty(Engine engine, Deed deed) {
            this.engine = engine;
            this.deed = deed;
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

    static void csv(Classifier classifier, CsvOptions options, Reader in, Writer out, Deed deed) throws IOException {
        CsvDocument.separatedBy(options.separator()).transform(in, out, sample -> {
            List<List<String>> records = sample.records();
            boolean head = hasHead(classifier, options, records, deed::skipped);
            Columns columns = new Columns(classifier, head ? records.get(0) : List.of(), deed::skipped);
            records.subList(head ? 1 : 0, records.size()).forEach(columns::add);
            List<FieldName> fields = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                fields.add(columns.field(i));
            }
            return new CsvDocument.Plan(
                    head, head ? new ByColumn(fields, deed) : new Headless(classifier.engine(), fields, deed));
        });
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
    private static final class ByColumn implements Treatment {

        private final List<FieldName> fields;
        private final Deed deed;

        ByColumn(List<FieldName> fields, Deed deed) {
            this.fields = fields;
            this.deed = deed;
        }

        @Override
        public List<Replacement> treat(@Nullable String name, CharSequence value, Location where) {
            CsvDocument.Cell cell = (CsvDocument.Cell) where;
            boolean known = !cell.isHead() && cell.column() < fields.size();
            return deed.of(known ? fields.get(cell.column()) : null, value, where);
        }
    }

    /** The treatment of a CSV document without a head, where a label may stand in the cell before its value, as in a form. */
    private static final class Headless implements Treatment {

        /** Longer cells are no labels. */
        private static final int LONGEST_LABEL = 24;

        private final Engine engine;
        private final List<FieldName> fields;
        private final Deed deed;
        private String before = "";

        Headless(Engine engine, List<FieldName> fields, Deed deed) {
            this.engine = engine;
            this.fields = fields;
            this.deed = deed;
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
