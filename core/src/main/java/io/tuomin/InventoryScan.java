package io.tuomin;

import io.tuomin.document.CsvDocument;
import io.tuomin.document.JsonDocument;
import io.tuomin.document.Location;
import io.tuomin.document.Replacement;
import io.tuomin.inventory.FileTally;
import io.tuomin.inventory.PersonCounts;
import io.tuomin.model.Finding;
import io.tuomin.model.Findings;
import io.tuomin.scan.FieldName;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
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
    private final Record whole = new Record();
    private final Record element = new Record();

    /** Of one document. */
    public InventoryScan(Classifier classifier, FileTally tally) {
        this.classifier = classifier;
        this.tally = tally;
    }

    /** A record, while its findings come in. */
    private final class Record {

        private PersonCounts.@Nullable Subject subject;
        private String place = "";
        private int findings;

        /** Another place is another record. */
        void at(String other) {
            if (!other.equals(place)) {
                end();
                place = other;
            }
        }

        void add(String path, Findings found, CharSequence text) {
            if (subject == null) {
                subject = tally.subject();
            }
            tally.add(path, found, text, subject);
            findings += found.size();
            if (findings >= LONGEST_RECORD) {
                end();
            }
        }

        void end() {
            if (subject != null) {
                subject.count();
            }
            subject = null;
            findings = 0;
        }
    }

    /**
     * Reads running text.
     *
     * @throws IOException if reading fails
     */
    public void text(Reader in) throws IOException {
        new TextStream(classifier) {
            private int seen;

            @Override
            void found(CharSequence text, Finding finding, long base, StringBuilder out) {
                lines(text, finding.start());
                whole.add("", Findings.of(List.of(finding)), text);
            }

            @Override
            void passed(CharSequence text, int end, long base) {
                lines(text, end);
                seen = 0;
            }

            /** The record ends where a line does. */
            private void lines(CharSequence text, int end) {
                for (int i = seen; i < end; i++) {
                    if (text.charAt(i) == '\n') {
                        whole.end();
                    }
                }
                seen = Math.max(seen, end);
            }

            @Override
            String failed(RuntimeException cause) {
                throw cause;
            }
        }.run(in, Writer.nullWriter());
        whole.end();
    }

    /**
     * Reads JSON, or a sequence of JSON values such as NDJSON.
     *
     * @throws io.tuomin.document.DocumentException if it is not well-formed
     * @throws IOException if reading fails
     */
    public void json(Reader in) throws IOException {
        Documents.json(classifier, in, Writer.nullWriter(), this::json);
        element.end();
        whole.end();
    }

    private List<Replacement> json(@Nullable FieldName field, CharSequence value, Location where) {
        Findings findings = classifier.scan(field, value);
        if (findings.isEmpty()) {
            return List.of();
        }
        String path = where.path();
        String root = String.valueOf(((JsonDocument.Item) where).root());
        String own = JsonPath.element(path);
        whole.at(root);
        element.at(own.isEmpty() ? "" : root + own);
        (own.isEmpty() ? whole : element).add(JsonPath.field(path), findings, value);
        return Classifier.hidden(findings.stream().map(Finding::span));
    }

    /**
     * Reads CSV.
     *
     * @param prefix stands before the names of columns, such as that of a sheet; empty for none
     * @throws io.tuomin.document.DocumentException if it is not well-formed
     * @throws IOException if reading fails
     */
    public void csv(Reader in, CsvOptions options, String prefix) throws IOException {
        Documents.csv(classifier, options, in, Writer.nullWriter(), (field, value, where) -> {
            Findings findings = classifier.scan(field, value);
            if (findings.isEmpty()) {
                return List.of();
            }
            boolean head = where instanceof CsvDocument.Cell cell && cell.isHead();
            whole.at(String.valueOf(where.line()));
            whole.add(prefix + (head ? "{name}" : where.path()), findings, value);
            return Classifier.hidden(findings.stream().map(Finding::span));
        });
        whole.end();
    }
}
