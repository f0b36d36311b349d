package io.tuomin.examples;

import io.tuomin.Classifier;
import java.nio.file.Path;

/** Adds rows of one's own to a dictionary: here names of fields that only one's own system has. */
public final class OwnNames {

    private OwnNames() {}

    /** Prints what is found in two fields, without the rows and with them. */
    public static void main(String[] args) {
        Classifier classifier = Classifier.builder()
                .dictionary(Path.of("examples/data/field-names.tsv"))
                .build();
        System.out.println(Classifier.standard().classify("hydm", "高原"));
        System.out.println(classifier.classify("hydm", "高原"));
        System.out.println(Classifier.standard().classify("sjh", "13800138000"));
        System.out.println(classifier.classify("sjh", "13800138000"));
    }
}
