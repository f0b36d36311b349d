package io.tuomin.name;

import io.tuomin.dictionary.Dictionaries;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compiles the words around names, so that they need not be put together out of their tables whenever a classifier is made. Runs when the
 * dictionaries are built.
 */
public final class NameWordsCompiler {

    private NameWordsCompiler() {}

    /**
     * Compiles the words of some tables.
     *
     * @param args the folder of the tables, and the file for the compiled form
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "Two arguments: the folder of the tables, the file for their compiled form");
        }
        Path target = Path.of(args[1]);
        Files.createDirectories(target.toAbsolutePath().getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            NameWordsBuilder.build(Dictionaries.in(Path.of(args[0]))).write(out);
        }
    }
}
