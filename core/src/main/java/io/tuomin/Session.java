package io.tuomin;

import io.tuomin.model.Finding;
import io.tuomin.scan.Engine;
import io.tuomin.scan.FieldName;
import io.tuomin.scan.Utf8;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One thread's way to classify many short texts in a row. What a scan needs is kept from one text to the next, so nothing is allocated for a
 * text that holds nothing. The same is found as by the {@link Classifier} it comes from; each text stands alone, and what stands in one line
 * of it is graded together.
 *
 * <p>A text is overwritten as soon as it has been scanned; the names of fields, which are remembered, are forgotten with the session. Not
 * thread-safe: each thread opens its own.
 *
 * <pre>{@code
 * try (Session session = classifier.session()) {
 *     for (byte[] line : lines) {
 *         session.classify(null, line, 0, line.length, finding -> count(finding.type()));
 *     }
 * }
 * }</pre>
 */
public final class Session implements AutoCloseable {

    /** Names of fields remembered at a time. */
    private static final int REMEMBERED = 1_024;

    private static final byte[] NOTHING = {};

    private final Classifier classifier;
    private final Engine.Session scan;
    private final Engine.Output output;
    private final Utf8 utf8 = new Utf8(NOTHING, 0, 0);
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, FieldName> fields = new HashMap<>();
    private boolean busy;
    private boolean closed;

    Session(Classifier classifier) {
        this.classifier = classifier;
        scan = classifier.engine().open(null);
        output = (spec, start, end, confidence, evidence, parts) ->
                findings.add(classifier.finding(spec, (int) start, (int) end, confidence, evidence, parts));
    }

    /**
     * Finds and grades what is in a text, or in the value of a named field.
     *
     * @param field the name of the field, which is evidence; null if it has none
     * @param found takes the findings, in reading order; must not use this session
     * @throws IllegalStateException if the session is closed, or used by {@code found}
     */
    public void classify(@Nullable String field, CharSequence value, Consumer<? super Finding> found) {
        begin();
        try {
            scan.scan(value, field(field), output);
            if (!findings.isEmpty()) {
                classifier.graded(value, findings).forEach(found);
            }
        } finally {
            end();
        }
    }

    /**
     * Finds and grades what is in a text in UTF-8, or in the value of a named field. Offsets are those of bytes, counted from the beginning
     * of the array, as in {@link Classifier#classify(String, byte[], int, int)}.
     *
     * @param field the name of the field, which is evidence; null if it has none
     * @param bytes the bytes, which are not kept
     * @param from index of the first byte
     * @param to index behind the last byte
     * @param found takes the findings, in reading order; must not use this session
     * @throws IllegalStateException if the session is closed, or used by {@code found}
     */
    public void classify(@Nullable String field, byte[] bytes, int from, int to, Consumer<? super Finding> found) {
        Objects.checkFromToIndex(from, to, bytes.length);
        begin();
        try {
            utf8.over(bytes, from, to);
            scan.scan(utf8, field(field), output);
            if (!findings.isEmpty()) {
                classifier.inBytes(utf8, findings).forEach(found);
            }
        } finally {
            utf8.over(NOTHING, 0, 0);
            end();
        }
    }

    private void begin() {
        if (closed) {
            throw new IllegalStateException("The session is closed");
        }
        if (busy) {
            throw new IllegalStateException("The session is at work: what takes its findings must not use it");
        }
        busy = true;
    }

    private void end() {
        findings.clear();
        busy = false;
    }

    private @Nullable FieldName field(@Nullable String name) {
        if (name == null) {
            return null;
        }
        FieldName known = fields.get(name);
        if (known != null) {
            return known;
        }
        if (fields.size() == REMEMBERED) {
            fields.clear();
        }
        FieldName read = classifier.engine().field(name);
        fields.put(name, read);
        return read;
    }

    /** Forgets all that is remembered. To close it twice does nothing. */
    @Override
    public void close() {
        closed = true;
        fields.clear();
    }
}
