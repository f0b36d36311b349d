package io.tuomin.dictionary;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The dictionaries at hand, by name. Immutable and safe to share; a dictionary is read when it is first asked for.
 */
public final class Dictionaries {

    private final ImmutableSortedMap<String, Table> byName;

    private final ImmutableSortedMap<String, Model> models;

    /**
     * A table.
     *
     * @param origin who gives it
     * @param dictionary what is in it, read when first asked for
     */
    private record Table(Object origin, Supplier<Dictionary> dictionary) {}

    /**
     * A model.
     *
     * @param origin who gives it
     * @param form its compiled form
     */
    private record Model(Object origin, Form form) {}

    /** Opens the compiled form of a model. */
    private interface Form {
        InputStream open() throws IOException;
    }

    private Dictionaries(Map<String, Table> byName, Map<String, Model> models) {
        this.byName = ImmutableSortedMap.copyOf(byName);
        this.models = ImmutableSortedMap.copyOf(models);
    }

    /** The dictionaries of all {@linkplain DictionaryProvider providers} on the class path. */
    public static Dictionaries installed() {
        TreeMap<String, Table> byName = new TreeMap<>();
        TreeMap<String, Model> models = new TreeMap<>();
        for (DictionaryProvider provider :
                ServiceLoader.load(DictionaryProvider.class, Dictionaries.class.getClassLoader())) {
            for (String name : provider.names()) {
                byName.put(name, new Table(provider, once(() -> provider.load(name))));
            }
            for (String name : provider.models()) {
                models.put(name, new Model(provider, () -> provider.model(name)));
            }
        }
        return new Dictionaries(byName, models);
    }

    /**
     * The tables in source form ({@code *.tsv}) and the compiled models ({@code *.model}) of some folders.
     *
     * @throws UncheckedIOException if a folder cannot be listed
     */
    public static Dictionaries in(Path... folders) {
        TreeMap<String, Table> byName = new TreeMap<>();
        TreeMap<String, Model> models = new TreeMap<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    String name = MoreFiles.getNameWithoutExtension(file);
                    switch (MoreFiles.getFileExtension(file)) {
                        case "tsv" -> byName.put(name, new Table(file, once(() -> Dictionary.parse(file))));
                        case "model" -> models.put(name, new Model(file, () -> Files.newInputStream(file)));
                        default -> {
                            // is none
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot list the dictionaries in " + folder, e);
            }
        }
        return new Dictionaries(byName, models);
    }

    /** Recognizers share tables: what has been read is kept as long as these dictionaries are. */
    private static Supplier<Dictionary> once(com.google.common.base.Supplier<Dictionary> load) {
        return Suppliers.memoize(load);
    }

    /** These dictionaries, with the given ones added or put in the place of those of the same name. */
    public Dictionaries with(List<Dictionary> more) {
        TreeMap<String, Table> all = new TreeMap<>(byName);
        more.forEach(dictionary -> all.put(dictionary.name(), new Table(dictionary, () -> dictionary)));
        return new Dictionaries(all, models);
    }

    /**
     * These dictionaries, one of them with rows of one's own: they are added, and take the place of rows that have the same value in the
     * first column. To put a table in the place of another, use {@link #with}.
     *
     * @throws DictionaryException if there is none of that name, or its columns are others
     */
    public Dictionaries extendedBy(Dictionary more) {
        if (!byName.containsKey(more.name())) {
            throw new DictionaryException(
                    "No dictionary '" + more.name() + "' that could be extended. Present: " + byName.keySet());
        }
        return with(List.of(get(more.name()).extendedBy(more)));
    }

    /** The names of all dictionaries, sorted. */
    public Set<String> names() {
        return byName.keySet();
    }

    /**
     * A dictionary by name.
     *
     * @throws DictionaryException if there is none; the message says what to add
     */
    public Dictionary get(String name) {
        Table table = byName.get(name);
        if (table == null) {
            throw new DictionaryException(
                    "No dictionary '" + name + "'. Add the artifact io.tuomin:tuomin-dictionaries to the class"
                            + " path, or a DictionaryProvider of your own that has it. Present: " + byName.keySet());
        }
        return table.dictionary.get();
    }

    /** The names of all models, sorted. */
    public Set<String> models() {
        return models.keySet();
    }

    /**
     * The compiled form of a model.
     *
     * @throws DictionaryException if there is none of that name, or it cannot be read; the message says what to add
     */
    public byte[] model(String name) {
        Model model = models.get(name);
        if (model == null) {
            throw new DictionaryException(
                    "No model '" + name + "'. Add the artifact io.tuomin:tuomin-dictionaries to the class path, or a"
                            + " DictionaryProvider of your own that has it. Present: " + models.keySet());
        }
        try (InputStream in = model.form.open()) {
            return Bytes.readAll(in);
        } catch (IOException e) {
            throw new DictionaryException("Cannot read the model '" + name + "'", e);
        }
    }

    /**
     * The compiled form of a model that is made of some tables: if it comes from where all of these come from, and none has been extended or
     * replaced since, so that it says what they say.
     *
     * @throws DictionaryException if it cannot be read
     */
    public Optional<byte[]> modelOf(Collection<String> tables, String name) {
        Model model = models.get(name);
        boolean isOfThese = model != null
                && tables.stream().map(byName::get).allMatch(table -> table != null && table.origin == model.origin);
        return isOfThese ? Optional.of(model(name)) : Optional.empty();
    }
}
