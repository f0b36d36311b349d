package io.tuomin.entity;

import io.tuomin.dictionary.Dictionaries;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compiles the names of divisions and towns, so that they need not be put together out of their tables whenever a classifier is made. Runs when
 * the dictionaries are built.
 */
public final class PlaceNamesCompiler {

    private PlaceNamesCompiler() {}

    /**
     * Compiles the names of some tables.
     *
     * @param args the folder of the tables, and the folder for the compiled forms
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "Two arguments: the folder of the tables, the folder for the compiled forms");
        }
        Dictionaries tables = Dictionaries.in(Path.of(args[0]));
        Path target = Files.createDirectories(Path.of(args[1]));
        write(DivisionNamesBuilder.build(tables), target.resolve(DivisionNames.MODEL + ".model"));
        write(AddressWords.towns(tables), target.resolve(AddressWords.TOWN_MODEL + ".model"));
    }

    private static void write(Names names, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            names.write(out);
        }
    }
}
