package io.tuomin.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Lines of documents: {@code {"id", "text", …}}. */
final class Docs {

    private Docs() {}

    /** Reads one line. */
    static JsonNode read(ObjectMapper mapper, String line, long number) {
        try {
            JsonNode document = mapper.readTree(line);
            if (document.hasNonNull("id") && document.path("text").isTextual()) {
                return document;
            }
        } catch (JsonProcessingException e) {
            throw new Failure(Messages.get("error.docsLine", number));
        }
        throw new Failure(Messages.get("error.docsLine", number));
    }
}
