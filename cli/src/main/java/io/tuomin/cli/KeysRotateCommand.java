package io.tuomin.cli;

import io.tuomin.key.KeyFile;
import io.tuomin.key.KeySet;
import io.tuomin.key.KeyVersion;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;

/** {@code tuomin keys rotate}: one version more. */
@Command(name = "rotate", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class KeysRotateCommand extends KeyFileSubcommand {

    @Override
    Function<KeyFile, KeySet> work() {
        return KeyFile::rotate;
    }

    @Override
    void tell(PrintWriter out, Path path, String id, String suite, List<KeyVersion> versions) {
        out.println(Messages.get("keys.rotated", path, id, versions.size()));
    }
}
