package io.tuomin;

import io.tuomin.dictionary.Dictionaries;
import io.tuomin.policy.Strategies;
import java.nio.file.Path;

/** The standard classifier over the source tables of the module {@code dictionaries}, built once for all tests. */
public final class TestClassifier {

    /** The dictionaries in source form and the models: this module is built before the one that ships them. */
    public static final Dictionaries DICTIONARIES =
            Dictionaries.in(Path.of("../dictionaries/src/main/tables"), Path.of("target/models"));

    /** The strategies over these dictionaries, whose formats are made once for all tests. */
    public static final Strategies STRATEGIES = Strategies.of(DICTIONARIES);

    private static final Classifier STANDARD =
            Classifier.builder().dictionaries(DICTIONARIES).build();

    private TestClassifier() {}

    public static Classifier standard() {
        return STANDARD;
    }
}
