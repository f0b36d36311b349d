package io.tuomin.cli;

import io.tuomin.key.KeyFile;
import io.tuomin.key.KeySet;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tuomin keys rotate}: one version more. */
@Command(name = "rotate", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class KeysRotateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "keys.file")
    private Path file;

    @Override
    public Integer call() {
        try (KeyFile keyFile = Passwords.of(file)) {
            KeySet keys = keyFile.rotate();
            spec.commandLine().getOut().println(Messages.get("keys.rotated", file, keys.id(), keys.current()));
            keys.destroy();
        }
        return Main.OK;
    }
}
