package io.tuomin.cli;

import io.tuomin.Classifier;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option {@code --dictionary}: tables of the user's own, whose rows extend those of the same name. */
final class OwnTables {

    @Option(names = "--dictionary", paramLabel = "FILE", descriptionKey = "tables.dictionary")
    private List<Path> files = new ArrayList<>();

    void addTo(Classifier.Builder builder) {
        files.forEach(builder::dictionary);
    }

    /** The installed dictionaries with the user's rows. */
    Dictionaries dictionaries() {
        Dictionaries all = Dictionaries.installed();
        for (Path file : files) {
            all = all.extendedBy(Dictionary.parse(file));
        }
        return all;
    }
}
