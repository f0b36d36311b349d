package io.tuomin.cli;

import io.tuomin.key.KeyFile;
import io.tuomin.key.KeySet;
import io.tuomin.key.KeyVersion;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;

/** {@code tuomin keys list}: the versions of a key set, without their keys. */
@Command(name = "list", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class KeysListCommand extends KeyFileSubcommand {

    @Override
    Function<KeyFile, KeySet> work() {
        return KeyFile::read;
    }

    @Override
    void tell(PrintWriter out, Path path, String id, String suite, List<KeyVersion> versions) {
        Table table = new Table(
                out,
                List.of(
                        Messages.get("table.keySet"),
                        Messages.get("table.suite"),
                        Messages.get("table.version"),
                        Messages.get("table.status"),
                        Messages.get("table.created")));
        for (KeyVersion version : versions) {
            table.add("", row(id, suite, version));
        }
        table.print();
    }

    private static List<String> row(String id, String suite, KeyVersion version) {
        String state = version.state() == KeyVersion.State.ACTIVE ? "keys.active" : "keys.readOnly";
        return List.of(
                id,
                suite,
                String.valueOf(version.number()),
                Messages.get(state),
                version.created().toString());
    }
}
