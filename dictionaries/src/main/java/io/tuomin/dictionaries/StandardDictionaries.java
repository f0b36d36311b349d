package io.tuomin.dictionaries;

import com.google.common.collect.ImmutableSet;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.dictionary.DictionaryException;
import io.tuomin.dictionary.DictionaryProvider;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Gives the compiled form of the tables of this artifact. Thread-safe. */
public final class StandardDictionaries implements DictionaryProvider {

    @Override
    public Set<String> names() {
        try (InputStream in = resource("index")) {
            return ImmutableSet.copyOf(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        } catch (IOException e) {
            throw new DictionaryException("Cannot read the index of the dictionaries", e);
        }
    }

    @Override
    public Dictionary load(String name) {
        try (InputStream in = new BufferedInputStream(resource(name + ".dict"))) {
            return Dictionary.read(in);
        } catch (IOException e) {
            throw new DictionaryException("Cannot read the dictionary '" + name + "'", e);
        }
    }

    @Override
    public Set<String> models() {
        return ImmutableSet.of("person-names", "name-words", "division-names", "town-names");
    }

    @Override
    public InputStream model(String name) {
        return resource(name + ".model");
    }

    private static InputStream resource(String file) {
        InputStream in = StandardDictionaries.class.getResourceAsStream(file);
        if (in == null) {
            throw new DictionaryException("The artifact tuomin-dictionaries is incomplete: " + file + " is missing");
        }
        return in;
    }
}
