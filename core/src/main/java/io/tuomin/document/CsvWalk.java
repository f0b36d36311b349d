package io.tuomin.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows the parser through the text of CSV: finds each field where it stands, and the line end. Not thread-safe. */
final class CsvWalk implements CsvDocument.Cell {

    private final SourceText source;
    private final char separator;
    private final boolean hasHead;
    private final Treatment treatment;
    private List<String> names = List.of();
    /** The names after treatment. */
    private final List<String> shownNames = new ArrayList<>();

    private long number;
    private int column;

    CsvWalk(SourceText source, char separator, boolean hasHead, Treatment treatment) {
        this.source = source;
        this.separator = separator;
        this.hasHead = hasHead;
        this.treatment = treatment;
    }

    void goOn(CsvDocument.Begun begun) {
        names = begun.names();
        shownNames.addAll(begun.shownNames());
        number = begun.records();
    }

    CsvDocument.Begun begun() {
        return new CsvDocument.Begun(hasHead, List.copyOf(names), List.copyOf(shownNames), number);
    }

    /** Carries the rest of a line over as it is. */
    void copyLine() {
        while (source.has(source.position()) && !isLineEnd(next())) {
            copy(1);
        }
    }

    /** Carries one record over, with the line ends before it. */
    void record(CsvRecord record) throws IOException {
        number++;
        while (isLineEnd(next())) {
            copy(1);
        }
        treatment.opened(false);
        for (column = 0; column < record.values().size(); column++) {
            if (column > 0) {
                expect(separator, source.position(), record);
                copy(1);
            }
            field(record);
        }
        treatment.closed();
        if (source.has(source.position()) && !isLineEnd(next())) {
            throw record.malformed();
        }
        if (isHead()) {
            names = record.values();
        }
    }

    private void field(CsvRecord record) throws IOException {
        String value = record.values().get(column);
        boolean quoted = record.isQuoted(column);
        long end = endOf(value, quoted, record);
        List<Replacement> replacements = value.isEmpty() ? List.of() : treatment.treat(name(names), value, this);
        String treated = replacements.isEmpty() ? value : Replacement.in(value, replacements);
        if (isHead()) {
            shownNames.add(treated);
        }
        if (replacements.isEmpty()) {
            source.copyTo(end);
        } else {
            boolean alone = record.values().size() == 1;
            source.replaceTo(end, quoted || needsQuotes(replacements, treated, alone) ? quote(treated) : treated);
        }
    }

    /** The end of the field that begins at the position, which must say what the parser has read. */
    private long endOf(String value, boolean quoted, CsvRecord record) {
        long at = source.position();
        if (quoted) {
            expect('"', at++, record);
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            expect(c, at++, record);
            if (quoted && c == '"') {
                expect('"', at++, record);
            }
        }
        if (quoted) {
            expect('"', at++, record);
        }
        return at;
    }

    private void expect(char c, long offset, CsvRecord record) {
        if (!source.has(offset) || source.at(offset) != c) {
            throw record.malformed();
        }
    }

    private char next() {
        return source.has(source.position()) ? source.at(source.position()) : '\0';
    }

    private void copy(int length) {
        source.copyTo(source.position() + length);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /**
     * Whether a field that had no quotes needs some. An empty field that is alone would be an empty line. Beside tokens, quotes inside stay
     * as they are, so that the field can be had back as it was.
     */
    private boolean needsQuotes(List<Replacement> replacements, String treated, boolean alone) {
        if (treated.isEmpty()) {
            return alone;
        }
        boolean tokens = treated.charAt(0) != '"'
                && replacements.stream()
                        .allMatch(part ->
                                TokenWriting.isToken(part.text()) && part.text().indexOf(separator) < 0);
        return !tokens && needsQuotes(treated);
    }

    private boolean needsQuotes(String text) {
        return text.indexOf(separator) >= 0
                || text.indexOf('"') >= 0
                || text.indexOf('\n') >= 0
                || text.indexOf('\r') >= 0;
    }

    private static String quote(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    private @Nullable String name(List<String> of) {
        return column < of.size() ? of.get(column) : null;
    }

    @Override
    public String path() {
        String name = isHead() ? null : name(shownNames);
        return name == null || name.isEmpty() ? "#" + (column + 1) : name;
    }

    @Override
    public long line() {
        return number;
    }

    @Override
    public int column() {
        return column;
    }

    @Override
    public boolean isHead() {
        return hasHead && number == 1;
    }
}
