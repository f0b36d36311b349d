package io.tuomin;

import io.tuomin.document.CsvDocument;
import io.tuomin.document.JsonDocument;
import io.tuomin.document.Location;
import io.tuomin.document.Replacement;
import io.tuomin.document.Treatment;
import io.tuomin.policy.OnError;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last look, if it is asked for: holds a treated document back until it has been searched for what was treated in it. What still holds an
 * original fails, or is suppressed whole: the value, or the line. For one call, and not thread-safe.
 */
final class Verification {

    /** Where it is not asked for, everything passes as it is. */
    static final Verification NONE = new Verification(OnError.FAIL, Originals.NONE);

    private final OnError onError;
    private final Originals originals;
    private final StringWriter held = new StringWriter();

    Verification(OnError onError, Originals originals) {
        this.onError = onError;
        this.originals = originals;
    }

    /** What values were before, to be searched for. */
    Originals originals() {
        return originals;
    }

    /** Where the treated document goes, on its way to where it is wanted. */
    Writer before(Writer out) {
        return originals.areWanted() ? held : out;
    }

    /**
     * A value that was treated, or what takes its place if it still holds an original.
     *
     * @throws DesensitizationException if it does, and that is to fail
     */
    String of(String value) {
        return originals.areWanted() && originals.standIn(value) ? suppressed() : value;
    }

    private String suppressed() {
        if (onError == OnError.FAIL) {
            throw new DesensitizationException(
                    "A value that was treated still stands in the result, so nothing is handed out",
                    "结果中仍出现已处理的值，因此不交出任何内容");
        }
        return Desensitizer.SUPPRESSED;
    }

    /** Looks through a document and copies it. */
    private interface Look {
        void copy(Reader in, Writer out) throws IOException;
    }

    /** Hands out JSON. */
    void json(Writer out) throws IOException {
        release(out, (in, to) -> JsonDocument.transform(in, to, new Searching()));
    }

    /** Hands out CSV. */
    void csv(char separator, Writer out) throws IOException {
        release(
                out,
                (in, to) -> CsvDocument.separatedBy(separator)
                        .transform(in, to, sample -> new CsvDocument.Plan(false, new Searching())));
    }

    /** Hands out running text. */
    void text(Writer out) throws IOException {
        release(out, (in, to) -> lines(to));
    }

    /** If it is to fail, it does before anything is handed out. */
    private void release(Writer out, Look look) throws IOException {
        if (!originals.areWanted()) {
            return;
        }
        String document = held.toString();
        if (onError == OnError.FAIL) {
            look.copy(new StringReader(document), Writer.nullWriter());
            out.write(document);
        } else {
            look.copy(new StringReader(document), out);
        }
    }

    private void lines(Writer out) throws IOException {
        String text = held.toString();
        int from = 0;
        for (Replacement place : originals.places(text)) {
            if (place.end() > from) {
                int line = Math.max(from, text.lastIndexOf('\n', place.start()) + 1);
                int end = text.indexOf('\n', place.end());
                out.append(text, from, line).append(suppressed());
                from = end < 0 ? text.length() : end;
            }
        }
        out.append(text, from, text.length());
    }

    /** Suppresses the values in which an original stands. */
    private final class Searching implements Treatment {

        @Override
        public List<Replacement> treat(@Nullable String name, CharSequence value, Location where) {
            return originals.standIn(value) ? List.of(new Replacement(0, value.length(), suppressed())) : List.of();
        }
    }
}
