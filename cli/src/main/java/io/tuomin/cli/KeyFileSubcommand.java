package io.tuomin.cli;

import io.tuomin.key.KeyFile;
import io.tuomin.key.KeySet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that does something with a key file, and tells of the keys that are in it then. */
abstract class KeyFileSubcommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "keys.file")
    private Path file;

    /** The file with its password. */
    KeyFile open(Path path) {
        return Passwords.of(path);
    }

    /** Does it; the keys are destroyed when they have been told of. */
    abstract KeySet keys(KeyFile keyFile);

    /** Tells of the keys, not what they are. */
    abstract void tell(Path path, KeySet keys, PrintWriter out);

    @Override
    public final Integer call() {
        try (KeyFile keyFile = open(file)) {
            KeySet keys = keys(keyFile);
            tell(file, keys, spec.commandLine().getOut());
            keys.destroy();
        }
        return Main.OK;
    }
}
