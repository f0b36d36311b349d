package io.tuomin.cli;

import io.tuomin.key.KeyFile;
import io.tuomin.key.KeySet;
import io.tuomin.key.Suite;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tuomin keys create}: a file with a new key set. */
@Command(name = "create", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class KeysCreateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "keys.file")
    private Path file;

    @Option(names = "--suite", paramLabel = "SUITE", descriptionKey = "keys.suite", defaultValue = "aes")
    private Suite suite;

    @Override
    public Integer call() {
        try (KeyFile keyFile = Passwords.chosen(file)) {
            KeySet keys = keyFile.create(suite);
            spec.commandLine()
                    .getOut()
                    .println(Messages.get(
                            "keys.created", file, keys.id(), keys.suite().id()));
            keys.destroy();
        }
        return Main.OK;
    }
}
