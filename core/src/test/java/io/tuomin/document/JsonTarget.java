package io.tuomin.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tuomin.Desensitizer;
import io.tuomin.PiecewiseReader;
import io.tuomin.TestClassifier;
import io.tuomin.fuzz.Target;
import io.tuomin.policy.Policy;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** JSON: refused, or copied; and what is treated parses to the same, but for what was replaced. */
public final class JsonTarget implements Target {

    private final Desensitizer desensitizer = Desensitizer.of(TestClassifier.standard(), Policy.standard());

    @Override
    public List<String> seeds() {
        return List.of(
                "{\"phone\":\"1\\u00338\\u00300138000\",\"a\":[1,-2.5e+3,null,true,false,{\"b\":\"\\ud83d\\ude00\"}]}",
                "{\"13800138000\":{\"姓名\":\"张三\"},\"13800138000\":13800138000}\r\n\r\n{\"x\":[[],{}]}",
                "\uFEFF[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\", 0, -0.0, 1E400]\n13800138000");
    }

    @Override
    public void check(String input) {
        String copied = transform(input, Values.KEEP);
        if (copied == null) {
            return;
        }
        assertThat(copied).isEqualTo(input);
        List<String> before = tokens(input);
        List<String> after = tokens(transform(input, Values.replacing("[0-9]+", "#")));
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            String expected = before.get(i).replaceAll("[0-9]+", "#");
            assertThat(after.get(i).startsWith("NAME") ? after.get(i).replaceAll("(#[0-9]+)+$", "") : after.get(i))
                    .isEqualTo(before.get(i).startsWith("NAME") ? expected.replaceAll("(#[0-9]+)+$", "") : expected);
        }
        StringWriter out = new StringWriter();
        try {
            desensitizer.json(new PiecewiseReader(input, 1 + input.length() % 9), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(tokens(out.toString())).hasSameSizeAs(before);
    }

    /** Null if the input was refused. */
    private static String transform(String input, Treatment treatment) {
        StringWriter out = new StringWriter();
        try {
            JsonDocument.transform(new StringReader(input), out, treatment);
            return out.toString();
        } catch (DocumentException e) {
            assertThat(e).hasMessageStartingWith("line ");
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names and values, decoded; numbers count as strings. */
    private static List<String> tokens(String json) {
        List<String> tokens = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json.startsWith("\uFEFF") ? json.substring(1) : json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean value = token == JsonToken.VALUE_STRING || token.isNumeric();
                boolean name = token == JsonToken.FIELD_NAME;
                tokens.add(value ? "VALUE " + parser.getText() : name ? "NAME " + parser.getText() : token.name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}
