package io.tuomin.cli;

import io.tuomin.key.KeyFile;
import io.tuomin.key.KeySet;
import io.tuomin.vault.JdbcVault;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that does something with a vault that is there, and tells a number. */
abstract class VaultSubcommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--vault", paramLabel = "FILE|URL", descriptionKey = "vault.existing", required = true)
    private String place;

    @Option(names = "--keys", paramLabel = "FILE", descriptionKey = "vault.keys", required = true)
    private Path keys;

    private final String message;

    /** With the message that the number goes into. */
    VaultSubcommand(String message) {
        this.message = message;
    }

    /** Does it, and counts; no method takes a vault, for a database would be loaded with the commands. */
    abstract ToLongFunction<? super JdbcVault> work();

    @Override
    public final Integer call() {
        spec.commandLine().getOut().println(Messages.get(message, number()));
        return Main.OK;
    }

    private long number() {
        try (KeyFile file = Passwords.of(keys)) {
            KeySet read = file.read();
            try (JdbcVault vault = Vaults.existing(place, read)) {
                return work().applyAsLong(vault);
            } finally {
                read.destroy();
            }
        }
    }
}
