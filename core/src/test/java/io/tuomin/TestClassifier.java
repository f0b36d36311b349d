package io.tuomin;

import io.tuomin.dictionary.Dictionaries;
import java.nio.file.Path;

/** The standard classifier over the source tables of the module {@code dictionaries}, built once for all tests. */
public final class TestClassifier {

    /** The dictionaries in source form and the models: this module is built before the one that ships them. */
    public static final Dictionaries DICTIONARIES =
            Dictionaries.in(Path.of("../dictionaries/src/main/tables"), Path.of("target/models"));

    private static final Classifier STANDARD =
            Classifier.builder().dictionaries(DICTIONARIES).build();

    private TestClassifier() {}

    public static Classifier standard() {
        return STANDARD;
    }
}
