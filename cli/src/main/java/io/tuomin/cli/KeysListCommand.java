package io.tuomin.cli;

import io.tuomin.key.KeyFile;
import io.tuomin.key.KeySet;
import io.tuomin.key.KeyVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tuomin keys list}: the versions of a key set, without their keys. */
@Command(name = "list", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class KeysListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "keys.file")
    private Path file;

    @Override
    public Integer call() {
        try (KeyFile keyFile = Passwords.of(file)) {
            KeySet keys = keyFile.read();
            print(keys.id(), keys.suite().id(), keys.versions());
            keys.destroy();
        }
        return Main.OK;
    }

    private void print(String id, String suite, List<KeyVersion> versions) {
        Table table = new Table(
                spec.commandLine().getOut(),
                List.of(
                        Messages.get("table.keySet"),
                        Messages.get("table.suite"),
                        Messages.get("table.version"),
                        Messages.get("table.status"),
                        Messages.get("table.created")));
        for (KeyVersion version : versions) {
            String state = version.state() == KeyVersion.State.ACTIVE ? "keys.active" : "keys.readOnly";
            table.add(
                    "",
                    List.of(
                            id,
                            suite,
                            String.valueOf(version.number()),
                            Messages.get(state),
                            version.created().toString()));
        }
        table.print();
    }
}
