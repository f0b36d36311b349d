package io.tuomin.examples;

import io.tuomin.Classifier;
import io.tuomin.CsvOptions;
import io.tuomin.InventoryScan;
import io.tuomin.grading.LevelScales;
import io.tuomin.inventory.FileTally;
import io.tuomin.inventory.Inventory;
import io.tuomin.inventory.InventoryBuilder;
import io.tuomin.inventory.PersonGroup;
import io.tuomin.inventory.PersonKey;
import io.tuomin.policy.Policy;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** What a file holds, and of how many persons. */
public final class TakeInventory {

    public static void main(String[] args) throws IOException {
        Classifier classifier = Classifier.standard();
        InventoryBuilder builder = new InventoryBuilder(
                classifier.scheme(),
                classifier.subjects().rules(),
                LevelScales.of(),
                Policy.standard(),
                PersonKey.random());
        FileTally tally = builder.file();
        try (Reader in = Files.newBufferedReader(Path.of("examples/data/customers.csv"))) {
            new InventoryScan(classifier, tally).csv(in, CsvOptions.standard(), "");
        }
        builder.add("customers.csv", false, "CSV", "UTF-8", tally);
        Inventory inventory = builder.build("my tool 1.0", LocalDate.of(2026, 11, 22));
        System.out.println(inventory.persons().get(PersonGroup.SENSITIVE) + " persons with sensitive information");
        inventory.kinds().forEach(kind -> System.out.println(kind.type() + " " + kind.grade() + " " + kind.count()));
    }
}
