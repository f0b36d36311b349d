package io.tuomin;

import io.tuomin.dataset.ColumnVerdict;
import io.tuomin.document.CsvDocument;
import io.tuomin.document.JsonDocument;
import io.tuomin.document.Location;
import io.tuomin.document.Replacement;
import io.tuomin.document.Treatment;
import io.tuomin.scan.FieldName;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Walks documents with a classifier: ties the values of a document, and what is known of their fields, to what is to be done. */
final class Documents {

    /** Names of fields remembered at a time; names may be personal, so they are forgotten with the run. */
    private static final int REMEMBERED = 4_096;

    private Documents() {}

    /** What is done with a value, given what is known of its field. */
    interface Deed {
        List<Replacement> of(@Nullable FieldName field, CharSequence value, Location where);
    }

    static void json(Classifier classifier, Reader in, Writer out, Deed deed) throws IOException {
        Map<String, FieldName> fields = new HashMap<>();
        JsonDocument.transform(in, out, (name, value, where) -> {
            if (fields.size() > REMEMBERED) {
                fields.clear();
            }
            FieldName field = name == null ? null : fields.computeIfAbsent(name, classifier.engine()::field);
            return deed.of(field, value, where);
        });
    }

    static void csv(Classifier classifier, CsvOptions options, Reader in, Writer out, Deed deed) throws IOException {
        CsvDocument.separatedBy(options.separator()).transform(in, out, sample -> {
            List<List<String>> records = sample.records();
            boolean head = hasHead(classifier, options, records);
            Columns columns = columns(classifier, head, records);
            List<FieldName> fields = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                fields.add(columns.field(i));
            }
            return new CsvDocument.Plan(head, new ByColumn(fields, deed));
        });
    }

    private static boolean hasHead(Classifier classifier, CsvOptions options, List<List<String>> records) {
        return !records.isEmpty()
                && switch (options.head()) {
                    case PRESENT -> true;
                    case ABSENT -> false;
                    case AUTO -> Columns.hasHead(classifier, records);
                };
    }

    private static Columns columns(Classifier classifier, boolean head, List<List<String>> records) {
        Columns columns = new Columns(classifier, head ? records.get(0) : List.of());
        records.subList(head ? 1 : 0, records.size()).forEach(columns::add);
        return columns;
    }

    /** Judges the columns of a whole document, in their order. */
    static void columns(Classifier classifier, CsvOptions options, Reader in, BiConsumer<String, ColumnVerdict> judged)
            throws IOException {
        List<String> names = new ArrayList<>();
        Columns[] columns = new Columns[1];
        CsvDocument.separatedBy(options.separator()).transform(in, Writer.nullWriter(), sample -> {
            List<List<String>> records = sample.records();
            boolean head = hasHead(classifier, options, records);
            if (head) {
                names.addAll(records.get(0));
            }
            columns[0] = new Columns(classifier, names);
            return new CsvDocument.Plan(head, new Survey(columns[0]));
        });
        for (int i = 0; columns[0] != null && i < columns[0].size(); i++) {
            judged.accept(i < names.size() ? names.get(i) : "#" + (i + 1), columns[0].verdict(i));
        }
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
            int column = ((CsvDocument.Cell) where).column();
            return deed.of(column < fields.size() ? fields.get(column) : null, value, where);
        }
    }

    /** Takes values into account and leaves them as they are. */
    private static final class Survey implements Treatment {

        private final Columns columns;

        Survey(Columns columns) {
            this.columns = columns;
        }

        @Override
        public List<Replacement> treat(@Nullable String name, CharSequence value, Location where) {
            columns.add(((CsvDocument.Cell) where).column(), value.toString());
            return List.of();
        }
    }
}
