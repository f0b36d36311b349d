package io.tuomin.cli;

import io.tuomin.key.KeyFile;
import io.tuomin.key.KeySet;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** {@code tuomin keys rotate}: one version more. */
@Command(name = "rotate", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class KeysRotateCommand extends KeyFileSubcommand {

    @Override
    KeySet keys(KeyFile keyFile) {
        return keyFile.rotate();
    }

    @Override
    void tell(Path path, KeySet keys, PrintWriter out) {
        out.println(Messages.get("keys.rotated", path, keys.id(), keys.current()));
    }
}
