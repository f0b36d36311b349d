package io.tuomin.cli;

import io.tuomin.key.KeyFile;
import io.tuomin.key.KeySet;
import io.tuomin.key.KeyVersion;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that does something with a key file, and tells of the keys that are in it then. */
abstract class KeyFileSubcommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "keys.file")
    private Path file;

    /** What it does; no method names keys, for they would be loaded with the commands. */
    abstract Function<KeyFile, KeySet> work();

    /** Tells of the keys, not what they are. */
    abstract void tell(PrintWriter out, Path path, String id, String suite, List<KeyVersion> versions);

    @Override
    public final Integer call() {
        try (KeyFile keyFile = Passwords.of(file)) {
            KeySet keys = work().apply(keyFile);
            tell(spec.commandLine().getOut(), file, keys.id(), keys.suite().id(), keys.versions());
            keys.destroy();
        }
        return Main.OK;
    }
}
