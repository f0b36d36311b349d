package io.tuomin.cli;

import io.tuomin.vault.JdbcVault;
import picocli.CommandLine.Command;

/** {@code tuomin vault purge}: deletes what has been kept long enough. */
@Command(name = "purge", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class VaultPurgeCommand extends VaultSubcommand {

    VaultPurgeCommand() {
        super("vault.deleted");
    }

    @Override
    long number(JdbcVault vault) {
        return vault.purge();
    }
}
