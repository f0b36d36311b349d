package io.tuomin.cli;

import io.tuomin.vault.JdbcVault;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;

/** {@code tuomin vault purge}: deletes what has been kept long enough. */
@Command(name = "purge", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class VaultPurgeCommand extends VaultSubcommand {

    VaultPurgeCommand() {
        super("vault.deleted");
    }

    @Override
    ToLongFunction<? super JdbcVault> work() {
        return JdbcVault::purge;
    }
}
