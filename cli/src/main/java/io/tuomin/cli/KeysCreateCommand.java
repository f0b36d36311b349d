package io.tuomin.cli;

import io.tuomin.key.KeyFile;
import io.tuomin.key.KeySet;
import io.tuomin.key.Suite;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tuomin keys create}: a file with a new key set. */
@Command(name = "create", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class KeysCreateCommand extends KeyFileSubcommand {

    @Option(names = "--suite", paramLabel = "SUITE", descriptionKey = "keys.suite", defaultValue = "aes")
    private Suite suite;

    @Override
    KeyFile open(Path path) {
        return Passwords.chosen(path);
    }

    @Override
    KeySet keys(KeyFile keyFile) {
        return keyFile.create(suite);
    }

    @Override
    void tell(Path path, KeySet keys, PrintWriter out) {
        out.println(Messages.get("keys.created", path, keys.id(), keys.suite().id()));
    }
}
