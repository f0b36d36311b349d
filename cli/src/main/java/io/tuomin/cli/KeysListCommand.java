package io.tuomin.cli;

import io.tuomin.key.KeyFile;
import io.tuomin.key.KeySet;
import io.tuomin.key.KeyVersion;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code tuomin keys list}: the versions of a key set, without their keys. */
@Command(name = "list", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class KeysListCommand extends KeyFileSubcommand {

    @Override
    KeySet keys(KeyFile keyFile) {
        return keyFile.read();
    }

    @Override
    void tell(Path path, KeySet keys, PrintWriter out) {
        Table table = new Table(
                out,
                List.of(
                        Messages.get("table.keySet"),
                        Messages.get("table.suite"),
                        Messages.get("table.version"),
                        Messages.get("table.status"),
                        Messages.get("table.created")));
        for (KeyVersion version : keys.versions()) {
            table.add("", row(keys, version));
        }
        table.print();
    }

    private static List<String> row(KeySet keys, KeyVersion version) {
        String state = version.state() == KeyVersion.State.ACTIVE ? "keys.active" : "keys.readOnly";
        return List.of(
                keys.id(),
                keys.suite().id(),
                String.valueOf(version.number()),
                Messages.get(state),
                version.created().toString());
    }
}
