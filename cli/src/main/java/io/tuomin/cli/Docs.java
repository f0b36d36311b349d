package io.tuomin.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.AbstractIterator;
import io.tuomin.Workers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of documents: {@code {"id", "text", …}}. */
final class Docs {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Units of text that are read at a time, at least. */
    private static final int UNITS = 1 << 15;

    private Docs() {}

    /** What is done with a document. */
    interface Use {
        void of(JsonNode document, String text, long line) throws IOException;
    }

    /** What is found out about a document, in any thread. */
    interface Look<T> {
        T at(JsonNode document, String text);
    }

    /** Some lines, in the order of the file. */
    private record Lines(List<String> lines, long first) {}

    /** What was found out about documents, up to the first that is none. */
    private record Looked<T>(List<T> results, @Nullable Failure failure) {}

    /** Reads one document after the other. */
    static void each(BufferedReader in, Use use) throws IOException {
        Workers.of(1).each(lines(in), some -> some, some -> {
            for (int i = 0; i < some.lines.size(); i++) {
                if (!some.lines.get(i).isBlank()) {
                    JsonNode document = read(some.lines.get(i), some.first + i);
                    use.of(document, document.get("text").textValue(), some.first + i);
                }
            }
        });
    }

    /** Looks at documents with several threads, and takes the results in the order of the file. */
    static <T> void each(BufferedReader in, Workers workers, Look<T> look, Workers.Taker<T> taker) throws IOException {
        workers.each(lines(in), lines -> look(lines, look), looked -> {
            for (T result : looked.results) {
                taker.take(result);
            }
            if (looked.failure != null) {
                throw looked.failure;
            }
        });
    }

    private static <T> Looked<T> look(Lines some, Look<T> look) {
        List<T> results = new ArrayList<>(some.lines.size());
        try {
            for (int i = 0; i < some.lines.size(); i++) {
                if (!some.lines.get(i).isBlank()) {
                    JsonNode document = read(some.lines.get(i), some.first + i);
                    results.add(look.at(document, document.get("text").textValue()));
                }
            }
        } catch (Failure e) {
            return new Looked<>(results, e);
        }
        return new Looked<>(results, null);
    }

    /** The lines, some at a time. */
    private static Iterator<Lines> lines(BufferedReader in) {
        return new AbstractIterator<>() {
            private long number;
            /** Why reading has ended, told behind what was read. */
            private @Nullable IOException failure;

            @Override
            protected Lines computeNext() {
                List<String> lines = new ArrayList<>();
                long first = number + 1;
                try {
                    int units = 0;
                    for (String line = line(in); line != null; line = units < UNITS ? line(in) : null) {
                        lines.add(line);
                        units += line.length() + 1;
                    }
                } catch (IOException e) {
                    failure = e;
                }
                if (failure != null && lines.isEmpty()) {
                    throw new UncheckedIOException(failure);
                }
                return lines.isEmpty() ? endOfData() : new Lines(lines, first);
            }

            private String line(BufferedReader in) throws IOException {
                String line = failure == null ? in.readLine() : null;
                if (line != null && number++ == 0 && line.startsWith("\uFEFF")) {
                    return line.substring(1);
                }
                return line;
            }
        };
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
