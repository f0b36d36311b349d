package io.tuomin.dictionary;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Compiles a folder of tables in source form. Runs when the artifact {@code tuomin-dictionaries} is built. */
public final class DictionaryCompiler {

    private DictionaryCompiler() {}

    /**
     * Compiles every table of a folder into another and writes an {@code index} of their names beside them.
     *
     * @param args the folder of the tables, the folder for the compiled form
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "Two arguments: the folder of the tables, the folder for the compiled form");
        }
        compile(Path.of(args[0]), Path.of(args[1]));
    }

    /** Compiles every table of a folder into another and writes an {@code index} of their names beside them. */
    public static void compile(Path tables, Path target) throws IOException {
        Files.createDirectories(target);
        Dictionaries dictionaries = Dictionaries.in(tables);
        Set<String> names = dictionaries.names();
        for (String name : names) {
            try (OutputStream out = Files.newOutputStream(target.resolve(name + ".dict"))) {
                dictionaries.get(name).write(out);
            }
        }
        Files.writeString(target.resolve("index"), String.join("\n", names) + "\n", StandardCharsets.UTF_8);
    }
}
