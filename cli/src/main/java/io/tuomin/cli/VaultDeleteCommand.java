package io.tuomin.cli;

import io.tuomin.strategy.TokenVault;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tuomin vault delete}: deletes all that belongs to a person. */
@Command(name = "delete", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class VaultDeleteCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private VaultAccess access;

    @Option(names = "--subject", paramLabel = "ID", descriptionKey = "vault.deleteSubject", required = true)
    private String subject;

    @Override
    public Integer call() {
        long number = access.ask((TokenVault vault) -> vault.delete(subject));
        spec.commandLine().getOut().println(Messages.get("vault.deleted", number));
        return Main.OK;
    }
}
