package io.tuomin.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;

/** Lines of documents: {@code {"id", "text", …}}. */
final class Docs {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Docs() {}

    /** What is done with a document. */
    interface Use {
        void of(JsonNode document, String text, long line) throws IOException;
    }

    /** Reads one document after the other. */
    static void each(BufferedReader in, Use use) throws IOException {
        long number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            String json = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!json.isBlank()) {
                JsonNode document = read(json, number);
                use.of(document, document.get("text").textValue(), number);
            }
        }
    }

    private static JsonNode read(String json, long number) {
        try {
            JsonNode document = MAPPER.readTree(json);
            if (document.hasNonNull("id") && document.path("text").isTextual()) {
                return document;
            }
        } catch (JsonProcessingException e) {
            throw new Failure(Messages.get("error.docsLine", number));
        }
        throw new Failure(Messages.get("error.docsLine", number));
    }
}
