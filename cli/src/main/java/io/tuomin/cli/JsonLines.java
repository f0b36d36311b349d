package io.tuomin.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;

/** Output for programs: one JSON object a line. */
final class JsonLines {

    private static final JsonFactory FACTORY = new ObjectMapper().getFactory();

    private JsonLines() {}

    /** A generator that writes one object a line, leaves the writer open, and does not complete what an error cut short. */
    static JsonGenerator to(PrintWriter out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        return json;
    }

    /** Ends an object and its line. */
    static void end(JsonGenerator json) throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }
}
