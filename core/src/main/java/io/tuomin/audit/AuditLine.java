package io.tuomin.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a log: {@code {"line":2,"previous":"…","time":…,"hash":"…"}}. The hash is that of all that stands before it in the line.
 *
 * @param text the line, with its end
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
        String content = text.toString().substring(0, text.toString().length() - 1);
        AuditLine line = new AuditLine(content + HASH + AuditLog.hash(content) + "\"}\n");
        if (line.bytes() > LONGEST) {
            throw new IOException("The audit entry is too long");
        }
        return line;
    }

    /** What is wrong with it behind what stands before it. */
    Optional<AuditLog.Problem> problemAfter(AuditLog.Head before) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || !AuditLog.hash(form.group("content")).equals(form.group("hash"))) {
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

    int bytes() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
