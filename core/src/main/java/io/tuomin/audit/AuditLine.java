package io.tuomin.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a log: {@code {"line":2,"previous":"…","time":…,"hash":"…"}}. The hash is that of all that stands before it in the line.
 *
 * @param text the bytes of the line, which are UTF-8, as units of the text: what is hashed is what is in the file, be it well-formed or not
 */
record AuditLine(String text) {

    /** Lines are no longer than this. */
    static final int LONGEST = 1 << 16;

    private static final JsonFactory JSON = new JsonFactory();
    private static final String HASH = ",\"hash\":\"";
    private static final Pattern FORM = Pattern.compile(
            "(?<content>\\{\"line\":(?<line>[0-9]{1,18}),\"previous\":\"(?<previous>[0-9a-f]{64})\",.*)" + HASH
                    + "(?<hash>[0-9a-f]{64})\"}\n",
            Pattern.DOTALL);

    static AuditLine of(long number, String previous, AuditEntry entry) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("line", number);
            json.writeStringField("previous", previous);
            json.writeStringField("time", entry.time().toString());
            json.writeStringField("purpose", entry.purpose());
            json.writeStringField("view", entry.view());
            json.writeStringField("keySet", entry.keySet());
            json.writeArrayFieldStart("versions");
            for (int version : entry.versions()) {
                json.writeNumber(version);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("restored");
            for (Map.Entry<String, Long> count : entry.restored().entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
            json.writeEndObject();
            json.writeNumberField("withheld", entry.withheld());
            json.writeNumberField("refused", entry.refused());
            json.writeEndObject();
        }
        String content =
                units(text.toString().substring(0, text.toString().length() - 1).getBytes(UTF_8));
        AuditLine line = new AuditLine(content + HASH + hash(content) + "\"}\n");
        if (line.length() > LONGEST) {
            throw new IOException("The audit entry is too long");
        }
        return line;
    }

    /** The line that some bytes are. */
    static AuditLine of(byte[] line) {
        return new AuditLine(units(line));
    }

    private static String units(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static String hash(String units) {
        return Hashing.sha256().hashBytes(units.getBytes(ISO_8859_1)).toString();
    }

    /** What is wrong with it behind what stands before it. */
    Optional<AuditLog.Problem> problemAfter(AuditLog.Head before) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || !hash(form.group("content")).equals(form.group("hash"))) {
            return Optional.of(AuditLog.Problem.CHANGED);
        }
        boolean follows = Long.parseLong(form.group("line")) == before.lines() + 1
                && form.group("previous").equals(before.hash());
        return follows ? Optional.empty() : Optional.of(AuditLog.Problem.GAP);
    }

    String hash() {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalStateException("This is no line of an audit log");
        }
        return form.group("hash");
    }

    /** How many bytes it has. */
    int length() {
        return text.length();
    }

    byte[] bytes() {
        return text.getBytes(ISO_8859_1);
    }
}
