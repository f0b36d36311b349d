package io.tuomin.cli;

import io.tuomin.vault.JdbcVault;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tuomin vault count}: how many tokens have a value. */
@Command(name = "count", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class VaultCountCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private VaultAccess access;

    @Override
    public Integer call() {
        long number = access.ask(JdbcVault::size);
        spec.commandLine().getOut().println(Messages.get("vault.counted", number));
        return Main.OK;
    }
}
