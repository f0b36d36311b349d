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
        new TextStream<List<Finding>>(classifier, Workers.caller()) {

            @Override
            List<Finding> treat(String text, int from, int to, List<Finding> findings) {
                return findings;
            }

            @Override
            void take(List<Finding> findings, String text, int from, int to) {
                int at = from;
                for (Finding finding : findings) {
                    lines(text, at, finding.start());
                    at = finding.start();
                    whole.add("", Findings.of(List.of(finding)), text);
                }
                lines(text, at, to);
            }

            /** The record ends where a line does. */
            private void lines(String text, int from, int to) {
                int line = text.indexOf('\n', from);
                if (line >= 0 && line < to) {
                    whole.end();
                }
            }

            @Override
            void failed(RuntimeException cause, boolean line) {
                throw cause;
            }
        }.run(in);
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
