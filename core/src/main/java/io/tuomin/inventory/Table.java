package io.tuomin.inventory;

import io.tuomin.dictionary.Dictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The tables of this package. */
final class Table {

    private Table() {}

    static Dictionary read(String name) {
        InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(name + ".tsv"), name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return Dictionary.parse(name, reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the table " + name, e);
        }
    }
}
