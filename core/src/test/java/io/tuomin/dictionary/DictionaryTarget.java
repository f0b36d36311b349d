package io.tuomin.dictionary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.fuzz.Target;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Compiled dictionaries and their source form: a table that is written as it was read, or an error. An input's units are bytes. */
public final class DictionaryTarget implements Target {

    private static final String SOURCE =
            "# title: t\n# source: s\n# date: 2026-01-01\n# licence: l\na\tb\n1\t中\n2\té\n";

    @Override
    public List<String> seeds() {
        return List.of(compiled(parse(SOURCE)), new String(SOURCE.getBytes(StandardCharsets.UTF_8), ISO_8859_1));
    }

    @Override
    public void check(String input) {
        read(input.getBytes(ISO_8859_1));
        try {
            Dictionary parsed = parse(new String(input.getBytes(ISO_8859_1), StandardCharsets.UTF_8));
            assertThat(compiled(read(compiled(parsed).getBytes(ISO_8859_1)))).isEqualTo(compiled(parsed));
        } catch (DictionaryException e) {
            assertThat(e).hasMessageStartingWith("Dictionary 'x'");
        }
    }

    private static Dictionary read(byte[] bytes) {
        try {
            Dictionary dictionary = Dictionary.read(new ByteArrayInputStream(bytes));
            for (String column : dictionary.columns()) {
                assertThat(dictionary.column(column)).hasSize(dictionary.size()).doesNotContainNull();
            }
            return dictionary;
        } catch (DictionaryException e) {
            assertThat(e.getMessage()).containsIgnoringCase("compiled dictionary");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parse(SOURCE);
    }

    private static Dictionary parse(String source) {
        try {
            return Dictionary.parse("x", new BufferedReader(new StringReader(source)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String compiled(Dictionary dictionary) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            dictionary.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(ISO_8859_1);
    }
}
