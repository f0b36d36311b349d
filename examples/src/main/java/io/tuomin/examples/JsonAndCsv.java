package io.tuomin.examples;

import io.tuomin.Classifier;
import io.tuomin.CsvOptions;
import io.tuomin.Desensitizer;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Streams documents of any length; what is not personal comes out as it went in. */
public final class JsonAndCsv {

    private JsonAndCsv() {}

    /** Prints an order and a table of customers masked, and what the columns of the table hold. */
    public static void main(String[] args) throws IOException {
        Desensitizer desensitizer = Desensitizer.standard();
        Path order = Path.of("examples/data/order.json");
        Path customers = Path.of("examples/data/customers.csv");
        Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        try (Reader json = Files.newBufferedReader(order);
                Reader csv = Files.newBufferedReader(customers)) {
            desensitizer.json(json, out);
            desensitizer.csv(csv, out, CsvOptions.standard());
        }
        out.flush();
        try (Reader csv = Files.newBufferedReader(customers)) {
            Classifier classifier = desensitizer.classifier();
            classifier.columns(
                    csv, CsvOptions.standard(), (name, verdict) -> System.out.println(name + ": " + verdict.type()));
        }
    }
}
