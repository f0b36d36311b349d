package io.tuomin.cli;

import io.tuomin.vault.JdbcVault;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;

/** {@code tuomin vault count}: how many tokens have a value. */
@Command(name = "count", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class VaultCountCommand extends VaultSubcommand {

    VaultCountCommand() {
        super("vault.counted");
    }

    @Override
    ToLongFunction<? super JdbcVault> work() {
        return JdbcVault::size;
    }
}
