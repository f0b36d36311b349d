package io.tuomin.cli;

import io.tuomin.strategy.TokenVault;
import io.tuomin.vault.JdbcVault;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tuomin vault delete}: deletes all that belongs to a person. */
@Command(name = "delete", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class VaultDeleteCommand extends VaultSubcommand {

    @Option(names = "--subject", paramLabel = "ID", descriptionKey = "vault.deleteSubject", required = true)
    private String subject;

    VaultDeleteCommand() {
        super("vault.deleted");
    }

    @Override
    ToLongFunction<? super JdbcVault> work() {
        return (TokenVault vault) -> vault.delete(subject);
    }
}
